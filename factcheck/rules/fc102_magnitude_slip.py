"""FC102: the figure is a power of ten off."""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.slips import magnitude_factor
from factcheck.model.finding import Severity
from factcheck.model.quantity import Kind
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.terms import bare_of
from factcheck.rules.wording import on_record, plain, says

_WHOLE = Decimal(100)  # a percentage above it is no share of anything, and may be a power of ten off: an inflation


def magnitude_slip(case: Case) -> Explanation | None:
    """The figure is off by a factor of 10, 100, 1,000 or 1,000,000.

    A zero lost in copying, or a million heard as a billion. The digits agree with the record, only their place
    does not, so the mend is usually one word.

    **Why it matters.** Such slips survive proofreading, because every digit is right.

    **What to do.** Put the magnitude word or the zero right.

    **Settings.** None.

    ```yaml
    facts: {gaza-population: 2.23 million}
    wrong: Gaza's [2.23 billion people] need water.
    right: Gaza's 2.23 million people need water.
    ```
    """
    quantity = case.claim.quantity
    is_percent = quantity.kind is case.chosen.entry.quantity.kind is Kind.PERCENT and quantity.high > _WHOLE
    if (
        (quantity.kind in (Kind.PERCENT, Kind.FRACTION) and not is_percent)
        or quantity.value is None
        or case.chosen.clash
    ):
        return None
    factor = magnitude_factor(bare_of(case), case.chosen.on_record)
    if factor is None:
        return None
    off = f"{plain(factor)} times too large" if factor > 1 else f"{plain(1 / factor)} times too small"
    return Explanation(f"{says(case)}, which is {off}; {on_record(case)}.")


RULE = ClaimRule("FC102", "magnitude-slip", Severity.ERROR, magnitude_slip)
