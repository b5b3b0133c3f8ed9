"""A reference from its files: read, validated, linked, with every problem at its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache, reduce
from operator import add
from pathlib import Path
from types import MappingProxyType

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.reference import Fact, Place, Problem, Reference
from factcheck.reference import build
from factcheck.reference.catalogue import load_catalogue
from factcheck.reference.figures import Reader, kind_of, read_ratio
from factcheck.reference.files import reference_files
from factcheck.reference.links import by_id, fact_flaws, place_flaws, with_ids
from factcheck.reference.parse import Item, Parsed, parse_file
from factcheck.reference.schema import FactModel, PlaceModel


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
        from factcheck.quantities import read_value  # noqa: PLC0415 - a reference in plain digits does not need it

        return read_value(written, lexicon) or read_ratio(written, lexicon)

    return read


def _link(parsed: Parsed, reader: Reader, lexicon: Lexicon) -> tuple[Reference, tuple[Problem, ...]]:
    """The items of all files as one reference."""
    places, doubled_places = by_id(parsed.places, "place")
    own, doubled_indicators = by_id(parsed.indicators, "indicator")
    all_facts = with_ids(parsed.facts)
    facts, doubled_facts = by_id(all_facts, "fact")
    events, doubled_events = by_id(parsed.events, "event")
    catalogue = load_catalogue()
    lost = tuple(place_flaws(places))
    astray = tuple(fact_flaws(all_facts, places, catalogue.keys() | own.keys()))
    known = Reference(
        places=_places(places, {flaw.id for flaw in lost}),
        indicators=MappingProxyType(
            {**catalogue, **{name: build.indicator(name, item.model) for name, item in own.items() if item.model}}
        ),
        events=tuple(build.event(item.model) for item in events.values() if item.model),
    )
    built, bad_figures = _facts(facts, known, {flaw.id for flaw in astray if flaw.key == "share_of"}, reader, lexicon)
    doubled = (*doubled_places, *doubled_indicators, *doubled_facts, *doubled_events)
    return replace(known, facts=built), (*doubled, *(flaw.problem for flaw in (*lost, *astray)), *bad_figures)


def _places(items: Mapping[str, Item[PlaceModel]], lost: Collection[str]) -> Mapping[str, Place]:
    """The places by id."""
    return MappingProxyType(
        {name: build.place(name, item.model, is_lost=name in lost) for name, item in items.items() if item.model}
    )


def _facts(
    items: Mapping[str, Item[FactModel]],
    known: Reference,
    without_whole: Collection[str],
    reader: Reader,
    lexicon: Lexicon,
) -> tuple[Mapping[str, Fact], tuple[Problem, ...]]:
    """The facts by id whose indicator and place are known and whose figures can be read, and the others' problems."""
    kinds: dict[str, Kind] = {}
    facts: dict[str, Fact] = {}
    problems: list[Problem] = []
    for name, item in items.items():
        entries, found = build.figures(item, reader)
        problems += found
        model = item.model
        if model is None or found or not entries or model.place not in known.places:
            continue
        counts = known.indicators.get(model.indicator)
        if counts is None:
            continue
        if counts.unit not in kinds:
            kinds[counts.unit] = kind_of(counts.unit, lexicon)
        fact = build.fact(item, model, entries, counts.unit, kinds[counts.unit])
        facts[name] = replace(fact, share_of=None) if name in without_whole else fact
    return MappingProxyType(facts), tuple(problems)
