"""Every number of a text, in one pass over its tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import Sentence, Text, Token, TokenKind
from factcheck.numerals.digits import Reading, read_digits
from factcheck.numerals.fractions import read_fraction
from factcheck.numerals.ranges import read_range
from factcheck.numerals.vague import read_vague
from factcheck.numerals.words import read_words

_AFTER_MINUS = frozenset({"%", "per", "percent", "degree", "degrees", "points", "c", "pc"})
_OPENERS = frozenset({"a", "an"})
_MINUS = frozenset({"minus", "−"})


def read_numerals(text: Text, lexicon: Lexicon) -> tuple[Numeral, ...]:
    """All numbers as written, in text order; numbers inside dates and names are still among them.

    No number crosses the end of a sentence.
    """
    found: list[Numeral] = []
    tokens = text.tokens
    starters = lexicon.numbers.starters
    for sentence in text.sentences:
        if not _has_number(tokens, sentence, starters):
            continue
        words = tokens[sentence.first : sentence.last]
        index = 0
        while index < len(words):
            numeral = read_range(words, index, lexicon, read_single) if _may_open(words, index, starters) else None
            if numeral is None:
                index += 1
                continue
            found.append(_moved(numeral, sentence.first))
            index = numeral.last
    return tuple(found)


def _has_number(tokens: Sequence[Token], sentence: Sentence, starters: frozenset[str]) -> bool:
    return any(
        tokens[index].kind is TokenKind.NUMBER or tokens[index].lower in starters
        for index in range(sentence.first, sentence.last)
    )


def _may_open(tokens: Sequence[Token], index: int, starters: frozenset[str]) -> bool:
    token = tokens[index]
    if token.kind is TokenKind.NUMBER or token.lower in starters or token.lower in _MINUS:
        return True
    if token.lower in ("between", "from") or _is_sign(tokens, index):
        return True
    return token.lower in _OPENERS and index + 1 < len(tokens) and tokens[index + 1].lower in starters


def read_single(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """The number that opens at ``index``, no range; null where there is none."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.lower in _MINUS or _is_sign(tokens, index):
        return _negative(tokens, index, lexicon)
    if token.kind is TokenKind.NUMBER:
        return _in_digits(tokens, index, lexicon)
    if token.kind is TokenKind.SYMBOL:
        return _glyph(index, lexicon.numbers.glyphs.get(token.text))
    return read_vague(tokens, index, lexicon) or _in_words(tokens, index, lexicon)


def _is_sign(tokens: Sequence[Token], index: int) -> bool:
    """The minus of a temperature or a share: "-5°C", "growth was -0.5 per cent"; a dash that opens a line is none."""
    if tokens[index].text not in ("-", "–") or index + 2 >= len(tokens) or tokens[index].kind is TokenKind.HYPHEN:
        return False
    number, after = tokens[index + 1], tokens[index + 2]
    if number.kind is not TokenKind.NUMBER or number.spaced or not tokens[index].spaced:
        return False
    is_share = index > 0 and tokens[index - 1].kind is TokenKind.WORD and after.lower in _AFTER_MINUS
    return is_share or after.text == "°"


def _in_digits(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    reading = read_digits(tokens, index, lexicon)
    fraction = read_fraction(tokens, index, lexicon)
    return fraction if fraction or reading is None else _plain(index, reading, is_words=False)


def _in_words(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """A number in words or a fraction, whichever takes more of the text."""
    words = read_words(tokens, index, lexicon)
    fraction = read_fraction(tokens, index, lexicon)
    if fraction is not None and (words is None or fraction.last >= words.end):
        return fraction
    return None if words is None else _plain(index, words, is_words=True)


def _glyph(index: int, value: Decimal | None) -> Numeral | None:
    if value is None:
        return None
    place = Decimal("0.01")
    return Numeral(index, index + 1, value, value, value, place, place, Form.FRACTION)


def _plain(index: int, reading: Reading, *, is_words: bool) -> Numeral:
    form = Form.WORDS if is_words else (Form.DIGITS if reading.scaled == 1 else Form.MIXED)
    value = reading.value
    return Numeral(index, reading.end, value, value, value, reading.place, reading.place, form, reading.scaled)


def _negative(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """As in "minus 15": only right before digits or number words."""
    reading = None
    if index + 1 < len(tokens):
        reading = read_digits(tokens, index + 1, lexicon) or read_words(tokens, index + 1, lexicon)
    if reading is None:
        return None
    value = -reading.value
    return Numeral(index, reading.end, value, value, value, reading.place, reading.place, Form.DIGITS)


def _moved(numeral: Numeral, by: int) -> Numeral:
    """The same number with token indexes counted from the start of the text."""
    return replace(numeral, first=numeral.first + by, last=numeral.last + by)
