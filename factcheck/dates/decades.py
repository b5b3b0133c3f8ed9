"""Decades: "the 1990s", "the ’80s", "the late 90s", "the seventies", "the nineteen seventies"."""

from __future__ import annotations

from factcheck.dates.forms import Found, Years
from factcheck.dates.scan import Scan, digits
from factcheck.dates.year_sense import is_measured
from factcheck.model.text import HYPHEN, SUFFIX

_APOSTROPHES = frozenset({"'", "’", "‘"})
# Tens of a decade without its century; the twenties may be those of either.
_SHORT = range(30, 100, 10)
_CENTURY = 1900
# The word before a decade of the last century: "nineteen seventies".
CENTURY_WORD = 19
# How far before it a word is looked for that makes the number a temperature or an age.
_REACH = 8


def read_decade(scan: Scan, i: int) -> Found | None:
    """Ten years; without the century only where an article, "late" or another decade leads to it."""
    if scan.is_word(i):
        return _in_words(scan, i)
    return _in_full(scan, i) or _in_tens(scan, i)


def _in_full(scan: Scan, i: int) -> Found | None:
    """As in "1990s", "2000s", "the 1970’s"."""
    value = digits(scan, i, 4)
    if value is None or value % 10 or not 1800 <= value <= 2099:
        return None
    article = i - 2 if scan.lower(i - 1) in scan.words.parts.words else i - 1
    is_plural = _is_plural(scan, i + 1, has_article=scan.lower(article) in scan.words.small.article)
    return Found(Years(value, value + 9), i, i + 2) if is_plural else None


def _in_tens(scan: Scan, i: int) -> Found | None:
    """As in "the ’80s", "the 80s", "the 70’s"; not "temperatures in the 80s", "in her 80s"."""
    first = i + 1 if scan.at(i).text in _APOSTROPHES and scan.is_glued(i + 1) else i
    if not _is_plural(scan, first + 1, has_article=True):
        return None
    has_apostrophe = scan.at(first - 1).text in _APOSTROPHES and scan.is_glued(first)
    start = first - 1 if has_apostrophe else first
    value = digits(scan, first, 2)
    is_led = _is_led(scan, start)
    if value is None or value not in _SHORT or not (is_led or (has_apostrophe and _follows_decade(scan, start))):
        return None
    if is_measured(scan, first + 2) or _is_level(scan, start):
        return None
    return Found(Years(_CENTURY + value, _CENTURY + value + 9), start, first + 2)


def _in_words(scan: Scan, i: int) -> Found | None:
    """As in "the seventies", "the nineteen-seventies"; not "a man in his seventies"."""
    has_century = scan.words.numbers.words.get(scan.lower(i)) == CENTURY_WORD
    place = i + 1 + (scan.at(i + 1).kind is HYPHEN) if has_century else i
    year = scan.words.decades.words.get(scan.lower(place))
    if year is None or not (has_century or (_is_led(scan, i) and not _is_level(scan, i))):
        return None
    return Found(Years(year, year + 9), i, place + 1)


def _is_plural(scan: Scan, i: int, *, has_article: bool) -> bool:
    """Whether an s is glued to the number, with an apostrophe only after an article: "the 70’s"."""
    is_suffix = scan.at(i).kind is SUFFIX and has_article
    return is_suffix or (scan.lower(i) in scan.words.small.decade and scan.is_glued(i))


def _is_led(scan: Scan, i: int) -> bool:
    """Whether an article, a part of a decade or another decade stands before it."""
    before = i - 2 if scan.at(i - 1).text == "-" else i - 1
    words = scan.words
    is_part = scan.lower(before) in words.parts.words and scan.lower(before - 1) not in words.years.owners
    return is_part or scan.lower(before) in words.small.article or _follows_decade(scan, i)


def _follows_decade(scan: Scan, i: int) -> bool:
    """Whether another decade is joined to it: "the 1980s and 90s", "the fifties and sixties", "1960s-70s"."""
    joins = scan.words.join.both | scan.words.join.to | scan.words.small.either
    if scan.lower(i - 1) not in joins and scan.at(i - 1).kind is not HYPHEN:
        return False
    is_digits = scan.lower(i - 2) in scan.words.small.decade and digits(scan, i - 3, 4) is not None
    return is_digits or scan.lower(i - 2) in scan.words.decades.words


def _is_level(scan: Scan, i: int) -> bool:
    """Whether a word shortly before tells of temperatures, ages or scores."""
    return any(scan.lower(k) in scan.words.decades.levels for k in range(i - 1, i - 1 - _REACH, -1))
