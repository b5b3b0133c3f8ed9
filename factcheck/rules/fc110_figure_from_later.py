"""FC110: the figure was not known yet."""

from __future__ import annotations

from factcheck.compare.elsewhere import on_later_days
from factcheck.model.finding import Severity
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import on_record, record_text, says


def figure_from_later(case: Case) -> Explanation | None:
    """The number is on record, but only for a day after the draft's own.

    **Why it matters.** Either the draft has a figure that nobody had on its day, or its date is wrong.

    **What to do.** Take the figure of the draft's day, or put the draft's date right.

    **Settings.** None. A number needs two significant digits to explain anything, and numbers below 100 are found
    anywhere.

    ```yaml
    facts: {gaza-killed: {2023-10-23: 5087, 2023-11-10: 11078}}
    wrong: Some [11,078 people] have been killed in Gaza.
    right: Some 5,087 people have been killed in Gaza.
    ```
    """
    found = next(on_later_days(case.view, case.chosen, case.draft.document), None)
    if found is None:
        return None
    later = f"that is {record_text(found, case.draft)}, after the draft's day"
    return Explanation(f"{says(case)}; {later}; {on_record(case)}.", found)


RULE = ClaimRule("FC110", "figure-from-later", Severity.WARNING, figure_from_later)
