"""Dates as written to days: everything that needs the reference date."""

from __future__ import annotations

from datetime import date, timedelta
from functools import singledispatch

from factcheck.dates.forms import (
    Anchor,
    Beside,
    Between,
    Calendar,
    Day,
    DayNumber,
    Form,
    Listed,
    Month,
    NthWeekday,
    Numbered,
    Offset,
    Phrase,
    Rolling,
    Season,
    Since,
    Slice,
    Third,
    Toward,
    Trailing,
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
    make_day,
    month_period,
    nth_unit,
    season_period,
    third,
    week_of_year,
    weekday_after,
    weekday_on_or_before,
    year_period,
)
from factcheck.dates.traits import is_open
from factcheck.dates.year_choice import Frame, by_weekday, in_month, in_year, nearest_to
from factcheck.model.dates import Grain


def resolve(form: Form, frame: Frame) -> Period | None:
    """The days that ``form`` means, or None: it needs a reference date and has none, or it does not exist.

    Source: SPEC section 3.
    """
    try:
        return _resolve(form, frame)
    except (OverflowError, ValueError):  # beyond the calendar: "9,000 years ago"
        return None


@singledispatch
def _resolve(form: Form, frame: Frame) -> Period | None:
    """One function a form; registered below."""
    raise TypeError(f"no date form: {form!r}, {frame!r}")


@_resolve.register(Day)
def _(form: Day, frame: Frame) -> Period | None:
    def of_year(year: int) -> Period | None:
        day = make_day(year, form.month, form.day)
        return None if day is None else Period(day, day)

    nearest = in_year(form, frame, of_year)
    is_open_day = form.weekday is not None and form.year is None and form.shift is None
    return by_weekday(form, frame, nearest, of_year) if nearest and is_open_day else nearest


@_resolve.register(Numbered)
def _(form: Numbered, frame: Frame) -> Period | None:
    def of_year(year: int) -> Period | None:
        first, last = week_of_year(year, form.first), week_of_year(year, form.last)
        return Period(first.start, last.end) if first and last else None

    return in_year(Month(1, form.year), frame, of_year)


@_resolve.register(Listed)
def _(form: Listed, frame: Frame) -> Period | None:
    whole = _resolve(Between(Month(form.first), Month(form.last)), frame)
    return whole and _resolve(Month(form.month), Frame(whole.start, forward=True))


@_resolve.register(Trailing)
def _(form: Trailing, frame: Frame) -> Period | None:
    last = _resolve(form.of, frame)
    return last and Period(add_units(last.end + DAY, -form.number, form.unit), last.end)


@_resolve.register(Month)
def _(form: Month, frame: Frame) -> Period | None:
    return in_year(form, frame, lambda year: month_period(year, form.month))


@_resolve.register(Season)
def _(form: Season, frame: Frame) -> Period | None:
    """A quarter that is just over is still spoken of ahead: its figures are to come."""
    past = in_year(form, frame._replace(forward=False), lambda year: season_period(year, form.month))
    if not frame.forward or frame.today is None or _is_just_over(form, past, frame.today):
        return past
    return in_year(form, frame, lambda year: season_period(year, form.month))


def _is_just_over(form: Season, past: Period | None, today: date) -> bool:
    """Whether it is a quarter that ended less than a quarter before ``today``."""
    return form.grain is Grain.QUARTER and past is not None and add_units(past.end, 1, "quarter") > today


@_resolve.register(Years)
def _(form: Years, _frame: Frame) -> Period | None:
    return Period(year_period(form.first).start, year_period(form.last).end)


@_resolve.register(Weekday)
def _(form: Weekday, frame: Frame) -> Period | None:
    if frame.today is None:
        return None
    is_today = frame.today.weekday() == form.weekday  # "is to bury them on Thursday", written on a Thursday, is today
    forward = frame.forward and not is_today
    day = (weekday_after if forward else weekday_on_or_before)(frame.today, form.weekday)
    return Period(day, day)


@_resolve.register(WeekdayOf)
def _(form: WeekdayOf, frame: Frame) -> Period | None:
    if frame.today is None:
        return None
    monday = calendar_period(frame.today, "week").start
    day = monday + timedelta(weeks=form.weeks, days=form.weekday)
    return Period(day, day)


@_resolve.register(DayNumber)
def _(form: DayNumber, frame: Frame) -> Period | None:
    return in_month(form, frame)


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
    return nearest_to(options, frame.today) if form.of.month == WINTER else make(frame.today.year, form.of.month)


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
    if form.rest is not None:
        day = add_units(day, *form.rest)
    return Period(day, day)


@_resolve.register(Beside)
def _(form: Beside, frame: Frame) -> Period | None:
    held = _resolve(form.of, frame)
    if held is None:
        return None
    day = add_units(held.end if form.number > 0 else held.start, form.number, form.unit)
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
    if is_open(form.first) and is_open(form.last) and frame.today is not None:
        ahead = _ending_with(form, frame._replace(forward=True))
        is_now = ahead is not None and ahead.holds(frame.today) and not isinstance(form.first, Weekday)
        return ahead if frame.forward or is_now else _ending_with(form, frame)
    if not is_open(form.last):
        return _ending_with(form, frame)
    first = _resolve(form.first, frame)
    last = first and _resolve(form.last, Frame(first.start, forward=True))
    return _joined(first, last)


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


def _ending_with(form: Between, frame: Frame) -> Period | None:
    """The last end as the frame has it, the first the latest before it."""
    last = _resolve(form.last, frame)
    first = last and _resolve(form.first, Frame(last.start) if is_open(form.first) else frame)
    return _joined(first, last)


def _joined(first: Period | None, last: Period | None) -> Period | None:
    """From the first day of the one to the last day of the other, where they stand in order."""
    if first is None or last is None or last.end < first.start:
        return None
    return Period(first.start, last.end)
