"""First and last days of periods: "the end of May", "end-2023", "by end May", "by year-end", "by the year’s end"."""

from __future__ import annotations

from factcheck.dates.forms import Calendar, Found, Month, Slice, Years
from factcheck.dates.parts import read_whole
from factcheck.dates.scan import Scan, as_unit
from factcheck.dates.year_sense import is_free
from factcheck.dates.years import any_year
from factcheck.model.text import HYPHEN, SUFFIX

# Units that are spoken of by their end without an article: "by year-end".
EDGED_UNITS = frozenset({"year", "month", "week", "quarter", "decade"})


def read_edge(scan: Scan, i: int) -> Found | None:
    """As in "end of May", "start of 2021", "end-2023", "by end May", "by end of year": the last or first day."""
    edges = scan.words.edges
    word = scan.lower(i)
    nth = 1 if word in edges.first else -1 if word in edges.last else None
    if nth is None:
        return None
    is_led = scan.lower(i - 1) in scan.words.before_day - scan.words.since.words
    if scan.at(i + 1).kind is not HYPHEN and scan.lower(i + 1) not in scan.words.small.of:
        whole = read_whole(scan, i + 1) if is_led and word in edges.bare else None
        is_whole = whole is not None and isinstance(whole.form, Month | Years) and is_free(scan, whole.last)
        return Found(Slice("day", nth, whole.form), i, whole.last) if whole and is_whole else None
    unit = scan.words.units.one.get(scan.lower(i + 2))
    if unit in EDGED_UNITS:
        is_whole = is_led and is_free(scan, i + 3)
        return Found(Slice("day", nth, Calendar(as_unit(unit), 0)), i, i + 3) if is_whole else None
    whole = read_whole(scan, i + 2)
    return Found(Slice("day", nth, whole.form), i, whole.last) if whole else None


def read_unit_edge(scan: Scan, i: int) -> Found | None:
    """As in "by year-end", "by the year’s end", "until month-end", "at year-end 2023"; not "year-end sales"."""
    unit = scan.words.units.one.get(scan.lower(i))
    is_joined = scan.at(i + 1).kind in (HYPHEN, SUFFIX)
    if unit not in EDGED_UNITS or not is_joined or scan.lower(i + 2) not in scan.words.edges.last:
        return None
    place = i - 2 if scan.lower(i - 1) in scan.words.small.article else i - 1
    if scan.lower(place) not in scan.words.before_day - scan.words.since.words | scan.words.outlook.linking:
        return None
    if unit == "year" and (year := any_year(scan, i + 3)):
        return Found(Slice("day", -1, year.form), i, year.last)
    is_whole = is_free(scan, i + 3)
    return Found(Slice("day", -1, Calendar(as_unit(unit), 0)), i, i + 3) if is_whole else None
