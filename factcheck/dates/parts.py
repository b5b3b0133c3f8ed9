"""Parts of longer periods: "early May", "the fourth quarter of 2025", "the week of 19 January", "the end of June"."""

from __future__ import annotations

from factcheck.dates.days import day_in_month, read_year_after
from factcheck.dates.forms import (
    Between,
    Calendar,
    Form,
    Found,
    Month,
    NthWeekday,
    Season,
    Slice,
    Third,
    Years,
)
from factcheck.dates.quarters import quarter_alone, read_quarter_code
from factcheck.dates.relative import read_shifted
from factcheck.dates.scan import (
    COMMA,
    Number,
    Scan,
    as_unit,
    count,
    first_of,
    month_name,
    ordinal,
    weekday_name,
)
from factcheck.dates.year_sense import counts_something
from factcheck.dates.years import any_year, read_fiscal_year
from factcheck.lexicon.dates import UnitName
from factcheck.model.text import HYPHEN, WORD

_WHOLE_UNITS = frozenset({"year", "month", "week", "quarter", "decade"})
_DEEPEST = 2
_HALVES, _QUARTERS = 2, 4
_YEAR = 12
# Months of a month, a quarter, a year and a decade: what is spoken of in halves.
_HALVED = (1, 3, _YEAR, 10 * _YEAR)
_DASHES = frozenset("-–‐‑")


def read_third(scan: Scan, i: int) -> Found | None:
    """As in "early May", "mid-2023", "late in 2022", "the middle of June", "mid- to late October"."""
    nth = scan.words.parts.words.get(scan.lower(i))
    if nth is None:
        return None
    place = _after_dash(scan, i + 1)
    second = _second_third(scan, place)
    last = scan.words.parts.words.get(scan.lower(second), 0) if second else 0
    if second:
        place = _after_dash(scan, second + 1)
    elif place == i + 1:
        place = scan.skip(place, scan.words.small.part_of)
    whole = read_whole(scan, place)
    if whole is None or (isinstance(whole.form, Calendar) and whole.form.unit == "week"):
        return None
    part = Third(nth, whole.form)
    if not second:
        return Found(part, i, whole.last)
    return Found(Between(part, Third(last, whole.form)), i, whole.last) if last > nth else None


def _after_dash(scan: Scan, i: int) -> int:
    """The place after a dash that is glued to the word before it; before an apostrophe it is a mark: "mid-’90s"."""
    return i + 1 if scan.at(i).text in _DASHES and scan.is_glued(i) else i


def _second_third(scan: Scan, i: int) -> int | None:
    """The place of "late" in "mid- to late October", "early-to-mid October"."""
    if scan.lower(i) not in scan.words.join.to | scan.words.join.both | scan.words.small.either:
        return None
    place = _after_dash(scan, i + 1)
    return place if scan.lower(place) in scan.words.parts.words else None


def read_slice(scan: Scan, i: int) -> Found | None:
    """As in "first half of 2026", "last two weeks of March", "first three months of the year", "fourth quarter"."""
    return _slice(scan, i, depth=0)


def _slice(scan: Scan, i: int, depth: int) -> Found | None:
    """The same; ``depth`` tells how many slices it is already part of."""
    nth = ordinal(scan, i)
    if nth is None:
        return None
    number = count(scan, nth.end)
    pair = _second_ordinal(scan, nth) if number is None and depth == 0 else None
    place = pair or (number.end if number else nth.end)
    place += scan.at(place).kind is HYPHEN
    if weekday := weekday_name(scan, place):
        return _nth_weekday(scan, i, nth.value, weekday)
    unit = scan.words.units.all.get(scan.lower(place))
    if unit is None:
        return _day_of_month(scan, i, nth) if depth == 0 and not number else None
    is_many = not (number or pair) and scan.lower(place) in scan.words.units.many
    if is_many or unit in ("hour", "decade") or (unit == "weekend" and number):
        return None
    whole = _whole_of(scan, place + 1, unit, depth)
    if whole is None:
        is_alone = unit == "quarter" and not (number or pair)
        return quarter_alone(scan, i, nth.value, place + 1) if is_alone else None
    form = Slice(as_unit(unit), nth.value, whole.form, number.value if number else 2 if pair else 1)
    return Found(form, i, whole.last) if _fits(form) else None


def _second_ordinal(scan: Scan, nth: Number) -> int | None:
    """The place after the second of two ordinals in a row: "first and second quarters of 2023"."""
    second = ordinal(scan, nth.end + 1) if scan.lower(nth.end) in scan.words.join.both else None
    return second.end if second and second.value == nth.value + 1 else None


def _whole_of(scan: Scan, i: int, unit: UnitName, depth: int) -> Found | None:
    """What the part is taken of: "of 2025", "in the year", and, of quarters and halves, ", 2025"."""
    if scan.lower(i) in COMMA:
        year = any_year(scan, i + 1) if unit in ("quarter", "half") else None
        return None if year is None or counts_something(scan, year.last) else year
    return read_whole(scan, scan.skip(i, scan.words.small.part_of), depth + 1)


