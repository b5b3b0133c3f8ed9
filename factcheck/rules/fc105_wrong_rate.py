"""FC105: the number fits, the period does not."""

from __future__ import annotations

from factcheck.compare.fits import fits_other_rate
from factcheck.model.finding import Severity
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import on_record, says


def wrong_rate(case: Case) -> Explanation | None:
    """The number is the one on record, but per week where the record is per day, or the like.

    Rates are converted before comparing, so "50,000 litres an hour" for 1.2 million a day is right.

    **Why it matters.** A wrong denominator makes a figure many times too large or too small.

    **What to do.** Put the period right.

    **Settings.** None.

    ```yaml
    facts: {trucks-needed: 100}
    wrong: Gaza needs [100 aid trucks a week].
    right: Gaza needs 700 aid trucks a week.
    ```
    """
    if not fits_other_rate(case.view, case.chosen, case.draft.index):
        return None
    per = case.chosen.fact.per or case.chosen.entry.quantity.per
    return Explanation(f"{says(case)}, but the number is one a {per}; {on_record(case)}.", case.chosen)


RULE = ClaimRule("FC105", "wrong-rate", Severity.ERROR, wrong_rate)
