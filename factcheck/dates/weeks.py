"""Weeks by their number or their day: "week 34 of 2024", "EW12", "the week of 19 January", "w/c 5 June"."""

from __future__ import annotations

from factcheck.dates.days import read_day_first, read_month_first
from factcheck.dates.forms import Anchor, Between, Day, Found, Numbered, Week
from factcheck.dates.numeric import read_numeric
from factcheck.dates.scan import COLON, COMMA, Number, Scan, day_number, digits, first_of, weekday_name, year_number
from factcheck.dates.year_sense import counts_something, is_measured
from factcheck.model.text import HYPHEN, NUMBER

_DASHES = frozenset("-–‐‑")
_LAST_WEEK = 53
# Tokens of "w/c".
_LETTERS = 3


def read_numbered_week(scan: Scan, i: int) -> Found | None:
    """A numbered week: a plain "week 12" only with its year, "epi week 12" without it, too."""
    numbered = scan.words.numbered_week
    place, is_marked = i, scan.lower(i) in numbered.alone
    if scan.lower(i) in numbered.markers:
        is_marked = True
        place = i + 2 if scan.at(i + 1).kind is HYPHEN else i + 1
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
    is_dated = scan.at(i + 1).kind is NUMBER or scan.lower(i + 1) in scan.words.months.all
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


def read_week(scan: Scan, i: int) -> Found | None:
    """As in "week of 19 January", "week ending 5 May", "week of January 19-25"."""
    if scan.words.units.one.get(scan.lower(i)) != "week":
        return None
    words, link = scan.words.week, scan.lower(i + 1)
    anchors = ((words.ending, Anchor.ENDS), (words.starting, Anchor.STARTS), (scan.words.small.of, Anchor.HOLDS))
    anchor = next((anchor for links, anchor in anchors if link in links), None)
    if anchor is None:
        return None
    place = scan.skip(scan.skip(i + 2, scan.words.small.on_day), scan.words.small.article)
    return _week_of(scan, i, place, anchor)


def read_bare_week(scan: Scan, i: int) -> Found | None:
    """The same without an article: "Week ending 5 May"; not "20 cases a week from 7 October"."""
    return None if scan.lower(i + 1) in scan.words.small.from_day else read_week(scan, i)


def read_week_letters(scan: Scan, i: int) -> Found | None:
    """As in "w/c 5 June", "w/e 9 June": week commencing, week ending."""
    anchor = {
        **dict.fromkeys(scan.words.week.letters_starting, Anchor.STARTS),
        **dict.fromkeys(scan.words.week.letters_ending, Anchor.ENDS),
    }.get("".join(scan.lower(k) for k in range(i, i + _LETTERS)))
    place = i + _LETTERS
    return _week_of(scan, i, scan.skip(place, COLON), anchor) if anchor else None


def _week_of(scan: Scan, i: int, place: int, anchor: Anchor) -> Found | None:
    """The week that is tied to the day, or is the days, at ``place``."""
    weekday = weekday_name(scan, place)
    place = scan.skip(weekday.end, COMMA) if weekday else place
    held = first_of((_read_days, read_day_first, read_month_first, read_numeric), scan, place)
    if held is None or not isinstance(held.form, Day | Between):
        return None
    return Found(held.form if isinstance(held.form, Between) else Week(held.form, anchor), i, held.last)


def _read_days(scan: Scan, i: int) -> Found | None:
    """As in "19-25 January", "January 19-25"."""
    month = read_month_first(scan, i)
    if month and isinstance(month.form, Day):
        last = day_number(scan, month.last + 1) if scan.at(month.last).text in _DASHES else None
        return Found(Between(month.form, month.form._replace(day=last.value)), i, last.end) if last else None
    first = day_number(scan, i)
    if first is None or scan.at(first.end).text not in _DASHES:
        return None
    rest = read_day_first(scan, first.end + 1)
    if rest is None or not isinstance(rest.form, Day):
        return None
    return Found(Between(rest.form._replace(day=first.value), rest.form), i, rest.last)
