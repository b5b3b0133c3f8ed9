"""Fractions: "half", "a third", "two-thirds", "one in five", "9 out of 10", "1/3 of"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import HYPHEN, NUMBER, WORD, Token
from factcheck.numerals.digits import Reading, read_digits
from factcheck.numerals.parts import unit_of_part
from factcheck.numerals.words import read_words

_ONE = ("a", "an", "one")
_POINT = Decimal("0.01")
_LARGEST_WHOLE = 1000
_SAID_BELOW = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 100, 1000})  # what units are cut into
_SAID_WHOLES = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 25, 30, 40, 50, 100, 200, 500, 1000}
)


def fraction_in_digits(tokens: Sequence[Token], index: int, read: Reading, lexicon: Lexicon) -> Numeral | None:
    """The fraction that opens at the digits at ``index``, read as the number ``read``; null where there is none."""
    return _ratio(tokens, index, read, lexicon) or _slashed(tokens, index, lexicon)


def fraction_in_words(tokens: Sequence[Token], index: int, read: Reading | None, lexicon: Lexicon) -> Numeral | None:
    """The fraction that opens at the word at ``index``; null where there is none.

    ``read`` is the number in words there. An ordinal ("a third convoy") is no fraction: after "a third" a noun phrase
    must not go on.
    """
    ratio = None if read is None else _ratio(tokens, index, read, lexicon)
    return ratio or _named(tokens, index, lexicon)


def _named(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    word = tokens[index].lower
    if word in ("half", "halves"):
        return _numeral(index, index + 1, Decimal(1) / 2) if _is_half(tokens, index, lexicon) else None
    top = Decimal(1) if word in _ONE else lexicon.numbers.units.get(word)
    if top is None or tokens[index].kind is not WORD:
        return None
    end = index + 1
    if end < len(tokens) and tokens[end].kind is HYPHEN:
        end += 1
    name = tokens[end].lower if end < len(tokens) else ""
    bottom = lexicon.numbers.fractions.get(name)
    is_plural = name.endswith(("s", "halves"))
    if bottom is None or not 0 < top < bottom or is_plural != (top > 1) or _is_spell(tokens, index, name, lexicon):
        return None
    if not _ends_phrase(tokens, end, lexicon, start=index, is_plural=is_plural):
        return None
    return _numeral(index, end + 1, top / Decimal(bottom))


def _is_spell(tokens: Sequence[Token], index: int, name: str, lexicon: Lexicon) -> bool:
    """As in "the past two quarters": time, no share."""
    return name == "quarters" and index > 0 and tokens[index - 1].lower in lexicon.grammar.spells


def _is_half(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether "half" stands for 0.5: not in "first half", "half-time", "half past", "in half"."""
    before = tokens[index - 1].lower if index else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before in lexicon.grammar.not_before_half or (before == "a" and index > 1 and tokens[index - 2].lower == "and"):
        return False
    if after is None:
        return True
    if after.kind is HYPHEN:
        return unit_of_part(tokens, index + 1, lexicon) is not None  # "a half-litre bottle"
    return after.lower not in ("past", "time", "hourly")


def _ends_phrase(tokens: Sequence[Token], index: int, lexicon: Lexicon, *, start: int, is_plural: bool) -> bool:
    """Whether the phrase ends at the fraction word, so that it is a share and no ordinal before its noun."""
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    is_quarter = tokens[index].lower == "quarter"
    if is_quarter and unit_of_part(tokens, index + 1, lexicon) is not None:
        return True  # "a quarter mile", "a quarter-litre"
    if after.kind is HYPHEN or (is_quarter and after.lower in ("past", "to")):
        return False
    if after.kind is not WORD or after.lower in lexicon.grammar.fraction_followers:
        return True
    before = tokens[start - 1].lower if start else ""
    is_led = before in lexicon.words.prepositions and before not in ("by", "than")
    if is_led and after.lower in lexicon.verbs.pasts and after.lower not in lexicon.verbs.auxiliaries:
        return is_plural  # "after a third failed harvest"
    return is_plural or _is_no_noun(after.lower, lexicon)


def _is_no_noun(word: str, lexicon: Lexicon) -> bool:
    """A function word, an adverb or a past form: nothing that an ordinal could stand before."""
    words, verbs = lexicon.words, lexicon.verbs
    if word in words.closed or word in verbs.auxiliaries or word in words.adverbs:
        return True
    return word in verbs.pasts and word not in verbs.bases


def _ratio(tokens: Sequence[Token], index: int, top: Reading, lexicon: Lexicon) -> Numeral | None:
    """As in "one in five", "9 out of 10", "six in ten": a small number of a round one."""
    if top.end >= len(tokens) or tokens[top.end].lower not in lexicon.numbers.ratio_openers or not _is_small(top):
        return None
    following = tuple([token.lower for token in tokens[top.end : top.end + 3]])
    for words in lexicon.numbers.ratios:
        if following[: len(words)] != words:
            continue
        bottom = _small_whole(tokens, top.end + len(words), lexicon)
        if bottom is None or not 0 < top.value < bottom.value or int(bottom.value) not in _SAID_WHOLES:
            continue
        if _counts_on(tokens, bottom.end, lexicon) or (words == ("in",) and top.value > 9):
            return None
        return _numeral(index, bottom.end, top.value / bottom.value)
    return None


def _counts_on(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the second number has a unit of its own, as in "two in ten days"."""
    after = tokens[index].lower if index < len(tokens) else ""
    return after in lexicon.words.time_units or after in ("per", "%")


def _small_whole(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Reading | None:
    if index >= len(tokens):
        return None
    reading = read_digits(tokens, index, lexicon) or read_words(tokens, index, lexicon)
    return reading if reading is not None and _is_small(reading) else None


def _is_small(reading: Reading) -> bool:
    """Whether it is a whole number that people say of so many."""
    return reading.value <= _LARGEST_WHOLE and reading.value == int(reading.value)


def _slashed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """As in "1/3 of", "1/2 hour" and "3/8ths of" stand for shares; "24/7" and "09/27" do not."""
    if tokens[index].kind is not NUMBER or index + 3 >= len(tokens):
        return None
    top, slash, bottom, of = tokens[index : index + 4]
    if slash.text != "/" or slash.spaced or bottom.spaced or not (top.text.isdecimal() and bottom.text.isdecimal()):
        return None
    end = index + 3
    if of.lower in ("th", "ths") and not of.spaced and end + 1 < len(tokens):  # "3/8ths of"
        end, of = end + 1, tokens[end + 1]
    is_said = int(bottom.text) in _SAID_BELOW
    is_share = of.lower == "of" or (is_said and of.lower == "the")
    is_measured = is_said and unit_of_part(tokens, end, lexicon) is not None
    if not (is_share or is_measured) or not 0 < int(top.text) < int(bottom.text) <= _LARGEST_WHOLE:
        return None
    return _numeral(index, end, Decimal(top.text) / Decimal(bottom.text))


def _numeral(first: int, last: int, value: Decimal) -> Numeral:
    return Numeral(first, last, value, value, value, _POINT, _POINT, Form.FRACTION)
