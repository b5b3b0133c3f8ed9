"""Weeks by their number, as health bulletins count them: "week 34 of 2024", "epi week 12", "EW12"."""

from __future__ import annotations

from factcheck.dates.forms import Found, Numbered
from factcheck.dates.scan import COMMA, Number, Scan, digits, year_number
from factcheck.dates.year_sense import counts_something, is_measured
from factcheck.model.text import TokenKind

_DASHES = frozenset("-–‐‑")
_LAST_WEEK = 53


def read_numbered_week(scan: Scan, i: int) -> Found | None:
    """A numbered week: a plain "week 12" only with its year, "epi week 12" without it, too."""
    numbered = scan.words.numbered_week
    place, is_marked = i, scan.lower(i) in numbered.alone
    if scan.lower(i) in numbered.markers:
        is_marked = True
        place = i + 2 if scan.at(i + 1).kind is TokenKind.HYPHEN else i + 1
    if scan.lower(place) not in numbered.alone and scan.words.units.all.get(scan.lower(place)) != "week":
        return None
    first = _week(scan, place + 1)
    return _dated(scan, i, first, is_marked=is_marked) if first else None


def read_week_code(scan: Scan, i: int) -> Found | None:
    """As in "EW12", "EW12 2025", "W34 2024"."""
    numbered, word = scan.words.numbered_week, scan.lower(i)
    name = word.rstrip("0123456789")
    number = word[len(name) :]
    if name not in numbered.alone | numbered.letters or len(number) not in (1, 2):
        return None
    first = Number(int(number), i + 1)
    is_week = 1 <= first.value <= _LAST_WEEK
    return _dated(scan, i, first, is_marked=name in numbered.alone) if is_week else None


def _dated(scan: Scan, i: int, first: Number, *, is_marked: bool) -> Found | None:
    """The week at ``i``, or the weeks to a second number, with the year that follows."""
    last = _last_week(scan, first)
    year = _year(scan, last.end)
    if year is None:
        is_bare = not is_marked or is_measured(scan, last.end) or _names_bracket(scan, last.end)
        return None if is_bare else Found(Numbered(first.value, last.value), i, last.end)
    return Found(Numbered(first.value, last.value, year.value), i, year.end)


def _names_bracket(scan: Scan, i: int) -> bool:
    """Whether its days follow in brackets, which then are the mention: "epi week 18 (28 April to 4 May)"."""
    is_dated = scan.at(i + 1).kind is TokenKind.NUMBER or scan.lower(i + 1) in scan.words.months.all
    return scan.lower(i) == "(" and is_dated


def _last_week(scan: Scan, first: Number) -> Number:
    """The second number of "26-28", "26 to 28", else the first."""
    joint = scan.at(first.end)
    if joint.text not in _DASHES and joint.lower not in scan.words.join.to:
        return first
    last = _week(scan, first.end + 1)
    return last if last and last.value > first.value else first


def _week(scan: Scan, i: int) -> Number | None:
    """The number of a week, in digits."""
    value = digits(scan, i, 2)
    return Number(value, i + 1) if value is not None and 1 <= value <= _LAST_WEEK else None


def _year(scan: Scan, i: int) -> Number | None:
    """The year after the number: "of 2024", ", 2024", "/2024", "2024"."""
    has_comma = scan.lower(i) in COMMA
    place = i + 1 if scan.lower(i) == "/" and scan.is_glued(i) else scan.skip(i + has_comma, scan.words.small.part_of)
    year = year_number(scan, place)
    return None if year is None or is_measured(scan, year.end) or counts_something(scan, year.end) else year
