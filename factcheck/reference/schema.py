"""The form of a reference file (SPEC section 5): which keys there are and what may stand after them.

Values arrive as text, lists and dictionaries and leave as figures, days and words. Every item is validated on its own,
with a context that holds the drafts' reader, so that one wrong key hides no other error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PlainValidator,
    StringConstraints,
    Tag,
    ValidationInfo,
    model_validator,
)

from factcheck.model.reference import Flow
from factcheck.reference.figures import Stated, Tolerance, between, read_day, read_figure, read_tolerance
from factcheck.reference.nearest import did_you_mean

PER = ("hour", "day", "week", "month", "year", "person", "household")
TABLE_KEYS = frozenset({"file", "date", "value"})

# Names of the branches of a choice, as they appear in an error's place; no key of a file has such a form.
BOUNDS, TABLE, PERIOD, TEXT, DAYS = "<bounds>", "<table>", "<period>", "<text>", "<days>"


def one_of(words: tuple[str, ...]) -> Callable[[str], str]:
    """A validator that lets only these words pass and names the nearest one to any other."""

    def check(word: str) -> str:
        if word in words:
            return word
        raise ValueError(f'"{word}" is not one of {", ".join(words)}{did_you_mean(word, words)}')

    return check


def _figure(value: str, info: ValidationInfo) -> Stated:
    """A figure read from its text."""
    if not isinstance(value, str):
        raise ValueError("expected one figure here, found a list or block")  # noqa: TRY004 - pydantic's contract
    return Stated(value.strip(), read_figure(value, _context(info)["reader"]))


def _tolerance(value: str, info: ValidationInfo) -> Tolerance:
    """A tolerance read from its text."""
    if not isinstance(value, str):
        raise ValueError("expected a percentage or number, found a list or block")  # noqa: TRY004
    return read_tolerance(value, _context(info)["reader"])


def _day(value: object) -> date:
    """A day read from its text."""
    if not isinstance(value, str):
        raise ValueError("expected a day like 2023-10-07, found a list or block")  # noqa: TRY004
    return read_day(value)


def _context(info: ValidationInfo) -> Mapping[str, Any]:
    """What the caller of `model_validate` sent along."""
    return info.context or {}


def _bounds_or_text(value: object) -> str:
    return BOUNDS if isinstance(value, dict) else TEXT


def _period_or_text(value: object) -> str:
    return PERIOD if isinstance(value, dict) else TEXT


def _table_or_days(value: object) -> str:
    return TABLE if isinstance(value, dict) and not TABLE_KEYS.isdisjoint(value) else DAYS


class Model(BaseModel):
    """Base of all items: unknown keys are errors, values are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Day: TypeAlias = Annotated[date, BeforeValidator(_day)]
Figure: TypeAlias = Annotated[Stated, PlainValidator(_figure)]


class PeriodModel(Model):
    """A stretch of days, both included."""

    start: Day = Field(alias="from")
    end: Day = Field(alias="to")

    @model_validator(mode="after")
    def _forward(self) -> PeriodModel:
        if self.end < self.start:
            raise ValueError(f"the period ends ({self.end}) before it begins ({self.start})")
        return self


class BoundsModel(Model):
    """A range, given by its ends."""

    low: Figure
    high: Figure

    @model_validator(mode="after")
    def _ordered(self) -> BoundsModel:
        between(self.low, self.high)
        return self

    def stated(self) -> Stated:
        """The range as one figure."""
        return between(self.low, self.high)


class TableModel(Model):
    """A CSV file beside the reference, and the names of its two columns."""

    file: Text
    date: Text
    value: Text


AnyFigure: TypeAlias = Annotated[
    Annotated[BoundsModel, Tag(BOUNDS)] | Annotated[Figure, Tag(TEXT)], Discriminator(_bounds_or_text)
]
Series: TypeAlias = Annotated[
    Annotated[TableModel, Tag(TABLE)] | Annotated[dict[Day, AnyFigure], Tag(DAYS)], Discriminator(_table_or_days)
]
When: TypeAlias = Annotated[
    Annotated[PeriodModel, Tag(PERIOD)] | Annotated[Day, Tag(TEXT)], Discriminator(_period_or_text)
]


class FileModel(Model):
    """The top of a file; its items are validated one by one."""

    title: Text | None = None
    places: dict[str, Any] = {}
    indicators: dict[str, Any] = {}
    facts: list[Any] = []
    events: list[Any] = []


class PlaceModel(Model):
    """A place, with the names that drafts give it."""

    name: Text
    aliases: list[Text] = []
    within: Text | None = None


class CuesModel(Model):
    """Words that give an indicator away, and words that rule it out."""

    any: list[Text] = []
    none: list[Text] = []


class IndicatorModel(Model):
    """What a figure measures."""

    label: Text
    unit: Text
    measure: Annotated[str, AfterValidator(one_of(tuple(Flow)))]
    cues: CuesModel = CuesModel()
    subjects: list[Text] = []


class SourceModel(Model):
    """Who put a figure on record."""

    name: Text
    url: Text | None = None
    date: Day | None = None


class FactModel(Model):
    """One figure on record, or a series of them."""

    id: Text | None = None
    indicator: Text
    place: Text
    group: Text | None = None
    value: AnyFigure | None = None
    series: Series | None = None
    per: Annotated[Text, AfterValidator(one_of(PER))] | None = None
    as_of: Day | None = None
    period: PeriodModel | None = None
    since: Day | None = None
    tolerance: Annotated[Tolerance, PlainValidator(_tolerance)] | None = None
    share_of: Text | None = None
    basis: Text | None = None
    source: SourceModel


class EventModel(Model):
    """Something with a known date."""

    id: Text
    name: Text
    date: When
    cues: list[Text] = []
