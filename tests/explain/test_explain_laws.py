"""What holds of every explanation: it says what the checker says, its words stand in the draft, its bars are true."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checker.pipeline import Checker
from factcheck.claims import Gazetteer
from factcheck.documents import read_document
from factcheck.explain.bars import BOTH, ON_RECORD, STATED, draw_bars
from factcheck.explain.model import Bars
from factcheck.explain.reading import read
from factcheck.explain.to_json import render_json
from factcheck.explain.to_text import render_text
from factcheck.lexicon import load_lexicon
from factcheck.model.interval import Interval

DRAFTS = [
    (
        "draft.txt",
        "GAZA, 23 October 2023 - On Monday, about 100 trucks a day were needed.\n\nUN Resolution 2712 passed.\n",
    ),
    (
        "draft.md",
        "# Toll\n\nAt *least* 5,087 people, half of them women, have fled.\n\n| Area | Pumps |\n|---|---|\n| A | 9 |\n",
    ),
    ("draft.html", "<h1>Toll</h1><p>Some&nbsp;1.2 million <b>people</b> &mdash; 60&#37; of all &mdash; fled.</p>"),
]
NUMBERS = st.decimals(0, 10**9, places=2)
INTERVALS = st.builds(
    lambda low, size, opens, closes: Interval(low, low + size, opens and size > 0, closes and size > 0),
    NUMBERS,
    st.one_of(st.just(Decimal(0)), NUMBERS),
    st.booleans(),
    st.booleans(),
)


@pytest.mark.parametrize(("path", "draft"), DRAFTS)
def test_it_reads_what_the_checker_reads(path: str, draft: str) -> None:
    document, lexicon = read_document(path, draft.encode()), load_lexicon()
    reading = read(document, Gazetteer({}, lexicon), lexicon)
    extraction = Checker().extract(document)
    assert reading.document == extraction.document
    spans = [reading.document.to_source(claim.span) for claim in reading.claims]
    assert spans == [claim.span for claim in extraction.claims]
    assert [c.predicate for c in reading.claims] == [c.predicate for c in extraction.claims]
    assert [d.start for d in reading.dates] == [d.start for d in extraction.dates]


@pytest.mark.parametrize(("path", "draft"), DRAFTS)
def test_every_figure_can_be_explained_from_where_it_stands(path: str, draft: str, explain_draft: Any) -> None:
    document = read_document(path, draft.encode())
    for claim in Checker().extract(document).claims:
        line, column = document.position(claim.quantity.span.start)
        explanation = explain_draft(draft, f"{line}:{column}", path)
        assert document.to_source(explanation.span) == claim.quantity.span


@pytest.mark.parametrize(("path", "draft"), DRAFTS)
def test_json_places_words_in_the_source(path: str, draft: str, explain_draft: Any) -> None:
    document = read_document(path, draft.encode())
    line, _ = document.position(Checker().extract(document).claims[0].span.start)
    explanation = explain_draft(draft, str(line), path)
    source = explanation.document.source
    found = json.loads(render_json(explanation))
    steps = [step for section in found["sections"] for step in section["steps"]]
    places = [found, found["number"], found["sentence"], *(place for step in steps for place in step["words"])]
    assert len(places) > 3
    for place in places:
        assert source[place["start"] : place["end"]] == place["text"]


@pytest.mark.parametrize("width", [30, 60, 100])
def test_the_figure_and_only_the_figure_is_underlined(width: int, explain_draft: Any) -> None:
    draft = "Officials in 北京 said on Monday that the storm had left as many as 5,087 people without a roof.\n"
    lines = render_text(explain_draft(draft, "1"), width).split("\n")
    marked = ""
    for text, marks in pairwise(lines):
        if set(marks.strip()) and set(marks.strip()) <= set("^~"):
            wide = "".join(character + "_" * (character in "北京") for character in text)
            marked += "".join(c for c, mark in zip(wide, marks, strict=False) if mark == "^")
    assert marked == "5,087"


def test_what_a_draft_holds_cannot_steer_the_terminal(explain_draft: Any) -> None:
    shown = render_text(explain_draft("In V\x1b[31meld 12 \u202epeople fled.\n", "1"))
    assert "\x1b" not in shown
    assert "\u202e" not in shown


@given(INTERVALS, INTERVALS, st.integers(20, 120))
def test_bars_meet_where_and_only_where_the_intervals_do(stated: Interval, record: Interval, width: int) -> None:
    line = draw_bars(Bars(stated, record), width)
    assert (BOTH in line) == stated.overlaps(record)
    assert STATED in line or BOTH in line
    assert ON_RECORD in line or BOTH in line


@given(INTERVALS, INTERVALS)
def test_bars_have_the_outer_ends_at_their_sides_and_one_length(stated: Interval, record: Interval) -> None:
    line = draw_bars(Bars(stated, record), 100)
    left, bar, right = line.split(" ")
    assert len(line) == 100
    assert Decimal(left.replace(",", "")) == min(stated.low, record.low)
    assert Decimal(right.replace(",", "")) == max(stated.high, record.high)
    swapped = bar.translate(str.maketrans({STATED: ON_RECORD, ON_RECORD: STATED}))
    assert draw_bars(Bars(record, stated), 100).split(" ")[1] == swapped
