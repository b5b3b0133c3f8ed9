"""FC101: the figure and the record do not agree."""

from __future__ import annotations

from factcheck.model.finding import Severity
from factcheck.rules.rule import Case, ClaimRule, Explanation
from factcheck.rules.wording import on_record, says


def value_mismatch(case: Case) -> Explanation | None:
    """The figure and the figure on record share no value, and no more special rule explains the difference.

    What is stated is taken with its hedge and its rounding, what is on record with its tolerance; only where the
    two have no number in common does this rule fire.

    It keeps silent where the evidence is thin: where the place, the day or what is counted is only guessed from the
    surroundings; where the two are more than fourfold apart and nothing explains it, since they are then of different
    things; and where the record is old: a running total may have grown since, and a state that is usually counted
    every week says nothing after months.

    **Why it matters.** A figure that contradicts its own source is the error readers notice first.

    **What to do.** Look at the source that is named. Correct the figure, say what it counts and for which day, or
    record the newer figure if the reference is behind.

    **Settings.** The tolerance of a fact and the hedge table decide what still agrees; both are data.

    ```yaml
    facts: {gaza-population: 2.23 million}
    wrong: Gaza's [2.4 million people] need water.
    right: Gaza's 2.2 million people need water.
    ```
    """
    return Explanation(f"{says(case)}; {on_record(case)}.")


RULE = ClaimRule("FC101", "value-mismatch", Severity.ERROR, value_mismatch)
