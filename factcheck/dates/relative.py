"""Days and periods counted from the reference date: "yesterday", "last week", "the past 24 hours", "a year ago"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.dates.forms import (
    Beside,
    Calendar,
    Found,
    Month,
    Offset,
    Phrase,
    Season,
    Toward,
    Weekday,
    WeekdayOf,
)
from factcheck.dates.month_sense import is_month_alone
from factcheck.dates.rolling import read_rolled
from factcheck.dates.scan import (
    COMMA,
    Number,
    Scan,
    as_unit,
    count,
    day_number,
    digits,
    ends_before,
    is_part_of_name,
    month_name,
    weekday_name,
)
from factcheck.model.text import NUMBER

if TYPE_CHECKING:
    from factcheck.lexicon.dates import UnitName

_QUOTES = frozenset("“\"‘'«")
_FINER = frozenset({"day", "week", "fortnight", "month"})


def read_day_word(scan: Scan, i: int) -> Found | None:
    """As in "today", "yesterday", "tomorrow", "day after tomorrow" without an article."""
    shift = scan.words.days.words.get(scan.lower(i))
    if shift is None or is_part_of_name(scan, i):
        return None
    for phrase, days in scan.words.day_after.items():
        bare = tuple(phrase.split()[1:])
        if shift and ends_before(scan, i + 1, bare):
            return Found(Calendar("day", days), i + 1 - len(bare), i + 1)
    return Found(Calendar("day", shift), i, i + 1)


def read_day_after(scan: Scan, i: int) -> Found | None:
    """As in "the day after tomorrow", "the year before last"; ``i`` is the word after the article."""
    for phrase, shift in scan.words.day_after.items():
        words = phrase.split()
        if all(scan.lower(i - 1 + k) == word for k, word in enumerate(words)):
            return Found(Calendar("day", shift), i - 1, i - 1 + len(words))
    unit = scan.words.units.one.get(scan.lower(i))
    shift_of_unit = scan.words.unit_after.get((scan.lower(i + 1), scan.lower(i + 2)))
    if unit not in scan.words.units.calendar or shift_of_unit is None:
        return None
    return Found(Calendar(as_unit(unit), shift_of_unit), i - 1, i + 3)


def read_shifted(scan: Scan, i: int) -> Found | None:
    """As in "last week", "this year", "next Monday", "last November", "this past summer"."""
    shift = scan.words.shifts.words.get(scan.lower(i))
    if shift is None or (shift != 0 and scan.lower(i - 1) in scan.words.years.determiners):
        return None
    sharpened = scan.words.sharpened.get(scan.lower(i + 1)) if shift == 0 else None
    place = scan.skip(i + 1, scan.words.whole_units) if sharpened is None else i + 2
    unit = scan.words.units.one.get(scan.lower(place))
    if unit is not None:
        if sharpened is None:
            return _shifted_unit(scan, i, place, unit, shift)
        rolling = read_rolled(scan, i + 1, has_article=True)
        return rolling and rolling._replace(first=i)
    return _shifted_name(scan, i, place, shift if sharpened is None else sharpened, is_plain=sharpened is None)


def read_ago(scan: Scan, i: int) -> Found | None:
    """As in "three days ago", "a year ago", and what dateparser makes of "three days from now"."""
    number = count(scan, i)
    if number is None:
        return None
    unit = scan.words.units.all.get(scan.lower(number.end))
    if unit is None or unit in ("hour", "half", "weekend") or scan.words.numbers.words.get(scan.lower(i - 1), 0) > 1:
        return None
    end = number.end + 1
    if scan.lower(end) in scan.words.ago.words:
        return _tied(scan, i, Found(Offset(-number.value, as_unit(unit)), i, end + 1), unit)
    if rest := _rest_of_ago(scan, end):
        (less, last), finer = rest
        return Found(Offset(-number.value, as_unit(unit), (-less, as_unit(finer))), i, last)
    last = scan.follows(end, scan.words.from_now)
    if last == end:
        return None
    return Found(Phrase(" ".join(scan.lower(k) for k in range(i, last)), relative=True), i, last)


def _tied(scan: Scan, i: int, ago: Found, unit: UnitName) -> Found:
    """The same with what ties it to a day: "a year ago today", "two weeks ago on Monday"."""
    if not isinstance(ago.form, Offset):
        return ago
    if scan.words.days.words.get(scan.lower(ago.last)) == 0:
        return Found(ago.form, i, ago.last + 1)
    weekday = weekday_name(scan, scan.skip(ago.last, scan.words.small.on_day)) if unit == "week" else None
    if weekday is None or _goes_on(scan, weekday.end):
        return ago
    return Found(Beside(ago.form.number, "week", Weekday(weekday.value)), i, weekday.end)


def _rest_of_ago(scan: Scan, i: int) -> tuple[Number, UnitName] | None:
    """The "and 4 months ago" of "2 years and 4 months ago": how many, the place after it, of which unit."""
    place = i + 1 if scan.lower(i) == "," else scan.skip(i, scan.words.join.both)
    number = count(scan, place)
    unit = scan.words.units.all.get(scan.lower(number.end)) if number else None
    if number is None or unit not in _FINER or scan.lower(number.end + 1) not in scan.words.ago.words:
        return None
    return Number(number.value, number.end + 2), unit


def read_directed(scan: Scan, i: int) -> Found | None:
    """As in "coming Thursday", "previous Monday"; not "is coming Thursday", "the previous Monday" of a story."""
    direction = scan.words.directed.get(scan.lower(i))
    before, words = scan.lower(i - 1), scan.words
    if direction is None or before in words.outlook.copulas | words.outlook.be:
        return None
    is_of_story = direction < 0 and before in words.small.article | words.years.determiners
    return None if is_of_story else _shifted_name(scan, i, i + 1, direction, is_plain=True)


def _shifted_unit(scan: Scan, i: int, place: int, unit: UnitName, shift: int) -> Found | None:
    """As in "last week" and its like."""
    if unit not in scan.words.units.calendar or _is_title_of_programme(scan, i, place):
        return None
    weekday = weekday_name(scan, scan.skip(place + 1, scan.words.small.on_day)) if unit == "week" else None
    if weekday and not _goes_on(scan, weekday.end):
        return Found(WeekdayOf(weekday.value, shift), i, weekday.end)  # "last week Friday", as in English of Africa
    return Found(Calendar(as_unit(unit), shift), i, place + 1)


def _is_title_of_programme(scan: Scan, i: int, place: int) -> bool:
    """Whether it opens a quotation and is written with capitals: “This Week” of a broadcaster."""
    is_quoted = scan.at(i - 1).text in _QUOTES and scan.is_glued(i)
    return is_quoted and scan.is_title(i) and scan.is_title(place)


def _goes_on(scan: Scan, i: int) -> bool:
    """Whether a day or a month follows, with which the weekday goes: "last week on Friday, 20 October"."""
    place = scan.skip(scan.skip(i, COMMA), scan.words.small.article)
    return scan.at(place).kind is NUMBER or month_name(scan, place) is not None


def _shifted_name(scan: Scan, i: int, place: int, shift: int, *, is_plain: bool) -> Found | None:
    """As in "last Monday", "next March", "this summer"."""
    if weekday := weekday_name(scan, place):
        form = Weekday(weekday.value)
        return Found(WeekdayOf(form.weekday, 0) if shift == 0 else Toward(form, shift), i, weekday.end)
    if (month := month_name(scan, place)) and is_month_alone(scan, place, month.end):
        if day_number(scan, month.end) or digits(scan, month.end, 4) is not None:
            return None  # "current November 2019": the month has a year of its own
        whole = Month(month.value)
        return Found(Month(month.value, shift=0) if shift == 0 else Toward(whole, shift), i, month.end)
    season = scan.words.seasons.words.get(scan.lower(place))
    if season is None or (not is_plain and shift == 0):
        return None
    return Found(Toward(Season(season), shift), i, place + 1)
