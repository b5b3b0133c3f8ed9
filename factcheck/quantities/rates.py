"""Rates: "a day", "per household", "daily", "/day", "every day", "per person per day"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model.text import Token, TokenKind

_TIMES = frozenset({"hour", "day", "week", "month", "year"})
_OPENERS = frozenset({"a", "an", "per", "each", "every", "/"})
_CLAUSE_REACH = 6
_BOUNDED = frozenset({"a", "an"})  # "a day" may stand anywhere in a clause only as a rate of what was counted


class Rate(NamedTuple):
    """The time denominator, the other one, and the first token after the words."""

    per: str | None
    each: str | None
    last: int


def read_rate(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> Rate | None:
    """The rate that opens at ``start``; a second one may follow ("per person per day")."""
    first = _single(tokens, start, end, lexicon)
    if first is None:
        return None
    second = _single(tokens, first[1], end, lexicon)
    names = [first[0], second[0]] if second else [first[0]]
    last = second[1] if second else first[1]
    times = [name for name in names if name in _TIMES]
    others = [name for name in names if name not in _TIMES]
    if times:
        return Rate(times[0], others[0] if others else None, last)
    return Rate(others[0], None, last)


def rate_in_clause(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> Rate | None:
    """A rate a few words on, after the verb or a phrase: "500 entered every day", "litres of water a day"."""
    for index in range(start, min(end, start + _CLAUSE_REACH)):
        token = tokens[index]
        if token.kind is TokenKind.NUMBER or (token.kind is TokenKind.PUNCT and token.text != "”"):
            return None
        rate = read_rate(tokens, index, end, lexicon)
        if rate is not None and rate.per in _TIMES and _is_certain(tokens, index, start):
            return rate
    return None


def _is_certain(tokens: Sequence[Token], index: int, start: int) -> bool:
    """ "every day" is a rate wherever it stands; "a day" only where no verb of its own may take it."""
    opener = tokens[index].lower
    return opener not in _BOUNDED or index - start <= _CLAUSE_REACH


def _single(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """One denominator and the first token after it."""
    if start >= end:
        return None
    words = lexicon.words
    token = tokens[start]
    if token.lower in words.rate_adverbs:
        return words.rate_adverbs[token.lower], start + 1
    if token.lower == "each" and start + 1 < end and tokens[start + 1].lower in _BOUNDED:
        return _single(tokens, start + 1, end, lexicon)
    if token.lower not in _OPENERS or start + 1 >= end:
        return None
    unit = words.rate_units.get(tokens[start + 1].lower)
    if unit is None or (start + 2 < end and tokens[start + 2].kind is TokenKind.HYPHEN):
        return None
    if unit not in _TIMES and token.lower in ("each", "every"):
        return None
    follower = tokens[start + 2].lower if start + 2 < end else ""
    if follower in ("ago", "earlier", "later", "before", "after", "old"):
        return None
    return unit, start + 2
