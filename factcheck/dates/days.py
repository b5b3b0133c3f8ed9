"""Days and months with their names: "7 October 2023", "Oct. 7th", "Monday, June 5", "March last year"."""

from __future__ import annotations

from factcheck.dates.forms import Day, Found, Month
from factcheck.dates.month_sense import is_month_alone
from factcheck.dates.scan import (
    COMMA,
    Number,
    Scan,
    day_number,
    day_word,
    digits,
    is_abbreviation,
    month_name,
    weekday_name,
    year_number,
)
from factcheck.dates.spelled import spelled_year
from factcheck.dates.year_sense import counts_something, is_free, is_measured
from factcheck.model.text import NUMBER, WORD

_JOINTS = frozenset("-–‐‑/")
_LAST_DAY = 31


def read_day_first(scan: Scan, i: int) -> Found | None:
    """As in "7 October", "7th of October 2023", "7 Oct '23", "third of May"."""
    is_word = scan.is_word(i)
    word = day_word(scan, i) if is_word else None
    day = word if is_word else day_number(scan, i) or _glued_day(scan, i)
    if day is None:
        return None
    if scan.lower(day.end) == "." and scan.is_glued(day.end):
        return _with_stop(scan, i, day)
    is_named = word is not None and scan.words.units.one.get(scan.lower(day.end)) == "day"
    place = scan.skip(day.end + is_named, scan.words.small.of)
    if word and place == day.end + is_named:
        return None
    month = month_name(scan, place)
    if month is None or _is_shouted_verb(scan, place, month.end) or _names_place(scan, place, month.end):
        return None
    if is_of_that_year(scan, month.end):
        return None
    return _with_year(scan, Day(month.value, day.value), i, month.end, is_comma_safe=False)


def _glued_day(scan: Scan, i: int) -> Number | None:
    """The 7 of "7Oct", "7October 2023"."""
    value = digits(scan, i, 2)
    is_month = value is not None and scan.is_glued_word(i + 1) and month_name(scan, i + 1) is not None
    return Number(value, i + 1) if value and is_month and scan.is_title(i + 1) and value <= _LAST_DAY else None


def _with_stop(scan: Scan, i: int, day: Number) -> Found | None:
    """As in "16. November 2016", as on the continent: with the year only."""
    month = month_name(scan, day.end + 1)
    year = year_number(scan, month.end) if month and scan.is_title(day.end + 1) else None
    return Found(Day(month.value, day.value, year.value), i, year.end) if month and year else None


def read_month_first(scan: Scan, i: int) -> Found | None:
    """As in "October 7", "Oct. 7, 2023", "October 2023", "October"."""
    month = month_name(scan, i)
    if month is None or _names_place(scan, i, month.end):
        return None
    if joined := _joined_year(scan, month.end):
        return Found(Month(month.value, joined.value), i, joined.end)
    if day := day_in_month(scan, i, month.end):
        dated = _with_year(scan, Day(month.value, day.value), i, day.end, is_comma_safe=True)
        return None if is_of_that_year(scan, day.end) else dated
    if is_of_that_year(scan, month.end):
        return None
    whole = _with_year(scan, Month(month.value), i, month.end, is_comma_safe=False)
    if whole.last > month.end or is_month_alone(scan, i, month.end):
        return whole
    return None


def is_of_that_year(scan: Scan, i: int) -> bool:
    """Whether "of that year", "of the same year", "of the following year" stands there: which one, we do not know."""
    words = scan.words
    if scan.lower(i) not in words.small.part_of:
        return False
    place = scan.skip(i + 1, words.small.article)
    return scan.lower(place) in words.anaphoric_before and words.units.one.get(scan.lower(place + 1)) == "year"


def _joined_year(scan: Scan, i: int) -> Number | None:
    """The year of "Dec-2018", "Sep/2012"."""
    is_joined = scan.at(i).text in _JOINTS and scan.is_glued(i) and scan.is_glued(i + 1)
    is_long = len(scan.at(i + 1).text) == 4
    return year_number(scan, i + 1) if is_joined and is_long and not scan.is_glued_word(i + 2) else None


def day_in_month(scan: Scan, i: int, end: int) -> Number | None:
    """The day after a month at ``i``, unless it is a number of something: "in May 20 people", "May 20 per cent"."""
    place = scan.skip(end, scan.words.small.article)
    day = day_number(scan, place) or _day_in_words(scan, place, has_article=place > end)
    if (
        day is None
        or (place > end and digits(scan, place, 2) is not None and day.end == place + 1)
        or is_measured(scan, day.end)
    ):
        return None
    has_year = year_number(scan, scan.skip(day.end, COMMA)) is not None
    has_suffix = day.end > place + 1
    if scan.lower(i - 1) in scan.words.parts.words and not has_year and counts_something(scan, day.end):
        return None  # "by late June 20 camps"
    if scan.lower(i - 1) in scan.words.small.within and not has_suffix and not has_year:
        return None
    return day


