"""Days in digits alone: 2023-10-07, 7/10/2023, 14.01.2026."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from factcheck.dates.forms import Day, Form, Found, Month
from factcheck.dates.periods import make_day
from factcheck.dates.scan import Scan, full_year
from factcheck.model.text import CODE, HYPHEN, NUMBER, PUNCT, SUFFIX

_OPENING = frozenset("([{“\"'‘—–-:,;|•*>")
# A day and month without a year are read only in brackets or after one of these: "(13/06)", not "1/3".
# How many digits a month and its year have.
_MONTH_YEAR = ({1, 4}, {2, 4})
_GROUPS, _LENGTH = 3, 5
_LONG_YEAR, _MONTHS = 4, 12
_SEPARATORS = frozenset("-/‐‑–")


class _Group(NamedTuple):
    """Digits as written and as a number."""

    written: str
    value: int


def read_iso_day(written: str) -> date | None:
    """The day of a string that is a whole ISO day, "2023-10-07"; None for anything else."""
    text = written.strip()
    if len(text) != 10 or text[4] != "-" or text[7] != "-" or not text.isascii():
        return None
    year, month, day = text[:4], text[5:7], text[8:]
    if not (year.isdigit() and month.isdigit() and day.isdigit()):
        return None
    return make_day(int(year), int(month), int(day))


def read_numeric(scan: Scan, i: int) -> Found | None:
    """A day in digits; day before month unless it cannot be, ISO as written.

    A date that no calendar has is found all the same where it cannot be anything else (31/06/2023).
    """
    if not (opens_freely(scan, i) or _ends_range(scan, i)):
        return None
    if scan.at(i).kind is CODE:
        return _closed(scan, _dotted(_code_groups(scan, i)), i, i + 1)
    groups, last = _separated(scan, i)
    form = _three(groups) or _year_month(scan, groups, i) or _month_year(scan, groups, i)
    return _closed(scan, form or _day_month(scan, groups, i, last), i, last)


def _full_date(scan: Scan, i: int) -> Found | None:
    """A day with its year in digits, whatever is glued to it."""
    if scan.at(i).kind is CODE:
        form = _dotted(_code_groups(scan, i))
        return Found(form, i, i + 1) if form else None
    groups, last = _separated(scan, i)
    form = _three(groups)
    return Found(form, i, last) if form else None


def _ends_range(scan: Scan, i: int) -> bool:
    """Whether it is glued with a dash to another full date: the second of "1/10/2018-7/10/2018"."""
    if scan.at(i - 1).kind is not HYPHEN:
        return False
    before = (_full_date(scan, i - 2), _full_date(scan, i - _LENGTH - 1))
    return any(found is not None and found.last == i - 1 for found in before)


def _code_groups(scan: Scan, i: int) -> list[_Group]:
    """The three groups of 14.01.2026."""
    parts = scan.at(i).text.split(".")
    return [_Group(part, int(part)) for part in parts if part.isdecimal()] if len(parts) == _GROUPS else []


def agree(scan: Scan, first: Found, last: Found) -> tuple[Form, Form]:
    """Both ends of a period in digits, month first where one of them can only be: "8/10/2012 - 8/15/2012"."""
    ends = (first, last)
    groups = [_separated(scan, end.first)[0] for end in ends]
    if any(len(group) != _GROUPS or len(group[0].written) == _LONG_YEAR for group in groups):
        return first.form, last.form
    if not any(second.value > _MONTHS for _, second, _ in groups) or any(
        month.value > _MONTHS for month, _, _ in groups
    ):
        return first.form, last.form
    a, b = (
        end.form._replace(month=month.value, day=day.value) if isinstance(end.form, Day) else end.form
        for end, (month, day, _) in zip(ends, groups, strict=True)
    )
    return a, b


def opens_freely(scan: Scan, i: int) -> bool:
    """Whether no other text is glued to the front of the token."""
    return not scan.is_glued(i) or (scan.at(i - 1).text in _OPENING and scan.at(i - 1).kind is PUNCT)


def _closed(scan: Scan, form: Day | Month | None, first: int, last: int) -> Found | None:
    """The find, unless more is glued to its end: another date or a time of day after an ISO day may be."""
    after = scan.at(last)
    is_time = after.kind is CODE and after.lower[:1] == "t" and after.text[1:].isdecimal()
    is_joined = isinstance(form, Day) and after.kind is HYPHEN and _full_date(scan, last + 1) is not None
    if scan.is_glued(last) and after.kind not in (PUNCT, SUFFIX) and not (is_time or is_joined):
        return None
    return Found(form, first, last) if form else None


def _separated(scan: Scan, i: int) -> tuple[list[_Group], int]:
    """Up to three groups of digits with the same separator between them, and the place after the last."""
    groups: list[_Group] = []
    separator = scan.at(i + 1).text
    place = i
    while len(groups) < 3:
        token = scan.at(place)
        if token.kind is not NUMBER or not token.text.isdecimal() or len(token.text) > 4:
            return [], i
        groups.append(_Group(token.text, int(token.text)))
        place += 1
        is_joined = scan.at(place).text == separator and scan.is_glued(place) and scan.is_glued(place + 1)
        if separator not in _SEPARATORS or not is_joined:
            break
        place += 1
    last = i + 2 * len(groups) - 1
    return groups, last


def _three(groups: list[_Group]) -> Day | None:
    """Three groups: year first where it has four digits, else the year last."""
    if len(groups) != 3:
        return None
    a, b, c = groups
    if len(a.written) == 4:
        return _year_first(a, b, c) if len(b.written) <= 2 and len(c.written) <= 2 else None
    if len(a.written) > 2 or len(b.written) > 2 or len(c.written) not in (2, 4):
        return None
    return _ordered(a.value, b.value, c.value if len(c.written) == 4 else full_year(c.value))


def _year_first(year: _Group, second: _Group, third: _Group) -> Day | None:
    """ISO as written, also where no calendar has such a month (2024-13-01)."""
    is_iso = len(second.written) == len(third.written) == 2
    is_day = 1 <= second.value <= 31 and 1 <= third.value <= 31
    if is_iso and is_day and 1900 <= year.value <= 2099:
        return Day(second.value, third.value, year.value)
    return _ordered(third.value, second.value, year.value)


def _dotted(groups: list[_Group]) -> Day | None:
    """14.01.2026; with a year of two digits only where all have two, so that 1.2.3 stays a version."""
    if len(groups) == 3 and len(groups[0].written) == 4:
        return _three(groups)
    if len(groups) != 3 or (len(groups[2].written) == 2 and {len(group.written) for group in groups} != {2}):
        return None
    return _three(groups)


def _ordered(day: int, month: int, year: int) -> Day | None:
    """Day before month, the other way round only where it cannot be."""
    if not 1800 <= year <= 2099:
        return None
    if month > 12 >= day:
        day, month = month, day
    return Day(month, day, year) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _year_month(scan: Scan, groups: list[_Group], i: int) -> Month | None:
    """2024-03 is March; 2010-12 is rather a span of years and left to the years."""
    if len(groups) != 2 or len(groups[0].written) != 4 or len(groups[1].written) != 2 or scan.lower(i + 1) != "-":
        return None
    year, month = groups[0].value, groups[1].value
    is_span = month > year % 100
    return Month(month, year) if 1900 <= year <= 2099 and 1 <= month <= 12 and not is_span else None


def _month_year(scan: Scan, groups: list[_Group], i: int) -> Month | None:
    """As in "in 3/2015", "by 12-2015", "since 2016/11" after a word that leads to a month, and alone in brackets."""
    if len(groups) != 2 or {len(group.written) for group in groups} not in _MONTH_YEAR or not _leads_to_month(scan, i):
        return None
    month, year = groups if len(groups[0].written) <= 2 else reversed(groups)
    is_span = year is groups[0] and month.value > year.value % 100
    is_month = len(month.written) <= 2 and 1 <= month.value <= 12 and not is_span
    return Month(month.value, year.value) if is_month and 1900 <= year.value <= 2099 else None


def _leads_to_month(scan: Scan, i: int) -> bool:
    """Whether the place is one for a month rather than for a fraction or a document's number."""
    before, months = scan.lower(i - 1), scan.words.before_month
    is_set_off = before in ("(", "") and scan.lower(i + 3) in (")", "")  # in brackets, or a cell of its own
    is_announced = before == ":" and scan.lower(i - 2) in scan.words.dateline.published
    return is_set_off or is_announced or before in months.strong | months.weak | scan.words.before_day


def _day_month(scan: Scan, groups: list[_Group], i: int, last: int) -> Day | None:
    """(13/06): two digits each, in brackets or after a word that leads to a day."""
    if len(groups) != 2 or scan.lower(i + 1) != "/" or any(len(group.written) != 2 for group in groups):
        return None
    before = scan.lower(i - 1)
    is_bracketed = before == "(" and scan.lower(last) in (")", ",", ";")
    is_of_weekday = (scan.lower(i - 2) if before == "," else before) in scan.words.weekdays.all
    if not (is_bracketed or is_of_weekday) and before not in scan.words.before_day:
        return None
    day = _ordered(groups[0].value, groups[1].value, 2000)
    return Day(day.month, day.day) if day else None
