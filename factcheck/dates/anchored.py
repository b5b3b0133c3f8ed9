"""Days counted from another day: "two weeks from tomorrow", "three days before 5 May"."""

from __future__ import annotations

from factcheck.dates.days import read_day_first, read_month_first
from factcheck.dates.forms import Beside, Calendar, Day, Found
from factcheck.dates.numeric import read_numeric
from factcheck.dates.relative import read_ago, read_day_word
from factcheck.dates.scan import Scan, as_unit, count, first_of
from factcheck.dates.year_sense import counts_something
from factcheck.model.text import SUFFIX

_UNITS = frozenset({"day", "week", "fortnight", "month", "year"})


def read_counted(scan: Scan, i: int) -> Found | None:
    """As in "three days ago", "two weeks from tomorrow": all that begins with a count of units."""
    number = count(scan, i)
    if number is None or scan.lower(number.end) not in scan.words.units.all:
        return None
    return read_ago(scan, i) or read_anchored(scan, i)


def read_anchored(scan: Scan, i: int) -> Found | None:
    """A count of units, a preposition and a day; not "for two days after 5 May", "two days after the 5 May attack"."""
    number, words = count(scan, i), scan.words.anchored
    unit = scan.words.units.all.get(scan.lower(number.end)) if number else None
    if number is None or unit not in _UNITS or not number.value:
        return None
    if scan.lower(i) in scan.words.small.indefinite and scan.is_word(i - 1):
        return None  # "100 trucks a day before 7 October"
    link = scan.lower(number.end + 1)
    is_earlier = link in words.earlier
    if not (is_earlier or link in words.later | words.beyond) or scan.lower(i - 1) in words.not_after:
        return None
    day = first_of((read_day_word, read_day_first, read_month_first, read_numeric), scan, number.end + 2)
    if day is None or not isinstance(day.form, Day | Calendar) or _names_event(scan, day.last):
        return None
    form = Beside(-number.value if is_earlier else number.value, as_unit(unit), day.form)
    return Found(form, i, day.last)


def _names_event(scan: Scan, i: int) -> bool:
    """Whether a possessive or an event follows: "two days after Monday’s strike", "after 5 May attacks"."""
    is_event = counts_something(scan, i) or scan.lower(i) in scan.words.outlook.happened
    return is_event or scan.at(i).kind is SUFFIX
