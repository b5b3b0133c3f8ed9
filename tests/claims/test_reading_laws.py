"""What always holds for a document read as a whole: places, order, repeatability, formats."""

from __future__ import annotations

import html
import itertools
from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.model.claim import Claim, Extraction
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from tests.numerals.spell import grouped
from tests.quantities.phrases import TODAY, read

FRAMES = [
    "At least {} people have been killed in Gaza, the health ministry said on Monday.",
    "The United Nations says about {} aid trucks a day are needed.",
    "“We have lost {} goats,” said a herder in Tigray.",
    "Between {} and 9 million people live there, nearly half of whom are children.",
    "Prices rose by 20 per cent, from {} to 900,000 rupees.",
    "Of the {} homes, two-thirds were destroyed since October 7.",
    "The appeal seeks $2.7bn for {} families; 16% has been received.",
    "Dozens were hurt and {} others are missing, according to OCHA.",
    "The 12-year-old walked {} km in 16 days.",
    "No figures were given.",
    "Rain fell on 7 October 2023 and Route {} was cut.",
    "Some 300 km (185 miles) of road & {} bridges are gone.",
]
WORDS = ["about", "nearly", "more", "than", "at", "least", "up", "to", "between", "and", "from", "of", "the", "a", "in"]
WORDS += ["people", "trucks", "per", "cent", "day", "week", "million", "hundred", "thousand", "dozen", "half", "third"]
WORDS += [
    "one",
    "two",
    "twenty",
    "billion",
    "thousands",
    "dozens",
    "dollars",
    "litres",
    "km",
    "year-old",
    "aged",
    "said",
]
WORDS += ["not", "plan", "stretch", "need", "water", "fire"]
SIGNS = ["5,087", "100", "2.4", "60%", "$", "€", "–", "-", "/", "(", ")", "“", "”", "'s", "’s", ".", ",", ";", ":", "~"]
SIGNS += ["F-16", "24/7", "18:00", "14th", "½", "3/4", "2023-10-07", "www.a.org", "°C", "1.", "No", "5", "#", "\n", "—"]
sentence = st.builds(lambda frame, n: frame.replace("{}", grouped(n)), st.sampled_from(FRAMES), st.integers(2, 10**6))
paragraphs = st.lists(st.lists(sentence, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4)
soup = st.lists(st.sampled_from(WORDS + SIGNS), max_size=25).map(" ".join)
printable = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=80)
glued = st.lists(st.sampled_from(WORDS + SIGNS), max_size=12).map("".join)


def meaning(claim: Claim, extraction: Extraction, shift: int = 0) -> dict[str, object]:
    """Everything that a claim says, spans moved back by ``shift``; indices of tokens and sentences left out."""
    quantity = claim.quantity
    own = {f.name: getattr(quantity, f.name) for f in fields(Quantity)}
    for name in ("first", "last", "phrase_first", "phrase_last"):
        del own[name]
    for name in ("span", "phrase", "subject"):
        own[name] = None if own[name] is None else tuple(offset - shift for offset in own[name])
    base = None if claim.base is None else extraction.claims[claim.base].quantity.span.start - shift
    time = None if claim.time is None else claim.time.span.start - shift
    said = {name: getattr(claim, name) for name in ("subject", "predicate", "place", "group", "attribution", "measure")}
    return own | said | {"base": base, "time": time, "quoted": claim.quoted, "negated": claim.negated}


def in_words(extraction: Extraction) -> list[dict[str, object]]:
    """The claims of a document without their offsets, for comparing one text in several formats."""
    source = extraction.document.source
    told = []
    for claim in extraction.claims:
        said = meaning(claim, extraction)
        for name in ("span", "phrase", "subject", "base", "time"):
            del said[name]
        whole = None if claim.base is None else extraction.claims[claim.base].quantity.span
        spans = (claim.quantity.span, claim.span, whole, claim.time and claim.time.span)
        told.append(said | {"words": [span and html.unescape(span.of(source)).replace("\\$", "$") for span in spans]})
    return told


