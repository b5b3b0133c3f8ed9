"""Vague numbers: "dozens", "tens of thousands", "several hundred", "a few dozen", "a couple"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import Token

_ALONE = frozenset({"tens"})  # only before "of thousands"
_NEEDS_OF = frozenset({"scores", "lakhs", "crores"})  # "scores" is also a verb and the plural of a result


def read_vague(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """The vague number that opens at ``index``; null where there is none. ``value`` is null."""
    return _factor(tokens, index, lexicon) or _plural(tokens, index, lexicon)


def _plural(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """As in "thousands", "tens of thousands"."""
    vague = lexicon.numbers.vague
    bounds = vague.get(tokens[index].lower)
    if bounds is None:
        return None
    following = [token.lower for token in tokens[index + 1 : index + 3]]
    if following[:1] == ["of"] and len(following) == 2 and following[1] in vague:
        scale = lexicon.numbers.scales.get(following[1][:-1])
        if scale is not None:
            return _numeral(index, index + 3, bounds[0] * scale, (bounds[1] + 1) * scale - 1)
    if index and tokens[index].lower == "scores" and tokens[index - 1].lower in lexicon.words.not_before_scores:
        return None  # "the test scores of pupils"
    if tokens[index].lower in _ALONE or (tokens[index].lower in _NEEDS_OF and following[:1] not in (["of"], ["more"])):
        return None
    return _numeral(index, index + 1, *bounds)


def _factor(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """As in "several hundred", "a few dozen", "a couple": bare "several" and "a few" are no numbers."""
    start = index + 1 if tokens[index].lower == "a" else index
    if start >= len(tokens):
        return None
    word = tokens[start].lower
    bounds = lexicon.numbers.vague_factors.get(word)
    if bounds is None or (word in ("few", "couple") and start == index):
        return None
    scale = lexicon.numbers.scales.get(tokens[start + 1].lower) if start + 1 < len(tokens) else None
    if scale is not None:
        end = start + 2
        more = lexicon.numbers.scales.get(tokens[end].lower) if end < len(tokens) else None
        factor = scale * more if more and more > scale else scale
        return _numeral(index, end + (factor != scale), bounds[0] * factor, bounds[1] * factor)
    if word == "couple":
        return _numeral(index, start + 1, *bounds)
    return None


def _numeral(first: int, last: int, low: Decimal, high: Decimal) -> Numeral:
    return Numeral(first, last, None, low, high, Decimal(1), Decimal(1), Form.VAGUE)
