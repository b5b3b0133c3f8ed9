"""How much of what a draft claims is on record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.finding import Checked
from factcheck.model.verdict import Verdict


class Coverage(NamedTuple):
    """Numbers of claims: all that were found, and those of each verdict (SPEC section 8)."""

    claims: int
    supported: int
    mismatch: int
    outdated: int
    ambiguous: int
    unverified: int


def coverage_of(documents: Iterable[Checked]) -> Coverage:
    """The coverage of all claims of ``documents`` together."""
    claims = 0
    verdicts: Counter[Verdict] = Counter()
    for checked in documents:
        claims += len(checked.claims)
        verdicts.update(comparison.verdict for comparison in checked.comparisons)
    return Coverage(claims, *(verdicts[verdict] for verdict in Verdict))
