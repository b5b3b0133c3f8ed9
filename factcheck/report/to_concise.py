"""One line a finding, for editors, scripts and grep."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Checked
from factcheck.report.printable import printable
from factcheck.report.report import CheckReport


def render_check(report: CheckReport) -> str:
    """``path:line:column: CODE message`` for each finding; empty where there is none."""
    return "".join(line for checked in report.documents for line in _lines(checked))


def _lines(checked: Checked) -> Iterator[str]:
    document = checked.document
    for finding in checked.findings:
        line, column = document.position(finding.span.start)
        yield f"{printable(document.path)}:{line}:{column}: {finding.code} {printable(finding.message)}\n"
