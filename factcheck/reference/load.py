"""A reference from its files: read, validated, linked, with every problem at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, reduce
from operator import add
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.reference import Fact, Indicator, Problem, Reference
from factcheck.reference import build
from factcheck.reference.catalogue import load_catalogue
from factcheck.reference.figures import Reader, kind_of
from factcheck.reference.files import reference_files
from factcheck.reference.links import Flaw, by_id, fact_flaws, place_flaws, with_ids
from factcheck.reference.parse import Item, Parsed, parse_file
from factcheck.reference.schema import FactModel, PlaceModel

ValueReader: TypeAlias = Callable[[str, Lexicon], Quantity | None]


def load_reference(paths: Sequence[Path], lexicon: Lexicon) -> tuple[Reference, tuple[Problem, ...]]:
    """The figures on record in ``paths`` together with the built-in catalogue, and everything wrong with them.

    paths    files, or folders that are read whole; without any, the reference is the catalogue alone
    lexicon  the words with which figures in strings are read
    returns  the reference holds what could be used: a fact with a problem is left out, a place that lies within
             nothing known, or within itself, lies within nothing. Problems are sorted by path, line and column.
    """
    reader = _reader(lexicon)
    files, missing = reference_files(paths)
    parsed = reduce(add, (parse_file(file, reader) for file in files), Parsed(problems=missing))
    reference, problems = _link(parsed, reader, lexicon)
    ordered = sorted((*parsed.problems, *problems), key=lambda p: (p.origin.path, p.origin.line, p.origin.column))
    return reference, tuple(ordered)


def _reader(lexicon: Lexicon) -> Reader:
    """The drafts' reader of one figure; asked once for each text of a reference."""

    @cache
    def read(written: str) -> Quantity | None:
        from factcheck import quantities  # noqa: PLC0415 - a reference in plain digits does not need it

        read_value: ValueReader | None = getattr(quantities, "read_value", None)
        return read_value(written, lexicon) if read_value else None

    return read


def _link(parsed: Parsed, reader: Reader, lexicon: Lexicon) -> tuple[Reference, tuple[Problem, ...]]:
    """The items of all files as one reference."""
    places, doubled_places = by_id(parsed.places, "place")
    own, doubled_indicators = by_id(parsed.indicators, "indicator")
    facts, doubled_facts = by_id(with_ids(parsed.facts), "fact")
    events, doubled_events = by_id(parsed.events, "event")
    catalogue = load_catalogue()
    indicators = {**catalogue, **{name: build.indicator(name, item.model) for name, item in own.items() if item.model}}
    adrift = tuple(place_flaws(places))
    flaws = tuple(fact_flaws(facts, places, catalogue.keys() | own.keys()))
    built, bad_facts = _facts(_sound(facts, flaws, places), indicators, reader, lexicon)
    lost = {flaw.id for flaw in adrift}
    reference = Reference(
        places=MappingProxyType(
            {name: build.place(name, i.model, is_lost=name in lost) for name, i in places.items() if i.model}
        ),
        indicators=MappingProxyType(indicators),
        facts=MappingProxyType(built),
        events=tuple(build.event(item.model) for item in events.values() if item.model),
    )
    doubled = (*doubled_places, *doubled_indicators, *doubled_facts, *doubled_events)
    return reference, (*doubled, *(flaw.problem for flaw in (*adrift, *flaws)), *bad_facts)


def _sound(
    facts: Mapping[str, Item[FactModel]], flaws: Sequence[Flaw], places: Mapping[str, Item[PlaceModel]]
) -> tuple[Item[FactModel], ...]:
    """The facts that can be built: they fit the schema, and their place is there; a whole that is not is forgotten."""
    astray = {flaw.id for flaw in flaws if flaw.key != "share_of"}
    partless = {flaw.id for flaw in flaws if flaw.key == "share_of"}
    return tuple(
        replace(item, model=item.model.model_copy(update={"share_of": None})) if name in partless else item
        for name, item in facts.items()
        if item.model and name not in astray and places[item.model.place].model
    )


def _facts(
    items: Sequence[Item[FactModel]], indicators: Mapping[str, Indicator], reader: Reader, lexicon: Lexicon
) -> tuple[dict[str, Fact], tuple[Problem, ...]]:
    """The facts by id, and the problems of their figures."""
    kinds: dict[str, Kind] = {}
    facts: dict[str, Fact] = {}
    problems: list[Problem] = []
    for item in items:
        counts = indicators.get(item.model.indicator) if item.model else None
        if counts is None:  # its own definition has a problem, which is told
            continue
        if counts.unit not in kinds:
            kinds[counts.unit] = kind_of(counts.unit, lexicon)
        fact, found = build.fact(item, counts, kinds[counts.unit], reader)
        problems += found
        if fact:
            facts[fact.id] = fact
    return facts, tuple(problems)
