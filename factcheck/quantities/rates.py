"""Rates: "a day", "per household", "daily", "/day", "every day", "per person per day"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model.text import HYPHEN, NUMBER, PUNCT, Token

_TIMES = frozenset({"hour", "day", "week", "month", "year"})
_OPENERS = frozenset({"a", "an", "per", "each", "every", "/"})
_FIRST = _OPENERS | {"for"}  # of "for each person"
_CLAUSE_REACH = 6
_ARTICLES = frozenset({"a", "an"})


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
    adverbs = lexicon.words.rate_adverbs
    for index in range(start, min(end, start + _CLAUSE_REACH)):
        token = tokens[index]
        if token.kind is NUMBER or (token.kind is PUNCT and token.text != "”"):
            return None
        if token.lower not in _FIRST and token.lower not in adverbs:
            continue
        rate = read_rate(tokens, index, end, lexicon)
        is_adverbial = token.lower in _ARTICLES and index and tokens[index - 1].lower in lexicon.words.prepositions
        if rate is not None and rate.per in _TIMES and not is_adverbial:
            return rate
    return None


def rate_before(tokens: Sequence[Token], first: int, start: int, lexicon: Lexicon) -> Rate | None:
    """An adjective of the tally before the number: "the daily average was 1,783"."""
    adverbs = lexicon.words.rate_adverbs
    for index in range(first - 1, max(start, first - _CLAUSE_REACH) - 1, -1):
        token = tokens[index]
        if token.kind is PUNCT or token.kind is NUMBER:
            return None
        if token.lower not in adverbs:
            continue
        is_beside = index == first - 1 and index > start and tokens[index - 1].lower in lexicon.words.determiners
        if is_beside or tokens[index + 1].lower in lexicon.nouns.averages:
            return Rate(adverbs[token.lower], None, first)
    return None


def _single(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """One denominator and the first token after it."""
    if start >= end:
        return None
    words = lexicon.words
    token = tokens[start]
    if token.lower in words.rate_adverbs:
        return words.rate_adverbs[token.lower], start + 1
    if token.lower == "each" and start + 1 < end and tokens[start + 1].lower in _ARTICLES:
        return _single(tokens, start + 1, end, lexicon)
    if token.lower == "for" and start + 2 < end and tokens[start + 1].lower in ("each", "every"):
        whom = words.rate_units.get(tokens[start + 2].lower)  # "$12 for each person"
        return (whom, start + 3) if whom is not None and whom not in _TIMES else None
    if token.lower not in _OPENERS or start + 1 >= end:
        return None
    unit = words.rate_units.get(tokens[start + 1].lower)
    return (unit, start + 2) if unit is not None and _is_rate(tokens, start, end, unit, lexicon) else None


def _is_rate(tokens: Sequence[Token], start: int, end: int, unit: str, lexicon: Lexicon) -> bool:
    """Whether "a day" and the like is a rate there: not "a day ago", "a week-long truce", "each family", "a head"."""
    opener = tokens[start].lower
    if unit not in _TIMES and opener in ("each", "every"):
        return False
    if opener in _ARTICLES and start and tokens[start - 1].lower in ("half", "quarter"):
        return False  # "half a day"
    if start + 2 >= end:
        return True
    follower = tokens[start + 2]
    return follower.kind is not HYPHEN and follower.lower not in lexicon.grammar.not_after_rate
