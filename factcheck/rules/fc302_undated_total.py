"""FC302: a running total without its day."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Severity
from factcheck.model.reference import Flow
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import phrase_of


def undated_total(draft: Draft) -> Iterator[Flaw]:
    """A cumulative figure (people killed, houses destroyed) without the day as of which it holds.

    **Why it matters.** A total that grows every day means nothing without its day.

    **What to do.** Add "as of" or "by" and the day.

    **Settings.** Off by default; switch it on with `--select FC302`.

    ```yaml
    facts: {gaza-killed: 5087}
    wrong: "[5,087 people] have been killed in Gaza."
    right: As of 23 October 2023, 5,087 people have been killed in Gaza.
    ```
    """
    for comparison in draft.comparisons:
        view = draft.views[comparison.claim]
        indicator = draft.index.reference.indicators.get(comparison.indicator or "")
        if indicator is None or indicator.measure is not Flow.CUMULATIVE or view.is_share or view.moment.is_stated:
            continue
        message = f"{phrase_of(view.claim, draft)} is a running total without a day."
        yield Flaw(view.claim.quantity.phrase, message, comparison.claim)


RULE = DocumentRule("FC302", "undated-total", Severity.INFO, undated_total, is_on=False)
