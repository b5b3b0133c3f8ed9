"""The words in which findings speak of figures, days, places and sources."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.compare.terms import entry_unit
from factcheck.model.claim import Claim
from factcheck.model.quantity import Kind
from factcheck.model.span import Span
from factcheck.model.text import Text
from factcheck.model.verdict import Candidate
from factcheck.rules.rule import Case, Draft

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_text(day: date) -> str:
    """A day as a draft would write it: 11 July 2023."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday_text(weekday: int) -> str:
    """The name of a weekday; 0 is Monday."""
    return _DAYS[weekday]


def quoted(span: Span, text: Text) -> str:
    """What stands at a span, in quotation marks, its line ends made blanks."""
    return f"“{' '.join(span.of(text.text).split())}”"


def phrase_of(claim: Claim, draft: Draft) -> str:
    """A claim's figure with its hedge and noun, in quotation marks."""
    return quoted(claim.quantity.phrase, draft.text)


def place_name(place: str, draft: Draft) -> str:
    """The name of a place of the reference."""
    known = draft.index.reference.places.get(place)
    return known.name if known else place


def about(candidate: Candidate, draft: Draft) -> str:
    """What a fact is about: "population, Gaza Strip", with its group."""
    fact = candidate.fact
    indicator = draft.index.reference.indicators.get(fact.indicator)
    label = indicator.label if indicator else fact.indicator
    group = f" ({fact.group})" if fact.group else ""
    return f"{label}{group}, {place_name(fact.place, draft)}"


def figure_text(candidate: Candidate, draft: Draft) -> str:
    """A figure on record as text, with its unit where the entry does not write it and its rate: "98 a day"."""
    entry, fact = candidate.entry, candidate.fact
    unit = entry_unit(entry, fact, draft.index)
    text = _separated(entry.text)
    if entry.quantity.kind is Kind.MONEY and text[:1].isdigit():
        text = f"{unit} {text}"
    elif entry.quantity.kind is Kind.MEASURE and text[-1:].isdigit():
        text = f"{text} {unit}s"
    per = fact.per or entry.quantity.per
    return f"{text} a {per}" if per else text


def _separated(text: str) -> str:
    """A figure of the reference with separators, where it was written as plain digits: 11078 is 11,078."""
    return " ".join(f"{int(word):,}" if word.isdecimal() and len(word) > 3 else word for word in text.split(" "))


def source_text(candidate: Candidate) -> str:
    """Who put a figure on record: "Palestinian Central Bureau of Statistics, 11 July 2023, tolerance 2%".

    The source's own day is left out where the figure is of a later one: a series goes on under its first source.
    """
    fact = candidate.fact
    parts = [fact.source.name]
    if fact.source.date and not (candidate.entry.day and candidate.entry.day > fact.source.date):
        parts.append(day_text(fact.source.date))
    if fact.tolerance:
        size = f"{plain(fact.tolerance * 100)}%" if fact.tolerance_is_ratio else plain(fact.tolerance)
        parts.append(f"tolerance {size}")
    return ", ".join(parts)


def record_text(candidate: Candidate, draft: Draft) -> str:
    """A figure on record with its day and source."""
    entry, period = candidate.entry, candidate.fact.period
    when = f" as of {day_text(entry.day)}" if entry.day else ""
    if period and not entry.day:
        when = f" for {day_text(period.start)} to {day_text(period.end)}"
    return f"{figure_text(candidate, draft)}{when} ({source_text(candidate)})"


def says(case: Case) -> str:
    """The opening of every message about a claim: what the draft says."""
    return f"The draft says {phrase_of(case.claim, case.draft)}"


def on_record(case: Case) -> str:
    """What the claim should agree with: "on record for Population, Gaza Strip: 2.23 million … (source)"."""
    return f"on record for {about(case.chosen, case.draft)}: {record_text(case.chosen, case.draft)}"


def plain(number: Decimal) -> str:
    """A number with separators and no more decimals than it needs: 1,178 and 15.5."""
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
