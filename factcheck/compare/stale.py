"""When a figure on record is too old to contradict a newer one."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.compare.when import GRACE_DAYS, Moment
from factcheck.model.reference import Fact, Flow
from factcheck.model.verdict import Candidate

LEAST_DAYS, MOST_DAYS = 14, 365  # a series is never old before the first, and always after the second
_STEPS = 3  # a series that has missed so many of its usual steps is old


def is_outgrown(chosen: Candidate, flow: Flow, moment: Moment) -> bool:
    """Whether a running total has just grown: it lies above a record that is older than the grace.

    Such a record says nothing against it; only the next entry of the series, if there is one, sets it a limit, and
    below that limit a record of the day before says nothing either. Nobody knows how far a series has gone on where
    the draft has no date.
    """
    if flow is not Flow.CUMULATIVE or chosen.stated.low < chosen.on_record.low:
        return False
    later = [e for e in chosen.fact.entries if e.day and chosen.entry.day and e.day > chosen.entry.day]
    age = _age(chosen, moment)
    if age is None:
        return moment.end is None and not later and chosen.fact.is_series
    if later:
        return age > timedelta(0) and chosen.stated.low <= later[0].quantity.high
    return age > timedelta(days=GRACE_DAYS)


def is_over(fact: Fact, flow: Flow, moment: Moment, *, is_slow: bool) -> bool:
    """Whether a fact is of an event that had ended when a claim's time began, or more than a year before its end.

    is_slow     it changes so slowly that it holds for years (a population)
    """
    days = [entry.day for entry in fact.entries if entry.day]
    last = fact.period.end if fact.period else days[-1] if days else None
    if last is None or is_slow or flow is Flow.SHARE:
        return False
    if moment.is_since and moment.start and flow is Flow.CUMULATIVE and moment.start > last:
        return True
    return moment.end is not None and moment.end > last + timedelta(days=MOST_DAYS)


def is_stale(chosen: Candidate, flow: Flow, moment: Moment) -> bool:
    """Whether a state on record is so old that another one may hold by now.

    A series is old once it has missed three of its usual steps, but not within two weeks; anything after a year.
    """
    age = _age(chosen, moment)
    return flow is Flow.LEVEL and age is not None and age > _lasting(chosen.fact, chosen.entry.day)


def _age(chosen: Candidate, moment: Moment) -> timedelta | None:
    """How long before the claim's day the record's is; null where one of them is not known."""
    day = chosen.entry.day or (chosen.fact.period.end if chosen.fact.period else None)
    return None if day is None or moment.end is None else moment.end - day


def _lasting(fact: Fact, day: date | None) -> timedelta:
    """How long an entry holds at least."""
    days = [entry.day for entry in fact.entries if entry.day and day and entry.day <= day]
    if len(days) < 2:
        return timedelta(days=MOST_DAYS)
    step = (days[-1] - days[0]) / (len(days) - 1)
    return min(max(_STEPS * step, timedelta(days=LEAST_DAYS)), timedelta(days=MOST_DAYS))
