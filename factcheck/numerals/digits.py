"""Numbers written in digits: separators, decimals, scale words and suffixes, mixed fractions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model.text import HYPHEN, NUMBER, SYMBOL, WORD, Token
from factcheck.numerals.parts import read_part
from factcheck.text.lemmas import is_plural
from factcheck.text.tokens import GROUP_BLANKS

_HUNDRED = Decimal(100)
_SCALED_PARTS = 1000  # nobody adds a fraction to a larger number in digits
_DROPPED = str.maketrans("", "", GROUP_BLANKS + ",，٬'’")
_POINTS = str.maketrans("·．٫", "...")
_MONEY_SIGNS = ("$", "€", "£", "¥", "₹")
_LONG_SUFFIXES = 2  # letters: "bn" may stand after a blank, "m" only glued to its number


class Reading(NamedTuple):
    """A number up to, not including, token ``end``; ``scaled`` where a scale word or suffix belongs to it."""

    value: Decimal
    place: Decimal
    end: int
    scaled: Decimal = Decimal(1)


def read_digits(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Reading | None:
    """The number in digits that opens at ``index``, with its scale; null where there is none.

    "2.4 million" gives 2,400,000 and a place of 100,000; "5,000" a place of 1,000.
    """
    token = tokens[index]
    if token.kind is not NUMBER:
        return None
    reading = _decimal_comma(tokens, index, lexicon) or Reading(*_plain(token.text), index + 1)
    is_sum = index > 0 and tokens[index - 1].text.endswith(_MONEY_SIGNS)
    reading = reading if is_sum and not _is_glyph(tokens, reading.end, lexicon) else _mixed(tokens, reading, lexicon)
    return _with_scale(tokens, reading, index, lexicon)


def _is_glyph(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "½" or the "and a half" of a scale follows: nobody cuts a sum of money otherwise."""
    if at >= len(tokens):
        return False
    part = read_part(tokens, at, lexicon)
    if part is not None and part.end < len(tokens):
        return tokens[part.end].lower in lexicon.numbers.scales
    return tokens[at].text in lexicon.numbers.glyphs


def last_place(value: Decimal) -> Decimal:
    """What the last significant digit of a whole number is worth: 1,000 for 5,000, 1 for 5,087 and for 0."""
    if not value:
        return Decimal(1)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


@lru_cache(maxsize=4_096)
def _plain(text: str) -> tuple[Decimal, Decimal]:
    """Value and last place of one NUMBER token: separators dropped, decimals as written (8.50 has a place of 0.01)."""
    digits = text.translate(_DROPPED).translate(_POINTS)
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    value = Decimal(digits)
    exponent = value.as_tuple().exponent
    place = Decimal(1).scaleb(int(exponent)) if int(exponent) < 0 else last_place(value)
    return value, place


