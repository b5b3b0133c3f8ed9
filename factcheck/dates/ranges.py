"""Periods with two ends: "between 2 and 17 November", "1–7 February 2026", "May to June", "since 7 October"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.dates.day_lists import extend_to_list
from factcheck.dates.days import read_day_first, read_year_after
from factcheck.dates.forms import (
    Between,
    Calendar,
    Day,
    Form,
    Found,
    Month,
    Since,
    Slice,
    Third,
    Weekday,
    WeekdayOf,
    Years,
)
from factcheck.dates.numeric import agree
from factcheck.dates.scan import COMMA, Number, Read, Scan, day_number, day_word, digits, year_number
from factcheck.dates.year_sense import counts_something, is_measured
from factcheck.dates.years import any_year
from factcheck.model.text import SUFFIX

_DASHES = frozenset({"-", "–", "—", "‐", "‑", "--"})
_LONGEST_LIST = 8
# How far before a pair of dates a verb of moving is looked for.
_MOVE_REACH = 8


def read_days_of_month(scan: Scan, i: int) -> Found | None:
    """As in "1–7 February 2026", "7 to 14 October", "7 and 8 October", and the first day of "2 and 17 November"."""
    days = [_day(scan, i)]
    joins: list[str] = []
    while len(days) < _LONGEST_LIST and (last := days[-1]):
        joint = scan.at(last.end)
        place = scan.skip(last.end + 1, scan.words.join.both) if joint.text == "," else last.end + 1
        is_worded = joint.lower in scan.words.join.to | scan.words.join.both
        dated = read_day_first(scan, scan.skip(place, scan.words.small.article) if is_worded else place)
        if dated:
            joins.append(scan.at(place - 1).text)
            return _days_of_month(scan, i, days, joins, dated) if _joins_days(scan, joint.text) else None
        if joint.text != ",":
            return None
        joins.append(joint.text)
        days.append(_day(scan, place))
    return None


def _day(scan: Scan, i: int) -> Number | None:
    """A day of the month in digits or in words."""
    return day_word(scan, i) if scan.is_word(i) else day_number(scan, i)


def read_days_after_article(scan: Scan, i: int) -> Found | None:
    """The rest of "the 13th to the 15th of July", to which the article belongs; ``i`` is the word after it."""
    return read_days_of_month(scan, i) if scan.is_glued_word(i + 1) or scan.is_word(i) else None


def read_between(scan: Scan, i: int, atom: Read) -> Found | None:
    """As in "between 2 and 17 November", "between March 8 and 20", "between January 2021 and December 2022"."""
    join = scan.words.join
    if scan.lower(i) not in join.between:
        return None
    article = scan.words.small.article
    day = _day(scan, scan.skip(i + 1, article))
    if day and scan.lower(day.end) in join.both:
        last = read_day_first(scan, scan.skip(day.end + 1, article))
        if last and isinstance(last.form, Day):
            return Found(Between(last.form._replace(day=day.value), last.form), i, last.last)
        return None
    first = atom(scan, i + 1) or _year(scan, i + 1) or _now(scan, i + 1)
    return first and _between(scan, i, first, atom)


def _between(scan: Scan, i: int, first: Found, atom: Read) -> Found | None:
    """The period from ``first`` to what is joined to it: by "and", or, as in "between 1-2 September", by a dash."""
    place = _after_part_of_day(scan, first)
    if scan.lower(place) not in scan.words.join.both:
        whole = extend_to_range(scan, first, atom)
        return whole._replace(first=i) if isinstance(whole.form, Between) else None
    place += 1
    last = _second_day(scan, first, place) or atom(scan, place) or _year(scan, place) or _now(scan, place)
    return (
        Found(_joined(*agree(scan, first, last)), i, last.last) if last and _may_join(first.form, last.form) else None
    )


def extend_to_range(scan: Scan, first: Found, atom: Read) -> Found:
    """As in "3 May to 10 June 2021" where ``first`` is "3 May"; ``first`` itself where no second end follows."""
    place = _after_part_of_day(scan, first)
    place += _is_dated(first.form) and scan.lower(place) == "," and scan.lower(place + 1) in scan.words.join.to
    joint = scan.lower(place)
    if joint == "/":
        return _extend_to_next_month(scan, first, atom)
    listed = extend_to_list(scan, first)
    return listed if listed is not first else _extend(scan, first, place, atom)


def _extend(scan: Scan, first: Found, place: int, atom: Read) -> Found:
    """The same, where the word or dash that may join the second end stands at ``place``."""
    joint = scan.lower(place)
    is_and = joint in scan.words.join.both
    if not (is_and or joint in _DASHES or joint in scan.words.join.to) or _is_move(scan, first.first):
        return first
    place += 1
    day = _second_day(scan, first, place) if place == first.last + 1 else None
    if day and _is_range_of_days(scan, first, day):
        return Found(_joined(first.form, day.form), first.first, day.last)
    if is_and or (joint in scan.words.outlook.until and scan.lower(first.first - 1) not in scan.words.small.from_day):
        return first
    is_from = scan.lower(first.first - 1) in scan.words.small.from_day
    takes_year = isinstance(first.form, Years) or (is_from and _written_year(first.form) is not None)
    last = atom(scan, place) or (_year(scan, place) if takes_year else None) or _now(scan, place)
    if last is None or not _may_join(first.form, last.form):
        return first
    return Found(_joined(*agree(scan, first, last)), first.first, last.last)


def read_since(scan: Scan, i: int, atom: Read, article: Read) -> Found | None:
    """As in "since 7 October", "since at least 2013", "since the start of May"; not "since the October 7 attack"."""
    if scan.lower(i) not in scan.words.since.words:
        return None
    place = scan.follows(i + 1, scan.words.since.between)
    has_article = scan.lower(place) in scan.words.small.article
    found = article(scan, place) if has_article else _since_year(scan, place) or atom(scan, place)
    if found is None or scan.at(found.last).kind is SUFFIX:
        return None
    return Found(Since(found.form), i, found.last)


def _since_year(scan: Scan, i: int) -> Found | None:
    """A year after "since", unless it counts something."""
    found = any_year(scan, i)
    return (
        None
        if found and counts_something(scan, found.last) and scan.lower(i - 1) not in scan.words.since.words
        else found
    )


def _extend_to_next_month(scan: Scan, first: Found, atom: Read) -> Found:
    """As in "May/June 2023": two months in a row are a period."""
    last = atom(scan, first.last + 1)
    if last is None or not isinstance(last.form, Month) or not isinstance(first.form, Month):
        return first
    is_next = last.form.month == first.form.month % 12 + 1 and first.form.year is None
    return Found(Between(first.form, last.form), first.first, last.last) if is_next else first


def _days_of_month(scan: Scan, i: int, days: list[Number | None], joins: list[str], dated: Found) -> Found | None:
    """Consecutive or joined days are one period; of others only the first is given, and reading goes on after it."""
    form, first, last = dated.form, days[0], days[-1]
    if not isinstance(form, Day) or first is None or last is None:
        return None
    values = [day.value for day in days if day] + [form.day]
    start = form._replace(day=first.value, weekday=None)
    is_consecutive = all(b == a + 1 for a, b in pairwise(values))
    is_list = joins[-1].lower() in scan.words.join.both
    if ("," in joins and not is_list) or any(a >= b for a, b in pairwise(values)):
        return None  # "Issue 16, 20 May"
    if is_list and not is_consecutive:
        return Found(start, i, first.end)
    return Found(Between(start, form), i, dated.last)


def _joins_days(scan: Scan, joint: str) -> bool:
    """Whether it can stand between two days of one month."""
    join = scan.words.join
    return joint in _DASHES or joint == "/" or joint.lower() in join.to | join.both or joint == ","


def _second_day(scan: Scan, first: Found, i: int) -> Found | None:
    """The "20" of "March 8 and 20", with the year after it."""
    if not isinstance(first.form, Day) or first.form.year is not None:
        return None
    place = scan.skip(i, scan.words.small.article)
    day = _day(scan, place)
    if day is None or read_day_first(scan, place) or is_measured(scan, day.end):
        return None
    year, shift, end = read_year_after(scan, scan.skip(day.end, COMMA))
    if year is None and shift is None:
        end = day.end
    return Found(Day(first.form.month, day.value, year, shift), i, end)


def _is_range_of_days(scan: Scan, first: Found, day: Found) -> bool:
    """Whether "October 7 – 20" is a range: glued, with a year, or a word between; not a dateline and a number."""
    if not isinstance(first.form, Day) or not isinstance(day.form, Day) or day.form.day <= first.form.day:
        return False
    joint = scan.lower(first.last)
    if joint in scan.words.join.both:
        return day.form.day == first.form.day + 1 and not counts_something(scan, day.last)
    has_suffix = scan.lower(day.last - 1) in scan.words.ordinals.suffixes
    return joint in scan.words.join.to or scan.is_glued(first.last) or day.form.year is not None or has_suffix


def _now(scan: Scan, i: int) -> Found | None:
    """The reference date as an end of a period: "2019 to present", "between 22 January and now"."""
    place = scan.skip(i, scan.words.small.article)
    return Found(Calendar("day", 0), i, place + 1) if scan.lower(place) in scan.words.join.now else None


def _year(scan: Scan, i: int) -> Found | None:
    """A year as an end of a period, unless it counts something."""
    year = year_number(scan, i)
    is_count = year is None or digits(scan, i, 4) is None or counts_something(scan, year.end)
    return None if year is None or is_count else Found(Years(year.value, year.value), i, year.end)


def _may_join(first: Form, last: Form) -> bool:
    """Whether the two can be the ends of one period."""
    if isinstance(first, Years) or isinstance(last, Years):
        return _may_join_year(first, last)
    if isinstance(first, Weekday):
        return isinstance(last, Weekday | WeekdayOf | Day) or (isinstance(last, Calendar) and last.unit == "day")
    if isinstance(first, Between | Since) or isinstance(last, Between | Since):
        return False
    if isinstance(first, Month):
        return not (isinstance(last, Weekday) or (isinstance(last, Day) and first.year is None))
    return True


def _may_join_year(first: Form, last: Form) -> bool:
    """As in "2015 to 2017", "2015 to May 5, 2017", "May 2015 to now": the year is written on both sides."""
    if isinstance(last, Calendar):
        return last.unit == "day"
    start = first.first if isinstance(first, Years) else _written_year(first)
    end = last.last if isinstance(last, Years) else _written_year(last)
    return start is not None and end is not None and start < end


def _written_year(form: Form) -> int | None:
    """The year that a day, a month or a part of a longer period is written with, or None."""
    if isinstance(form, Slice | Third):
        return form.of.first if isinstance(form.of, Years) else _written_year(form.of)
    return form.year if isinstance(form, Day | Month) else None


def _joined(first: Form, last: Form) -> Form:
    """The period from one to the other."""
    if isinstance(first, Years) and isinstance(last, Years):
        return Years(first.first, last.last)
    if isinstance(first, Weekday) and isinstance(last, WeekdayOf):
        first = WeekdayOf(first.weekday, last.weeks)
    return Between(first, last)


def _is_dated(form: Form) -> bool:
    """Whether it is a day with its year, after which a comma may stand: "from November 3, 2025, to February 3"."""
    return isinstance(form, Day) and form.year is not None


def _after_part_of_day(scan: Scan, first: Found) -> int:
    """The place after the find, and after "night" in "from Sunday night to Tuesday morning"."""
    is_day = isinstance(first.form, Day | Weekday) or (isinstance(first.form, Calendar) and first.form.unit == "day")
    return scan.skip(first.last, scan.words.parts_of_day) if is_day else first.last


def _is_move(scan: Scan, i: int) -> bool:
    """Whether a verb of moving stands shortly before: "postponed from 5 May to 10 May" names two days."""
    return any(scan.lower(k) in scan.words.join.moves for k in range(i - 1, i - 1 - _MOVE_REACH, -1))
