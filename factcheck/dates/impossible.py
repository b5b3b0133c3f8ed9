"""Days that no month has, where nothing but a day can be meant: "on 32 August 2014", "August 32, 2014"."""

from __future__ import annotations

from factcheck.dates.days import read_year_after
from factcheck.dates.forms import Day, Found
from factcheck.dates.scan import COMMA, Number, Scan, day_number, month_name
from factcheck.dates.year_sense import counts_something
from factcheck.model.text import NUMBER

_LAST, _MOST, _TENS = 31, 39, "3"
_OPENERS = frozenset({"", ".", ",", ":", ";", "(", "“", '"', "–", "—"})


def read_impossible_day(scan: Scan, i: int) -> Found | None:
    """A day after the 31st with its month and year; without a year only after "on": what is wrong is not guessed."""
    is_number = scan.at(i).kind is NUMBER
    if is_number and scan.at(i).text[:1] != _TENS:
        return None
    month = None if is_number else month_name(scan, i)
    day = day_number(scan, month.end if month else i, _MOST)
    if day is None or day.value <= _LAST or not scan.is_title(i if month else day.end):
        return None
    if month is None:
        month = month_name(scan, day.end)
    if month is None:
        return None
    return _dated(scan, i, month, day)


def _dated(scan: Scan, i: int, month: Number, day: Number) -> Found | None:
    """The day with its year, unless the number counts or names something: "Issue 32 May 2014"."""
    end = max(month.end, day.end)
    before = scan.lower(i - 1)
    year, _, last = read_year_after(scan, scan.skip(end, COMMA))
    is_led = before in scan.words.before_day - scan.words.small.of
    if year is None:
        is_day = before in scan.words.small.on_day and not scan.is_word(end)
        return Found(Day(month.value, day.value), i, end) if is_day else None
    is_free = is_led or before in _OPENERS or month.end < day.end
    return Found(Day(month.value, day.value, year), i, last) if is_free and not counts_something(scan, last) else None
