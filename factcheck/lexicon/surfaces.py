"""Finds the longest phrase of a vocabulary that stands at a token."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from factcheck.model.text import Token

Meaning = TypeVar("Meaning")

# The cuts that the tokeniser makes inside a unit or a currency: dotted letters, a dollar sign with its letters, words
# with the digits and exponents glued to them, single signs. A test holds the two together.
_PIECES = re.compile(
    r"(?:[^\W\d_]\.){2,8}|(?:US|AU|CA|NZ|HK|A|C|S|R|J|N|Z)?\$|£E(?![^\W\d_])|[^\W_]{1,100}(?:['’][^\W\d_]{1,100})?|[^\w\s]"
)


def split_surface(written: str) -> tuple[str, ...]:
    """The tokens of a phrase of the vocabulary: ("km", "/", "h") for "km/h"."""
    return tuple(_PIECES.findall(written))


@dataclass(frozen=True, slots=True)
class Surface(Generic[Meaning]):
    """A phrase and what it means; ``exact`` where upper and lower case differ in meaning (mW, MW)."""

    words: tuple[str, ...]
    meaning: Meaning
    exact: bool = False

    def stands_at(self, tokens: Sequence[Token], start: int) -> bool:
        """Whether its words are the tokens from ``start`` on."""
        if start < 0 or start + len(self.words) > len(tokens):
            return False
        for index, word in enumerate(self.words, start):
            token = tokens[index]
            if (token.text if self.exact else token.lower) != word:
                return False
        return True


class Match(NamedTuple, Generic[Meaning]):
    """A meaning and the tokens it was read from: ``first`` up to, not including, ``last``."""

    meaning: Meaning
    first: int
    last: int


class Surfaces(Generic[Meaning]):
    """Phrases by their first and by their last word, longest first; exact ones win over others of their length."""

    def __init__(self, surfaces: Iterable[Surface[Meaning]]) -> None:
        """The first of two surfaces with the same words wins."""
        self._by_first: dict[str, list[Surface[Meaning]]] = {}
        self._by_last: dict[str, list[Surface[Meaning]]] = {}
        for surface in sorted(surfaces, key=lambda s: (-len(s.words), not s.exact)):
            self._by_first.setdefault(surface.words[0].lower(), []).append(surface)
            self._by_last.setdefault(surface.words[-1].lower(), []).append(surface)

    def starting_at(self, tokens: Sequence[Token], start: int) -> Match[Meaning] | None:
        """The longest phrase whose first word is token ``start``."""
        if not 0 <= start < len(tokens):
            return None
        for surface in self._by_first.get(tokens[start].lower, ()):
            if surface.stands_at(tokens, start):
                return Match(surface.meaning, start, start + len(surface.words))
        return None

    def ending_at(self, tokens: Sequence[Token], last: int) -> Match[Meaning] | None:
        """The longest phrase whose last word is token ``last - 1``."""
        if not 0 < last <= len(tokens):
            return None
        for surface in self._by_last.get(tokens[last - 1].lower, ()):
            start = last - len(surface.words)
            if surface.stands_at(tokens, start):
                return Match(surface.meaning, start, last)
        return None
