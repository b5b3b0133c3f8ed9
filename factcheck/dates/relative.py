"""Days and periods counted from the reference date: "yesterday", "last week", "the past 24 hours", "a year ago"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factcheck.dates.forms import (
    Beside,
    Between,
    Calendar,
    Found,
    Month,
    Offset,
    Phrase,
    Rolling,
    Season,
    Toward,
    Weekday,
    WeekdayOf,
)
from factcheck.dates.month_sense import is_month_alone
from factcheck.dates.periods import Unit
from factcheck.dates.scan import COMMA, Number, Scan, count, day_number, is_part_of_name, month_name, weekday_name
from factcheck.model.text import TokenKind

if TYPE_CHECKING:
    from factcheck.lexicon.dates import UnitName

# Fewer hours than this are a part of one day.
_HOURS_OF_A_PERIOD = 12
_HOURS_A_DAY = 24
_QUOTES = frozenset("“\"‘'«")
_FINER = frozenset({"day", "week", "fortnight", "month"})


def read_day_word(scan: Scan, i: int) -> Found | None:
    """As in "today", "yesterday", "tomorrow"."""
    shift = scan.words.days.words.get(scan.lower(i))
    if shift is None or is_part_of_name(scan, i):
        return None
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
        rolling = _rolling(scan, i + 1, has_article=True)
        return rolling and rolling._replace(first=i)
    return _shifted_name(scan, i, place, shift if sharpened is None else sharpened, is_plain=sharpened is None)


def read_rolling_after_article(scan: Scan, i: int) -> Found | None:
    """The rest of "the past 24 hours", "the last week"; ``i`` is the word after the article."""
    return _rolling(scan, i, has_article=True)


def read_rolling(scan: Scan, i: int) -> Found | None:
    """As in "past 24 hours" without its article: after a preposition or at the start of a line."""
    if i > scan.first and scan.lower(i - 1) not in scan.words.rolling.after:
        return None
    return _rolling(scan, i, has_article=False)


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


def as_unit(unit: UnitName) -> Unit:
    """The unit of calendar arithmetic; hours have been sorted out before."""
    return cast("Unit", unit)


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
    return scan.at(place).kind is TokenKind.NUMBER or month_name(scan, place) is not None


def _shifted_name(scan: Scan, i: int, place: int, shift: int, *, is_plain: bool) -> Found | None:
    """As in "last Monday", "next March", "this summer"."""
    if weekday := weekday_name(scan, place):
        form = Weekday(weekday.value)
        return Found(WeekdayOf(form.weekday, 0) if shift == 0 else Toward(form, shift), i, weekday.end)
    if (month := month_name(scan, place)) and is_month_alone(scan, place, month.end):
        if day_number(scan, month.end):
            return None
        whole = Month(month.value)
        return Found(Month(month.value, shift=0) if shift == 0 else Toward(whole, shift), i, month.end)
    season = scan.words.seasons.words.get(scan.lower(place))
    if season is None or (not is_plain and shift == 0):
        return None
    return Found(Toward(Season(season), shift), i, place + 1)


def _rolling(scan: Scan, i: int, *, has_article: bool) -> Found | None:
    """A count of units before or after the reference date; without a count, one of them."""
    rolling = scan.words.rolling
    word = scan.lower(i)
    if word not in rolling.back and word not in rolling.ahead:
        return None
    number = count(scan, i + 1)
    place = number.end if number else i + 1
    place += number is not None and scan.at(place).kind is TokenKind.HYPHEN
    unit = scan.words.units.all.get(scan.lower(place))
    value = number.value if number else 1
    is_day = unit == "day" and number is None and word in rolling.whole and scan.lower(place) in scan.words.units.one
    if is_day and has_article:
        return Found(_rolled(_HOURS_A_DAY, "hour", ahead=False), i, place + 1)
    is_one = scan.lower(place) in scan.words.units.one
    if unit == "quarter" and value and (number is not None or is_one):
        return _quarters(scan, i, place, value if word in rolling.ahead else -value)
    is_calendar = not has_article and number is None and word in scan.words.shifts.words  # as "last week" is
    if unit is None or is_calendar or not _is_countable(scan, place, unit, value, is_counted=number is not None):
        return None
    end = place + 1 + (scan.lower(place + 1) in rolling.period)
    if word not in rolling.whole and scan.lower(end) in scan.words.small.of:
        return None
    return Found(_rolled(value, unit, ahead=word in rolling.ahead), i, end)


def _quarters(scan: Scan, i: int, place: int, value: int) -> Found | None:
    """As in "the past two quarters": whole ones, as results are counted, and this one is no part of them.

    Not a quarter of something else: "the last quarter-century", "the last quarter of the match".
    """
    after = place + 1
    words = scan.words
    if scan.at(after).kind is TokenKind.HYPHEN or scan.lower(after) in words.small.of | words.not_quarters:
        return None
    near, far = Calendar("quarter", value // abs(value)), Calendar("quarter", value)
    first, last = (near, far) if value > 0 else (far, near)
    return Found(near if near == far else Between(first, last), i, after)


def _is_countable(scan: Scan, place: int, unit: UnitName, value: int, *, is_counted: bool) -> bool:
    """Whether the unit at ``place`` makes a period: not "the next day", "the past two hours", "the past days"."""
    if unit in ("half", "weekend", "quarter"):
        return False
    if unit == "hour":
        return is_counted and value >= _HOURS_OF_A_PERIOD
    return is_counted or (unit != "day" and scan.lower(place) in scan.words.units.one)


def _rolled(value: int, unit: UnitName, *, ahead: bool) -> Rolling:
    """Hours become the days that they reach back into."""
    if unit == "hour":
        return Rolling(-(-value // _HOURS_A_DAY), "day", ahead, in_hours=True)
    return Rolling(value, as_unit(unit), ahead)
