"""Clean text cut into tokens, sentences and quotations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from factcheck.model.document import Block
from factcheck.model.span import Span


class TokenKind(IntEnum):
    """What the shape of a token says; what it means is decided later."""

    WORD = 1  # letters, apostrophes inside: people, Gaza, don
    NUMBER = 2  # a digit group with its separators: 5,087  2.4  11 078  ٣٤
    CODE = 3  # letters and digits together: F-16, H5N1, T1505, 14th, 12.5m is NUMBER + WORD
    SYMBOL = 4  # currency signs, %, °C, ~, +, /, =
    PUNCT = 5  # . , ; : ( ) [ ] quotes, bullets, dashes (– — - between spaces)
    HYPHEN = 6  # - or – that joins two tokens without blanks
    SUFFIX = 7  # the possessive 's and the clitics n't, 're, 've, 'll, 'd
    LINK = 8  # URLs, e-mail addresses, file paths: never read


# The kinds by their own names: in Python 3.11 "TokenKind.WORD" takes three times as long, and the rooms ask it of every
# token.
WORD, NUMBER, CODE, SYMBOL, PUNCT, HYPHEN, SUFFIX, LINK = TokenKind


class Token(NamedTuple):
    """A pair of offsets with the shape, the lower-case form and the lemma of what stands there."""

    start: int
    end: int
    kind: TokenKind
    text: str
    lower: str
    spaced: bool  # a blank or line end stands before it


class Sentence(NamedTuple):
    """Tokens ``first`` up to, not including, ``last``; ``block`` is the index of its block."""

    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True)
class Text:
    """The clean text with its layers; every index points into ``tokens``."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Span, ...]  # clean offsets between quotation marks, marks not included
    blocks: tuple[Block, ...]

    def span(self, first: int, last: int) -> Span:
        """Clean offsets of tokens ``first`` up to, not including, ``last``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)
