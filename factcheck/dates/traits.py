"""What a form says of itself, before it is resolved: its grain, whether it is relative, open or impossible."""

from __future__ import annotations

from factcheck.dates.forms import (
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
from factcheck.dates.periods import days_at_most, weeks_of_year
from factcheck.model.dates import Grain

_UNIT_GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
}

_FORM_GRAINS: dict[type, Grain] = {
    Beside: Grain.DAY,
    Day: Grain.DAY,
    DayNumber: Grain.DAY,
    Listed: Grain.MONTH,
    Month: Grain.MONTH,
    NthWeekday: Grain.DAY,
    Offset: Grain.DAY,
    Phrase: Grain.DAY,
    Week: Grain.WEEK,
    Weekday: Grain.DAY,
    WeekdayOf: Grain.DAY,
}


def is_impossible(form: Form) -> bool:
    """Whether it names a day that no calendar has: 31 June, 29 February 2023, 2024-13-01."""
    if isinstance(form, Day):
        return not 1 <= form.month <= 12 or form.day > days_at_most(form.month, form.year)
    if isinstance(form, Between):
        return is_impossible(form.first) or is_impossible(form.last)
    if isinstance(form, Week | Since | Slice | Third | NthWeekday | Trailing | Beside):
        return is_impossible(form.of)
    if isinstance(form, Numbered):
        return form.year is not None and form.last > weeks_of_year(form.year)
    return False


def is_relative(form: Form) -> bool:
    """Whether it needs the reference date."""
    if isinstance(form, Day | Month | Season | Numbered):
        return form.year is None
    if isinstance(form, Between):
        first, last = is_relative(form.first), is_relative(form.last)
        return (first and (last or not is_open(form.first))) or (last and not is_open(form.last))
    if isinstance(form, Week | Slice | Third | NthWeekday | Trailing | Beside):
        return is_relative(form.of)
    return form.relative if isinstance(form, Phrase) else not isinstance(form, Years)


def is_open(form: Form) -> bool:
    """Whether it lies in the past or in the future depending on the sentence: a weekday, a date without a year."""
    if isinstance(form, Day | Month | Season):
        return form.year is None and form.shift is None
    if isinstance(form, Numbered):
        return form.year is None
    if isinstance(form, Between):
        return is_open(form.first) or is_open(form.last)
    if isinstance(form, Week | Slice | Third | NthWeekday | Trailing | Beside):
        return is_open(form.of)
    return isinstance(form, Weekday | Listed | DayNumber)


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
    if isinstance(form, Years | Numbered) and form.first == form.last:
        return Grain.YEAR if isinstance(form, Years) else Grain.WEEK
    return _FORM_GRAINS.get(type(form), Grain.RANGE)
