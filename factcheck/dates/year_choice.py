"""In which year, or month, a date lies that does not say so: the nearest on the side that the sentence looks to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.dates.forms import Day, DayNumber, Month, Season
from factcheck.dates.periods import DAY, Period, add_months, make_day

# A leap day without a year is at most eight years away (across a century that has none).
_YEARS_TO_TRY = 8
# A weekday tells the year of a date that has none, unless the date is so near that rather the weekday is wrong.
_YEARS_BY_WEEKDAY = 2
_NEAR = 14 * DAY
# A day of the month falls on each weekday within so many months at least once, as a rule.
_MONTHS_BY_WEEKDAY = 3


class Frame(NamedTuple):
    """The reference date, and whether the sentence looks forward."""

    today: date | None
    forward: bool = False


def by_weekday(form: Day, frame: Frame, nearest: Period, of_year: Callable[[int], Period | None]) -> Period:
    """The date in the year in which it falls on its weekday, a few years away at most.

    Where there is none, the weekday is wrong: then it is the date beside the reference date, before or after it.
    """
    today = frame.today
    if today is None or nearest.start.weekday() == form.weekday:
        return nearest
    years = range(today.year - _YEARS_BY_WEEKDAY, today.year + _YEARS_BY_WEEKDAY + 1)
    dates = [period for year in years if (period := of_year(year))]
    beside = nearest_to(dates, today) if dates else nearest
    fitting = [period for period in dates if period.start.weekday() == form.weekday]
    if fitting and not abs(beside.start - today) <= _NEAR < abs(fitting[0].start - today):
        return fitting[0]
    return beside if abs(beside.start - today) <= _NEAR else nearest


def in_year(form: Day | Month | Season, frame: Frame, of_year: Callable[[int], Period | None]) -> Period | None:
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


def nearest_to(options: list[Period], today: date) -> Period:
    """The period that holds the day or is the fewest days away from it."""
    return min(options, key=lambda period: max(period.start - today, today - period.end, timedelta()))


def in_month(form: DayNumber, frame: Frame) -> Period | None:
    """The day of that number and weekday nearest to the reference date, where there is one within a few months."""
    today = frame.today
    if today is None:
        return None
    months = (add_months(today.replace(day=1), k) for k in range(-_MONTHS_BY_WEEKDAY, _MONTHS_BY_WEEKDAY + 1))
    days = [day for month in months if (day := make_day(month.year, month.month, form.day))]
    fitting = [day for day in days if day.weekday() == form.weekday]
    before = [day for day in fitting if day <= today]
    after = [day for day in fitting if day >= today]
    ranked = [*after, *reversed(before)] if frame.forward else [*reversed(before), *after]
    return Period(ranked[0], ranked[0]) if ranked else None
