"""FC109: the figure counts something else, or somebody else."""

from __future__ import annotations

from factcheck.compare.elsewhere import in_other_figures
from factcheck.model.finding import Severity
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import about, on_record, record_text, says


def wrong_indicator(case: Case) -> Explanation | None:
    """The number is on record for another indicator or another group of the same place.

    The injured given as the killed, the children as the women, the needed as the delivered.

    **Why it matters.** The figure is real and its place is right; only what it counts is not.

    **What to do.** Take the figure of what is meant, or say what the figure counts.

    **Settings.** None. A number needs two significant digits to explain anything, and numbers below 100 are found
    anywhere.

    ```yaml
    facts: {gaza-killed: 5087, gaza-injured: 15273}
    wrong: "[15,273 people] have been killed in Gaza."
    right: 15,273 people have been injured in Gaza.
    ```
    """
    found = next(in_other_figures(case.view, case.chosen, case.draft.document), None)
    if found is None:
        return None
    there = f"that is the figure for {about(found, case.draft)}: {record_text(found, case.draft)}"
    return Explanation(f"{says(case)}; {there}; {on_record(case)}.", found)


RULE = ClaimRule("FC109", "wrong-indicator", Severity.ERROR, wrong_indicator)
