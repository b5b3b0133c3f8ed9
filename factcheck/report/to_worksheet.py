"""The sheet that a fact-checking desk keeps by hand, as CSV (RFC 4180): a row for each figure, with a box to tick."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Checked, Finding, Passage
from factcheck.model.reference import Source
from factcheck.model.verdict import Candidate, Comparison
from factcheck.report.printable import day_text, printable
from factcheck.report.report import CheckReport

COLUMNS = (
    "file", "line", "figure", "sentence", "who says so", "verdict", "on record", "source", "finding", "checked",
)  # fmt: skip
_TO_TICK = "[ ]"
# What a spreadsheet takes for the beginning of a formula, in East Asian full width too. Source: OWASP, CSV Injection.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render_check(report: CheckReport) -> str:
    """One header row, then a row for each claim of each draft, in the order of the text; lines end with CR LF.

    Every cell is quoted, and a cell that a spreadsheet would run as a formula has an apostrophe before it. Raises
    ValueError where a draft does not have one passage and one comparison for each claim.
    """
    sheet = StringIO(newline="")
    writer = csv.writer(sheet, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for checked in report.documents:
        writer.writerows([_cell(text) for text in row] for row in _rows(checked))
    return sheet.getvalue()


def _rows(checked: Checked) -> Iterator[tuple[str, ...]]:
    comparisons = sorted(checked.comparisons, key=lambda comparison: comparison.claim)
    for claim, passage, comparison in zip(checked.claims, checked.passages, comparisons, strict=True):
        codes = _codes(comparison.claim, claim, checked.findings)
        yield (*_written(claim, passage, checked.document), *_compared(comparison), codes, _TO_TICK)


def _written(claim: Claim, passage: Passage, document: Document) -> tuple[str, ...]:
    """What the draft has: file, line, figure, sentence, and who says so."""
    line, _ = document.position(claim.span.start)
    figure, sentence = (_one_line(span.of(document.text)) for span in passage)
    return document.path, str(line), figure, sentence, _one_line(claim.attribution or "")


def _compared(comparison: Comparison) -> tuple[str, ...]:
    """What is known of it: verdict, the figure on record, and its source."""
    chosen = comparison.chosen
    if chosen is None:
        return comparison.verdict.value, "", ""
    return comparison.verdict.value, _one_line(_on_record(chosen)), _one_line(_source(chosen.fact.source))


def _on_record(candidate: Candidate) -> str:
    """A figure of the reference with its rate and its day or days: "14,200 a day as of 24 October 2023"."""
    entry, period = candidate.entry, candidate.fact.period
    figure = _with_rate(_separated(entry.text), candidate.fact.per or entry.quantity.per)
    if entry.day:
        return f"{figure} as of {day_text(entry.day)}"
    return f"{figure} for {day_text(period.start)} to {day_text(period.end)}" if period else figure


def _with_rate(figure: str, per: str | None) -> str:
    """``figure`` with its rate, unless the reference writes it with the figure: "100 a week", "100 weekly"."""
    is_written = per is None or per in figure or figure.endswith("ly")
    return figure if is_written else f"{figure} a {per}"


def _separated(figure: str) -> str:
    """Plain digits with separators, as findings show them: 11078 is 11,078."""
    return " ".join(f"{int(word):,}" if word.isdecimal() and len(word) > 3 else word for word in figure.split())


def _source(source: Source) -> str:
    """Name and address; the day is left out, since a series goes on under its first source."""
    return f"{source.name}: {source.url}" if source.url else source.name


def _codes(number: int, claim: Claim, findings: tuple[Finding, ...]) -> str:
    """Codes of the findings about a claim, and of those about none that stand at its figure, each once."""
    here = (
        finding.code
        for finding in findings
        if finding.claim == number or (finding.claim is None and finding.span.overlaps(claim.span))
    )
    return " ".join(dict.fromkeys(here))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> str:
    """``text`` as a cell that holds nothing but text, with an apostrophe before what would be run as a formula.

    Blanks before a formula do not hide it: some spreadsheets trim them.
    """
    shown = printable(text)
    return f"'{shown}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else shown
