"""How a date was read and resolved."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.explain.model import Section, Step
from factcheck.explain.reading import Reading
from factcheck.explain.wording import days_text
from factcheck.model.dates import DateMention

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def date_section(reading: Reading, mention: DateMention) -> Section:
    """A date of the draft: its days, its grain, and what it was counted from."""
    return Section("Date", (resolution(reading, mention), *_traits(mention)))


def resolution(reading: Reading, mention: DateMention) -> Step:
    """The days that a date stands for, with the day that it was counted from."""
    today = reading.document.date
    if mention.impossible:
        return Step("days", "none", (mention.span,), "a date that does not exist")
    if mention.start is None or mention.end is None:
        return Step("days", "unresolved", (mention.span,), "it needs a reference date; --date gives one")
    if not mention.relative:
        return Step("days", days_text(mention.start, mention.end), (mention.span,), "it says so itself")
    return Step("days", days_text(mention.start, mention.end), (mention.span,), f"counted from {today}")


def _traits(mention: DateMention) -> Iterator[Step]:
    yield Step("grain", mention.grain.value)
    if mention.since:
        yield Step("since", "yes", why="it runs to the reference date")
    if mention.weekday is not None:
        actual = "" if mention.start is None else _WEEKDAYS[mention.start.weekday()]
        why = f"that day was a {actual}" if actual and mention.start == mention.end else ""
        yield Step("weekday named", _WEEKDAYS[mention.weekday], why=why)
