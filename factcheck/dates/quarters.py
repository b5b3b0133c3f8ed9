"""Quarters of a year: "Q3 2024", "the 1988 second quarter", "its fourth quarter", "third-quarter profit"."""

from __future__ import annotations

from factcheck.dates.days import read_year_after
from factcheck.dates.forms import Between, Calendar, Form, Found, Month, Season, Slice, Trailing, Years
from factcheck.dates.scan import COMMA, Number, Scan, as_unit, month_name, ordinal, year_number
from factcheck.dates.years import read_fiscal_year
from factcheck.lexicon.dates import UnitName
from factcheck.model.dates import Grain
from factcheck.model.text import HYPHEN, SUFFIX, SYMBOL

_DASHES = frozenset("-–‐‑")
_JOINTS = _DASHES | {"/"}
_QUARTERS = range(1, 5)


def read_quarter_code(scan: Scan, i: int) -> Found | None:
    """As in "Q3 2024", "H1 of 2023", "Q1-2019", "in Q4", "Q1–Q3 2023", and "Q1" of "Q1 and Q2 2023"."""
    code = scan.words.quarter_codes.get(scan.lower(i))
    if code is None:
        return None
    nth, unit = code
    if year := _year_of_code(scan, i + 1):
        return Found(Slice(as_unit(unit), nth, year.form), i, year.last)
    if joined := _joined_codes(scan, i, Number(nth, i + 1), unit):
        return joined
    return quarter_alone(scan, i, nth, i + 1) if unit == "quarter" else None


def _year_of_code(scan: Scan, i: int) -> Found | None:
    """The year after a code: "2024", "-2019", "/2023", "of FY2023", "of last year"."""
    is_joined = scan.at(i).text in _JOINTS and scan.is_glued(i) and scan.is_glued(i + 1)
    place = i + 1 if is_joined else scan.skip(scan.skip(i, COMMA), scan.words.small.of)
    if year := year_number(scan, place):
        return Found(Years(year.value, year.value), place, year.end)
    if fiscal := read_fiscal_year(scan, place):
        return fiscal
    _, shift, end = read_year_after(scan, i)
    return None if shift is None else Found(Calendar("year", shift), i, end)


def _joined_codes(scan: Scan, i: int, first: Number, unit: UnitName) -> Found | None:
    """Two codes of one year: the period "Q1–Q3 2023", or the first of "Q1 and Q3 2023"."""
    joins = scan.words.join
    is_and = scan.lower(first.end) in joins.both
    if not (is_and or scan.at(first.end).text in _DASHES or scan.lower(first.end) in joins.to):
        return None
    last = read_quarter_code(scan, first.end + 1)
    if last is None or not isinstance(last.form, Slice) or last.form.unit != unit or last.form.nth <= first.value:
        return None
    start = last.form._replace(nth=first.value)
    return Found(start, i, first.end) if is_and else Found(Between(start, last.form), i, last.last)


def read_quarter_letter(scan: Scan, i: int) -> Found | None:
    """As in "3Q 2024", "1H 2023": with its year only."""
    is_letter = scan.is_glued_word(i + 1) and len(scan.lower(i + 1)) == 1 and len(scan.at(i).text) == 1
    code = scan.words.quarter_codes.get(scan.lower(i + 1) + scan.at(i).text) if is_letter else None
    year = year_number(scan, i + 2) if code else None
    if code is None or year is None:
        return None
    return Found(Slice(as_unit(code[1]), code[0], Years(year.value, year.value)), i, year.end)


def read_year_quarter(scan: Scan, i: int) -> Found | None:
    """As in "2024 Q1", "2019-H2", "2023 Q1-Q3", "the 1988 second quarter"."""
    year = year_number(scan, i)
    return year and _part_of(scan, i, year.end, Years(year.value, year.value))


