"""Weekdays: "Monday", "Monday last week", "Friday the 15th", "Tuesday, 6 February 2023", "Monday (May 23)"."""

from __future__ import annotations

from factcheck.dates.days import read_day_first, read_month_first
from factcheck.dates.forms import Day, DayNumber, Found, Slice, Weekday, WeekdayOf
from factcheck.dates.month_sense import is_weekday_alone
from factcheck.dates.numeric import read_numeric
from factcheck.dates.scan import COMMA, Number, Scan, day_number, day_word, first_of, weekday_name
from factcheck.dates.year_sense import is_free
from factcheck.model.text import SUFFIX

_DATES = (read_day_first, read_month_first, read_numeric)


def read_weekday(scan: Scan, i: int) -> Found | None:
    """As in "Monday", "Monday last week", "Tuesday, 6 February 2023"."""
    weekday = weekday_name(scan, i)
    if weekday is None:
        return None
    place = scan.skip(scan.skip(weekday.end, COMMA), scan.words.small.article)
    dated = first_of(_DATES, scan, place)
    if dated and isinstance(dated.form, Day):
        return Found(dated.form._replace(weekday=weekday.value), i, dated.last)
    if found := _told_otherwise(scan, i, weekday):
        return found
    if is_weekday_alone(scan, i, weekday.end):
        return Found(Weekday(weekday.value), i, weekday.end)
    return None


def _told_otherwise(scan: Scan, i: int, weekday: Number) -> Found | None:
    """A weekday that is told by a date in brackets, by the number of its day or by its week."""
    if bracketed := _bracketed_day(scan, weekday):
        return Found(Slice("day", 1, bracketed), i, weekday.end)
    if numbered := _numbered_day(scan, i, weekday):
        return numbered
    week = _week_after(scan, weekday.end)
    return Found(WeekdayOf(weekday.value, week.value), i, week.end) if week else None


def _numbered_day(scan: Scan, i: int, weekday: Number) -> Found | None:
    """As in "Friday the 15th", "Monday, 16th"; not "Friday 13 people", "Monday the second convoy"."""
    comma = scan.skip(weekday.end, COMMA)
    place = scan.skip(comma, scan.words.small.article)
    day = day_number(scan, place) or (day_word(scan, place) if place > comma else None)
    if day is None or (place == comma and not scan.is_glued_word(place + 1)) or not is_free(scan, day.end):
        return None
    return Found(DayNumber(day.value, weekday.value), i, day.end)


def _week_after(scan: Scan, i: int) -> Number | None:
    """How many weeks away, in "Monday last week", "Monday of next week", "Tuesday, next week"."""
    has_comma = scan.lower(i) in COMMA
    place = scan.skip(i + has_comma, scan.words.small.of)
    shift = scan.words.shifts.words.get(scan.lower(place))
    if shift is None or scan.words.units.one.get(scan.lower(place + 1)) != "week":
        return None
    after = scan.at(place + 2)
    is_closed = shift != 0 and after.kind is not SUFFIX and not scan.is_word(place + 2)
    return None if has_comma and not is_closed else Number(shift, place + 2)


def _bracketed_day(scan: Scan, weekday: Number) -> Day | None:
    """The date of "Monday (May 23)", "Friday night (Nov 3)", which is a mention of its own."""
    place = scan.skip(weekday.end, scan.words.parts_of_day)
    if scan.lower(place) != "(":
        return None
    dated = first_of(_DATES, scan, place + 1)
    is_closed = dated is not None and scan.lower(dated.last) == ")"
    return dated.form._replace(weekday=weekday.value) if dated and is_closed and isinstance(dated.form, Day) else None
