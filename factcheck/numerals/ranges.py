"""Ranges: "100-150", "between 1.1 and 1.3 million", "from 5,000 to 6,000", "20 or 30"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import HYPHEN, SYMBOL, WORD, Token

Single = Callable[[Sequence[Token], int, Lexicon], Numeral | None]

_DASHES = frozenset({"-", "–", "—", "‐", "‑", "−", "~"})
_RANGED = frozenset({Form.DIGITS, Form.MIXED, Form.WORDS})
_RANGE_OPENERS = frozenset({"between", "from"})
_JOINERS = frozenset({"and", "to", "or", "through"})
_JOINERS_AFTER = {"between": frozenset({"and"}), "from": frozenset({"to", "through"})}
_JOINERS_ALONE = frozenset({"to", "or", "through"})
_BETWEEN_REACH = 8  # tokens of the lower number after "between"
_WIDEST_CHANGE = 4  # "fell 5 to 15 per cent" is a range, "fell 5 to 286" is none
_WIDEST_OR = 2  # "20 or 30": the second at most twice the first, else two choices and no range


def read_range(tokens: Sequence[Token], index: int, lexicon: Lexicon, single: Single) -> Numeral | None:
    """The number that opens at ``index``: a range where two numbers are joined, else the one that stands there.

    Where only the second number has a scale the first shares it: "1.1 and 1.3 million" is 1,100,000 to
    1,300,000. After a word of change "from 100 to 150" is two numbers. "between" and "from" open ranges only.
    """
    opener = tokens[index].lower
    low = _low(tokens, index, lexicon, single)
    alone = None if opener in _RANGE_OPENERS else low
    if low is None or low.form not in _RANGED or low.value is None or _is_from_to(tokens, index, low, lexicon):
        return alone
    joint = _joint(tokens, low, opener, lexicon)
    high = single(tokens, joint, lexicon) if joint is not None else None
    if high is None or high.form not in _RANGED or high.value is None:
        return alone
    low_value, low_place = _share_scale(low, high, is_tied=low.last < len(tokens) and tokens[low.last].kind is HYPHEN)
    if low_value < 0 and high.value < low_value and opener != "between":  # "from -18 to -34"
        return Numeral(index, high.last, None, high.value, low_value, high.place, low_place, Form.RANGE)
    if not _is_range(tokens, low, low_value, high, opener, lexicon):
        return alone
    return Numeral(index, high.last, None, low_value, high.value, low_place, high.high_place, Form.RANGE)


def _low(tokens: Sequence[Token], index: int, lexicon: Lexicon, single: Single) -> Numeral | None:
    """The lower number, after "between" or "from" and a currency sign."""
    opener = tokens[index].lower
    start = _after_sign(tokens, index + 1) if opener in _RANGE_OPENERS else index
    return _before_and(tokens, start, lexicon, single) if opener == "between" else single(tokens, start, lexicon)


def _is_from_to(tokens: Sequence[Token], index: int, low: Numeral, lexicon: Lexicon) -> bool:
    """Whether "from" stands before the number and a word of change governs it: then both ends are figures."""
    for token in tokens[max(0, index - 4) : index + 1]:
        if token.lower == "from":
            return _is_change(tokens, index, low.last, lexicon)
    return False


def _before_and(tokens: Sequence[Token], start: int, lexicon: Lexicon, single: Single) -> Numeral | None:
    """The lower number of "between … and …": it ends at the first "and" that it can end at."""
    for at in range(start + 1, min(len(tokens), start + _BETWEEN_REACH)):
        if tokens[at].lower != "and":
            continue
        low = single(tokens[:at], start, lexicon)
        if low is not None and _after_unit(tokens, low.last, lexicon) == at:
            return low
    return None


def _differs(tokens: Sequence[Token], low: Numeral, high: Numeral, lexicon: Lexicon) -> bool:
    """Whether the lower number has a unit that the upper one has not: "20 per cent to 300 rupees"."""
    unit = [token.lower for token in tokens[low.last : _after_unit(tokens, low.last, lexicon)]]
    if unit == ["-"] or [token.lower for token in tokens[high.last : high.last + len(unit)]] == unit:
        return False
    one, other = lexicon.units.find(tokens, low.last), lexicon.units.find(tokens, high.last)
    return one is None or other is None or one.unit != other.unit


def _after_unit(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """The token after a percent sign, or after a unit between a number and the word that joins it to another."""
    if at + 1 >= len(tokens):
        return at
    if tokens[at].text == "-" and tokens[at].kind is not HYPHEN and tokens[at + 1].lower in ("to", "or"):
        return at + (not tokens[at].spaced)  # "8- to 16-metre"
    if tokens[at].lower in _JOINERS:
        return at
    match = lexicon.units.find(tokens, at)
    if match is not None and (match.unit.is_percent or _joins(tokens, match.last)):
        return match.last
    is_unit = tokens[at].kind is WORD or tokens[at].text == "°"
    return at + 1 if is_unit and _joins(tokens, at + 1) else at


def _joins(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].lower in _JOINERS or tokens[at].text in _DASHES)


def _joint(tokens: Sequence[Token], low: Numeral, opener: str, lexicon: Lexicon) -> int | None:
    """Index of the upper number after the word or dash that joins the two; null where nothing does."""
    at = _after_unit(tokens, low.last, lexicon)
    if at + 1 >= len(tokens):
        return None
    joiners = _JOINERS_AFTER.get(opener, _JOINERS_ALONE)
    if tokens[at].lower not in joiners and not (opener != "between" and tokens[at].text in _DASHES):
        return None
    is_word = tokens[at].kind is WORD  # a dash before "some" opens another phrase
    fillers = lexicon.numbers.range_fillers if is_word else ("~",)
    is_filled = at + 2 < len(tokens) and tokens[at + 1].lower in fillers
    return _after_sign(tokens, at + 1 + is_filled)


def _after_sign(tokens: Sequence[Token], index: int) -> int:
    """A currency sign before a number is stepped over: "$30bn–$40bn"."""
    token = tokens[index] if index < len(tokens) else None
    is_sign = token is not None and token.kind is SYMBOL and (token.text.endswith("$") or token.text in "€£¥₹")
    return index + 1 if is_sign else index


def _share_scale(low: Numeral, high: Numeral, *, is_tied: bool) -> tuple[Decimal, Decimal]:
    """The lower number with the scale of the upper one, where it has none of its own and is smaller."""
    value = low.value or Decimal(0)
    if is_tied and _is_short_for_thousands(low, high):
        return value * 1000, low.place * 1000
    if low.scale != 1 or high.scale == 1 or high.value is None or value >= high.value / high.scale:
        return value, low.place
    return value * high.scale, low.place * high.scale


def _is_short_for_thousands(low: Numeral, high: Numeral) -> bool:
    """As in "40-50,000": the lower number is written without its thousands."""
    if low.form is not Form.DIGITS or high.form is not Form.DIGITS or not low.value or high.value is None:
        return False
    is_round = 1000 <= high.value < 1_000_000 and high.value % 1000 == 0
    return is_round and low.value < 1000 and high.value / 5 <= low.value * 1000 < high.value


def _is_range(
    tokens: Sequence[Token], low: Numeral, low_value: Decimal, high: Numeral, opener: str, lexicon: Lexicon
) -> bool:
    """Whether the two numbers bound one quantity; "20 per cent to 300 rupees" does not."""
    if high.value is None or _differs(tokens, low, high, lexicon):
        return False
    if opener in ("between", "from"):
        return opener == "between" or low_value < high.value
    if low_value >= high.value:
        return False
    joint = tokens[_after_unit(tokens, low.last, lexicon)].lower
    if joint == "to" and high.value > _WIDEST_CHANGE * low_value and _is_step(tokens, low.first, lexicon):
        return False
    if joint == "or":
        return low.form is high.form and high.value <= _WIDEST_OR * low_value
    return True


def _is_step(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a verb of change stands before the number: "rose 14 to 5,087" is a step and the height it led to."""
    at = first - 1 - (first > 1 and tokens[first - 1].lower == "by")
    return at >= 0 and lexicon.verbs.lemmas.get(tokens[at].lower) in lexicon.verbs.change


def _is_change(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word of change governs "from … to …": then both ends are figures of their own."""
    verbs = lexicon.verbs
    for token in (*tokens[max(0, index - 14) : index], *tokens[end : end + 8]):
        if verbs.lemmas.get(token.lower) in verbs.change or token.lower in verbs.change_nouns:
            return True
    return False
