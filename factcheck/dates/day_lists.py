"""Days of one month that stand after its name: "June 5, 6 and 7", "May 5 and 12, 2023"."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from factcheck.dates.days import read_year_after
from factcheck.dates.forms import Between, Day, Found
from factcheck.dates.scan import COMMA, Number, Scan, day_number, month_name
from factcheck.dates.year_sense import is_measured
from factcheck.model.text import NUMBER, PUNCT, SUFFIX

_LONGEST = 8


class _Days(NamedTuple):
    """The days of a list with their places, the year after the last, and the place after it."""

    days: tuple[Number, ...]
    starts: tuple[int, ...]
    year: int | None
    shift: int | None
    end: int


def extend_to_list(scan: Scan, first: Found) -> Found:
    """Days in a row are one period; of others the first, with the year of the last: "May 5" of "May 5 and 12, 2023"."""
    form = first.form
    if not isinstance(form, Day) or form.year is not None or form.shift is not None:
        return first
    if scan.lower(first.last) not in COMMA | scan.words.join.both | scan.words.small.either:
        return first
    start = first.last - 1 - (scan.at(first.last - 1).kind is not NUMBER)
    found = _list(scan, start)
    if found is None:
        return first
    dated = form._replace(year=found.year, shift=found.shift)
    is_choice = scan.lower(found.starts[-1] - 1) in scan.words.small.either
    if is_choice or any(b.value != a.value + 1 for a, b in pairwise(found.days)):
        return first._replace(form=dated)
    last = dated._replace(day=found.days[-1].value, weekday=None)
    return Found(Between(dated, last), first.first, found.end)


def read_listed_day(scan: Scan, i: int) -> Found | None:
    """The "12, 2023" of "May 5 and 12, 2023", where the month stands before the list."""
    start = _start(scan, i)
    if start is None or start == i:
        return None
    month = _month_before(scan, start)
    found = _list(scan, start) if month else None
    if found is None or month is None or i not in found.starts:
        return None
    at = found.starts.index(i)
    end = found.end if at == len(found.days) - 1 else found.days[at].end
    return Found(Day(month, found.days[at].value, found.year, found.shift), i, end)


def _list(scan: Scan, i: int) -> _Days | None:
    """The days from the first at ``i`` on; None unless the last is joined by "and" or "or" and counts nothing."""
    joins = scan.words.join.both | scan.words.small.either
    day = day_number(scan, i)
    days: list[Number] = []
    starts, is_joined = [i], False
    while day and len(days) < _LONGEST:
        days.append(day)
        place = scan.skip(day.end, COMMA)
        is_joined = scan.lower(place) in joins
        if place == day.end and not is_joined:
            break
        place += is_joined
        day = day_number(scan, place)
        starts.append(place)
        if is_joined:
            days += [day] if day else []
            break
    if not (is_joined and day) or any(b.value <= a.value for a, b in pairwise(days)):
        return None
    return _closed(scan, tuple(days), tuple(starts))


def _closed(scan: Scan, days: tuple[Number, ...], starts: tuple[int, ...]) -> _Days | None:
    """The list with its year, unless the last number may count: "20 on May 5 and 12 on May 6"."""
    end = days[-1].end
    year, shift, after = read_year_after(scan, scan.skip(end, COMMA))
    if year is not None or (shift is not None and scan.lower(end) not in COMMA):
        return _Days(days, starts, year, shift, after)
    has_suffix = end > starts[-1] + 1
    kind = scan.at(end).kind
    is_open = kind not in (PUNCT, SUFFIX) or is_measured(scan, end)
    return None if is_open and not has_suffix else _Days(days, starts, None, None, end)


def _start(scan: Scan, i: int) -> int | None:
    """The place of the first day of the list that goes on at ``i``."""
    joins = COMMA | scan.words.join.both | scan.words.small.either
    for _ in range(_LONGEST):
        place = i - 1
        if scan.lower(place) not in joins:
            return i
        place -= scan.lower(place) not in COMMA and scan.lower(place - 1) in COMMA
        before = place - 1 if scan.at(place - 1).kind is NUMBER else place - 2
        day = day_number(scan, before)
        if day is None or day.end != place:
            return None
        i = before
    return None


def _month_before(scan: Scan, i: int) -> int | None:
    """The month that ends right before ``i``, unless a day stands before it, too."""
    place = i - 2 if scan.lower(i - 1) == "." else i - 1
    month = month_name(scan, place)
    is_led = scan.lower(place - 1) in scan.words.small.within  # "in May 5 and 12 ..."
    if month is None or month.end != i or is_led or not scan.is_title(place) or day_number(scan, place - 1):
        return None
    return month.value
