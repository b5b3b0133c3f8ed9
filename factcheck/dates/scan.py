"""A stretch of tokens to read from, and the smallest pieces of dates: numbers, ordinals, names of months."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, cast

from factcheck.dates.forms import Found
from factcheck.dates.periods import Unit
from factcheck.lexicon.dates import DateWords, NamedGroup, UnitName
from factcheck.model.text import HYPHEN, NUMBER, PUNCT, WORD, Token

COMMA = frozenset({","})
COLON = frozenset({":"})
# A two-digit year below this is of the 21st century: '23 is 2023, '98 is 1998.
_CENTURY_TURN = 50
# What the days of a month begin with in words: "twenty-first", "thirty-first".
TENS_OF_DAYS = (20, 30)
_NO_TOKEN = Token(0, 0, PUNCT, "", "", spaced=True)


@dataclass(frozen=True, slots=True)
class Scan:
    """Tokens ``first`` up to, not including, ``last`` of a text: one block; nothing beyond is looked at.

    ``is_value`` tells that the block is a cell inside a table, neither heading nor label.
    """

    tokens: tuple[Token, ...]
    first: int
    last: int
    words: DateWords
    is_value: bool = False

    def at(self, i: int) -> Token:
        """The token, or an empty one outside the stretch."""
        return self.tokens[i] if self.first <= i < self.last else _NO_TOKEN

    def lower(self, i: int) -> str:
        """The lower-case token, or an empty string outside the stretch."""
        return self.tokens[i].lower if self.first <= i < self.last else ""

    def is_word(self, i: int) -> bool:
        """Whether a word stands there."""
        return self.at(i).kind is WORD

    def is_title(self, i: int) -> bool:
        """Whether a word with a capital stands there."""
        return self.is_word(i) and self.tokens[i].text[0].isupper()

    def is_glued(self, i: int) -> bool:
        """Whether the token follows the one before it without a blank."""
        return self.first < i < self.last and not self.tokens[i].spaced

    def is_glued_word(self, i: int) -> bool:
        """Whether a word stands there, without a blank before it: the th of 14th."""
        return self.is_glued(i) and self.tokens[i].kind is WORD

    def skip(self, i: int, words: Container[str]) -> int:
        """The place after the token where it is one of ``words``, else the same place."""
        return i + 1 if self.lower(i) in words else i

    def follows(self, i: int, phrases: Iterable[tuple[str, ...]]) -> int:
        """The place after the longest of ``phrases`` that stands there, else the same place."""
        ends = [i + len(phrase) for phrase in phrases if all(self.lower(i + k) == w for k, w in enumerate(phrase))]
        return max(ends, default=i)


Read: TypeAlias = Callable[[Scan, int], Found | None]


class Number(NamedTuple):
    """A number and the place after it."""

    value: int
    end: int


def first_of(readers: Iterable[Read], scan: Scan, i: int) -> Found | None:
    """What the first reader that finds something finds."""
    for read in readers:
        if found := read(scan, i):
            return found
    return None


def as_unit(unit: UnitName) -> Unit:
    """The unit of calendar arithmetic; hours have been sorted out before."""
    return cast("Unit", unit)


def digits(scan: Scan, i: int, longest: int) -> int | None:
    """The value of a plain digit group of at most ``longest`` digits."""
    token = scan.at(i)
    if token.kind is not NUMBER or len(token.text) > longest or not token.text.isdecimal():
        return None
    return int(token.text)


def day_number(scan: Scan, i: int, most: int = 31) -> Number | None:
    """A day of the month in digits, "7" or "7th"; for words see ``day_word``.

    most    the largest that is taken: more than 31 for days that no month has
    """
    value = digits(scan, i, 2)
    if value is None or not 1 <= value <= most:
        return None
    if not scan.is_glued_word(i + 1):
        return Number(value, i + 1)
    return Number(value, i + 2) if scan.lower(i + 1) in scan.words.ordinals.suffixes else None


def day_word(scan: Scan, i: int) -> Number | None:
    """A day of the month in words: "third", "twenty-first", "twenty first"."""
    words = scan.words.ordinals.words
    tens = scan.words.numbers.words.get(scan.lower(i), 0)
    if tens in TENS_OF_DAYS:
        place = i + 1 + (scan.at(i + 1).kind is HYPHEN)
        ones = words.get(scan.lower(place), 0)
        return Number(tens + ones, place + 1) if 1 <= ones <= 9 and tens + ones <= 31 else None
    value = words.get(scan.lower(i), 0)
    return Number(value, i + 1) if value > 0 else None


def year_number(scan: Scan, i: int) -> Number | None:
    """A year in digits where one is expected: "2023", "’23"."""
    if scan.at(i).text in ("'", "’", "‘") and scan.is_glued(i + 1) and len(scan.at(i + 1).text) == 2:
        value = digits(scan, i + 1, 2)
        return None if value is None or scan.is_glued_word(i + 2) else Number(full_year(value), i + 2)
    value = digits(scan, i, 4)
    if value is None or not 1800 <= value <= 2099 or scan.is_glued_word(i + 1):
        return None
    return Number(value, i + 1)


def full_year(two_digits: int) -> int:
    """The year that two digits stand for."""
    return two_digits + (2000 if two_digits < _CENTURY_TURN else 1900)


def count(scan: Scan, i: int) -> Number | None:
    """A whole number in digits or words: "10", "ten", "twenty-five", "twenty five"."""
    value = digits(scan, i, 3)
    if value is not None:
        return None if scan.is_glued(i + 1) and scan.at(i + 1).kind is WORD else Number(value, i + 1)
    numbers = scan.words.numbers.words
    tens = numbers.get(scan.lower(i))
    if tens is None:
        return None
    if tens < 20:
        return Number(tens, i + 1)
    is_joined = scan.at(i + 1).kind is HYPHEN
    place = i + 1 + is_joined
    ones = numbers.get(scan.lower(place), 0) if is_joined or scan.at(place + 1).kind is not HYPHEN else 0
    is_one = 0 < ones < 10 and scan.lower(place) not in scan.words.small.indefinite
    return Number(tens + ones, place + 1) if is_one else Number(tens, i + 1)


def ordinal(scan: Scan, i: int) -> Number | None:
    """An ordinal, negative where it counts from the end: "first", "2nd", "last", "thirty-first"."""
    value = scan.words.ordinals.words.get(scan.lower(i))
    if value is not None:
        is_rest = scan.at(i - 1).kind is HYPHEN and scan.words.numbers.words.get(scan.lower(i - 2), 0) >= 20
        return None if is_rest else Number(value, i + 1)
    if scan.is_word(i):
        return day_word(scan, i)
    value = digits(scan, i, 2)
    if value and scan.is_glued_word(i + 1) and scan.lower(i + 1) in scan.words.ordinals.suffixes:
        return Number(value, i + 2)
    return None


def month_name(scan: Scan, i: int) -> Number | None:
    """A month, abbreviated or not, as its spelling alone allows; the full stop of an abbreviation belongs to it."""
    return _name(scan, i, scan.words.months)


def weekday_name(scan: Scan, i: int) -> Number | None:
    """A weekday, abbreviated or not, as its spelling alone allows."""
    return _name(scan, i, scan.words.weekdays)


def ends_before(scan: Scan, i: int, phrase: tuple[str, ...]) -> bool:
    """Whether the phrase stands right before token ``i``."""
    if scan.lower(i - 1) != phrase[-1]:
        return False  # the answer nearly always, and without a generator
    start = i - len(phrase)
    return all(scan.lower(start + k) == word for k, word in enumerate(phrase))


def is_abbreviation(scan: Scan, i: int) -> bool:
    """Whether the month or weekday there is a short form."""
    word = scan.lower(i)
    return word in scan.words.months.short or word in scan.words.weekdays.short


def is_part_of_name(scan: Scan, i: int) -> bool:
    """Whether a proper name or holiday of the lexicon stands around the token: Sunday Times."""
    for place, name in scan.words.names_by_word.get(scan.lower(i), ()):
        if all(scan.lower(i - place + k) == word for k, word in enumerate(name)):
            return True
    return False


def _name(scan: Scan, i: int, group: NamedGroup) -> Number | None:
    token = scan.at(i)
    value = group.all.get(token.lower)
    if value is None or is_part_of_name(scan, i):
        return None
    if token.text == token.lower and token.lower in scan.words.also_common_words:
        return None
    has_stop = token.lower in group.short and scan.lower(i + 1) == "." and scan.is_glued(i + 1)
    return Number(value, i + 2 if has_stop else i + 1)