def _day_in_words(scan: Scan, i: int, *, has_article: bool) -> Number | None:
    """As in "May the third", and in "May third" where no noun follows: not "May second graders"."""
    day = day_word(scan, i)
    return day if day and (has_article or is_free(scan, day.end) or spelled_year(scan, day.end)) else None


def read_the_day(scan: Scan, i: int) -> Found | None:
    """The rest of "the 7th of October", to which the article belongs; ``i`` is the word after it."""
    found = read_day_first(scan, i)
    is_ordinal = scan.is_glued_word(i + 1) or day_word(scan, i) is not None
    return found if is_ordinal and any(scan.lower(k) in scan.words.small.of for k in range(i + 1, i + 5)) else None


def read_year_after(scan: Scan, i: int) -> tuple[int | None, int | None, int]:
    """The year after a day or month: in digits, or counted from the reference date, and the place after it."""
    year = year_number(scan, i)
    if year and not is_measured(scan, year.end):
        return year.value, None, year.end
    if spelled := spelled_year(scan, i):
        return spelled.value, None, spelled.end
    place = scan.skip(i, scan.words.small.part_of)
    year = year_number(scan, place) if place > i else None
    if place > i and (year := year or spelled_year(scan, place)) and not counts_something(scan, year.end):
        return year.value, None, year.end
    place = scan.skip(i, scan.words.small.of)
    shift = scan.words.shifts.words.get(scan.lower(place))
    if shift is not None and scan.words.units.one.get(scan.lower(place + 1)) == "year":
        return None, shift, place + 2
    return None, None, i


def _with_year(scan: Scan, form: Day | Month, first: int, last: int, *, is_comma_safe: bool) -> Found:
    """The form at tokens ``first`` to ``last`` with its year and with a weekday after it, where they are written.

    is_comma_safe   a number after a comma is the year even where a noun follows ("October 7, 2023 attack")
    """
    has_comma = scan.lower(last) == ","
    year, shift, end = read_year_after(scan, last + has_comma)
    is_count = has_comma and not is_comma_safe and counts_something(scan, end)
    if (year is None and (shift is None or has_comma)) or is_count:
        year, shift, end = None, None, last
    dated = form._replace(year=year, shift=shift)
    if not isinstance(dated, Day):
        return Found(dated, first, end)
    weekday = _weekday_before(scan, first, end)
    return _with_weekday_after(scan, dated if weekday is None else dated._replace(weekday=weekday), first, end)


def _names_place(scan: Scan, i: int, end: int) -> bool:
    """Whether a name is made of the month and a day: "the 6 October Bridge", "6th of October City"."""
    day = day_number(scan, end)
    place = day.end if day else end
    if scan.lower(place) not in scan.words.named_after_days or not scan.is_title(place):
        return False
    before = i - 2 if scan.lower(i - 1) in scan.words.small.of else i - 1
    return day is not None or scan.at(before).kind is NUMBER or scan.is_glued_word(before)


def _weekday_before(scan: Scan, first: int, last: int) -> int | None:
    """The weekday of "Monday (May 23)"."""
    if scan.lower(first - 1) != "(" or scan.lower(last) != ")":
        return None
    place = first - 3 if scan.lower(first - 2) in scan.words.parts_of_day else first - 2
    weekday = weekday_name(scan, place)
    return weekday.value if weekday else None


def _with_weekday_after(scan: Scan, form: Day, first: int, last: int) -> Found:
    """As in "7 October 2023 (Saturday)", "October 7, a Saturday": the weekday belongs to the date."""
    is_bracketed = scan.lower(last) == "("
    place = scan.skip(last + 1, scan.words.small.indefinite)
    weekday = weekday_name(scan, place)
    has_article = scan.lower(last) == "," and place > last + 1
    is_closed = weekday is not None and scan.lower(weekday.end) == ")"
    if weekday is None or not (is_closed if is_bracketed else has_article) or is_abbreviation(scan, place):
        return Found(form, first, last)
    return Found(form._replace(weekday=weekday.value), first, weekday.end + is_bracketed)


def _is_shouted_verb(scan: Scan, i: int, end: int) -> bool:
    """Whether MAY or MARCH in a line of capitals is rather the verb: 20 MAY DIE."""
    word, after = scan.at(i), scan.at(end)
    is_shouted = word.lower in scan.words.need_evidence and word.text.isupper() and len(word.text) > 1
    return is_shouted and after.kind is WORD and after.text.isupper() and after.lower not in scan.words.outlook.linking
