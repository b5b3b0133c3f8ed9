"""Numbers written in words: "four hundred and thirty-six", "half a million", "two and a half", "a dozen"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model.text import HYPHEN, WORD, Token
from factcheck.numerals.digits import Reading, last_place, scale_of
from factcheck.numerals.parts import read_part

_ARTICLES = ("a", "an", "one")
_HUNDRED = Decimal(100)
_MAX_DECIMALS = 6


def read_words(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Reading | None:
    """The number in words that opens at ``index``; null where there is none.

    A bare scale word ("million") opens no number, "a million" does.
    """
    return _part_of_scale(tokens, index, lexicon) or _cardinal(tokens, index, lexicon)


def _cardinal(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Reading | None:
    """Small numbers and scales in turn: each scale multiplies what stands before it since the last larger one."""
    found = _small(tokens, index, lexicon) or _article(tokens, index, lexicon)
    if found is None:
        return None
    current, end = found
    current, end, is_exact = _with_half(tokens, current, end, lexicon)
    value, end, scale = _scaled_sum(tokens, current, end, lexicon, is_exact=is_exact)
    half, end = _half_of_scale(tokens, end, scale, lexicon)
    value += half
    point = _after_point(tokens, end, lexicon) if scale <= _HUNDRED else None
    if point is not None:
        return _scaled(tokens, value + point[0], point[1], point[2], lexicon)
    place = last_place(value) if value == int(value) else Decimal("0.1")
    return Reading(value, place, end, scale)


def _scaled_sum(
    tokens: Sequence[Token], current: Decimal, end: int, lexicon: Lexicon, *, is_exact: bool
) -> tuple[Decimal, int, Decimal]:
    """The value, the token after it and the largest scale, from the first small number on."""
    total, scale = Decimal(0), Decimal(1)
    after_scale = False
    while end < len(tokens):
        skip = 1 if tokens[end].kind is HYPHEN and end + 1 < len(tokens) else 0
        factor = scale_of(tokens[end + skip].lower, lexicon)
        if factor is not None:
            scale = max(scale, factor)
            if factor <= _HUNDRED:
                current *= factor
            elif after_scale and not current:
                total *= factor  # "three lakh crore"
            else:
                total, current = total + current * factor, Decimal(0)
            after_scale = True
            end += skip + 1
            continue
        more = _addend(tokens, end, lexicon) if is_exact else None
        if more is None:
            break
        after_scale = False
        current, end = current + more[0], more[1]
    return total + current, end, scale


def _half_of_scale(tokens: Sequence[Token], end: int, scale: Decimal, lexicon: Lexicon) -> tuple[Decimal, int]:
    """As in "a million and a half", "a hundred and three and two thirds"."""
    part = read_part(tokens, end, lexicon) if scale > 1 else None
    if part is None:
        return Decimal(0), end
    own = lexicon.numbers.scales.get(tokens[end - 1].lower)
    if own is None or (own <= _HUNDRED and part.top > 1):
        return (part.value, part.end) if scale <= _HUNDRED else (Decimal(0), end)
    further = lexicon.numbers.scales.get(tokens[part.end].lower) if part.end < len(tokens) else None
    if further is not None:
        return part.value * further, part.end + 1  # "one billion and a half million"
    return part.value * own, part.end


def _after_point(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> tuple[Decimal, Decimal, int] | None:
    """The decimals of "five point three": their value, their last place and the token after them."""
    if end + 1 >= len(tokens) or tokens[end].lower != "point":
        return None
    digits = ""
    at = end + 1
    while at < len(tokens) and len(digits) < _MAX_DECIMALS:
        found = _small(tokens, at, lexicon)
        if found is None or (found[0] > 9 and digits):
            break
        digits += str(found[0])
        at = found[1]
        if found[0] > 9:
            break  # "point seventy-one"
    if not digits:
        return None
    return Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits)), at


def _scaled(tokens: Sequence[Token], value: Decimal, place: Decimal, end: int, lexicon: Lexicon) -> Reading:
    """A decimal with the scale word that may follow: "two point four million"."""
    scale = lexicon.numbers.scales.get(tokens[end].lower) if end < len(tokens) else None
    if scale is None:
        return Reading(value, place, end)
    return Reading(value * scale, place * scale, end + 1, scale)


def _addend(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """A smaller number that goes on after a scale: "hundred [and thirty-six]", "thousand [two hundred]"."""
    before = tokens[end - 1].lower
    if before not in lexicon.numbers.scales or before == "dozen":
        return None
    if read_part(tokens, end, lexicon) is not None:
        return None  # "two million and three fifths"
    start = end + 1 if tokens[end].lower == "and" else end
    more = _small(tokens, start, lexicon)
    if more is None:
        return None
    follower = tokens[more[1]].lower if more[1] < len(tokens) else ""
    scale = lexicon.numbers.scales.get(follower)
    own = lexicon.numbers.scales[before]
    goes_on = scale is None or scale < own or (own == _HUNDRED and scale > _HUNDRED)
    return more if goes_on else None  # "one hundred and two hundred": another number begins


def _small(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """One to ninety-nine."""
    if index >= len(tokens) or tokens[index].kind is not WORD:
        return None
    numbers = lexicon.numbers
    word = tokens[index].lower
    tens = numbers.tens.get(word)
    if tens is None:
        unit = numbers.units.get(word)
        return None if unit is None else (unit, index + 1)
    end = index + 1
    skip = 1 if end < len(tokens) and tokens[end].kind is HYPHEN else 0
    if end + skip < len(tokens):
        unit = numbers.units.get(tokens[end + skip].lower)
        if unit is not None and 0 < unit < 10:
            return tens + unit, end + skip + 1
    return tens, end


def _article(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """As in "a hundred", "a dozen": the article counts as one before a scale."""
    scales = lexicon.numbers.scales
    word = tokens[index].lower
    if index + 1 >= len(tokens):
        return None
    after = scales.get(tokens[index + 1].lower)
    if after is None:
        return (Decimal(1), index) if _is_bare_scale(tokens, index, lexicon) else None
    if word in _ARTICLES:
        return Decimal(1), index + 1
    return (Decimal(1), index) if word in scales and scales[word] < after else None  # "hundred thousand"


def _is_bare_scale(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """As in "hundred and seventy", "thousand nine hundred": a small number goes on after a scale without "a"."""
    if tokens[index].lower not in ("hundred", "thousand"):
        return False
    if index and tokens[index - 1].lower in ("the", "per", "several", "few", "many"):
        return False
    return _addend(tokens, index + 1, lexicon) is not None


def _with_half(tokens: Sequence[Token], value: Decimal, end: int, lexicon: Lexicon) -> tuple[Decimal, int, bool]:
    """As in "two and a half": the fraction is added before any scale; the flag says that more may be added later."""
    at = end + 1 if end < len(tokens) and tokens[end].kind is HYPHEN else end
    part = read_part(tokens, at, lexicon)
    return (value, end, True) if part is None else (value + part.value, part.end, False)


def _part_of_scale(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Reading | None:
    """As in "half a million", "a quarter of a million", "half a dozen", "half-million": a part of a scale word."""
    numbers = lexicon.numbers
    start = index
    if tokens[index].lower in _ARTICLES and index + 1 < len(tokens):
        start = index + 1
    top, start = _numerator(tokens, start, lexicon)
    bottom = numbers.fractions.get(tokens[start].lower) if start < len(tokens) else None
    if bottom is None:
        return None
    end = start + 1
    if end < len(tokens) and tokens[end].lower == "of":
        end += 1
    if end < len(tokens) and (tokens[end].lower in _ARTICLES or tokens[end].kind is HYPHEN):
        end += 1
    is_bare = end == start + 1 and bottom not in (2, 4)
    if is_bare or end >= len(tokens) or tokens[end].lower not in numbers.scales:
        return None
    scale = numbers.scales[tokens[end].lower]
    value = scale * top / Decimal(bottom)
    return Reading(value, last_place(value), end + 1, scale)


def _numerator(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> tuple[Decimal, int]:
    """The "three" of "three quarters of a million"; one where no number stands before the fraction."""
    found = _small(tokens, index, lexicon)
    if found is None:
        return Decimal(1), index
    top, end = found
    if end < len(tokens) and tokens[end].kind is HYPHEN:
        end += 1
    return (top, end) if end < len(tokens) and tokens[end].lower in lexicon.numbers.fractions else (Decimal(1), index)
