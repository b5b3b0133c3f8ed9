"""FC303: nothing on record covers a figure."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Severity
from factcheck.model.verdict import Verdict
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import phrase_of


def unverified_figure(draft: Draft) -> Iterator[Flaw]:
    """A figure that nothing on record covers.

    **Why it matters.** What was not checked may be right or wrong; it should not look checked.

    **What to do.** Check it by hand, or put a sourced fact into the reference.

    **Settings.** Off by default; switch it on with `--select FC303`.

    ```yaml
    facts: {gaza-killed: 5087}
    wrong: The jets struck [320 targets].
    right: Some 5,087 people have been killed in Gaza.
    ```
    """
    for comparison in draft.comparisons:
        if comparison.verdict is Verdict.UNVERIFIED:
            claim = draft.claims[comparison.claim]
            message = f"Nothing on record covers {phrase_of(claim, draft)}."
            yield Flaw(claim.quantity.phrase, message, comparison.claim)


RULE = DocumentRule("FC303", "unverified-figure", Severity.INFO, unverified_figure, is_on=False)
