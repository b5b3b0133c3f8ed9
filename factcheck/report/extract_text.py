"""What was read in a draft, for people: a line for each figure and each date."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.model.claim import Claim, Extraction, Measure
from factcheck.model.dates import DateMention
from factcheck.model.document import Document
from factcheck.model.quantity import Hedge, Quantity
from factcheck.report.printable import plural, printable
from factcheck.report.report import ExtractReport
from factcheck.report.to_text import Paint, painter


def render_extract(report: ExtractReport) -> str:
    """For each draft its reference date, its figures and its dates, each with its place and meaning."""
    paint = painter(color=report.color)
    return "\n".join("".join(f"{line}\n" for line in _document(each, paint)) for each in report.documents)


def _document(extraction: Extraction, paint: Paint) -> Iterator[str]:
    document = extraction.document
    counted = f"{plural(len(extraction.claims), 'figure')}, {plural(len(extraction.dates), 'date')}"
    day = f"reference date {document.date}" if document.date else "no reference date"
    yield f"{paint(printable(document.path), 'bold')}: {counted}; {day}"
    rows = [(claim.span, _meaning(claim)) for claim in extraction.claims]
    rows += [(mention.span, _days(mention)) for mention in extraction.dates]
    for span, meaning in sorted(rows, key=lambda row: row[0]):
        text = paint(printable(" ".join(span.of(document.source).split())), "bold")
        yield f"  {_place(document, span.start)}  {text}  {printable(meaning)}"


def _place(document: Document, offset: int) -> str:
    line, column = document.position(offset)
    return f"{line}:{column}"


def _meaning(claim: Claim) -> str:
    quantity = claim.quantity
    hedge = "" if quantity.hedge in (Hedge.EXACT, Hedge.RANGE, Hedge.VAGUE) else f"{quantity.hedge.value} "
    rates = "".join(f" per {rate}" for rate in (quantity.each, quantity.per) if rate)
    unit = f" {quantity.unit}" if quantity.unit else ""
    said = {
        "": f"{quantity.kind.value}: {hedge.replace('_', ' ')}{_number(quantity)}{unit}{rates}",
        "verb": claim.predicate,
        "place": claim.place,
        "group": claim.group,
        "says": claim.attribution,
        "measure": None if claim.measure is Measure.LEVEL else claim.measure.value,
    }
    return "; ".join(f"{name} {value}".strip() for name, value in said.items() if value)


def _number(quantity: Quantity) -> str:
    if quantity.value is not None:
        return _written(quantity.value)
    return f"{_written(quantity.low)} to {_written(quantity.high)}"


def _written(value: Decimal) -> str:
    """With commas and without trailing zeros: 2,400,000; 7.5."""
    whole = value.to_integral_value()
    return f"{whole:,f}" if value == whole else f"{value.normalize():,f}"


def _days(mention: DateMention) -> str:
    if mention.start is None or mention.end is None:
        return "date: impossible" if mention.impossible else "date: unresolved"
    if mention.start == mention.end:
        return f"date: {mention.start}"
    return f"date: {mention.start} to {mention.end} ({mention.grain.value})"
