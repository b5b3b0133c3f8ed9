"""Days and periods as written and as resolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.model.span import Span


class Grain(StrEnum):
    """How fine a date mention is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or period as written; both ends included, null where it cannot be resolved.

    ``weekday`` is the weekday named together with a full date (0 is Monday), for FC204; ``impossible`` marks a date
    that does not exist (31 June), for FC205; ``since`` a mention that opens with "since" and so runs to the
    reference date; ``relative`` one that needs the reference date.
    """

    span: Span
    start: date | None
    end: date | None
    grain: Grain
    first: int = 0  # tokens of ``span``
    last: int = 0
    weekday: int | None = None
    impossible: bool = False
    since: bool = False
    relative: bool = False
