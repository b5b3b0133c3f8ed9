"""FC205: a value that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.index import base_form
from factcheck.model.claim import Claim, Measure
from factcheck.model.finding import Severity
from factcheck.model.quantity import Kind
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import phrase_of, quoted

_AFTER = 6  # words after "per cent of" in which the noun stands


def impossible_value(draft: Draft) -> Iterator[Flaw]:
    """A day that does not exist, a range that ends below its start, more than all of a group.

    More than 100 per cent of a target, a plan or a capacity is possible and is left alone; of people, households
    or schools it is not, and nothing can fall by more than 100 per cent.

    **Why it matters.** No source can bear out what cannot be.

    **What to do.** Look at the source; usually a digit or a word is wrong.

    **Settings.** None.

    ```yaml
    wrong: "[112 per cent of] households had lost their food stocks."
    right: 12 per cent of households had lost their food stocks.
    ```

    ```yaml
    wrong: The programme will run until [31 November 2023].
    right: The programme will run until 30 November 2023.
    ```
    """
    for mention in draft.dates:
        if mention.impossible:
            yield Flaw(mention.span, f"There is no such day as {quoted(mention.span, draft.text)}.")
    for number, claim in enumerate(draft.claims):
        message = _flaw(claim, draft)
        if message:
            yield Flaw(claim.quantity.phrase, message, number)


def _flaw(claim: Claim, draft: Draft) -> str | None:
    quantity = claim.quantity
    if quantity.low > quantity.high:
        return f"{phrase_of(claim, draft)} is a range that ends below its start."
    limit = Decimal(100) if quantity.kind is Kind.PERCENT else Decimal(1)
    if quantity.kind not in (Kind.PERCENT, Kind.FRACTION) or quantity.low <= limit:
        return None
    if claim.measure is Measure.CHANGE:
        is_less = claim.predicate in draft.words.shrinking
        return f"Nothing can fall by {phrase_of(claim, draft)}." if is_less else None
    if claim.measure is Measure.TARGET or not _is_of_group(claim, draft):
        return None
    return f"{phrase_of(claim, draft)} is more than all of them."


def _is_of_group(claim: Claim, draft: Draft) -> bool:
    """Whether "of" and a noun of things that can be counted out follow the share."""
    tokens = draft.text.tokens
    last = claim.quantity.last
    end = draft.text.sentences[claim.sentence].last
    of = next((at for at in range(last, min(last + 4, end)) if tokens[at].lower == "of"), None)
    if of is None:
        return False
    lexicon = draft.index.lexicon
    words = (base_form(token.lower, lexicon) for token in tokens[of + 1 : min(of + 1 + _AFTER, end)])
    head = next((word for word in words if word in draft.words.countable or word in lexicon.nouns.people), None)
    return head is not None


RULE = DocumentRule("FC205", "impossible-value", Severity.ERROR, impossible_value)
