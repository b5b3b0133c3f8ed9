"""Runs every phrase of tests/corpus/dates: what is found, where, and which days it means."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.dates import read_dates
from factcheck.model.document import Block, BlockKind, Document
from factcheck.model.span import Span
from factcheck.text.read import read_text
from tests.dates.phrases import lexicon, load_groups, make_text, unmark

FIELDS = {"from": "start", "to": "end", "grain": "grain", "weekday": "weekday", "impossible": "impossible"} | {
    "since": "since",
    "relative": "relative",
}
TODAY = date(2023, 10, 23)


def cases() -> list[Any]:
    found = []
    for stem, group in load_groups():
        if stem == "datelines":
            continue
        marks = [pytest.mark.xfail(strict=True, reason=group["gap"])] if "gap" in group else []
        today = group.get("today", TODAY)
        found += [pytest.param(p, today, group["expect"], id=f"{stem}: {p}", marks=marks) for p in group["phrases"]]
    return found


@pytest.mark.parametrize(("phrase", "today", "expect"), cases())
def test_phrase(phrase: str, today: date | None, expect: Any) -> None:
    plain, spans = unmark(phrase)
    mentions = read_dates(make_text(plain), today, lexicon())
    assert [m.span.of(plain) for m in mentions] == [s.of(plain) for s in spans]
    assert [m.span for m in mentions] == spans
    if expect == "nothing":
        return
    expected = expect if isinstance(expect, list) else [expect] * len(spans)
    assert len(expected) == len(mentions) > 0
    for mention, want in zip(mentions, expected, strict=True):
        assert {key: getattr(mention, FIELDS[key]) for key in want} == want


def test_a_number_inside_a_table_is_no_year() -> None:
    source = "2022\n2022\n2022"
    spans = [Span(0, 4), Span(5, 9), Span(10, 14)]
    blocks = (
        Block(spans[0], BlockKind.CELL, table=0),
        Block(spans[1], BlockKind.CELL, table=0, column=0),
        Block(spans[2], BlockKind.CELL, table=0, column=0, row=1),
    )
    text = read_text(Document("draft.md", source, source, blocks), lexicon())
    assert [mention.span for mention in read_dates(text, None, lexicon())] == spans[:2]
