"""A number where it stands, for the tests that ask whether it states an amount."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import Sentence, Token, TokenKind


class Place:
    """A number where it stands: the tokens of the text, the number, its sentence, and where its block starts."""

    __slots__ = ("block_first", "lexicon", "numeral", "sentence", "tokens")

    def __init__(
        self, tokens: Sequence[Token], numeral: Numeral, sentence: Sentence, block_first: int, lexicon: Lexicon
    ) -> None:
        """``block_first`` is the first token of the sentence's block."""
        self.tokens = tokens
        self.numeral = numeral
        self.sentence = sentence
        self.block_first = block_first
        self.lexicon = lexicon

    def before(self, steps: int = 1) -> Token | None:
        """The token so many steps before the number, within its block."""
        index = self.numeral.first - steps
        return self.tokens[index] if index >= self.block_first else None

    def after(self, steps: int = 0) -> Token | None:
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
    numeral = place.numeral
    token = place.tokens[numeral.first]
    if numeral.last - numeral.first > 1:
        return False
    return "," not in token.text if token.kind is TokenKind.NUMBER else True
