"""Years and spans of years: "2023", "2022-23", "FY2023-24"; decades stand in ``decades``."""

from __future__ import annotations

from factcheck.dates.decades import read_decade
from factcheck.dates.forms import Found, Years
from factcheck.dates.numeric import opens_freely
from factcheck.dates.scan import Number, Scan, digits, full_year, year_number
from factcheck.dates.spelled import spelled_year
from factcheck.dates.year_sense import counts_something, is_measured, is_year
from factcheck.model.text import HYPHEN, NUMBER, PUNCT, SUFFIX, SYMBOL, WORD

_JOINS = frozenset("-–‐‑/")
# A last year of two digits that is further away stands rarely in a span of years: "2015-32".
_SHORT_YEAR, _LONGEST_SHORT = 2, 12


def read_year(scan: Scan, i: int) -> Found | None:
    """A decade, a span of years, or a number that its neighbours show to be a year."""
    value = digits(scan, i, 4)
    if value is None:
        return None
    if found := read_decade(scan, i) or read_year_span(scan, i):
        return found
    return Found(Years(value, value), i, i + 1) if is_year(scan, i) else None


def read_year_span(scan: Scan, i: int) -> Found | None:
    """As in "2022-23", "2024/25", "2019–2021": from the first of the first year to the last of the last."""
    first = digits(scan, i, 4)
    if first is None or not 1800 <= first <= 2099 or not (opens_freely(scan, i) or scan.lower(i - 1) == "-"):
        return None
    last = _span_end(scan, i + 1, first)
    if last is None or _is_of_something_else(scan, i, last.end) or _is_code(scan, i, last.value - first):
        return None
    return Found(Years(first, last.value), i, last.end)


def read_fiscal_year(scan: Scan, i: int) -> Found | None:
    """As in "fiscal year 2023-24", "fiscal 2024", "FY2023", "FY 2023/24", "FY24"."""
    fiscal = scan.words.fiscal
    word = scan.lower(i)
    prefix = next((prefix for prefix in fiscal.glued if word.startswith(prefix)), None)
    if word in fiscal.words:
        place = i + 2 if scan.words.units.one.get(scan.lower(i + 1)) == "year" else i + 1
        return _fiscal(scan, i, year_number(scan, place))
    if prefix is None:
        return None
    if word == prefix:
        return _fiscal(scan, i, year_number(scan, i + 1))
    written = word[len(prefix) :]
    if not written.isdecimal() or len(written) not in (2, 4):
        return None
    return _fiscal(scan, i, Number(int(written) if len(written) == 4 else full_year(int(written)), i + 1))


def any_year(scan: Scan, i: int) -> Found | None:
    """A decade, a span or a year where only a year can stand."""
    if found := read_decade(scan, i) or read_year_span(scan, i):
        return found
    year = year_number(scan, i) or spelled_year(scan, i)
    if year is None or is_measured(scan, year.end):
        return None
    return Found(Years(year.value, year.value), i, year.end)


def _fiscal(scan: Scan, i: int, year: Number | None) -> Found | None:
    """From the word at ``i`` to the year, or to the end of a span that begins with it."""
    if year is None:
        return None
    last = _span_end(scan, year.end, year.value) or year
    return Found(Years(year.value, last.value), i, last.end)


def _span_end(scan: Scan, i: int, first: int) -> Number | None:
    """The last year of a span whose separator stands at ``i``: after a slash only the year after the first."""
    joint, after = scan.at(i), scan.at(i + 1)
    if joint.text not in _JOINS or not scan.is_glued(i) or not scan.is_glued(i + 1) or len(after.text) not in (2, 4):
        return None
    value = digits(scan, i + 1, 4)
    if value is None or (scan.is_glued(i + 2) and scan.at(i + 2).kind not in (PUNCT, SUFFIX)):
        return None
    last = value if len(after.text) == 4 else first // 100 * 100 + value
    last += 100 if len(after.text) == 2 and value == 0 else 0  # 1999-00
    is_span = last == first + 1 if joint.text == "/" else first < last <= first + 99
    return Number(last, i + 2) if is_span and last <= 2099 else None


def _is_of_something_else(scan: Scan, i: int, end: int) -> bool:
    """Whether the span counts something or is a code: "2000-2050 people", "Resolution 2022-23"."""
    years, before = scan.words.years, scan.lower(i - 1)
    if before in years.code_heads or before in years.currencies or _is_after_sign(scan, i):
        return True
    is_named = before in years.determiners or before in years.strong
    return is_measured(scan, end) or (not is_named and counts_something(scan, end))


def _is_after_sign(scan: Scan, i: int) -> bool:
    """Whether a sign or another number stands before it, as in money and telephones: "+92 51 2010-2015"."""
    return scan.at(i - 1).kind in (SYMBOL, NUMBER)


def _is_code(scan: Scan, i: int, length: int) -> bool:
    """Whether the span is rather part of a code: "138-2010-2015", and "2015-32" where nothing leads to a long one."""
    is_glued = scan.is_glued(i) and scan.is_glued(i - 1) and scan.at(i - 2).kind is not WORD
    if is_glued and scan.at(i - 1).kind is HYPHEN:
        return True
    years, before = scan.words.years, scan.lower(i - 1)
    is_short = len(scan.at(i + 2).text) == _SHORT_YEAR and length > _LONGEST_SHORT
    return is_short and before not in years.strong | years.weak | years.determiners | years.heads | {"("}
