"""What always holds for calendar arithmetic and for dates read from text."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dates import read_dates
from factcheck.dates.forms import (
    Between,
    Calendar,
    Day,
    DayNumber,
    Listed,
    Month,
    Numbered,
    Since,
    Third,
    Toward,
    Trailing,
    Weekday,
)
from factcheck.dates.periods import (
    DAY,
    Period,
    add_months,
    add_units,
    calendar_period,
    month_period,
    nth_unit,
    season_period,
    third,
    weekday_after,
    weekday_on_or_before,
    year_period,
)
from factcheck.dates.resolve import resolve
from factcheck.dates.traits import is_impossible
from factcheck.dates.year_choice import Frame
from tests.dates.phrases import lexicon, make_text

days = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))
years = st.integers(min_value=1950, max_value=2090)
months = st.integers(min_value=1, max_value=12)
weekdays = st.integers(min_value=0, max_value=6)
units = st.sampled_from(["day", "week", "month", "quarter", "year", "decade"])
MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@given(days, units)
def test_calendar_units_tile_the_calendar(day: date, unit: str) -> None:
    period = calendar_period(day, unit)  # type: ignore[arg-type]
    assert period.holds(day)
    assert calendar_period(period.end + DAY, unit).start == period.end + DAY  # type: ignore[arg-type]


@given(years, months)
def test_thirds_tile_a_month(year: int, month: int) -> None:
    whole = month_period(year, month)
    early, middle, late = (third(whole, nth) for nth in (1, 2, 3))
    assert (early.start, late.end) == whole
    assert early.end + DAY == middle.start
    assert middle.end + DAY == late.start
    assert (early.end.day, middle.end.day) == (10, 20)


@given(years)
def test_quarters_halves_and_thirds_tile_a_year(year: int) -> None:
    whole = year_period(year)
    for unit, count in (("quarter", 4), ("half", 2), ("month", 12)):
        parts = [nth_unit(whole, unit, nth) for nth in range(1, count + 1)]  # type: ignore[arg-type]
        joined = [part for part in parts if part]
        assert (joined[0].start, joined[-1].end) == whole
        assert all(a.end + DAY == b.start for a, b in itertools.pairwise(joined))
        assert nth_unit(whole, unit, -1) == joined[-1]  # type: ignore[arg-type]
    assert [third(whole, nth).start.month for nth in (1, 2, 3)] == [1, 5, 9]


@given(years, months)
def test_the_first_three_months_are_a_season(year: int, month: int) -> None:
    season = season_period(year, month)
    assert season.start == month_period(year, month).start
    assert (season.end + DAY) == add_months(season.start, 3)


@given(days, st.integers(min_value=-300, max_value=300))
def test_months_are_added_and_taken_away(day: date, count: int) -> None:
    later = add_months(day, count)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day <= day.day
    assert add_months(add_months(day.replace(day=1), count), -count) == day.replace(day=1)


@given(days, st.integers(min_value=-500, max_value=500))
def test_weeks_are_seven_days(day: date, count: int) -> None:
    assert add_units(day, count, "week") == add_units(day, 7 * count, "day")
    assert add_units(day, count, "week").weekday() == day.weekday()


@given(days, weekdays)
def test_weekdays_stand_around_the_reference_date(day: date, weekday: int) -> None:
    before, after = weekday_on_or_before(day, weekday), weekday_after(day, weekday)
    assert before.weekday() == after.weekday() == weekday
    assert before <= day < after
    assert after - before == timedelta(days=7)


@given(days, months, st.integers(min_value=1, max_value=28))
def test_a_day_without_a_year_is_within_a_year(today: date, month: int, day: int) -> None:
    past = resolve(Day(month, day), Frame(today))
    future = resolve(Day(month, day), Frame(today, forward=True))
    assert past
    assert future
    assert past.start <= today <= future.start
    assert (today - past.start).days < 366
    assert (future.start - today).days < 366


@given(days, months)
def test_last_and_next_month_by_name_leave_today_out(today: date, month: int) -> None:
    last = resolve(Toward(Month(month), -1), Frame(today))
    following = resolve(Toward(Month(month), 1), Frame(today))
    assert last
    assert following
    assert last.end < today < following.start


@given(days)
def test_numbered_weeks_are_those_of_the_calendar(day: date) -> None:
    year, week, _ = day.isocalendar()
    assert resolve(Numbered(week, week, year), Frame(None)) == calendar_period(day, "week")


@given(years, months, st.integers(min_value=1, max_value=24))
def test_a_trailing_period_ends_with_its_month(year: int, month: int, count: int) -> None:
    period = resolve(Trailing(count, "month", Month(month, year)), Frame(None))
    assert period
    assert period.end == month_period(year, month).end
    assert add_months(period.start, count) == period.end + DAY


@given(days, months)
def test_months_in_a_row_stand_in_order(today: date, month: int) -> None:
    third_month = (month + 1) % 12 + 1
    row = [(month + k - 1) % 12 + 1 for k in range(3)]
    periods = [resolve(Listed(m, month, third_month), Frame(today)) for m in row]
    assert all(a and b and a.end + DAY == b.start for a, b in itertools.pairwise(periods))


@given(days, months, st.integers(min_value=1, max_value=28), weekdays)
def test_a_weekday_never_moves_a_date_far(today: date, month: int, day: int, weekday: int) -> None:
    period = resolve(Day(month, day, weekday=weekday), Frame(today))
    assert period
    assert (period.start.month, period.start.day) == (month, day)
    assert abs(period.start.year - today.year) <= 2


@given(days, days, st.booleans())
def test_a_numbered_weekday_is_one_near(today: date, named: date, forward: bool) -> None:
    period = resolve(DayNumber(named.day, named.weekday()), Frame(today, forward))
    if period is not None:
        assert (period.start.day, period.start.weekday()) == (named.day, named.weekday())
        assert abs(period.start - today).days <= 4 * 31


@given(years, st.sampled_from([1, 3, 12, 120]))
def test_two_halves_are_the_whole(year: int, count: int) -> None:
    whole = Period(date(year - year % 10, 1, 1), add_months(date(year - year % 10, 1, 1), count) - DAY)
    first, second = nth_unit(whole, "half", 1), nth_unit(whole, "half", 2)
    assert first
    assert second
    assert (first.start, second.end) == whole
    assert first.end + DAY == second.start
    assert abs((first.end - first.start) - (second.end - second.start)) <= timedelta(days=5)


@given(years, months)
def test_weekends_of_a_month_are_saturday_and_sunday(year: int, month: int) -> None:
    whole = month_period(year, month)
    weekends = [nth_unit(whole, "weekend", nth) for nth in (1, 2, 3, 4, -1)]
    assert all(w and w.start.weekday() == 5 and w.end == w.start + DAY and whole.holds(w.start) for w in weekends)


@given(days)
def test_last_this_and_next_week_touch(today: date) -> None:
    last, this, following = (resolve(Calendar("week", shift), Frame(today)) for shift in (-1, 0, 1))
    assert last
    assert this
    assert following
    assert this.holds(today)
    assert last.end + DAY == this.start
    assert this.end + DAY == following.start


@given(days, st.booleans(), months, months)
def test_ends_of_a_period_stand_in_order(today: date, forward: bool, first: int, last: int) -> None:
    period = resolve(Between(Month(first), Month(last)), Frame(today, forward))
    assert period
    assert period.start <= period.end
    assert (period.end - period.start).days <= 366 + 31


@given(
    days,
    st.one_of(weekdays.map(Weekday), months.map(Month), months.map(lambda month: Third(2, Month(month)))),
)
def test_since_runs_to_the_reference_date(today: date, form: Weekday | Month | Third) -> None:
    alone, since = resolve(form, Frame(today)), resolve(Since(form), Frame(today))
    assert alone
    assert since
    assert since == (alone.start, today)


@given(years, months, st.integers(min_value=1, max_value=31))
def test_impossible_days_have_no_period(year: int, month: int, day: int) -> None:
    form = Day(month, day, year)
    assert is_impossible(form) == (resolve(form, Frame(None)) is None)


@settings(max_examples=60)
@given(days, st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{w}, {d} {m} {y}", "{iso}", "{d}th of {m} {y}"]))
def test_a_written_day_is_read_back(day: date, form: str) -> None:
    written = form.format(
        d=day.day, m=MONTHS[day.month - 1], y=day.year, w=WEEKDAYS[day.weekday()], iso=day.isoformat()
    )
    plain = f"It happened on {written}, officials said."
    (mention,) = read_dates(make_text(plain), None, lexicon())
    assert mention.span.of(plain) == written
    assert mention.start == mention.end == day
    assert mention.weekday in (None, day.weekday())


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("MayOct.7, 2023-–/'’s()thebetween and\n"), max_size=60), days)
def test_any_text_gives_ordered_mentions(plain: str, today: date) -> None:
    mentions = read_dates(make_text(plain.replace("\n", " ")), today, lexicon())
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
    assert all(m.span.of(plain).strip() for m in mentions)
    assert all(m.start is None or (m.end is not None and m.start <= m.end) for m in mentions)


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(["on 7 October", "since May", "in 2022", "20 people", "last week", "."]), max_size=8), days
)
def test_a_paragraph_is_read_alike_alone_and_among_others(parts: list[str], today: date) -> None:
    plain = " ".join(["They fled", *parts])
    alone = read_dates(make_text(plain), today, lexicon())
    among = read_dates(make_text("On Monday it rained.", plain, "In 2019, too."), today, lexicon())
    shift = len("On Monday it rained.\n")
    inner = [m for m in among if shift <= m.span.start < shift + len(plain)]
    assert [(m.span.start, m.start, m.end, m.grain) for m in alone] == [
        (m.span.start - shift, m.start, m.end, m.grain) for m in inner
    ]
