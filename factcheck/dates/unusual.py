"""Rare spellings of full dates, cut out here and left to dateparser: "7-Oct-2023", "07Oct2023", "2023 October 7"."""

from __future__ import annotations

from factcheck.dates.forms import Found, Month, Phrase
from factcheck.dates.scan import Scan, digits, full_year, month_name, year_number
from factcheck.model.text import CODE

_SEPARATORS = frozenset("-–‐‑/.")
_SHORTEST_YEAR, _LONGEST_CODE = 2, 13


def read_unusual(scan: Scan, i: int) -> Found | None:
    """A day, a month by name and a year that are glued together, or year first; else None."""
    return _read_separated(scan, i) or _read_glued(scan, i) or _read_year_first(scan, i)


def _read_separated(scan: Scan, i: int) -> Found | None:
    """As in "7-Oct-2023", "Oct/7/2023": one separator, no blanks."""
    separator = scan.at(i + 1).text
    if separator not in _SEPARATORS or scan.at(i + 3).text != separator:
        return None
    if any(not scan.is_glued(k) for k in range(i + 1, i + 5)) or (scan.is_glued(i + 5) and scan.is_word(i + 5)):
        return None
    parts = (i, i + 2, i + 4)
    return _phrase(scan, i, i + 5, " ") if _are_date_parts(scan, parts) else None


def _read_glued(scan: Scan, i: int) -> Found | None:
    """As in "07Oct2023": a number and a code that is a month and a year."""
    code = scan.at(i + 1)
    if code.kind is not CODE or not scan.is_glued(i + 1) or len(code.text) > _LONGEST_CODE:
        return None
    name = code.lower.rstrip("0123456789")
    has_year = len(code.text) - len(name) == 4
    if name not in scan.words.months.all or not has_year or not _is_day(scan, i):
        return None
    return _phrase(scan, i, i + 2, "")


def _read_year_first(scan: Scan, i: int) -> Found | None:
    """As in "2023 October 7"."""
    is_year = len(scan.at(i).text) == 4 and digits(scan, i, 4) is not None
    if not is_year or scan.lower(i + 1) not in scan.words.months.all:
        return None
    if not _is_day(scan, i + 2):
        return _read_month_of_year(scan, i)
    return _phrase(scan, i, i + 3, " ")


def _read_month_of_year(scan: Scan, i: int) -> Found | None:
    """As in "2017 April" where no noun follows: not "in 2017 April rains failed"."""
    year, month = year_number(scan, i), month_name(scan, i + 1)
    if year is None or month is None or not scan.is_title(i + 1):
        return None
    outlook = scan.words.outlook
    functional = outlook.linking | outlook.boundaries | outlook.past | scan.words.years.verbs
    is_free = not scan.is_word(month.end) or scan.lower(month.end) in functional
    return Found(Month(month.value, year.value), i, month.end) if is_free else None


def _are_date_parts(scan: Scan, places: tuple[int, int, int]) -> bool:
    """Whether the three are a day, a month by name and a year of two or four digits, the year first or last."""
    names = [k for k in places if scan.lower(k) in scan.words.months.all]
    numbers = [k for k in places if digits(scan, k, 4) is not None]
    if len(names) != 1 or len(numbers) != 2:
        return False
    is_year_first = len(scan.at(numbers[0]).text) == 4
    day, year = reversed(numbers) if is_year_first else numbers
    return _is_day(scan, day) and len(scan.at(year).text) in (_SHORTEST_YEAR, 4)


def _is_day(scan: Scan, i: int) -> bool:
    """Whether a number of one or two digits stands there."""
    return digits(scan, i, 2) is not None


def _part(scan: Scan, i: int, first: int) -> str:
    """The token; a year of two digits at the end is written out, since dateparser takes it for anything."""
    year = digits(scan, i, 2)
    return (
        str(full_year(year))
        if year is not None and i == first + 4 and len(scan.at(first).text) <= 2
        else scan.at(i).text
    )


def _phrase(scan: Scan, first: int, last: int, blank: str) -> Found:
    """The tokens as dateparser likes them, separators left out."""
    written = blank.join(_part(scan, k, first) for k in range(first, last) if scan.at(k).text not in _SEPARATORS)
    return Found(Phrase(written, relative=False), first, last)
