"""Dates as written, before anybody knows the reference date: what the grammar gives and ``resolve`` takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, TypeAlias

from factcheck.dates.periods import Unit
from factcheck.model.dates import Grain


@dataclass(frozen=True, slots=True)
class Day:
    """As in "7 October", with the year, or the year counted from the reference date (``shift``), or neither."""

    month: int
    day: int
    year: int | None = None
    shift: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """As in "October", "October 2023", "October last year"."""

    month: int
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """As in "winter" of the year in which it begins, or "the fourth quarter": three months from ``month`` on."""

    month: int
    year: int | None = None
    shift: int | None = None
    grain: Grain = Grain.SEASON


@dataclass(frozen=True, slots=True)
class Years:
    """As in "2023" and, with another ``last``, "2022-23" or "the 1990s"."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """As in "Monday"."""

    weekday: int


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """As in "Monday last week": the weekday of the week so many weeks away."""

    weekday: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """As in "last week", "this year", "today": the calendar unit so many units away from the reference date."""

    unit: Unit
    shift: int


@dataclass(frozen=True, slots=True)
class Toward:
    """As in "last November", "next Monday": the latest wholly before, or the first wholly after the reference date."""

    of: Month | Weekday | Season
    direction: int


@dataclass(frozen=True, slots=True)
class Rolling:
    """As in "the past 10 days", "the next two weeks"; hours are days that the hours reach into."""

    count: int
    unit: Unit
    ahead: bool = False
    in_hours: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """As in "two weeks ago": the day so many units away."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Slice:
    """As in "the fourth quarter of", "the last two weeks of", "the end of": a part of a longer period."""

    unit: Unit
    nth: int
    of: Form
    count: int = 1


@dataclass(frozen=True, slots=True)
class Third:
    """As in "early", "mid-", "late": 1, 2 or 3."""

    nth: int
    of: Form


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """As in "the first Sunday of November": counted from the end where ``nth`` is negative."""

    weekday: int
    nth: int
    of: Form


class Anchor(Enum):
    """How a week is tied to a day."""

    HOLDS = "of"
    ENDS = "ending"
    STARTS = "starting"


@dataclass(frozen=True, slots=True)
class Week:
    """As in "the week of 19 January"."""

    of: Form
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Between:
    """As in "between 2 and 17 November", "May to June"."""

    first: Form
    last: Form


@dataclass(frozen=True, slots=True)
class Since:
    """As in "since 7 October": from its first day to the reference date."""

    of: Form


@dataclass(frozen=True, slots=True)
class Phrase:
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
    | Calendar
    | Toward
    | Rolling
    | Offset
    | Slice
    | Third
    | NthWeekday
    | Week
    | Between
    | Since
    | Phrase
)


class Found(NamedTuple):
    """A form at tokens ``first`` up to, not including, ``last``."""

    form: Form
    first: int
    last: int
