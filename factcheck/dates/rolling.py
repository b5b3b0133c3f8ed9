"""Periods that end or begin with the reference date: "the past 24 hours", "the last two quarters", "the next month"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.dates.forms import Between, Calendar, Found, Rolling
from factcheck.dates.scan import Scan, as_unit, count
from factcheck.lexicon.dates import UnitName
from factcheck.model.text import HYPHEN

# Fewer hours than this are a part of one day.
_HOURS_OF_A_PERIOD = 12
_HOURS_A_DAY = 24


class _Counted(NamedTuple):
    """The number (1 where none is written), whether it is written, the unit, and the place of the unit."""

    value: int
    is_counted: bool
    unit: UnitName
    place: int


def read_rolling_after_article(scan: Scan, i: int) -> Found | None:
    """The rest of "the past 24 hours", "the last week"; ``i`` is the word after the article."""
    return read_rolled(scan, i, has_article=True)


def read_rolling(scan: Scan, i: int) -> Found | None:
    """As in "past 24 hours" without its article: after a preposition or at the start of a line."""
    if i > scan.first and scan.lower(i - 1) not in scan.words.rolling.after:
        return None
    return read_rolled(scan, i, has_article=False)


def read_rolled(scan: Scan, i: int, *, has_article: bool) -> Found | None:
    """A count of units before or after the reference date; without a count, one of them."""
    rolling, word = scan.words.rolling, scan.lower(i)
    counted = _counted(scan, i + 1) if word in rolling.back or word in rolling.ahead else None
    if counted is None:
        return None
    value, is_counted, unit, place = counted
    if unit in ("quarter", "weekend"):
        return _whole_units(scan, i, counted)
    is_one = scan.lower(place) in scan.words.units.one
    if has_article and unit == "day" and word in rolling.whole and is_one and not is_counted:
        return Found(_rolled(_HOURS_A_DAY, "hour", ahead=False), i, place + 1)
    is_calendar = not has_article and not is_counted and word in scan.words.shifts.words  # as "last week" is
    if is_calendar or not _is_countable(scan, place, unit, value, is_counted=is_counted):
        return None
    end = place + 1 + (scan.lower(place + 1) in rolling.period)
    if word not in rolling.whole and scan.lower(end) in scan.words.small.of:
        return None
    return Found(_rolled(value, unit, ahead=word in rolling.ahead), i, end)


def _counted(scan: Scan, i: int) -> _Counted | None:
    """As in "24 hours", "48-hour", "week"."""
    number = count(scan, i)
    place = number.end if number else i
    place += number is not None and scan.at(place).kind is HYPHEN
    unit = scan.words.units.all.get(scan.lower(place))
    return None if unit is None else _Counted(number.value if number else 1, number is not None, unit, place)


def _whole_units(scan: Scan, i: int, counted: _Counted) -> Found | None:
    """As in "the past two quarters", "this past weekend": whole ones, and the present one is no part of them.

    Not a quarter of something else: "the last quarter-century", "the last quarter of the match".
    """
    value, is_counted, unit, place = counted
    words, after = scan.words, place + 1
    is_bare = not is_counted and scan.lower(place) not in words.units.one
    if is_bare or not value or (unit == "weekend" and is_counted):
        return None
    if scan.at(after).kind is HYPHEN or scan.lower(after) in words.small.of | words.not_quarters:
        return None
    is_ahead = scan.lower(i) in words.rolling.ahead
    if unit == "weekend":
        return Found(Calendar("weekend", _weekends(scan, i) if is_ahead else -1), i, after)
    sign = 1 if is_ahead else -1
    near, far = Calendar("quarter", sign), Calendar("quarter", sign * value)
    first, last = (near, far) if is_ahead else (far, near)
    return Found(near if near == far else Between(first, last), i, after)


def _weekends(scan: Scan, i: int) -> int:
    """How many weeks away: "the coming weekend" is that of this week."""
    return scan.words.shifts.words.get(scan.lower(i), 0)


def _is_countable(scan: Scan, place: int, unit: UnitName, value: int, *, is_counted: bool) -> bool:
    """Whether the unit at ``place`` makes a period: not "the next day", "the past two hours", "the past days"."""
    if unit == "half":
        return False
    if unit == "hour":
        return is_counted and value >= _HOURS_OF_A_PERIOD
    return is_counted or (unit != "day" and scan.lower(place) in scan.words.units.one)


def _rolled(value: int, unit: UnitName, *, ahead: bool) -> Rolling:
    """Hours become the days that they reach back into."""
    if unit == "hour":
        return Rolling(-(-value // _HOURS_A_DAY), "day", ahead, in_hours=True)
    return Rolling(value, as_unit(unit), ahead)
