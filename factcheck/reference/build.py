"""From items in the form of the schema to the values of the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from factcheck.model.quantity import Kind, Quantity
from factcheck.model.reference import (
    Entry,
    Event,
    Fact,
    Flow,
    Indicator,
    Origin,
    Period,
    Place,
    Problem,
    Source,
)
from factcheck.reference.figures import Reader, Stated, read_day
from factcheck.reference.nodes import Block, find
from factcheck.reference.parse import Item
from factcheck.reference.schema import (
    AnyFigure,
    BoundsModel,
    EventModel,
    FactModel,
    IndicatorModel,
    PeriodModel,
    PlaceModel,
    TableModel,
)
from factcheck.reference.tables import Table, read_table
from factcheck.reference.targets import target_of


def place(name: str, model: PlaceModel, *, is_lost: bool = False) -> Place:
    """A place of the reference; one that is lost lies within nothing, whatever it says."""
    return Place(name, model.name, tuple(model.aliases), None if is_lost else model.within)


def indicator(name: str, model: IndicatorModel, *, builtin: bool = False) -> Indicator:
    """An indicator; its words in lower case, and whether it is a target worked out from them."""
    cues = _lower(model.cues.any)
    return Indicator(
        id=name,
        label=model.label,
        unit=model.unit,
        measure=Flow(model.measure),
        cues_any=cues,
        cues_none=_lower(model.cues.none),
        subjects=_lower(model.subjects),
        target=target_of(name, model.label, cues),
        builtin=builtin,
    )


def event(model: EventModel) -> Event:
    """An event; a single day begins and ends it."""
    when = model.date
    start, end = (when.start, when.end) if isinstance(when, PeriodModel) else (when, when)
    return Event(model.id, model.name, start, end, tuple(model.cues))


def figures(item: Item[FactModel], reader: Reader) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The figures of a fact's table, series or one value, in the order of the file, and what is wrong with them."""
    model = item.model
    if model is None:
        return (), ()
    entries, problems = _entries(item, model, reader)
    rates = (_rate_problem(entry, model.per) for entry in entries if _contradicts(entry.quantity, model.per))
    return entries, (*problems, *rates)


def fact(item: Item[FactModel], model: FactModel, entries: Sequence[Entry], unit: str, kind: Kind) -> Fact:
    """A fact with its entries in the order of their days.

    entries     at least one
    unit, kind  of the fact's indicator, for figures without a unit
    """
    tolerance, is_ratio = model.tolerance or (Decimal(0), False)
    return Fact(
        id=item.id or "",
        indicator=model.indicator,
        place=model.place,
        entries=tuple(
            Entry(_measured(entry.quantity, unit, kind, model.per), entry.day, entry.text, entry.origin)
            for entry in sorted(entries, key=_day_order)
        ),
        source=Source(model.source.name, model.source.url, model.source.date),
        origin=item.origin,
        group=model.group.lower() if model.group else None,
        per=model.per or entries[0].quantity.per,
        period=Period(model.period.start, model.period.end) if model.period else None,
        tolerance=tolerance,
        tolerance_is_ratio=is_ratio,
        share_of=model.share_of,
        basis=model.basis,
        since=model.since,
    )


def _entries(item: Item[FactModel], model: FactModel, reader: Reader) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The figures of a fact, whichever way they were written."""
    if isinstance(model.series, TableModel):
        return _from_table(item, model.series, reader)
    if model.series is not None:
        return _from_days(item, model.series), ()
    if model.value is None:
        return (), ()
    stated = _stated(model.value)
    return (Entry(stated.quantity, model.as_of, stated.text, item.at("value")),), ()


def _from_table(
    item: Item[FactModel], asked: TableModel, reader: Reader
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The rows of a table beside the reference."""
    name = find(item.node, ("series", "file"))
    origin = Origin(item.origin.path, name.line, name.column)
    return read_table(Table(asked, origin, Path(origin.path).parent), reader)


def _from_days(item: Item[FactModel], series: Mapping[date, AnyFigure]) -> tuple[Entry, ...]:
    """The days of a series, each with its line."""
    node = find(item.node, ("series",))
    places = {read_day(key.text): value for key, value in node.pairs} if isinstance(node, Block) else {}
    path = item.origin.path
    return tuple(
        Entry(stated.quantity, day, stated.text, Origin(path, places[day].line, places[day].column))
        for day, stated in ((day, _stated(figure)) for day, figure in series.items())
    )


def _stated(figure: AnyFigure) -> Stated:
    """A figure, whichever way it was written."""
    return figure.stated() if isinstance(figure, BoundsModel) else figure


def _measured(quantity: Quantity, unit: str, kind: Kind, per: str | None) -> Quantity:
    """A figure with the indicator's unit and the fact's rate, where it was written without its own."""
    if quantity.unit:
        unit, kind = quantity.unit, quantity.kind
    return replace(quantity, unit=unit, kind=kind, per=quantity.per or per)


def _contradicts(quantity: Quantity, per: str | None) -> bool:
    """Whether the figure was written with another rate than the fact gives it."""
    return per is not None and quantity.per is not None and per not in {quantity.per, quantity.each}


def _rate_problem(entry: Entry, per: str | None) -> Problem:
    """Two rates for one figure."""
    return Problem(entry.origin, f'"{entry.text}" is a figure per {entry.quantity.per}, but the fact says per: {per}')


def _day_order(entry: Entry) -> date:
    """The day of an entry, for sorting; a single value without one is alone."""
    return entry.day or date.min


def _lower(words: Sequence[str]) -> tuple[str, ...]:
    """Words in lower case, as drafts are compared."""
    return tuple(word.lower() for word in words)
