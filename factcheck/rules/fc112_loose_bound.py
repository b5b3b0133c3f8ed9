"""FC112: true, but it says little."""

from __future__ import annotations

from factcheck.compare.verdict import is_loose
from factcheck.model.finding import Severity
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import on_record, says


def loose_bound(case: Case) -> Explanation | None:
    """A bound is true, but more than a quarter away from the record.

    "More than 1,000" for 5,087 is no error; it may be an old figure, or leave the reader with a wrong idea.

    **Why it matters.** A bound is read as being near the truth.

    **What to do.** Take a bound that is nearer ("more than 5,000").

    **Settings.** The hedge table says how far a bound reaches: a quarter.

    ```yaml
    facts: {gaza-killed: 5087}
    wrong: "[More than 1,000 people] have been killed in Gaza."
    right: More than 5,000 people have been killed in Gaza.
    ```
    """
    if not is_loose(case.view, case.chosen):
        return None
    return Explanation(f"{says(case)}, which is true, but far off; {on_record(case)}.")


RULE = ClaimRule("FC112", "loose-bound", Severity.INFO, loose_bound)
