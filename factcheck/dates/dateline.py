"""The day of publication, as a draft states it itself."""

from __future__ import annotations

from datetime import date

from factcheck.dates.forms import Day, Found, Phrase
from factcheck.dates.mentions import find_dates
from factcheck.dates.resolve import resolve
from factcheck.dates.scan import Scan, ends_before
from factcheck.dates.year_choice import Frame
from factcheck.lexicon import Lexicon
from factcheck.model.text import PUNCT, Text

# A dateline stands in the first blocks, and near the start of its own.
_BLOCKS = 10
_DATELINE_TOKENS = 16
_LONGEST_LINE = 24
_AGENCY_TOKENS = 8
_DASHES = frozenset({"-", "–", "—", "--"})
_BARS = frozenset({"|", "·", "•", ""})


def dateline_date(text: Text, lexicon: Lexicon) -> date | None:
    """The full date, year included, of the dateline, of a line of its own, or after "Published"; else None.

    source  SPEC section 1, "reference date"
    """
    for scan, found in find_dates(text, lexicon.dates, blocks=_BLOCKS):
        is_full = isinstance(found.form, Phrase) or (isinstance(found.form, Day) and found.form.year is not None)
        if not is_full or not _is_of_publication(scan, found):
            continue
        period = resolve(found.form, Frame(None))
        if period is not None:
            return period.start
    return None


def _is_of_publication(scan: Scan, found: Found) -> bool:
    """Whether the date stands where the day of publication stands, and not in a sentence about that day."""
    dateline = scan.words.dateline
    before = (
        scan.lower(found.first - 2)
        if scan.lower(found.first - 1) in scan.words.small.on_day | {":"}
        else scan.lower(found.first - 1)
    )
    if before in dateline.published:
        return True
    is_as_of = any(ends_before(scan, found.first, phrase) for phrase in dateline.as_of)
    if scan.lower(found.first - 1) in dateline.event and not is_as_of:
        return False
    if found.first - scan.first <= _DATELINE_TOKENS and _leads_to_dash(scan, found.last):
        return True
    if found.first - scan.first <= _AGENCY_TOKENS and _stands_apart(scan, found):
        return True
    is_short = scan.last - scan.first <= _LONGEST_LINE
    return is_short and scan.lower(scan.last - 1) not in {".", "!", "?"}


def _stands_apart(scan: Scan, found: Found) -> bool:
    """Whether a dash or bar comes before and a stop after, as in "Issue 14 – 4 May 2026."."""
    before, after = scan.lower(found.first - 1), scan.lower(found.last)
    return before in _DASHES | _BARS and after in _BARS | {"", ".", ","}


def _leads_to_dash(scan: Scan, i: int) -> bool:
    """Whether a dash follows, an agency in brackets before it or not."""
    if scan.lower(i) == "(":
        closing = (k + 1 for k in range(i, i + _AGENCY_TOKENS) if scan.lower(k) == ")")
        i = next(closing, i)
    return scan.lower(i) in _DASHES and scan.at(i).kind is PUNCT
