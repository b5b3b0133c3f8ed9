"""Dates as written to days: everything that needs the reference date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import singledispatch
from typing import NamedTuple

from factcheck.dates.forms import (
    Anchor,
    Between,
    Calendar,
    Day,
    Form,
    Month,
    NthWeekday,
    Offset,
    Phrase,
    Rolling,
    Season,
    Since,
    Slice,
    Third,
    Toward,
    Week,
    Weekday,
    WeekdayOf,
    Years,
)
from factcheck.dates.periods import (
    DAY,
    WINTER,
    Period,
    add_units,
    calendar_period,
    days_at_most,
    make_day,
    month_period,
    nth_unit,
    season_period,
    third,
    weekday_after,
    weekday_on_or_before,
    year_period,
)
from factcheck.model.dates import Grain

# A leap day without a year is at most eight years away (across a century that has none).
_YEARS_TO_TRY = 8

_UNIT_GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
}

_FORM_GRAINS: dict[type, Grain] = {
    Day: Grain.DAY,
    Month: Grain.MONTH,
    NthWeekday: Grain.DAY,
    Offset: Grain.DAY,
    Phrase: Grain.DAY,
    Week: Grain.WEEK,
    Weekday: Grain.DAY,
    WeekdayOf: Grain.DAY,
}


class Frame(NamedTuple):
    """The reference date, and whether the sentence looks forward."""

    today: date | None
    forward: bool = False


def resolve(form: Form, frame: Frame) -> Period | None:
    """The days that ``form`` means, or None: it needs a reference date and has none, or it does not exist.

    Source: SPEC section 3.
    """
    try:
        return _resolve(form, frame)
    except (OverflowError, ValueError):  # beyond the calendar: "9,000 years ago"
        return None


def is_impossible(form: Form) -> bool:
    """Whether it names a day that no calendar has: 31 June, 29 February 2023."""
    if isinstance(form, Day):
        return form.day > days_at_most(form.month, form.year)
    if isinstance(form, Between):
        return is_impossible(form.first) or is_impossible(form.last)
    if isinstance(form, Week | Since | Slice | Third | NthWeekday):
        return is_impossible(form.of)
    return False


def is_relative(form: Form) -> bool:
    """Whether it needs the reference date."""
    if isinstance(form, Day | Month | Season):
        return form.year is None
    if isinstance(form, Between):
        first, last = is_relative(form.first), is_relative(form.last)
        return (first and (last or not is_open(form.first))) or (last and not is_open(form.last))
    if isinstance(form, Week | Slice | Third | NthWeekday):
        return is_relative(form.of)
    return form.relative if isinstance(form, Phrase) else not isinstance(form, Years)


def is_open(form: Form) -> bool:
    """Whether it lies in the past or in the future depending on the sentence: a weekday, a date without a year."""
    if isinstance(form, Day | Month | Season):
        return form.year is None and form.shift is None
    if isinstance(form, Between):
        return is_open(form.first) or is_open(form.last)
    if isinstance(form, Week | Slice | Third | NthWeekday):
        return is_open(form.of)
    return isinstance(form, Weekday)


def grain(form: Form) -> Grain:
    """How fine the mention is."""
    if isinstance(form, Toward):
        return grain(form.of)
    if isinstance(form, Season):
        return form.grain
    if isinstance(form, Calendar):
        return _UNIT_GRAINS.get(form.unit, Grain.RANGE)
    if isinstance(form, Slice) and form.number == 1:
        return _UNIT_GRAINS.get(form.unit, Grain.RANGE)
    if isinstance(form, Years) and form.first == form.last:
        return Grain.YEAR
    return _FORM_GRAINS.get(type(form), Grain.RANGE)


@singledispatch
def _resolve(form: Form, frame: Frame) -> Period | None:
    """One function a form; registered below."""
    raise TypeError(f"no date form: {form!r}, {frame!r}")


@_resolve.register(Day)
def _(form: Day, frame: Frame) -> Period | None:
    def of_year(year: int) -> Period | None:
        day = make_day(year, form.month, form.day)
        return None if day is None else Period(day, day)

    return _in_year(form, frame, of_year)


@_resolve.register(Month)
def _(form: Month, frame: Frame) -> Period | None:
    return _in_year(form, frame, lambda year: month_period(year, form.month))


@_resolve.register(Season)
def _(form: Season, frame: Frame) -> Period | None:
    return _in_year(form, frame, lambda year: season_period(year, form.month))


@_resolve.register(Years)
def _(form: Years, _frame: Frame) -> Period | None:
    return Period(year_period(form.first).start, year_period(form.last).end)


@_resolve.register(Weekday)
def _(form: Weekday, frame: Frame) -> Period | None:
    if frame.today is None:
        return None
    day = (weekday_after if frame.forward else weekday_on_or_before)(frame.today, form.weekday)
    return Period(day, day)


@_resolve.register(WeekdayOf)
def _(form: WeekdayOf, frame: Frame) -> Period | None:
    if frame.today is None:
        return None
    monday = calendar_period(frame.today, "week").start
    day = monday + timedelta(weeks=form.weeks, days=form.weekday)
    return Period(day, day)


@_resolve.register(Calendar)
def _(form: Calendar, frame: Frame) -> Period | None:
    if frame.today is None:
        return None
    start = calendar_period(frame.today, "week" if form.unit == "weekend" else form.unit).start
    return calendar_period(add_units(start, form.shift, form.unit), form.unit)


@_resolve.register(Toward)
def _(form: Toward, frame: Frame) -> Period | None:
    if frame.today is None:
        return None
    if isinstance(form.of, Weekday):
        before = weekday_on_or_before(frame.today - DAY, form.of.weekday)
        day = before if form.direction < 0 else weekday_after(frame.today, form.of.weekday)
        return Period(day, day)
    make = season_period if isinstance(form.of, Season) else month_period
    years = range(frame.today.year - 2, frame.today.year + 3)
    options = [make(year, form.of.month) for year in years]
    if form.direction < 0:
        return max(option for option in options if option.end < frame.today)
    if form.direction > 0:
        return min(option for option in options if option.start > frame.today)
    return _nearest(options, frame.today) if form.of.month == WINTER else make(frame.today.year, form.of.month)


@_resolve.register(Rolling)
def _(form: Rolling, frame: Frame) -> Period | None:
    """The last of the days is the reference date; hours reach into one day more."""
    if frame.today is None:
        return None
    if form.ahead:
        reach = add_units(frame.today, form.number, form.unit)
        return Period(frame.today, reach if form.in_hours else reach - DAY)
    reach = add_units(frame.today, -form.number, form.unit)
    return Period(reach if form.in_hours else reach + DAY, frame.today)


@_resolve.register(Offset)
def _(form: Offset, frame: Frame) -> Period | None:
    if frame.today is None:
        return None
    day = add_units(frame.today, form.number, form.unit)
    return Period(day, day)


@_resolve.register(Slice)
def _(form: Slice, frame: Frame) -> Period | None:
    whole = _resolve(form.of, frame)
    return whole and nth_unit(whole, form.unit, form.nth, form.number)


@_resolve.register(Third)
def _(form: Third, frame: Frame) -> Period | None:
    whole = _resolve(form.of, frame)
    if whole is None:
        return None
    part = third(whole, form.nth)
    if frame.today is not None and not frame.forward and is_open(form.of) and part.start > frame.today:
        return _resolve(form, Frame(whole.start - DAY))  # "late June", written in early June
    return part


@_resolve.register(NthWeekday)
def _(form: NthWeekday, frame: Frame) -> Period | None:
    whole = _resolve(form.of, frame)
    if whole is None:
        return None
    if form.nth > 0:
        day = weekday_after(whole.start - DAY, form.weekday) + timedelta(weeks=form.nth - 1)
    else:
        day = weekday_on_or_before(whole.end, form.weekday) + timedelta(weeks=form.nth + 1)
    return Period(day, day) if whole.holds(day) else None


@_resolve.register(Week)
def _(form: Week, frame: Frame) -> Period | None:
    held = _resolve(form.of, frame)
    if held is None:
        return None
    if form.anchor is Anchor.ENDS:
        return Period(held.end - 6 * DAY, held.end)
    if form.anchor is Anchor.STARTS:
        return Period(held.start, held.start + 6 * DAY)
    return Period(calendar_period(held.start, "week").start, calendar_period(held.end, "week").end)


@_resolve.register(Between)
def _(form: Between, frame: Frame) -> Period | None:
    """One end without a year is counted from the other, so that the two stand in order."""
    if is_open(form.last) and (frame.forward or not is_open(form.first)):
        first = _resolve(form.first, frame)
        last = first and _resolve(form.last, Frame(first.start, forward=True))
    else:
        last = _resolve(form.last, frame)
        first = last and _resolve(form.first, Frame(last.start) if is_open(form.first) else frame)
    if first is None or last is None or last.end < first.start:
        return None
    return Period(first.start, last.end)


@_resolve.register(Since)
def _(form: Since, frame: Frame) -> Period | None:
    start = _resolve(form.of, frame)
    if start is None or frame.today is None:
        return None
    return Period(start.start, max(start.end, frame.today) if start.start > frame.today else frame.today)


@_resolve.register(Phrase)
def _(form: Phrase, frame: Frame) -> Period | None:
    from factcheck.dates.dateparser_adapter import parse_phrase  # noqa: PLC0415 - 0.1 s, paid only by who needs it

    if form.relative and frame.today is None:
        return None
    day = parse_phrase(form.written, frame.today if form.relative else None)
    return None if day is None else Period(day, day)


def _in_year(form: Day | Month | Season, frame: Frame, of_year: Callable[[int], Period | None]) -> Period | None:
    """The period in the year that is written, or else in the nearest one.

    That is the latest that has begun by the reference date, or, looking forward, the first that is not over.
    """
    if form.year is not None:
        return of_year(form.year)
    if frame.today is None:
        return None
    if form.shift is not None:
        return of_year(frame.today.year + form.shift)
    today = frame.today
    for distance in range(_YEARS_TO_TRY + 1):
        period = of_year(today.year + (distance if frame.forward else -distance))
        if period and (period.end >= today if frame.forward else period.start <= today):
            return period
    return None


def _nearest(options: list[Period], today: date) -> Period:
    """The period that holds the day or is the fewest days away from it."""
    return min(options, key=lambda period: max(period.start - today, today - period.end, timedelta()))
