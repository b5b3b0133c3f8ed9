"""Days and months that stand together: "April and May 2023", "February and March", "Monday 27 and Tuesday 28"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.dates.forms import Day, Found, Listed, Month
from factcheck.dates.scan import COMMA, Read, Scan, day_number, month_name, weekday_name
from factcheck.dates.weekdays import read_weekday

_DASHES = frozenset({"-", "–", "—", "‐", "‑"})
_LONGEST = 8


def borrow_year(scan: Scan, found: Found, atom: Read) -> Found:
    """As in "April and May 2023", "August and October of last year": the year of the last holds for the first."""
    form = found.form
    if not isinstance(form, Day | Month) or form.year is not None or form.shift is not None:
        return found
    joins = _joins(scan)
    place = found.last
    for _ in range(_LONGEST):
        if scan.lower(place) not in joins:
            return found
        joined = atom(scan, scan.skip(place + 1, scan.words.join.both))
        if joined is None or not isinstance(joined.form, Day | Month):
            return found
        year, shift = joined.form.year, joined.form.shift
        turn = form.month > joined.form.month
        if year is not None:
            return found._replace(form=form._replace(year=year - turn))
        if shift is not None:
            return found._replace(form=form._replace(shift=shift - turn))
        place = joined.last
    return found


def share_year(scan: Scan, found: Found) -> Found:
    """A month among its neighbours in the calendar, none of them with a year: they are of one winter or one year."""
    form = found.form
    if not isinstance(form, Month) or form.year is not None or form.shift is not None:
        return found
    if scan.lower(found.last) not in _joins(scan) and scan.lower(found.first - 1) not in _joins(scan):
        return found
    months = [*_months_before(scan, found.first), form.month, *_months_after(scan, found.last)]
    if len(months) < 2 or any(b != a % 12 + 1 for a, b in pairwise(months)):
        return found
    return found._replace(form=Listed(form.month, months[0], months[-1]))


def read_weekday_of_month(scan: Scan, i: int, depth: int = 0) -> Found | None:
    """As in "Monday 27" where "and Tuesday 28 October" follows: the month stands with the last."""
    weekday = weekday_name(scan, i)
    if weekday is None or (scan.is_word(weekday.end + 1) and scan.is_word(weekday.end)):
        return None
    day = day_number(scan, scan.skip(scan.skip(weekday.end, COMMA), scan.words.small.article))
    if day is None:
        return None
    place = _after_joint(scan, day.end)
    if place is None:
        return None
    rest = read_weekday(scan, place)
    if not rest or not isinstance(rest.form, Day):
        rest = read_weekday_of_month(scan, place, depth + 1) if depth < _LONGEST else None
    if rest is None or not isinstance(rest.form, Day):
        return None
    return Found(_earlier(rest.form, day.value, weekday.value), i, day.end)


def _earlier(last: Day, day: int, weekday: int) -> Day:
    """The day of that number before the last: of the same month, or of the month before."""
    if day < last.day:
        return last._replace(day=day, weekday=weekday)
    is_new_year = last.month == 1
    year = last.year - 1 if last.year is not None and is_new_year else last.year
    return last._replace(month=12 if is_new_year else last.month - 1, day=day, year=year, weekday=weekday)


def _after_joint(scan: Scan, i: int) -> int | None:
    """The place after "and", "to", a comma or a dash, where one stands."""
    joins = scan.words.join.both | scan.words.join.to | scan.words.small.either | _DASHES
    place = scan.skip(i, COMMA)
    if scan.lower(place) in joins:
        return place + 1
    return place if place > i else None


def _joins(scan: Scan) -> frozenset[str]:
    """What stands between the members of a list."""
    return scan.words.join.both | scan.words.small.either | {",", "/"}


def _months_after(scan: Scan, i: int) -> list[int]:
    """The months that are joined on after token ``i``, up to one that has a day."""
    months: list[int] = []
    while len(months) < _LONGEST and scan.lower(i) in _joins(scan):
        month = month_name(scan, scan.skip(i + 1, scan.words.join.both))
        if month is None or day_number(scan, month.end):
            break
        months.append(month.value)
        i = month.end
    return months


def _months_before(scan: Scan, i: int) -> list[int]:
    """The months that are joined on before token ``i``."""
    months: list[int] = []
    while len(months) < _LONGEST and scan.lower(i - 1) in _joins(scan):
        place = i - 2 if scan.lower(i - 1) in scan.words.join.both and scan.lower(i - 2) == "," else i - 1
        start = place - 2 if scan.lower(place - 1) == "." else place - 1
        month = month_name(scan, start)
        if month is None or month.end != place or day_number(scan, start - 1):
            break
        months.insert(0, month.value)
        i = start
    return months
