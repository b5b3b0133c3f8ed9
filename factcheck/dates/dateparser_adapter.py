"""The one door to dateparser: a phrase that the grammar has cut out but does not read itself.

Its search is never used, and English is given: without a language it tries two hundred. It reads spellings of
full dates that are rare in drafts (7-Oct-2023, 07Oct2023, 2023 October 7) and "three days from now".
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from dateparser.date import DateDataParser

# Full dates do not depend on the base; it is fixed so that nothing reads the clock.
_ANY_DAY = date(2000, 1, 1)
_NUMBERS = re.compile(r"\d{1,4}")


def parse_phrase(written: str, today: date | None) -> date | None:
    """The day that dateparser reads, or None where it reads none.

    written  a whole phrase: a full date with a month's name and a year, or "<number> <unit> from now"
    today    the reference date, for a relative phrase only
    """
    settings = {
        "RELATIVE_BASE": datetime.combine(today or _ANY_DAY, time()),
        "PREFER_DATES_FROM": "past",
        "DATE_ORDER": "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    parser = DateDataParser(languages=["en"], settings=settings)
    found: datetime | None = parser.get_date_data(written)["date_obj"]
    return found.date() if found and _is_sane(found.date(), written, today) else None


def _is_sane(day: date, written: str, today: date | None) -> bool:
    """Whether it has the day and year that are written, or lies ahead: dateparser would rather guess than decline."""
    numbers = {int(digits) for digits in _NUMBERS.findall(written)}
    return {day.day, day.year} <= numbers or (today is not None and day > today)
