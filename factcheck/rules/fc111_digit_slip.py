"""FC111: a digit went wrong in copying."""

from __future__ import annotations

from factcheck.compare.slips import digit_slip
from factcheck.model.finding import Severity
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.terms import is_in_same_terms
from factcheck.rules.wording import on_record, says


def digit_slip_rule(case: Case) -> Explanation | None:
    """Two neighbouring digits are swapped, or one digit is wrong, missing or doubled.

    Only in numbers of three or more significant digits: of 12 and 14, nobody can say which slipped.

    **Why it matters.** 5,087 and 5,078 look alike; the reader of the record will see that they are not.

    **What to do.** Copy the figure again.

    **Settings.** None.

    ```yaml
    facts: {gaza-killed: 5087}
    wrong: "[5,078 people] have been killed in Gaza."
    right: 5,087 people have been killed in Gaza.
    ```
    """
    if case.chosen.clash or not is_in_same_terms(case):
        return None
    slip = digit_slip(case.claim.quantity, case.chosen.entry.quantity)
    return Explanation(f"{says(case)}: {slip}; {on_record(case)}.") if slip else None


RULE = ClaimRule("FC111", "digit-slip", Severity.ERROR, digit_slip_rule)
