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
    """A fact that may be meant: ``score`` and ``reasons`` say why; the two intervals are in the same terms.

    ``clash`` marks units that cannot be converted into each other (dollars and francs): such a pair never agrees.
    ``is_firm`` says whether the evidence suffices to contradict the claim, and not only to bear it out.
    """

    fact: Fact
    entry: Entry
    score: int
    reasons: tuple[str, ...]
    stated: Interval
    on_record: Interval
    clash: bool = False
    is_firm: bool = True

    @property
    def agrees(self) -> bool:
        """Whether what was stated and what is on record share a number."""
        return not self.clash and self.stated.overlaps(self.on_record)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on one claim; ``claim`` is its index in the document's claims.

    ``earlier`` is the figure of an earlier day that an outdated claim agrees with. ``indicator`` is what the claim
    is about, as far as the text tells, also where nothing is on record for it.
    """

    claim: int
    verdict: Verdict = Verdict.UNVERIFIED
    chosen: Candidate | None = None
    rivals: tuple[Candidate, ...] = ()  # the others that were considered, best first
    margin: Margin | None = None
    indicator: str | None = None
    earlier: Candidate | None = None