def read_fiscal_quarter(scan: Scan, i: int) -> Found | None:
    """As in "FY2023 Q3", "fiscal 2023 second quarter": like the fiscal year itself, counted as in a calendar year."""
    year = read_fiscal_year(scan, i)
    return year and _part_of(scan, i, year.last, year.form)


def read_month_quarter(scan: Scan, i: int) -> Found | None:
    """As in "the June quarter", "the March 2023 quarter": the three months that end with it."""
    month = month_name(scan, i)
    if month is None:
        return None
    year = year_number(scan, month.end)
    place = year.end if year else month.end
    place += scan.at(place).kind is HYPHEN
    if scan.words.units.one.get(scan.lower(place)) != "quarter":
        return None
    return Found(Trailing(1, "quarter", Month(month.value, year.value if year else None)), i, place + 1)


def read_quarter_of_shifted(scan: Scan, i: int) -> Found | None:
    """As in "this year’s third quarter", "last year’s Q4"."""
    if scan.words.units.one.get(scan.lower(i + 1)) != "year" or scan.at(i + 2).kind is not SUFFIX:
        return None
    shift = scan.words.shifts.words.get(scan.lower(i))
    return None if shift is None else _part_of(scan, i, i + 3, Calendar("year", shift))


def quarter_alone(scan: Scan, i: int, nth: int, end: int) -> Found | None:
    """As in "in the fourth quarter", "its third quarter", "third-quarter profit": the nearest one.

    Not the quarter of a match, nor one of a fiscal year, of which nobody knows where it begins.
    """
    is_part = scan.lower(end) in scan.words.small.of and scan.at(end + 1).kind is not SYMBOL
    if nth not in _QUARTERS or is_part or scan.lower(i - 1) in scan.words.fiscal.words:
        return None
    is_attribute = end == i + 3 and scan.is_word(end)
    return Found(Season(3 * nth - 2, grain=Grain.QUARTER), i, end) if is_attribute or _is_led(scan, i) else None


def _is_led(scan: Scan, i: int) -> bool:
    """Whether a preposition, an article or a possessive leads to it, as in "a flat third quarter"."""
    words = scan.words
    before = scan.lower(i - 2) if scan.lower(i - 1) in words.small.article else scan.lower(i - 1)
    is_own = scan.lower(i - 1) in words.years.owners or scan.at(i - 1).kind is SUFFIX
    is_described = scan.lower(i - 2) in words.small.indefinite | words.small.article and scan.is_word(i - 1)
    return is_own or is_described or before in words.before_month.strong | words.before_month.weak | words.years.weak


def _part_of(scan: Scan, first: int, i: int, year: Form) -> Found | None:
    """The quarter or half at ``i`` of a year that is named before it."""
    place = i + 1 if scan.at(i).text in _DASHES and scan.is_glued(i) and scan.is_glued(i + 1) else i
    if code := scan.words.quarter_codes.get(scan.lower(place)):
        start = Slice(as_unit(code[1]), code[0], year)
        to = scan.words.quarter_codes.get(scan.lower(place + 2)) if scan.at(place + 1).text in _DASHES else None
        if to and to[1] == code[1] and to[0] > code[0]:
            return Found(Between(start, start._replace(nth=to[0])), first, place + 3)
        return Found(start, first, place + 1)
    part = _in_words(scan, i)
    if part is None:
        return None
    (nth, end), unit = part
    return Found(Slice(as_unit(unit), nth, year), first, end)


def _in_words(scan: Scan, i: int) -> tuple[Number, UnitName] | None:
    """The number of "second quarter", "first-half", the place after it, and which of the two it is."""
    nth = ordinal(scan, i)
    if nth is None:
        return None
    place = nth.end + (scan.at(nth.end).kind is HYPHEN)
    unit = scan.words.units.one.get(scan.lower(place))
    most = {"quarter": 4, "half": 2}.get(unit or "", 0)
    return (Number(nth.value, place + 1), unit) if unit and nth.value <= most and nth.value else None
