"""Dates as written, before anybody knows the reference date: what the grammar gives and ``resolve`` takes."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, TypeAlias

from factcheck.dates.periods import Unit
from factcheck.model.dates import Grain


class Day(NamedTuple):
    """As in "7 October", with the year, or the year counted from the reference date (``shift``), or neither."""

    month: int
    day: int
    year: int | None = None
    shift: int | None = None
    weekday: int | None = None


class Month(NamedTuple):
    """As in "October", "October 2023", "October last year"."""

    month: int
    year: int | None = None
    shift: int | None = None


class Season(NamedTuple):
    """As in "winter" of the year in which it begins, or "the fourth quarter": three months from ``month`` on."""

    month: int
    year: int | None = None
    shift: int | None = None
    grain: Grain = Grain.SEASON


class Years(NamedTuple):
    """As in "2023" and, with another ``last``, "2022-23" or "the 1990s"."""

    first: int
    last: int


class Weekday(NamedTuple):
    """As in "Monday"."""

    weekday: int


class WeekdayOf(NamedTuple):
    """As in "Monday last week": the weekday of the week so many weeks away."""

    weekday: int
    weeks: int


class DayNumber(NamedTuple):
    """As in "Friday the 15th": a day of a month that is not named, told by its weekday."""

    day: int
    weekday: int


class Calendar(NamedTuple):
    """As in "last week", "this year", "today": the calendar unit so many units away from the reference date."""

    unit: Unit
    shift: int


class Toward(NamedTuple):
    """As in "last November", "next Monday": the latest wholly before, or the first wholly after the reference date."""

    of: Month | Weekday | Season
    direction: int


class Rolling(NamedTuple):
    """As in "the past 10 days", "the next two weeks"; hours are days that the hours reach into."""

    number: int
    unit: Unit
    ahead: bool = False
    in_hours: bool = False


class Offset(NamedTuple):
    """As in "two weeks ago": the day so many units away; ``rest`` of "1 year and 2 months ago" so many more."""

    number: int
    unit: Unit
    rest: tuple[int, Unit] | None = None


class Beside(NamedTuple):
    """As in "two weeks from tomorrow", "three days before 5 May": the day so many units after, or before, another."""

    number: int
    unit: Unit
    of: Form


class Slice(NamedTuple):
    """As in "the fourth quarter of", "the last two weeks of", "the end of": a part of a longer period."""

    unit: Unit
    nth: int
    of: Form
    number: int = 1


class Third(NamedTuple):
    """As in "early", "mid-", "late": 1, 2 or 3."""

    nth: int
    of: Form


class NthWeekday(NamedTuple):
    """As in "the first Sunday of November": counted from the end where ``nth`` is negative."""

    weekday: int
    nth: int
    of: Form


class Numbered(NamedTuple):
    """As in "week 34 of 2024", "epi weeks 26-28": weeks ``first`` to ``last`` as ISO 8601 counts them."""

    first: int
    last: int
    year: int | None = None


class Listed(NamedTuple):
    """A month in a list, as "March" in "February, March and April": one winter, one year for all of them."""

    month: int
    first: int
    last: int


class Trailing(NamedTuple):
    """As in "the three months to June": so many units that end with the last day of ``of``."""

    number: int
    unit: Unit
    of: Form


class Anchor(Enum):
    """How a week is tied to a day."""

    HOLDS = "of"
    ENDS = "ending"
    STARTS = "starting"


class Week(NamedTuple):
    """As in "the week of 19 January"."""

    of: Form
    anchor: Anchor


class Between(NamedTuple):
    """As in "between 2 and 17 November", "May to June"."""

    first: Form
    last: Form


class Since(NamedTuple):
    """As in "since 7 October": from its first day to the reference date."""

    of: Form


class Phrase(NamedTuple):
    """Words that are left to dateparser; ``relative`` where they count from the reference date."""

    written: str
    relative: bool


Form: TypeAlias = (
    Day
    | Month
    | Season
    | Years
    | Weekday
    | WeekdayOf
    | DayNumber
    | Calendar
    | Toward
    | Rolling
    | Offset
    | Beside
    | Slice
    | Third
    | NthWeekday
    | Week
    | Numbered
    | Listed
    | Trailing
    | Between
    | Since
    | Phrase
)


class Found(NamedTuple):
    """A form at tokens ``first`` up to, not including, ``last``."""

    form: Form
    first: int
    last: int
