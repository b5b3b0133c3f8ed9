"""Calendar arithmetic: periods of days, and how they are cut and moved. Both ends are always included."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

DAY = timedelta(days=1)
WINTER = 12
SATURDAY = 5

Unit = Literal["day", "week", "weekend", "fortnight", "month", "quarter", "half", "year", "decade"]

_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}


class Period(NamedTuple):
    """All days from ``start`` to ``end``, both included."""

    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of the days."""
        return self.start <= day <= self.end


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_at_most(month: int, year: int | None = None) -> int:
    """How many days the month has; 29 for a February of no known year."""
    return monthrange(2000 if year is None else year, month)[1]


def month_period(year: int, month: int) -> Period:
    """A calendar month."""
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_period(year: int) -> Period:
    """A calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def weeks_of_year(year: int) -> int:
    """How many weeks the year has: 52 or 53. Source: ISO 8601, of which 28 December is always in the last."""
    return date(year, 12, 28).isocalendar().week


def week_of_year(year: int, week: int) -> Period | None:
    """The numbered week, Monday to Sunday, or None where the year has none such. Source: ISO 8601."""
    if not 1 <= week <= weeks_of_year(year):
        return None
    monday = date.fromisocalendar(year, week, 1)
    return Period(monday, monday + timedelta(days=6))


def season_period(year: int, month: int) -> Period:
    """The three months from ``month`` of ``year`` on."""
    return Period(date(year, month, 1), add_months(date(year, month, 1), 3) - DAY)


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_units(day: date, count: int, unit: Unit) -> date:
    """The day ``count`` units later, or earlier where negative."""
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    if unit == "weekend":
        return day + timedelta(weeks=count)
    return add_months(day, count * _MONTHS[unit])


def calendar_period(day: date, unit: Unit) -> Period:
    """The whole calendar unit that ``day`` lies in: weeks run from Monday, weekends are Saturday and Sunday."""
    if unit == "day":
        return Period(day, day)
    if unit in ("week", "weekend", "fortnight"):
        monday = day - timedelta(days=day.weekday())
        return Period(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))
    months = _MONTHS[unit]
    years = max(1, months // 12)
    first_month = 1 if months >= 12 else (day.month - 1) // months * months + 1
    start = date(day.year - day.year % years, first_month, 1)
    return Period(start, add_months(start, months) - DAY)


def nth_unit(whole: Period, unit: Unit, nth: int, count: int = 1) -> Period | None:
    """``count`` units of ``whole`` from the ``nth`` on; counted from 1, or from the end where negative.

    Returns None where ``whole`` has no such part. Half a month is its first 15 days or the rest.
    """
    if unit == "half":
        return _half(whole, 2 if nth < 0 else nth)
    if unit == "weekend":
        return _weekend(whole, nth)
    if nth < 0:
        start = add_units(whole.end + DAY, -count, unit)
        part = Period(start, whole.end)
    else:
        start = add_units(whole.start, nth - 1, unit)
        part = Period(start, min(whole.end, add_units(start, count, unit) - DAY))
    return part if whole.start <= part.start <= part.end else None


def _weekend(whole: Period, nth: int) -> Period | None:
    """The weekend of that number, by its Saturday."""
    if nth > 0:
        saturday = weekday_after(whole.start - DAY, SATURDAY) + timedelta(weeks=nth - 1)
    else:
        saturday = weekday_on_or_before(whole.end, SATURDAY) + timedelta(weeks=nth + 1)
    return Period(saturday, saturday + DAY) if whole.holds(saturday) else None


def _half(whole: Period, nth: int) -> Period | None:
    """The first or second half of a month, a quarter, a year, a decade."""
    months = _month_count(whole)
    middle = add_months(whole.start, months // 2) + (15 * DAY if months % 2 else timedelta())
    return {1: Period(whole.start, middle - DAY), 2: Period(middle, whole.end)}.get(nth)


def _month_count(whole: Period) -> int:
    """How many calendar months the period reaches into."""
    return (whole.end.year - whole.start.year) * 12 + whole.end.month - whole.start.month + 1


def third(whole: Period, nth: int) -> Period:
    """The early (1), middle (2) or late (3) part of a month, a year, a decade or a few months.

    Days 1-10, 11-20 and 21-end of a month; four months of a year; years 0-3, 4-6 and 7-9 of a decade.
    Source: SPEC section 3, decades by analogy.
    """
    months = _month_count(whole)
    if months == 1:
        cuts = [whole.start, whole.start + 10 * DAY, whole.start + 20 * DAY, whole.end + DAY]
    else:
        first, second = (48, 84) if months == 120 else (months // 3, months * 2 // 3)
        cuts = [whole.start, add_months(whole.start, first), add_months(whole.start, second), whole.end + DAY]
    return Period(cuts[nth - 1], cuts[nth] - DAY)


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The latest such weekday (0 is Monday) up to and including ``day``."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday after ``day``."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)
