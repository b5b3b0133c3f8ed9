"""The whole that a share or a part is taken from."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import Text

_SHARES = frozenset({Kind.PERCENT, Kind.FRACTION})
_PARTS = _SHARES | {Kind.COUNT}
_WHOLES = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_ANAPHORS = frozenset({"whom", "which", "them", "these", "those", "that"})
_OPENED_REACH = 20  # tokens
_REACH = 40  # tokens back


def read_base(text: Text, quantities: Sequence[Quantity], index: int) -> int | None:
    """Index of the quantity that this one is a share or part of; null where the text names none.

    "2.4 million people, nearly half of whom": the whole before "of whom"; "Eighteen of the Strip's 35 hospitals": the
    whole after "of".
    """
    quantity = quantities[index]
    start = quantity.phrase_last if quantity.kind is Kind.PERCENT else quantity.last
    words = [token.lower for token in text.tokens[start : start + 6]]
    if words[:1] == ["of"]:
        after = words[1:]
        if after and after[0] in _ANAPHORS:
            return _earlier(quantities, index)
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        if following is not None and following.kind in _WHOLES and following.first - quantity.last <= 6:
            joined = [token.text for token in text.tokens[quantity.last : following.first]]
            return index + 1 if not {",", ";", ".", ":"} & set(joined) else None
    opened = _opened(text, quantities, index)
    if opened is not None:
        return opened
    before = [token.lower for token in text.tokens[max(0, quantity.phrase_first - 2) : quantity.phrase_first]]
    if before[:1] == ["of"] and len(before) == 2 and before[1] in ("whom", "which", "these", "those", "them"):
        return _earlier(quantities, index)
    return None


def _opened(text: Text, quantities: Sequence[Quantity], index: int) -> int | None:
    """As in "Of the 590 samples, 70 per cent tested positive": the whole that opens the sentence."""
    if not index:
        return None
    quantity, whole = quantities[index], quantities[index - 1]
    if whole.kind not in _WHOLES or quantity.first - whole.last > _OPENED_REACH or quantity.kind not in _PARTS:
        return None
    words = text.tokens[max(0, whole.phrase_first - 4) : whole.phrase_first]
    return index - 1 if any(token.text == "Of" for token in words) else None


def _earlier(quantities: Sequence[Quantity], index: int) -> int | None:
    """The nearest whole before: a count, a sum or a measure that is not smaller than the part."""
    quantity = quantities[index]
    for other in range(index - 1, -1, -1):
        whole = quantities[other]
        if quantity.first - whole.last > _REACH:
            return None
        if whole.kind not in _WHOLES:
            continue
        if quantity.kind in _SHARES or whole.high >= quantity.low:
            return other
    return None
