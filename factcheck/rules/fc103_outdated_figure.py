"""FC103: the figure was right some time ago."""

from __future__ import annotations

from factcheck.model.finding import Severity
from factcheck.model.verdict import Verdict
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import on_record, record_text, says


def outdated_figure(case: Case) -> Explanation | None:
    """The figure agrees with an earlier entry of the same series, or with a fact that a newer one has replaced.

    News lags, so the entries of the three days before the draft's day still count; an older one does not.

    **Why it matters.** Old figures travel from story to story long after the source has moved on.

    **What to do.** Take the newest figure, or say of which day the old one is ("as of 10 October").

    **Settings.** The grace is three days.

    ```yaml
    facts: {gaza-killed: {2023-10-10: 830, 2023-10-16: 2808, 2023-10-23: 5087}}
    wrong: Some [2,808 people] have been killed in Gaza.
    right: Some 5,087 people have been killed in Gaza.
    ```
    """
    earlier = case.comparison.earlier
    if case.comparison.verdict is not Verdict.OUTDATED or earlier is None:
        return None
    was = f"that was {record_text(earlier, case.draft)}"
    return Explanation(f"{says(case)}; {was}; {on_record(case)}.", earlier)


RULE = ClaimRule("FC103", "outdated-figure", Severity.WARNING, outdated_figure)
