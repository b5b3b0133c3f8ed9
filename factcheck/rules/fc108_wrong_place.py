"""FC108: the figure belongs to another place."""

from __future__ import annotations

from factcheck.compare.elsewhere import at_other_places
from factcheck.model.finding import Severity
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import on_record, place_name, record_text, says


def wrong_place(case: Case) -> Explanation | None:
    """The number is on record for another place.

    The same indicator and the same group, at the same time, but elsewhere: two neighbours of one table mixed up. The
    other place is named in the draft or lies in the same country or region, or the number has four significant digits,
    which no two places share by chance.

    **Why it matters.** The figure is real, so a search finds it and seems to confirm it.

    **What to do.** Take the figure of the place that is meant, or name the place that the figure is for.

    **Settings.** None. A number needs two significant digits to explain anything, and numbers below 100 are found
    anywhere.

    ```yaml
    facts: {gaza-injured: 15273, west-bank-injured: 1734}
    wrong: In the West Bank, [15,273 people] have been injured.
    right: In the West Bank, 1,734 people have been injured.
    ```
    """
    found = next(at_other_places(case.view, case.chosen, case.draft.document), None)
    if found is None:
        return None
    there = f"that is the figure for {place_name(found.fact.place, case.draft)}: {record_text(found, case.draft)}"
    return Explanation(f"{says(case)}; {there}; {on_record(case)}.", found)


RULE = ClaimRule("FC108", "wrong-place", Severity.ERROR, wrong_place)
