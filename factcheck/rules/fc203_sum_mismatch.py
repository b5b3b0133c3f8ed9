"""FC203: parts that do not add up to their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.meaning import stated_interval
from factcheck.model.claim import Claim
from factcheck.model.finding import Severity
from factcheck.model.interval import Interval
from factcheck.model.quantity import Hedge, Kind
from factcheck.rules.near import NUMBERS, by_sentence, same_unit
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.tables import total_columns
from factcheck.rules.wording import phrase_of, plain

_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")  # beyond these the list is no breakdown of the total


def sum_mismatch(draft: Draft) -> Iterator[Flaw]:
    """The parts that follow a total, after a colon or in the rows of a table, do not add up to it.

    **Why it matters.** Breakdowns are copied from tables row by row; one row is wrong or left out.

    **What to do.** Add up again, and look at the table.

    **Settings.** None. Rounding of all the numbers is allowed for.

    ```yaml
    wrong: "The convoy had [64 trucks]: 14 carried tents, 22 food and 18 medical kits."
    right: "The convoy had 54 trucks: 14 carried tents, 22 food and 18 medical kits."
    ```
    """
    for numbers in by_sentence(draft):
        found = _breakdown(numbers, draft)
        if found:
            yield from _check(*found, draft)
    for total, parts in total_columns(draft):
        yield from _check(total, parts, draft)


def _breakdown(numbers: Sequence[int], draft: Draft) -> tuple[int, list[int]] | None:
    """The total before a colon, and the parts after it."""
    first = draft.claims[numbers[0]]
    sentence = draft.text.sentences[first.sentence]
    tokens = draft.text.tokens
    colon = next((at for at in range(sentence.first, sentence.last) if tokens[at].text == ":"), None)
    if colon is None:
        return None
    before = [n for n in numbers if draft.claims[n].quantity.last <= colon]
    after = [n for n in numbers if draft.claims[n].quantity.first > colon]
    totals = [n for n in before if draft.claims[n].quantity.kind in NUMBERS]
    if not totals:
        return None
    parts = [n for n in after if draft.claims[n].quantity.kind in NUMBERS and not draft.views[n].is_part]
    is_list = len(parts) >= 2 and _are_alike(draft.claims[totals[-1]], [draft.claims[n] for n in parts], draft)
    return (totals[-1], parts) if is_list else None


def _are_alike(total: Claim, claims: Sequence[Claim], draft: Draft) -> bool:
    """Whether all parts count what the total counts.

    Where the first says so by leaving its noun out, the nouns after the others may be what they carry: "14 carried
    tents, 22 food and 18 medical kits".
    """
    if all(same_unit(total, claim) for claim in claims):
        return True
    after = draft.text.tokens[claims[0].quantity.last : claims[0].quantity.last + 1]
    is_bare = any(token.lower in draft.index.lexicon.verbs.pasts for token in after)
    return is_bare and all(claim.quantity.kind is Kind.COUNT for claim in (total, *claims))


def _check(total: int, parts: Sequence[int], draft: Draft) -> Iterator[Flaw]:
    claims = [draft.claims[number] for number in parts]
    whole = draft.claims[total]
    if any(claim.quantity.hedge is Hedge.VAGUE for claim in (whole, *claims)):
        return
    hedges = draft.index.hedges
    stated = stated_interval(whole.quantity, hedges)
    intervals = [stated_interval(claim.quantity, hedges) for claim in claims]
    added = Interval(sum((i.low for i in intervals), Decimal(0)), sum((i.high for i in intervals), Decimal(0)))
    size = sum((_value(claim) for claim in claims), Decimal(0))
    if added.overlaps(stated) or not _LEAST * _value(whole) <= size <= _MOST * _value(whole):
        return
    message = f"The parts of {phrase_of(whole, draft)} add up to {plain(size)}."
    yield Flaw(whole.quantity.phrase, message, total, plain(size))


def _value(claim: Claim) -> Decimal:
    quantity = claim.quantity
    return quantity.value if quantity.value is not None else (quantity.low + quantity.high) / 2


RULE = DocumentRule("FC203", "sum-mismatch", Severity.WARNING, sum_mismatch)
