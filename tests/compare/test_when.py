"""Which entries of a fact count for a claim's time."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare.when import Moment, Standing, earlier_entries, later_entries, standing
from factcheck.model.quantity import Form, Hedge, Kind, Quantity
from factcheck.model.reference import Entry, Fact, Flow, Origin, Period, Source
from factcheck.model.span import Span

ORIGIN = Origin("facts.yaml", 1, 1)
FIRST = date(2023, 10, 1)


def entry(day: date | None) -> Entry:
    one = Decimal(1)
    number = Quantity(
        Span(0, 1), Span(0, 1), one, one, one, one, one, Form.DIGITS, Hedge.EXACT, Kind.COUNT, "people"
    )  # fmt: skip
    return Entry(number, day, "1", ORIGIN)


def fact(*days: date | None, period: Period | None = None, per: str | None = None, since: date | None = None) -> Fact:
    entries = tuple(entry(day) for day in days)
    return Fact("f", "i", "p", entries, Source("s"), ORIGIN, period=period, per=per, since=since)


def october(day: int) -> date:
    return date(2023, 10, day)


def days_of(found: tuple[Entry, ...]) -> list[int]:
    return [each.day.day for each in found if each.day]


SERIES = fact(october(10), october(19), october(20), october(24))
TODAY = Moment(october(23), october(23))


def test_entry_in_force_comes_first_and_grace_counts_from_the_claims_day() -> None:
    now = standing(SERIES, Flow.LEVEL, TODAY)
    assert now is not None
    assert days_of(now.entries) == [20]
    assert now.anchor == october(20)


def test_grace_lets_in_the_days_before() -> None:
    now = standing(SERIES, Flow.LEVEL, Moment(october(22), october(22)))
    assert now is not None
    assert days_of(now.entries) == [20, 19]


def test_nothing_counts_before_the_first_entry() -> None:
    assert standing(SERIES, Flow.LEVEL, Moment(october(9), october(9))) is None


def test_without_a_day_the_newest_entry_counts() -> None:
    now = standing(SERIES, Flow.LEVEL, Moment(None, None))
    assert now is not None
    assert days_of(now.entries) == [24]


def test_without_a_time_of_its_own_a_fact_always_counts() -> None:
    now = standing(fact(None), Flow.LEVEL, TODAY)
    assert now is not None
    assert now.anchor is None


def test_earlier_and_later_entries() -> None:
    assert days_of(earlier_entries(SERIES, Flow.LEVEL, TODAY)) == [19, 10]
    assert days_of(later_entries(SERIES, october(23))) == [24]
    assert later_entries(SERIES, None) == ()


def test_daily_flow_with_a_stated_day_has_that_day_only() -> None:
    daily = fact(october(21), october(22), october(23), per="day")
    stated = Moment(october(22), october(22), is_stated=True, is_total=False)
    now = standing(daily, Flow.FLOW, stated)
    assert now is not None
    assert days_of(now.entries) == [22]
    assert earlier_entries(daily, Flow.FLOW, stated) == ()
    assert standing(daily, Flow.FLOW, Moment(october(20), october(20), is_stated=True)) is None


def test_period_counts_within_and_after_but_not_before() -> None:
    week = fact(None, period=Period(october(7), october(14)))
    assert standing(week, Flow.LEVEL, Moment(october(6), october(6))) is None
    now = standing(week, Flow.LEVEL, TODAY)
    assert now is not None
    assert now.anchor == october(14)


def test_total_says_nothing_of_what_happened_on_one_day() -> None:
    within = Moment(october(23), october(23), is_stated=True, is_total=False)
    assert standing(SERIES, Flow.CUMULATIVE, within) is None
    assert standing(SERIES, Flow.CUMULATIVE, TODAY) is not None


def test_total_counts_from_the_start_that_the_claim_names() -> None:
    counter = fact(october(20), since=october(7))
    since = Moment(october(7), october(23), is_stated=True, is_since=True)
    other = Moment(october(15), october(23), is_stated=True, is_since=True)
    assert standing(counter, Flow.CUMULATIVE, since) is not None
    assert standing(counter, Flow.CUMULATIVE, other) is None or _is_loose(standing(counter, Flow.CUMULATIVE, other))
    assert _is_loose(standing(SERIES, Flow.CUMULATIVE, other))  # it was counting before
    assert standing(fact(october(16), october(20)), Flow.CUMULATIVE, other) is not None


def _is_loose(now: Standing | None) -> bool:
    return now is not None and now.is_loose


def test_how_many_came_in_a_time_does_not_contradict_how_many_there_are() -> None:
    taken_in = Moment(october(1), october(23), is_stated=True, is_total=False, is_inflow=True)
    sheltered = Moment(october(1), october(23), is_stated=True, is_total=False)
    assert _is_loose(standing(SERIES, Flow.LEVEL, taken_in))
    assert not _is_loose(standing(SERIES, Flow.LEVEL, sheltered))


def test_the_future_is_not_on_record() -> None:
    assert standing(SERIES, Flow.LEVEL, Moment(october(30), october(30), is_stated=True, is_future=True)) is None


@given(st.lists(st.integers(0, 60), min_size=1, unique=True), st.integers(0, 60))
def test_entry_in_force_is_the_newest_not_after_the_day(offsets: list[int], today: int) -> None:
    series = fact(*(FIRST + timedelta(days=offset) for offset in sorted(offsets)))
    day = FIRST + timedelta(days=today)
    now = standing(series, Flow.LEVEL, Moment(day, day))
    past = [offset for offset in offsets if offset <= today]
    if not past:
        assert now is None
        return
    assert now is not None
    assert now.entries[0].day == FIRST + timedelta(days=max(past))


@given(st.lists(st.integers(0, 60), min_size=2, unique=True), st.integers(0, 60))
def test_every_entry_is_in_force_earlier_or_later(offsets: list[int], today: int) -> None:
    series = fact(*(FIRST + timedelta(days=offset) for offset in sorted(offsets)))
    day = FIRST + timedelta(days=today)
    moment = Moment(day, day)
    now = standing(series, Flow.LEVEL, moment)
    counted = now.entries if now else ()
    groups = (counted, earlier_entries(series, Flow.LEVEL, moment), later_entries(series, day))
    assert sorted(e.day for group in groups for e in group if e.day) == [e.day for e in series.entries]
