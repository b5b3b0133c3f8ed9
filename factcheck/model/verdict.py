"""What comparing a claim with the reference gave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.interval import Interval
from factcheck.model.reference import Entry, Fact


class Verdict(StrEnum):
    """How a claim stands to the reference."""

    SUPPORTED = "supported"
    MISMATCH = "mismatch"
    OUTDATED = "outdated"
    AMBIGUOUS = "ambiguous"
    UNVERIFIED = "unverified"


class Margin(StrEnum):
    """What makes a claim agree."""

    EXACT = "exact"
    ROUNDING = "rounding"
    HEDGE = "hedge"
    TOLERANCE = "tolerance"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact that may be meant: ``score`` and ``reasons`` say why, the intervals are in the claim's own terms."""

    fact: Fact
    entry: Entry
    score: int
    reasons: tuple[str, ...]
    stated: Interval
    on_record: Interval

    @property
    def agrees(self) -> bool:
        """Whether what was stated and what is on record share a number."""
        return self.stated.overlaps(self.on_record)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on one claim; ``claim`` is its index in the document's claims."""

    claim: int
    verdict: Verdict = Verdict.UNVERIFIED
    chosen: Candidate | None = None
    rivals: tuple[Candidate, ...] = ()  # the others that were considered, best first
    margin: Margin | None = None
    indicator: str | None = None
