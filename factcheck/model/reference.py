"""The figures on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from factcheck.model.quantity import Quantity


class Flow(StrEnum):
    """How an indicator's figures behave over time."""

    LEVEL = "level"
    CUMULATIVE = "cumulative"
    FLOW = "flow"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in a file something is defined; line and column from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """Who put a figure on record, where and when."""

    name: str
    url: str | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the reference."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a figure measures, and the words that give it away (all of them lower case lemmas or phrases)."""

    id: str
    label: str
    unit: str
    measure: Flow
    cues_any: tuple[str, ...] = ()
    cues_none: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    target: bool | None = False  # true: a need or plan, for claims of measure `target` only; false: others; null: both
    builtin: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure of a fact, as a draft's reader reads it, with its day."""

    quantity: Quantity
    day: date | None
    text: str  # as it stands in the file: "more than 500", "2.3 million"
    origin: Origin


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure on record, or one series of them (``entries`` in order of their days)."""

    id: str
    indicator: str
    place: str
    entries: tuple[Entry, ...]
    source: Source
    origin: Origin
    group: str | None = None
    per: str | None = None
    period: Period | None = None
    tolerance: Decimal = Decimal(0)  # absolute, or a ratio of the value where `tolerance_is_ratio`
    tolerance_is_ratio: bool = False
    share_of: str | None = None
    basis: str | None = None
    since: date | None = None

    @property
    def is_series(self) -> bool:
        """Whether it has a figure for more than one day."""
        return len(self.entries) > 1


@dataclass(frozen=True, slots=True)
class Event:
    """Something with a known date."""

    id: str
    name: str
    start: date
    end: date
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a reference file, with its place and what was expected."""

    origin: Origin
    message: str


@dataclass(frozen=True, slots=True)
class Reference:
    """All places, indicators, facts and events of the files given, and the built-in catalogue."""

    places: Mapping[str, Place] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
