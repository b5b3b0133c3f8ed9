"""What the exit status and the lines on standard error say (SPEC section 8)."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import IntEnum

from factcheck.cli.options import FailOn
from factcheck.model.finding import Checked, DocumentFailure, Severity
from factcheck.report.printable import printable


class Status(IntEnum):
    """Exit statuses of the commands."""

    CLEAN = 0  # nothing at or above --fail-on
    FINDINGS = 1
    TROUBLE = 2  # wrong usage, an unreadable input or a broken reference


def status_of(documents: Iterable[Checked], fail_on: FailOn) -> Status:
    """FINDINGS where any document has one at or above ``fail_on``, else CLEAN."""
    if fail_on is FailOn.NEVER:
        return Status.CLEAN
    least = Severity(fail_on.value).weight
    found = any(finding.severity.weight >= least for checked in documents for finding in checked.findings)
    return Status.FINDINGS if found else Status.CLEAN


def complain(failures: Iterable[DocumentFailure]) -> None:
    """One line on standard error for each: ``factcheck: path: why, and what to do``."""
    for failure in failures:
        complain_line(f"factcheck: {failure.path}: {failure.message}")


def complain_line(message: str) -> None:
    """``message`` as one line on standard error that is safe to print."""
    print(printable(message), file=sys.stderr)  # noqa: T201 - standard error is where it belongs
