"""A number where it stands, for the tests that ask whether it states an amount."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import NUMBER, Sentence, Token


class Place:
    """A number where it stands: the tokens of the text, the number, its sentence, and where its block starts."""

    __slots__ = ("block_first", "is_joined", "is_short", "lexicon", "next", "numeral", "previous", "sentence", "tokens")

    def __init__(
        self, tokens: Sequence[Token], numeral: Numeral, sentence: Sentence, block_first: int, lexicon: Lexicon
    ) -> None:
        """``block_first`` is the first token of the sentence's block.

        ``previous`` and ``next`` are the tokens beside the number, null where ``before`` and ``after`` give none.
        ``is_short`` is what the function of that name says, ``is_joined`` whether something is glued to the number.
        """
        self.tokens = tokens
        self.numeral = numeral
        self.sentence = sentence
        self.block_first = block_first
        self.lexicon = lexicon
        first, end = tokens[numeral.first], numeral.last
        self.previous = tokens[numeral.first - 1] if numeral.first > block_first else None
        self.next = tokens[end] if end < sentence.last else None
        self.is_joined = not first.spaced or (self.next is not None and not self.next.spaced)
        self.is_short = end - numeral.first == 1 and not (first.kind is NUMBER and "," in first.text)

    def before(self, steps: int) -> Token | None:
        """The token so many steps before the number, within its block."""
        index = self.numeral.first - steps
        return self.tokens[index] if index >= self.block_first else None

    def after(self, steps: int) -> Token | None:
        """The token so many steps after the number's end, within its sentence."""
        index = self.numeral.last + steps
        return self.tokens[index] if index < self.sentence.last else None


def is_bare(place: Place) -> bool:
    """What a name can carry: bare digits or one small number word, or a range of such ("pp. 12-14")."""
    if place.numeral.form is not Form.RANGE:
        return is_short(place)
    words = place.tokens[place.numeral.first : place.numeral.last]
    return all("," not in token.text for token in words) and place.numeral.last - place.numeral.first <= 4


def is_short(place: Place) -> bool:
    """Bare digits or one small number word: what a name can carry."""
    return place.is_short
