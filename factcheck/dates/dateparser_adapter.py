"""The one door to dateparser: a phrase that the grammar has cut out but does not read itself.

Its search is never used, and English is given: without a language it tries two hundred. It reads spellings of
full dates that are rare in drafts (7-Oct-2023, 07Oct2023, 2023 October 7) and "three days from now".
"""

from __future__ import annotations

from datetime import date, datetime, time

from dateparser.date import DateDataParser

# Full dates do not depend on the base; it is fixed so that nothing reads the clock.
_ANY_DAY = date(2000, 1, 1)


def parse_phrase(written: str, today: date | None) -> date | None:
    """The day that dateparser reads, or None where it reads none.

    written  a whole phrase: a full date with a month's name and a year, or "<number> <unit> from now"
    today    the reference date; only relative phrases need it
    """
    settings = {
        "RELATIVE_BASE": datetime.combine(today or _ANY_DAY, time()),
        "PREFER_DATES_FROM": "past",
        "DATE_ORDER": "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    parser = DateDataParser(languages=["en"], settings=settings)
    found: datetime | None = parser.get_date_data(written)["date_obj"]
    return found.date() if found else None
