"""Fractions that are added to a number: "and a half", "and two thirds", and those of one unit: "1/2 hour"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.lexicon.units import UnitMatch
from factcheck.model.text import HYPHEN, WORD, Token

_ARTICLES = ("a", "an", "one")
_SPAN = 8  # tokens of "-and-a-half-", hyphens included
_LONG = ("year", "decade", "century", "millennium")  # "half-year results" and "half-century" are names of other things
_LETTERS = frozenset({"h", "l", "m", "g", "t"})


class Part(NamedTuple):
    """What is added, the first token after it, and how many of the fraction there are (two of "two thirds")."""

    value: Decimal
    end: int
    top: Decimal = Decimal(1)


def read_part(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Part | None:
    """The fraction behind "and" at token ``at``; null where a new phrase begins ("ten, and a third of them").

    Without an article ("two and half hours") a unit or a scale has to follow.
    """
    if at >= len(tokens) or tokens[at].lower != "and":
        return None
    places = [i for i in range(at + 1, min(len(tokens), at + _SPAN)) if tokens[i].kind is not HYPHEN][:2]
    if not places:
        return None
    fractions = lexicon.numbers.fractions
    word = tokens[places[0]].lower
    if word in fractions and not word.endswith("s"):
        end = places[0] + 1
        return Part(1 / Decimal(fractions[word]), end) if _goes_on(tokens, end, lexicon) else None
    top = Decimal(1) if word in _ARTICLES else lexicon.numbers.units.get(word)
    bottom = fractions.get(tokens[places[1]].lower) if len(places) > 1 else None
    if top is None or bottom is None or not 0 < top < bottom:
        return None
    end = places[1] + 1
    is_share = end < len(tokens) and tokens[end].lower == "of"
    return None if is_share and not _goes_on(tokens, end + 1, lexicon) else Part(top / Decimal(bottom), end, top)


def _goes_on(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a scale or a unit follows."""
    start = end + 1 if end < len(tokens) and tokens[end].kind is HYPHEN else end
    if start >= len(tokens):
        return False
    return tokens[start].lower in lexicon.numbers.scales or lexicon.units.find(tokens, start) is not None


def unit_of_part(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> UnitMatch | None:
    """The unit right after a fraction of it: the hour of "half hour", "1/2-hour"; null for "half-year"."""
    start = at + 1 if at < len(tokens) and tokens[at].kind is HYPHEN else at
    if start >= len(tokens) or not (len(tokens[start].text) > 1 or tokens[start].text in _LETTERS):
        return None
    match = lexicon.units.find(tokens, start)
    return None if match is None or match.unit.name in _LONG else match


def unit_and_half(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[UnitMatch, Part] | None:
    """The unit at ``at`` and the part of it that follows: "an [hour and a half]", "two [years and a half]"."""
    if at + 2 >= len(tokens) or tokens[at].kind is not WORD:
        return None
    if not any(token.lower == "and" for token in tokens[at + 1 : at + 4]):
        return None
    match = lexicon.units.find(tokens, at)
    if match is None or match.unit.is_percent or match.last - at > 2:
        return None
    part = read_part(tokens, match.last, lexicon)
    return None if part is None else (match, part)
