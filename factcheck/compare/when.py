"""Which figures on record speak of the time that a claim speaks of (SPEC section 6, "When")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.model.reference import Entry, Fact, Flow

_SHORT = timedelta(days=31)  # within so short a time a single figure is of it
GRACE_DAYS = 3  # news lags: an entry of so many days before the claim's day still counts


@dataclass(frozen=True, slots=True)
class Moment:
    """The time a claim speaks of; both ends included, null where it is unknown.

    ``is_stated``   the text names it; otherwise it is the reference date
    ``is_total``    the figure stood at its end ("by Friday", "have been killed since May"), as against what happened
                    in it ("were killed on Friday")
    ``is_since``    it names the start of a count that runs to the reference date
    ``is_future``   it lies wholly after the reference date
    ``ahead``       the days still to come that a plan or a forecast is for, both included
    ``is_inflow``   so many came in it ("took in 150,000 in the past year")
    """

    start: date | None
    end: date | None
    is_stated: bool = False
    is_total: bool = True
    is_since: bool = False
    is_future: bool = False
    is_inflow: bool = False
    ahead: tuple[date, date] | None = None

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.start is not None and self.start == self.end


@dataclass(frozen=True, slots=True)
class Standing:
    """The entries of a fact that count at a moment: the one in force first, then those that the grace lets in.

    ``anchor`` is the day from which the fact speaks, null where it has no time; of two facts for one thing the one
    with the later anchor is in force. ``is_loose`` is whether it may count something longer than the moment, so that
    it bears a claim out and does not contradict it.
    """

    entries: tuple[Entry, ...]
    anchor: date | None
    is_loose: bool = False


def standing(fact: Fact, flow: Flow, moment: Moment) -> Standing | None:
    """The entries of ``fact`` that speak of ``moment``, or null where none does.

    A cumulative figure says nothing of what happened within a bounded time, unless its count covers that time; a
    daily flow whose day the text states is compared with that day alone.
    """
    if moment.is_future:
        return None
    if flow is Flow.CUMULATIVE and not _counts_from(fact, moment):
        return _of_that_day(fact, moment)
    now = _standing_at(fact, flow, moment)
    if now and flow is Flow.LEVEL and moment.is_inflow and not moment.is_day and not moment.is_since:
        return replace(now, is_loose=True)  # how many came in a time is not how many there are
    return now


def _standing_at(fact: Fact, flow: Flow, moment: Moment) -> Standing | None:
    """The entries that speak of the moment's end."""
    if fact.period:
        return _standing_of_period(fact, moment)
    if flow is Flow.FLOW and moment.is_stated and fact.entries[-1].day is not None and fact.per == "day":
        return _standing_of_day(fact, moment)
    return _standing_of_series(fact, moment)


def _of_that_day(fact: Fact, moment: Moment) -> Standing | None:
    """A figure put on record at the very end of a time, or soon after: "an attack on 9 December killed …"."""
    if fact.period or moment.end is None:
        return None
    reach = timedelta(days=0 if fact.is_series and moment.is_day else GRACE_DAYS)
    first = moment.start if moment.start and moment.end - moment.start <= _SHORT and not fact.is_series else moment.end
    found = tuple(e for e in fact.entries if e.day and first <= e.day <= moment.end + reach)
    return Standing(found, found[0].day, is_loose=True) if found else None


def _counts_from(fact: Fact, moment: Moment) -> bool:
    """Whether a cumulative fact counts over the time that the claim names."""
    start = fact.period.start if fact.period else fact.since
    is_same_start = start is not None and moment.start is not None and _starts_near(start, moment.start)
    if not moment.is_stated or moment.start is None:
        return True
    if moment.is_since or (not moment.is_day and not moment.is_total):
        is_open = start is None and (moment.is_since or fact.is_series)
        return is_same_start or (is_open and not _began_before(fact, moment.start))
    return moment.is_total


def _began_before(fact: Fact, day: date) -> bool:
    """Whether a series was counting before a day, so that a count from that day is another one."""
    first = fact.entries[0].day
    return fact.is_series and first is not None and first < day - timedelta(days=GRACE_DAYS)


def _starts_near(start: date, said: date) -> bool:
    """Whether a count from ``start`` is the one told of; "since August" may begin on any day of it."""
    is_month = said.day == 1 and (start.year, start.month) == (said.year, said.month)
    return is_month or _near(start, said)


def _near(day: date, other: date) -> bool:
    return abs((day - other).days) <= GRACE_DAYS


def _standing_of_period(fact: Fact, moment: Moment) -> Standing | None:
    """A period counts for its days, and once it has ended as on its last day."""
    if fact.period is None:
        return None
    day = moment.end or fact.period.end
    if moment.ahead and fact.period.start <= moment.ahead[1] and moment.ahead[0] <= fact.period.end:
        return Standing(fact.entries, fact.period.start)  # what is foreseen for that time
    if fact.period.start > day:
        return None
    return Standing(fact.entries, min(day, fact.period.end))


def _standing_of_day(fact: Fact, moment: Moment) -> Standing | None:
    """A flow of single days: the entry of the very day, or nothing."""
    if not moment.is_day:
        return None
    entries = tuple(entry for entry in fact.entries if entry.day == moment.end)
    return Standing(entries, moment.end) if entries else None


def _standing_of_series(fact: Fact, moment: Moment) -> Standing | None:
    """The last entry at or before the day, and those of the days before it that the grace lets in."""
    if len(fact.entries) == 1 and fact.entries[0].day is None:
        return Standing(fact.entries, None)
    past = [entry for entry in fact.entries if _at_or_before(entry, moment.end)]
    if not past:
        return None
    *others, last = past
    first_day = _first_day(moment)
    allowed = [entry for entry in reversed(others) if first_day and entry.day and entry.day >= first_day]
    return Standing((last, *allowed), last.day)


def _first_day(moment: Moment) -> date | None:
    """The first day whose entry still counts: the grace before the day, or the start of a named period."""
    if moment.end is None:
        return None
    first = moment.end - timedelta(days=GRACE_DAYS)
    is_period = moment.is_stated and not moment.is_since and moment.start is not None
    return min(first, moment.start) if is_period and moment.start else first


def _at_or_before(entry: Entry, day: date | None) -> bool:
    return day is None or entry.day is None or entry.day <= day


def earlier_entries(fact: Fact, flow: Flow, moment: Moment) -> tuple[Entry, ...]:
    """The entries of a series that were in force before those that count now, newest first.

    A daily flow whose day is stated has none: another day's figure explains nothing.
    """
    now = standing(fact, flow, moment)
    if now is None or fact.period or (flow is Flow.FLOW and moment.is_stated):
        return ()
    return tuple(e for e in reversed(fact.entries) if _at_or_before(e, moment.end) and e not in now.entries)


def later_entries(fact: Fact, today: date | None) -> tuple[Entry, ...]:
    """The entries of a fact that are on record only after the reference date, oldest first."""
    if today is None:
        return ()
    if fact.period:
        return fact.entries if fact.period.start > today else ()
    return tuple(entry for entry in fact.entries if entry.day is not None and entry.day > today)
