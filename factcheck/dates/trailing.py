"""Periods that are named by their end: "the three months to June", "the 12 weeks ending 2 October"."""

from __future__ import annotations

from factcheck.dates.days import read_day_first, read_month_first
from factcheck.dates.edges import read_edge
from factcheck.dates.forms import Day, Found, Month, Slice, Trailing, Years
from factcheck.dates.parts import read_slice
from factcheck.dates.scan import Scan, as_unit, count, first_of, ordinal
from factcheck.dates.years import any_year
from factcheck.model.text import HYPHEN

_UNITS = frozenset({"week", "fortnight", "month", "quarter", "year"})
_MANY = frozenset({"day"})


def read_trailing(scan: Scan, i: int) -> Found | None:
    """The rest of "the three months to June", to which the article belongs; ``i`` is the word after it."""
    number = count(scan, i)
    place = number.end if number else i
    place += number is not None and scan.at(place).kind is HYPHEN
    unit = scan.words.units.all.get(scan.lower(place))
    if unit is None or unit not in (_UNITS | _MANY if number else _UNITS):
        return None
    place += 1 + (scan.lower(place + 1) in scan.words.rolling.period)
    last = _end(scan, place)
    return Found(Trailing(number.value if number else 1, as_unit(unit), last.form), i, last.last) if last else None


def read_ordinal_period(scan: Scan, i: int) -> Found | None:
    """All that begins with an ordinal: "fourth quarter ended June 30", "first half of 2026"."""
    return (read_trailing_quarter(scan, i) or read_slice(scan, i)) if ordinal(scan, i) else None


def read_trailing_quarter(scan: Scan, i: int) -> Found | None:
    """As in "fourth quarter ended June 30": whatever its number, the three months that end with that day."""
    nth = ordinal(scan, i)
    place = nth.end + (scan.at(nth.end).kind is HYPHEN) if nth else i
    if nth is None or scan.words.units.one.get(scan.lower(place)) != "quarter":
        return None
    if scan.lower(place + 1) not in scan.words.week.ending:
        return None
    last = _end(scan, place + 1)
    return Found(Trailing(1, "quarter", last.form), i, last.last) if last else None


def _end(scan: Scan, i: int) -> Found | None:
    """The day or month after "to" or "ending" at ``i``."""
    words = scan.words
    if scan.lower(i) in words.week.ending:
        place = scan.skip(i + 1, words.small.on_day | words.small.within)
    elif scan.lower(i) in words.join.to:
        place = i + 1
    else:
        return None
    place = scan.skip(place, words.small.article)
    found = first_of((read_day_first, read_month_first, read_edge, any_year), scan, place)
    return found if found and isinstance(found.form, Day | Month | Slice | Years) else None
