"""Years in words, as scripts for radio spell them: "in nineteen forty-one", "since two thousand and ten"."""

from __future__ import annotations

from factcheck.dates.forms import Found, Years
from factcheck.dates.scan import Number, Scan, count
from factcheck.dates.year_sense import counts_something
from factcheck.model.text import HYPHEN, NUMBER

_CENTURIES = range(18, 21)
# What a year begins with: eighteen to twenty, or two thousand.
_LEADERS = frozenset({2, *_CENTURIES})
_TWENTY = 20
_OPENERS = frozenset({"", ".", "!", "?", ":", ";", ",", "“", '"', "—", "–"})


def read_spelled_year(scan: Scan, i: int) -> Found | None:
    """A year in words: after a preposition, as the subject of a sentence, or where it can be nothing else."""
    years = scan.words.years
    year = spelled_year(scan, i)
    if year is None:
        return None
    is_led = scan.lower(i - 1) in years.strong | years.older | years.weak | years.heads
    is_subject = scan.lower(year.end) in years.verbs and scan.lower(i - 1) in _OPENERS
    if not (is_led or is_subject or _is_unmistakable(scan, i, year)):
        return None
    return Found(Years(year.value, year.value), i, year.end)


def _is_unmistakable(scan: Scan, i: int, year: Number) -> bool:
    """Whether no number is spoken so: "nineteen ninety-six"; "two thousand and ten", "nineteen twenty" may be one."""
    is_two_digits = scan.words.numbers.words.get(scan.lower(i)) in _CENTURIES
    is_word = scan.lower(i - 1) in scan.words.numbers.words.keys() - scan.words.small.indefinite
    is_rest = is_word or scan.at(i - 1).kind is NUMBER
    return is_two_digits and year.value % 100 > _TWENTY and year.value % 10 != 0 and not is_rest


def spelled_year(scan: Scan, i: int) -> Number | None:
    """A year in words where one is expected, unless it counts something: "twenty twenty-four", not "... districts"."""
    if scan.words.numbers.words.get(scan.lower(i), 0) not in _LEADERS:
        return None
    year = _thousands(scan, i) or _centuries(scan, i)
    if year is None or not 1800 <= year.value <= 2099 or scan.at(year.end).kind is HYPHEN:
        return None
    return None if counts_something(scan, year.end) else year


def _centuries(scan: Scan, i: int) -> Number | None:
    """As in "nineteen forty-one", "nineteen oh five"."""
    century = scan.words.numbers.words.get(scan.lower(i), 0)
    if century not in _CENTURIES:
        return None
    if scan.lower(i + 1) in scan.words.spelled_zero:
        ones = scan.words.numbers.words.get(scan.lower(i + 2), 0)
        return Number(century * 100 + ones, i + 3) if 1 <= ones <= 9 else None
    place = scan.skip(i + 1, scan.words.spelled_hundred)
    place = scan.skip(place, scan.words.join.both) if place > i + 1 else place
    rest = count(scan, place) if scan.is_word(place) else None
    return Number(century * 100 + rest.value, rest.end) if rest and rest.value >= 10 else None


def _thousands(scan: Scan, i: int) -> Number | None:
    """As in "two thousand and ten"."""
    if scan.words.numbers.words.get(scan.lower(i)) != 2 or scan.lower(i + 1) not in scan.words.spelled_thousand:
        return None
    rest = count(scan, scan.skip(i + 2, scan.words.join.both)) if scan.is_word(i + 2) else None
    return Number(2000 + rest.value, rest.end) if rest and rest.value > 2 else Number(2000, i + 2)
