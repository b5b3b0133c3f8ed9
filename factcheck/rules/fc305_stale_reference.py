"""FC305: the record itself is old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from factcheck.model.finding import Severity
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import day_text, phrase_of


def stale_reference(draft: Draft) -> Iterator[Flaw]:
    """A claim was compared with a series or a dated figure whose newest entry is older than `stale_days`.

    **Why it matters.** An old record can neither bear out nor contradict a new figure.

    **What to do.** Put newer figures into the reference.

    **Settings.** Off by default; switch it on with `--select FC305`. `stale_days` (14) says what is old.

    ```yaml
    facts: {gaza-killed: {2023-10-23: 5087}}
    date: 2023-12-01
    wrong: At least [5,087 people] have been killed in Gaza.
    right: On 23 October 2023 the number of people killed in Gaza stood at 5,087.
    ```
    """
    for comparison in draft.comparisons:
        view, chosen = draft.views[comparison.claim], comparison.chosen
        if chosen is None or view.moment.end is None or chosen.fact.period or chosen.entry.day is None:
            continue
        if chosen.entry.day < view.moment.end - timedelta(days=draft.stale_days):
            message = (
                f"The newest figure on record for {phrase_of(view.claim, draft)} is of {day_text(chosen.entry.day)}."
            )
            yield Flaw(view.claim.quantity.phrase, message, comparison.claim)


RULE = DocumentRule("FC305", "stale-reference", Severity.INFO, stale_reference, is_on=False)
