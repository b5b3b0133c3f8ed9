"""FC106: the number fits, the unit does not."""

from __future__ import annotations

from factcheck.compare.fits import fits_other_unit
from factcheck.compare.terms import entry_unit
from factcheck.model.finding import Severity
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import on_record, says


def wrong_unit(case: Case) -> Explanation | None:
    """The number is the one on record, but in gallons where the record is in litres, in dollars for francs.

    Units that can be converted are converted before comparing, so 372 square miles for 963 square kilometres is
    right.

    **Why it matters.** The number looks familiar, so nobody checks it again.

    **What to do.** Put the unit right, or convert the number.

    **Settings.** None.

    ```yaml
    facts: {fuel-entered: 129000}
    wrong: "[129,000 gallons of fuel] a day entered Gaza."
    right: 129,000 litres of fuel a day entered Gaza.
    ```
    """
    chosen = case.chosen
    if not chosen.clash and not fits_other_unit(case.view, chosen, case.draft.index):
        return None
    unit = entry_unit(chosen.entry, chosen.fact, case.draft.index)
    return Explanation(f"{says(case)}, but the number is one in {unit}; {on_record(case)}.", chosen)


RULE = ClaimRule("FC106", "wrong-unit", Severity.ERROR, wrong_unit)