def _decimal_comma(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Reading | None:
    """As in "2,4 million", "7,5 %", "2,4 km": a comma before one or two digits, and a scale or a unit after them."""
    if index + 3 >= len(tokens):
        return None
    comma, decimals, after = tokens[index + 1 : index + 4]
    if comma.text != "," or comma.spaced or decimals.kind is not NUMBER or decimals.spaced:
        return None
    if len(decimals.text) > 2 or not decimals.text.isdecimal():
        return None
    if after.lower not in lexicon.numbers.scales and lexicon.units.find(tokens, index + 3) is None:
        return None
    value = Decimal(f"{tokens[index].text.translate(_DROPPED)}.{decimals.text}")
    return Reading(value, Decimal(1).scaleb(-len(decimals.text)), index + 3)


def _mixed(tokens: Sequence[Token], reading: Reading, lexicon: Lexicon) -> Reading:
    """As in "2½", "2 1/2", "3 and a half": a fraction after a whole number belongs to it."""
    end = reading.end
    if end >= len(tokens) or reading.place < 1:
        return reading
    glyph = lexicon.numbers.glyphs.get(tokens[end].text)
    if glyph is not None:
        return Reading(reading.value + glyph, Decimal("0.01"), end + 1)
    words = read_part(tokens, end + (tokens[end].kind is HYPHEN), lexicon)
    if words is not None and reading.value < _SCALED_PARTS:
        return Reading(reading.value + words.value, Decimal("0.1"), words.end)
    part = _slash(tokens, end)
    if part is not None and tokens[end].spaced:
        return Reading(reading.value + part, Decimal("0.01"), end + 3)
    return reading


def _slash(tokens: Sequence[Token], index: int) -> Decimal | None:
    """The proper fraction "1/2" at ``index``."""
    if index + 2 >= len(tokens) or tokens[index + 1].text != "/":
        return None
    top, bottom = tokens[index].text, tokens[index + 2].text
    if not (top.isdecimal() and bottom.isdecimal() and len(bottom) <= 2):
        return None
    return Decimal(top) / Decimal(bottom) if 0 < int(top) < int(bottom) else None


def _with_scale(tokens: Sequence[Token], reading: Reading, index: int, lexicon: Lexicon) -> Reading:
    """Scale words and suffixes after the number multiply it: "2.4 million", "33m", "1.5 lakh crore"."""
    scale = Decimal(1)
    end = reading.end
    while end < len(tokens) and end < reading.end + 4:
        factor, width = _scale_at(tokens, end, index, lexicon)
        if not width:
            break
        scale *= factor
        end += width
    if scale == 1:
        if _is_in_millions(tokens, index, end, lexicon):
            scale = Decimal(1_000_000)
        return Reading(reading.value * scale, reading.place * scale, end, scale)
    part = read_part(tokens, end, lexicon)
    if part is not None:  # "3 million and a half"
        return Reading(reading.value * scale + part.value * scale, scale / 10, part.end, scale)
    whole = Reading(reading.value * scale, reading.place * scale, end, scale)
    return _with_rest(tokens, whole, lexicon)


def _is_in_millions(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> bool:
    """As in "30 MUSD", "MUSD 30"."""
    money = lexicon.units.money.millions
    return (index > 0 and tokens[index - 1].text in money) or (end < len(tokens) and tokens[end].text in money)


def _with_rest(tokens: Sequence[Token], reading: Reading, lexicon: Lexicon) -> Reading:
    """A smaller number that goes on after a scale word: "1 crore 20 lakh", "4 thousand 3 hundred and 21"."""
    end = reading.end
    own = scale_of(tokens[end - 1].lower, lexicon)
    if own is None or end >= len(tokens):
        return reading
    is_and = tokens[end].lower == "and" and own == _HUNDRED
    more = read_digits(tokens, end + is_and, lexicon) if end + is_and < len(tokens) else None
    if more is None or more.value >= own or not (is_and or more.scaled > 1) or more.place < 1:
        return reading
    return Reading(reading.value + more.value, more.place, more.end, reading.scaled)


def scale_of(word: str, lexicon: Lexicon) -> Decimal | None:
    """What a scale word after a number is worth, singular or plural: "two dozens"."""
    scales = lexicon.numbers.scales
    return scales.get(word) or (scales.get(word[:-1]) if word.endswith("s") else None)


def _has_sign(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].kind is SYMBOL


def _scale_at(tokens: Sequence[Token], end: int, index: int, lexicon: Lexicon) -> tuple[Decimal, int]:
    """The scale word or suffix at ``end`` and how many tokens it takes; width 0 where there is none."""
    token = tokens[end]
    numbers = lexicon.numbers
    if token.kind is HYPHEN and end + 1 < len(tokens) and tokens[end + 1].lower in numbers.scales:
        return numbers.scales[tokens[end + 1].lower], 2
    if token.kind is not WORD:
        return Decimal(1), 0
    after = tokens[end + 1].lower if end + 1 < len(tokens) else ""
    is_split = after in numbers.scales and token.text in lexicon.units.money.codes  # "75 USD million"
    scale = scale_of(after if is_split else token.lower, lexicon)
    if scale is not None:
        return scale, 1 + is_split
    if (
        token.lower in numbers.money_suffixes
        and _has_sign(tokens, index)
        and (not token.spaced or token.lower == "mil")
    ):
        return numbers.money_suffixes[token.lower], 1
    is_length_m = token.lower == "m" and is_length(tokens, index, end, lexicon)
    if token.lower not in numbers.suffixes or is_length_m or not _is_joined(tokens, index, token, lexicon):
        return Decimal(1), 0
    return numbers.suffixes[token.lower], 1


def _is_joined(tokens: Sequence[Token], index: int, suffix: Token, lexicon: Lexicon) -> bool:
    """Whether a suffix belongs to the number: glued to it, of two letters, or a capital in a sum of money."""
    if not suffix.spaced or len(suffix.lower) >= _LONG_SUFFIXES or _is_sum(tokens, index, suffix):
        return True
    return suffix.lower == "m" and _counts_on(tokens, suffix, index, lexicon)


def _counts_on(tokens: Sequence[Token], suffix: Token, index: int, lexicon: Lexicon) -> bool:
    """As in "1.2 m litres": a plural after the "m"."""
    following = next((token for token in tokens[index + 1 : index + 6] if token.start > suffix.start), None)
    return following is not None and following.kind is WORD and is_plural(following.lower, lexicon)


def _is_sum(tokens: Sequence[Token], index: int, suffix: Token) -> bool:
    """As in "US$ 21.4 M", "$5 m": a letter after a blank scales only a sum of money."""
    if not index:
        return False
    sign = tokens[index - 1]
    return sign.text.endswith(_MONEY_SIGNS) or (suffix.text.isupper() and sign.text.isupper() and len(sign.text) == 3)


def is_length(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the "m" glued to a number at ``end`` means metres: "12m wide", "a depth of 3m", never "$3m"."""
    if index and tokens[index - 1].kind is SYMBOL and tokens[index - 1].text not in "~≈<>+±":
        return False
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    if after is not None and after.lower in lexicon.numbers.metre_after:
        return True
    if after is not None and after.kind is WORD:
        return False
    return any(token.lower in lexicon.numbers.metre_before for token in tokens[max(0, index - 6) : index])
