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

    Such a record says nothing against it; only the next entry of the series, if there is one, sets it a limit.
    """
    age = _age(chosen, moment)
    if flow is not Flow.CUMULATIVE or age is None or age <= timedelta(days=GRACE_DAYS):
        return False
    if chosen.stated.low < chosen.on_record.low:
        return False
    later = [e for e in chosen.fact.entries if e.day and chosen.entry.day and e.day > chosen.entry.day]
    return not later or chosen.stated.low <= later[0].quantity.high


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