@given(paragraphs)
@settings(max_examples=50)
def test_a_document_read_twice_gives_the_same(blocks: list[str]) -> None:
    source = "\n\n".join(blocks)
    assert factcheck.extract(source, date=TODAY) == read(source) == read(source)


@given(paragraphs)
@settings(max_examples=50)
def test_a_paragraph_in_front_moves_spans_and_nothing_else(blocks: list[str]) -> None:
    title, front = "Relief bulletin\n\n", "Rain fell on the hills all day.\n\n"
    body = "\n\n".join(blocks)
    alone, moved = read(title + body), read(title + front + body)
    shift = len(front)
    assert [meaning(c, alone) for c in alone.claims] == [meaning(c, moved, shift) for c in moved.claims]
    assert [(d.span.start, d.start, d.end) for d in alone.dates] == [
        (d.span.start - shift, d.start, d.end) for d in moved.dates
    ]


@given(sentence)
@settings(max_examples=40)
def test_a_sentence_behind_changes_nothing_before_it(written: str) -> None:
    alone, followed = read(written), read(written + " Nothing more was known.")
    assert [meaning(c, alone) for c in alone.claims] == [meaning(c, followed) for c in followed.claims]


@given(paragraphs)
@settings(max_examples=40)
def test_one_text_in_three_formats_gives_the_same_claims(blocks: list[str]) -> None:
    blocks = ["The roads are open again, and the river is falling at last.", *blocks]
    plain = read("\n\n".join(blocks))
    marked = read("\n\n".join(block.replace("$", "\\$") for block in blocks), "draft.md")
    page = read("".join(f"<p>{html.escape(block)}</p>\n" for block in blocks), "draft.html")
    assert in_words(plain) == in_words(page)
    assert in_words(plain) == in_words(marked)


@given(st.one_of(soup, glued, printable, paragraphs.map("\n".join)), st.sampled_from(["txt", "md", "html"]))
@settings(max_examples=250)
def test_any_text_is_read_and_its_spans_are_in_order(source: str, suffix: str) -> None:
    if not source.strip():
        return
    extraction = read(source, f"draft.{suffix}")
    source = extraction.document.source
    for spans in ([c.quantity.span for c in extraction.claims], [d.span for d in extraction.dates]):
        assert all(0 <= span.start < span.end <= len(source) for span in spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    for claim in extraction.claims:
        assert claim.span.contains(claim.quantity.span)
        assert claim.quantity.low <= claim.quantity.high or claim.quantity.value is None
        assert not any(date.span.overlaps(claim.quantity.span) for date in extraction.dates)
        assert claim.base is None or 0 <= claim.base < len(extraction.claims)


@given(st.integers(2, 10**6), st.sampled_from([f for f in FRAMES if "{}" in f and "Route" not in f]))
def test_what_stands_at_the_span_is_what_was_written(number: int, frame: str) -> None:
    source = frame.replace("{}", grouped(number))
    start = frame.index("{}")
    spans = [claim.quantity.span for claim in read(source).claims]
    holding = [span for span in spans if span.start <= start < span.end]
    assert len(holding) == 1
    assert grouped(number) in holding[0].of(source)


@given(sentence, st.sampled_from(["\r\n", "\n", " "]))
@settings(max_examples=30)
def test_line_ends_and_wide_blanks_change_no_meaning(written: str, blank: str) -> None:
    """A line of a paragraph may be broken anywhere between words."""
    title = "The roads are open again, and the river is falling at last.\n\n"
    words = written.split(" ")
    middle = len(words) // 2
    broken = " ".join(words[:middle]) + blank + " ".join(words[middle:])
    one, other = read(title + written, "draft.md"), read(title + broken, "draft.md")
    assert [strip(c) for c in one.claims] == [strip(c) for c in other.claims]


def strip(claim: Claim) -> tuple[object, ...]:
    quantity = replace(claim.quantity, span=Span(0, 0), phrase=Span(0, 0), subject=None)
    speaker = claim.attribution and claim.attribution.split()
    return quantity, claim.subject, claim.predicate, claim.place, claim.measure, speaker
