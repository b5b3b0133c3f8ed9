"""A rule that fired at a span, with its severity and its explanation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.dates import DateMention
from factcheck.model.document import Document
from factcheck.model.reference import Source
from factcheck.model.span import Span
from factcheck.model.verdict import Comparison


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """3 for an error, 2 for a warning, 1 for an info."""
        return {"error": 3, "warning": 2, "info": 1}[self.value]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; ``span`` is in clean offsets until ``checker`` maps it to the source."""

    code: str
    rule: str
    severity: Severity
    span: Span
    message: str
    claim: int | None = None
    fact: str | None = None
    record: str | None = None
    expected: str | None = None
    source: Source | None = None


class Passage(NamedTuple):
    """Where a reader finds a claim; both in clean offsets, into ``Document.text``, where no markup stands."""

    figure: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class Checked:
    """One document with everything read, compared and found in it. Spans are in clean offsets.

    ``passages`` has one for each claim, and stays in clean offsets when ``checker`` maps the rest to the source.
    """

    document: Document
    claims: tuple[Claim, ...]
    dates: tuple[DateMention, ...]
    comparisons: tuple[Comparison, ...]
    findings: tuple[Finding, ...]
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentFailure:
    """A document of which nothing could be reported, and why, in one sentence that names the mend."""

    path: str
    message: str
