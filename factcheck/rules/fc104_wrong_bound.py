"""FC104: the hedge is on the wrong side of the record."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.finding import Severity
from factcheck.model.quantity import Hedge
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import on_record, says

_NEAR = Decimal("0.1")  # further off than this the number itself is wrong, not its bound


def wrong_bound(case: Case) -> Explanation | None:
    """The number is close to the record, but the words before it say that it lies on the other side.

    "More than 5,100" for 5,087, "nearly 5,000" for 5,087: within a tenth of the record, and wrong all the same.

    **Why it matters.** A bound is a claim of its own, and the one that headlines are made of.

    **What to do.** Turn the hedge round ("nearly 5,100", "more than 5,000") or write "about".

    **Settings.** None.

    ```yaml
    facts: {gaza-killed: 5087}
    wrong: "[More than 5,100 people] have been killed in Gaza."
    right: At least 5,087 people have been killed in Gaza.
    ```
    """
    hedge, stated, record = case.claim.quantity.hedge, case.chosen.stated, case.chosen.on_record
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        number, real, side = stated.low, record.high, "less"
        is_wrong = real <= number
    elif hedge in (Hedge.NEARLY, Hedge.LESS_THAN, Hedge.AT_MOST):
        number, real, side = stated.high, record.low, "more"
        is_wrong = real >= number
    else:
        return None
    if case.chosen.clash or not is_wrong or abs(number - real) > _NEAR * abs(real):
        return None
    return Explanation(f"{says(case)}, but it is {side} than that; {on_record(case)}.")


RULE = ClaimRule("FC104", "wrong-bound", Severity.ERROR, wrong_bound)
