"""A report for people, in the manner of a good compiler: the place, one sentence, the line with the words underlined.

rich is imported only where colour is wanted, or where a line holds characters whose width is not plain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from factcheck.model.document import Document
from factcheck.model.finding import Checked, Finding, Severity
from factcheck.model.reference import Source
from factcheck.report.coverage import coverage_of
from factcheck.report.excerpt import excerpt
from factcheck.report.printable import plural, printable, source_line
from factcheck.report.report import CheckReport

Paint = Callable[[str, str], str]  # (text, style) to the text in that style

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_NARROWEST = 20  # cells of a source line that are always shown


def render_check(report: CheckReport) -> str:
    """Each finding with its excerpt and source, then a summary with coverage; empty where nothing was checked."""
    if not report.documents:
        return ""
    paint = painter(color=report.color)
    findings = (
        _finding(finding, checked.document, report.width, paint)
        for checked in report.documents
        for finding in checked.findings
    )
    return "".join(f"{text}\n" for text in findings) + "".join(f"{line}\n" for line in _summary(report, paint))


def painter(*, color: bool) -> Paint:
    """A function that colours text for a terminal, or leaves it as it is."""
    if not color:
        return lambda text, _style: text
    from rich.color import ColorSystem  # noqa: PLC0415 - paid only by who needs it
    from rich.style import Style  # noqa: PLC0415

    return lambda text, style: Style.parse(style).render(text, color_system=ColorSystem.STANDARD)


def cells(text: str) -> int:
    """How many terminal cells a printable text takes: wide characters two, combining marks none."""
    if text.isascii() or all(character < "\u0300" or "\u2010" <= character <= "\u2027" for character in text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - paid only by who needs it

    return cell_len(text)


def _finding(finding: Finding, document: Document, width: int, paint: Paint) -> str:
    line, column = document.position(finding.span.start)
    style = _STYLES[finding.severity]
    place = paint(f"{printable(document.path)}:{line}:{column}:", "bold")
    label = paint(f"{finding.severity.value} {finding.code}", style)
    gutter = " " * len(str(line))
    shown = excerpt(document, finding.span, max(width - len(gutter) - 3, _NARROWEST), cells)
    underline = " " * cells(shown.before) + paint("^" * max(cells(shown.marked), 1), style)
    lines = [
        f"{place} {label} {finding.rule}",
        f"  {printable(finding.message)}",
        f"{gutter} |",
        f"{line} | {shown.before}{paint(shown.marked, style)}{shown.after}",
        f"{gutter} | {underline}",
        *(f"{gutter} = {note}" for note in _notes(finding.source)),
    ]
    return "".join(f"{text}\n" for text in lines)


def _notes(source: Source | None) -> Iterator[str]:
    if source is not None:
        address = f": {source.url}" if source.url else ""
        yield printable(f"{source_line(source)}{address}")


def _summary(report: CheckReport, paint: Paint) -> Iterator[str]:
    documents = report.documents
    found = Counter(finding.severity for checked in documents for finding in checked.findings)
    counted = [
        paint(_counted(found[severity], severity), _STYLES[severity]) for severity in Severity if found[severity]
    ]
    yield f"{plural(len(documents), 'draft')}: {', '.join(counted) or 'no findings'}."
    coverage = coverage_of(documents)
    outcomes = [
        f"{coverage.supported:,} supported",
        f"{coverage.mismatch + coverage.outdated:,} disagreeing"
        + (f" ({coverage.outdated:,} outdated)" if coverage.outdated else ""),
        *([f"{coverage.ambiguous:,} ambiguous"] if coverage.ambiguous else []),
        f"{coverage.unverified:,} not on record",
    ]
    yield f"{plural(coverage.claims, 'figure')} found: {', '.join(outcomes)}."
    yield from _dates(documents)


def _counted(count: int, severity: Severity) -> str:
    return f"{count:,} info" if severity is Severity.INFO else plural(count, severity.value)


def _dates(documents: tuple[Checked, ...]) -> Iterator[str]:
    dates = sum(len(checked.dates) for checked in documents)
    unresolved = sum(
        mention.start is None and not mention.impossible for checked in documents for mention in checked.dates
    )
    undated = any(checked.document.date is None for checked in documents)
    hint = "; --date says from which day to count" if unresolved and undated else ""
    yield f"{plural(dates, 'date')} found" + (f": {unresolved:,} unresolved{hint}." if unresolved else ".")
