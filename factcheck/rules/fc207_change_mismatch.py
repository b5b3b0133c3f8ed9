"""FC207: a rise or fall that does not fit its two ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.compare.meaning import exact_interval, stated_interval
from factcheck.compare.terms import as_ratio
from factcheck.model.claim import Claim, Measure
from factcheck.model.finding import Severity
from factcheck.model.interval import Interval
from factcheck.rules.near import NUMBERS, SHARES, by_sentence, follows, same_unit
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import phrase_of, plain

_SLACK = Decimal("0.005")  # half a percentage point beyond all rounding


class Ends(NamedTuple):
    """The value before a change and the one after it."""

    old: Claim
    new: Claim


def change_mismatch(draft: Draft) -> Iterator[Flaw]:
    """A percentage of change stands beside the old and the new value and does not follow from them.

    "Rose by 20 per cent, from 5,000 to 7,500": it is 50. "15 per cent more than the 314,000".

    **Why it matters.** The percentage is what readers remember.

    **What to do.** Work it out again, over the old value.

    **Settings.** None. Rounding of all three numbers is allowed for, and half a percentage point more.

    ```yaml
    wrong: The price rose by [20 per cent], from 5,000 dollars to 7,500 dollars.
    right: The price rose by 50 per cent, from 5,000 dollars to 7,500 dollars.
    ```
    """
    for numbers in by_sentence(draft):
        claims = [draft.claims[number] for number in numbers]
        for at, change in enumerate(claims):
            if change.quantity.kind not in SHARES or change.measure is not Measure.CHANGE:
                continue
            ends = _ends(claims, at, draft)
            if ends and not _fits(change, ends, draft):
                yield _flaw(change, numbers[at], ends, draft)


def _flaw(change: Claim, number: int, ends: Ends, draft: Draft) -> Flaw:
    ratio = abs(_value(ends.new) / _value(ends.old) - 1)
    right = f"{plain((ratio * 100).quantize(Decimal('0.1')))} per cent"
    way = f"from {phrase_of(ends.old, draft)} to {phrase_of(ends.new, draft)}"
    message = f"The draft says {phrase_of(change, draft)}, but {way} it is {right}."
    return Flaw(change.quantity.phrase, message, number, right)


def _ends(claims: Sequence[Claim], at: int, draft: Draft) -> Ends | None:
    """The old and the new value of the change at ``at``, where its sentence has both."""
    others = [n for n, c in enumerate(claims) if c.quantity.kind in NUMBERS and not _is_beyond(n, claims, at, draft)]
    old = next((n for n in others if follows(claims[n], draft, draft.words.old_before)), None)
    if old is None:
        return None
    after = (n for n in others if n > old and follows(claims[n], draft, draft.words.new_before))
    before = (n for n in reversed(others) if n < old)
    new = next(after, None)
    new = next(before, None) if new is None else new
    if new is None or not same_unit(claims[old], claims[new]) or not _value(claims[old]):
        return None
    return Ends(claims[old], claims[new])


def _is_beyond(number: int, claims: Sequence[Claim], at: int, draft: Draft) -> bool:
    """Whether another share or a semicolon stands between the change at ``at`` and a number."""
    first, last = sorted((number, at))
    if any(claim.quantity.kind in SHARES for claim in claims[first + 1 : last]):
        return True
    tokens = draft.text.tokens[claims[first].quantity.last : claims[last].quantity.first]
    return any(token.text == ";" for token in tokens)


def _value(claim: Claim) -> Decimal:
    quantity = claim.quantity
    return quantity.value if quantity.value is not None else (quantity.low + quantity.high) / 2


def _fits(change: Claim, ends: Ends, draft: Draft) -> bool:
    """Whether the change follows from its ends, up or down, their rounding allowed for."""
    old, new = exact_interval(ends.old.quantity), exact_interval(ends.new.quantity)
    if old.low <= 0:
        return True
    change_low, change_high = new.low / old.high - 1, new.high / old.low - 1
    size = sorted((abs(change_low), abs(change_high)))
    follows_from = Interval(size[0], size[1]).widened(_SLACK)
    stated = as_ratio(stated_interval(change.quantity, draft.index.hedges), change.quantity)
    return stated.overlaps(follows_from)


RULE = DocumentRule("FC207", "change-mismatch", Severity.WARNING, change_mismatch)