def read_season(scan: Scan, i: int) -> Found | None:
    """As in "winter of 2022-23", "summer 2023", "spring this year": named by the year in which it begins."""
    month = scan.words.seasons.words.get(scan.lower(i))
    if month is None:
        return None
    is_verb = scan.lower(i - 1) in scan.words.years.determiners - scan.words.small.article | scan.words.join.to
    place = scan.skip(i + 1, scan.words.small.of)
    year = any_year(scan, place)
    if year and isinstance(year.form, Years) and not is_verb:
        return Found(Season(month, year.form.first), i, year.last)
    _, shift, end = read_year_after(scan, i + 1)
    return Found(Season(month, shift=shift), i, end) if shift is not None else None


def read_whole(scan: Scan, i: int, depth: int = 0) -> Found | None:
    """The longer period that a part is taken of: a month, a year, "last year", "the year"; the article is skipped.

    depth   how many parts of parts led here: "the first week of the second half of March" is one
    """
    place = scan.skip(i, scan.words.small.article)
    unit = scan.words.units.one.get(scan.lower(place))
    is_compound = scan.at(place + 1).kind is HYPHEN and scan.is_glued(place + 1) and scan.is_glued(place + 2)
    if place > i and unit in _WHOLE_UNITS and not is_compound:  # not "the end of the week-long strike"
        year = any_year(scan, place + 1) if unit == "year" else None
        return Found(year.form if year else Calendar(as_unit(unit), 0), i, year.last if year else place + 1)
    found = first_of((_read_month, any_year, read_fiscal_year, read_season), scan, place)
    if found and place > i and _is_year_of_event(scan, found):
        return None
    found = found or first_of((read_shifted, read_quarter_code), scan, place)
    if found is None and depth < _DEEPEST:
        found = _slice(scan, place, depth)
    return found and replace_first(found, i)


def _is_year_of_event(scan: Scan, found: Found) -> bool:
    """Whether a noun follows a single year: "the onset of the 2019 outbreak" is no day of that year."""
    after, outlook = scan.at(found.last), scan.words.outlook
    is_single = isinstance(found.form, Years) and found.form.first == found.form.last
    is_function_word = after.lower in outlook.linking | outlook.boundaries | outlook.past | scan.words.years.verbs
    return is_single and after.kind is WORD and not is_function_word


def replace_first(found: Found, i: int) -> Found:
    """The same find, from token ``i`` on."""
    return found._replace(first=i)


def _read_month(scan: Scan, i: int) -> Found | None:
    """A month where only a month can stand, with or without its year."""
    month = month_name(scan, i)
    if month is None or day_in_month(scan, i, month.end) or not scan.is_title(i):
        return None
    year, shift, end = read_year_after(scan, scan.skip(month.end, COMMA))
    if year is None and (shift is None or scan.lower(month.end) == ","):
        return Found(Month(month.value), i, month.end)
    return Found(Month(month.value, year, shift), i, end)


def _day_of_month(scan: Scan, i: int, nth: Number) -> Found | None:
    """As in "15th of this month", "20th of the next month"."""
    if nth.value < 1 or scan.lower(nth.end) not in scan.words.small.of:
        return None
    place = scan.skip(nth.end + 1, scan.words.small.article)
    shift = scan.words.shifts.words.get(scan.lower(place))
    if shift is None or scan.words.units.one.get(scan.lower(place + 1)) != "month":
        return None
    return Found(Slice("day", nth.value, Calendar("month", shift)), i, place + 2)


def _nth_weekday(scan: Scan, i: int, nth: int, weekday: Number) -> Found | None:
    """As in "first Sunday of November", "last Friday of the month"."""
    if scan.lower(weekday.end) not in scan.words.small.part_of:
        return None
    whole = read_whole(scan, weekday.end + 1)
    return (
        Found(NthWeekday(weekday.value, nth, whole.form), i, whole.last) if whole and _months(whole.form) == 1 else None
    )


def _fits(form: Slice) -> bool:
    """Whether the part is smaller than the whole and is one of its parts: no third half, no quarter of a month."""
    if form.unit == "half":
        return form.nth <= _HALVES and form.number == 1 and _months(form.of) in _HALVED
    if form.unit == "quarter":
        return form.nth + form.number - 1 <= _QUARTERS and _months(form.of) == _YEAR
    if form.unit == "year":
        return _months(form.of) > 12
    return form.unit != "month" or _months(form.of) > 1


def _months(form: Form) -> int:
    """About how many months long it is; 0 where that is less than one."""
    if isinstance(form, Years):
        return 12 * (form.last - form.first + 1)
    if isinstance(form, Calendar):
        return {"month": 1, "quarter": 3, "year": 12}.get(form.unit, 0)
    if isinstance(form, Slice):
        return {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(form.unit, 0) * form.number
    return 1 if isinstance(form, Month) else 3
