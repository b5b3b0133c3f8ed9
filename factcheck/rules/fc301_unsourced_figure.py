"""FC301: nobody is named as the source of a figure."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Severity
from factcheck.model.quantity import Kind
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import phrase_of

_NEEDS_NONE = (Kind.AGE, Kind.DURATION)


def unsourced_figure(draft: Draft) -> Iterator[Flaw]:
    """A figure of more than 100, a share or a sum of money with nobody named as its source.

    **Why it matters.** A reader wants to know who counted.

    **What to do.** Name the source in the sentence or in the one before.

    **Settings.** Off by default; switch it on with `--select FC301`.

    ```yaml
    wrong: Some [5,087 people] have been killed in Gaza.
    right: Some 5,087 people have been killed in Gaza, the health ministry said.
    ```
    """
    for number, claim in enumerate(draft.claims):
        quantity = claim.quantity
        is_small = quantity.kind is Kind.COUNT and quantity.high < 100
        if claim.attribution or claim.quoted or quantity.kind in _NEEDS_NONE or is_small:
            continue
        yield Flaw(quantity.phrase, f"Nobody is named as the source of {phrase_of(claim, draft)}.", number)


RULE = DocumentRule("FC301", "unsourced-figure", Severity.INFO, unsourced_figure, is_on=False)
