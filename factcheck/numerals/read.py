"""Every number of a text, in one pass over its tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import NUMBER, SYMBOL, Text, Token
from factcheck.numerals.digits import Reading, read_digits
from factcheck.numerals.fractions import fraction_in_digits, fraction_in_words
from factcheck.numerals.parts import unit_and_half
from factcheck.numerals.ranges import read_range
from factcheck.numerals.signs import SIGNS, below_zero, opens_negative
from factcheck.numerals.vague import read_vague
from factcheck.numerals.words import read_words

_ARTICLES = frozenset({"a", "an"})
# What a number may open at besides digits and number words.
_OTHERS = _ARTICLES | SIGNS | {"between", "from"}
_TENTH = Decimal("0.1")
_ONES = frozenset({"a", "an", "one"})


def read_numerals(text: Text, lexicon: Lexicon) -> tuple[Numeral, ...]:
    """All numbers as written, in text order; numbers inside dates and names are still among them.

    No number crosses the end of a sentence.
    """
    found: list[Numeral] = []
    tokens = text.tokens
    starters = lexicon.numbers.starters
    for sentence in text.sentences:
        words = tokens[sentence.first : sentence.last]
        end = 0
        for index in _openers(words, starters):
            if index < end:
                continue  # inside the number before
            numeral = read_range(words, index, lexicon, read_single)
            if numeral is None:
                continue
            if numeral.last + 1 < len(words) and below_zero(words, numeral.last):
                numeral = _turned(numeral)
            found.append(_moved(numeral, sentence.first))
            end = numeral.last
    return tuple(found)


def _openers(words: Sequence[Token], starters: frozenset[str]) -> list[int]:
    """The tokens of a sentence at which a number may open; none where it has neither digits nor a number word."""
    sure = [i for i, token in enumerate(words) if token.kind is NUMBER or token.lower in starters]
    if not sure:
        return sure
    others = [i for i, token in enumerate(words) if token.lower in _OTHERS and _leads_on(words, i, starters)]
    return sorted({*sure, *others}) if others else sure


def _leads_on(words: Sequence[Token], index: int, starters: frozenset[str]) -> bool:
    """Whether a number may open at one of ``_OTHERS``; an article needs a number word or "and" behind it."""
    if words[index].lower not in _ARTICLES:
        return True
    is_counted = index + 1 < len(words) and words[index + 1].lower in starters
    return is_counted or any(word.lower == "and" for word in words[index + 2 : index + 4])


def read_single(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """The number that opens at ``index``, no range; null where there is none."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.lower in SIGNS:
        return _negative(tokens, index, lexicon) if opens_negative(tokens, index, lexicon) else None
    if token.kind is NUMBER:
        return _and_half(tokens, index, _in_digits(tokens, index, lexicon), lexicon)
    if token.kind is SYMBOL:
        return _glyph(index, lexicon.numbers.glyphs.get(token.text))
    single = read_vague(tokens, index, lexicon) or _in_words(tokens, index, lexicon)
    return _and_half(tokens, index, single, lexicon)


def _and_half(tokens: Sequence[Token], index: int, single: Numeral | None, lexicon: Lexicon) -> Numeral | None:
    """As in "an hour and a half", "two years and a half": the unit stands inside the number."""
    if single is None and tokens[index].lower not in _ONES:
        return None
    if single is not None and (single.value is None or single.scale != 1 or single.form is Form.FRACTION):
        return single
    found = unit_and_half(tokens, single.last if single else index + 1, lexicon)
    if found is None:
        return single
    part = found[1]
    value = (Decimal(1) if single is None or single.value is None else single.value) + part.value
    return Numeral(index, part.end, value, value, value, _TENTH, _TENTH, Form.WORDS)


def _in_digits(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    reading = read_digits(tokens, index, lexicon)
    if reading is None:
        return None
    return fraction_in_digits(tokens, index, reading, lexicon) or _plain(index, reading, is_words=False)


def _in_words(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """A number in words or a fraction, whichever takes more of the text."""
    words = read_words(tokens, index, lexicon)
    fraction = fraction_in_words(tokens, index, words, lexicon)
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
    return None if reading is None else _turned(_plain(index, reading, is_words=False))


def _turned(numeral: Numeral) -> Numeral:
    """The same number below zero."""
    value = None if numeral.value is None else -abs(numeral.value)
    low, high = -abs(numeral.high), -abs(numeral.low)
    return replace(numeral, value=value, low=min(low, high), high=max(low, high))


def _moved(numeral: Numeral, by: int) -> Numeral:
    """The same number with token indexes counted from the start of the text."""
    return Numeral(
        numeral.first + by,
        numeral.last + by,
        numeral.value,
        numeral.low,
        numeral.high,
        numeral.place,
        numeral.high_place,
        numeral.form,
        numeral.scale,
    )
