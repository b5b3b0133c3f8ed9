"""Results made by hand, so that a format is tested without the rooms that make real ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from factcheck.model.claim import Claim, Measure
from factcheck.model.dates import DateMention, Grain
from factcheck.model.document import Document
from factcheck.model.finding import Checked, Finding, Passage, Severity
from factcheck.model.interval import Interval
from factcheck.model.quantity import Form, Hedge, Kind, Quantity
from factcheck.model.reference import Entry, Fact, Origin, Source
from factcheck.model.span import Span
from factcheck.model.verdict import Candidate, Comparison, Verdict

SENTENCE = "On Monday the town's 2.4 million people needed about 100 trucks a day."
SOURCE = Source("Bureau of Statistics", "https://example.org/p", date(2023, 7, 11))


def make_document(source: str, path: str = "drafts/x.txt", day: date | None = None) -> Document:
    starts = (0, *(index + 1 for index, character in enumerate(source) if character == "\n"))
    return Document(path, source, source, (), (), day, starts)


def span_of(source: str, words: str) -> Span:
    start = source.index(words)
    return Span(start, start + len(words))


def make_quantity(source: str, number: str, phrase: str, value: str | None, **more: object) -> Quantity:
    amount = Decimal(value) if value is not None else None
    settled: dict[str, object] = {"hedge": Hedge.EXACT, "kind": Kind.COUNT, "unit": "people"}
    settled |= {"low": amount, "high": amount} | more
    return Quantity(
        span=span_of(source, number),
        phrase=span_of(source, phrase),
        value=amount,
        place=Decimal(1),
        high_place=Decimal(1),
        form=Form.DIGITS,
        **settled,  # type: ignore[arg-type]
    )


@pytest.fixture
def checked() -> Checked:
    """Two claims, the second a share of nothing but with a time; one verdict each; one finding."""
    document = make_document(SENTENCE, day=date(2023, 10, 23))
    monday = DateMention(span_of(SENTENCE, "Monday"), date(2023, 10, 23), date(2023, 10, 23), Grain.DAY)
    people = Claim(
        make_quantity(SENTENCE, "2.4 million", "2.4 million people", "2400000"),
        sentence=0,
        clause=(0, 1),
        subject="people",
        place="the town",
        span=span_of(SENTENCE, "2.4 million people"),
    )
    trucks = Claim(
        make_quantity(SENTENCE, "100", "about 100 trucks a day", "100.0", hedge=Hedge.ABOUT, unit="truck", per="day"),
        sentence=0,
        clause=(0, 1),
        predicate="need",
        time=monday,
        measure=Measure.TARGET,
        base=0,
        span=span_of(SENTENCE, "about 100 trucks a day"),
    )
    origin = Origin("town.yaml", 3, 5)
    entry = Entry(people.quantity, date(2023, 7, 11), "2.23 million", origin)
    fact = Fact("town-population", "population", "town", (entry,), SOURCE, origin)
    on_record = Interval(Decimal(2_225_000), Decimal(2_235_000))
    candidate = Candidate(fact, entry, 3, (), Interval(Decimal(2_350_000), Decimal(2_450_000)), on_record)
    finding = Finding(
        "FC101",
        "value-mismatch",
        Severity.ERROR,
        people.span,
        "The draft says 2.4 million people; on record are 2.23 million.",
        claim=0,
        fact="town-population",
        expected="2.23 million",
        source=SOURCE,
    )
    comparisons = (Comparison(0, Verdict.MISMATCH, candidate, indicator="population"), Comparison(1))
    passages = tuple(Passage(claim.span, Span(0, len(SENTENCE))) for claim in (people, trucks))
    return Checked(document, (people, trucks), (monday,), comparisons, (finding,), passages)


@pytest.fixture
def one_finding() -> Callable[[str, str], Checked]:
    """A draft in which one stretch of words has a finding."""

    def make(source: str, words: str, path: str = "x.txt") -> Checked:
        found = Finding("FC205", "impossible-value", Severity.WARNING, span_of(source, words), "It cannot be.")
        return Checked(make_document(source, path), (), (), (), (found,))

    return make
