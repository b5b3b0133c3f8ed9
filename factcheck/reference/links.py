"""What the items of a reference say of each other: ids that are used twice, unknown, or lead round in a circle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from factcheck.model.reference import Origin, Problem
from factcheck.reference.nearest import did_you_mean
from factcheck.reference.parse import Item
from factcheck.reference.schema import FactModel, Model, PlaceModel

M = TypeVar("M", bound=Model)


class Flaw(NamedTuple):
    """A key of an item that leads nowhere."""

    id: str
    key: str
    problem: Problem


def by_id(items: Iterable[Item[M]], what: str) -> tuple[dict[str, Item[M]], tuple[Problem, ...]]:
    """The items by their ids, the first of each, and a problem for every id that is used again.

    what  the kind of item, for the message: "place"
    """
    found: dict[str, Item[M]] = {}
    problems: list[Problem] = []
    for item in items:
        if item.id is None:
            continue
        first = found.setdefault(item.id, item)
        if first is not item:
            where = f"{first.origin.path}, line {first.origin.line}"
            problems.append(Problem(item.at("id"), f'the {what} "{item.id}" is defined twice; first in {where}'))
    return found, tuple(problems)


def with_ids(facts: Sequence[Item[FactModel]]) -> tuple[Item[FactModel], ...]:
    """The facts, those without an id named after place, indicator and group.

    "gaza-killed", "gaza-killed-children"; where that is taken already, a number from 2 on follows.
    """
    taken = {fact.id for fact in facts if fact.id}
    used: Counter[str] = Counter()
    named: list[Item[FactModel]] = []
    for fact in facts:
        name = fact.id or _free_id(_made_id(fact), taken, used)
        taken.add(name)
        named.append(fact if fact.id else replace(fact, id=name))
    return tuple(named)


def place_flaws(places: Mapping[str, Item[PlaceModel]]) -> Iterator[Flaw]:
    """``within`` names a place that is not defined, or goes round in a circle."""
    within = _links(places, "within")
    for name, above in within.items():
        if above not in places:
            yield Flaw(name, "within", _undefined_place(places[name].at("within"), above, places))
    for name in circles(within):
        message = f'"{name}" lies within itself by way of "{within[name]}"'
        yield Flaw(name, "within", Problem(places[name].at("within"), message))


def fact_flaws(
    facts: Sequence[Item[FactModel]], places: Mapping[str, Item[PlaceModel]], indicators: Collection[str]
) -> Iterator[Flaw]:
    """An indicator, place or whole that is not defined, or a whole that goes round in a circle.

    facts  all of them with their ids, those that use an id again too
    """
    named = {fact.id: fact for fact in reversed(facts) if fact.id}
    for fact in facts:
        yield from (Flaw(fact.id or "", key, problem) for key, problem in _unknown(fact, named, places, indicators))
    wholes = _links(named, "share_of")
    for name in circles(wholes):
        message = f'"{name}" is a share of itself by way of "{wholes[name]}"'
        yield Flaw(name, "share_of", Problem(named[name].at("share_of"), message))


def _unknown(
    fact: Item[FactModel],
    facts: Collection[str],
    places: Mapping[str, Item[PlaceModel]],
    indicators: Collection[str],
) -> Iterator[tuple[str, Problem]]:
    """The keys of a fact that name nothing that is defined."""
    indicator, place, whole = fact.word("indicator"), fact.word("place"), fact.word("share_of")
    if indicator and indicator not in indicators:
        yield "indicator", _undefined(fact.at("indicator"), "indicator", indicator, indicators)
    if place and place not in places:
        yield "place", _undefined_place(fact.at("place"), place, places)
    if whole and whole not in facts:
        yield "share_of", _undefined(fact.at("share_of"), "fact", whole, facts)


def circles(links: Mapping[str, str]) -> tuple[str, ...]:
    """One member, the first in order, of each circle that following ``links`` gets caught in."""
    found: list[str] = []
    done: set[str] = set()
    for start in links:
        path: dict[str, None] = {}
        name = start
        while name in links and name not in done and name not in path:
            path[name] = None
            name = links[name]
        if name in path:
            found.append(name)
        done.update(path)
    return tuple(found)


def _links(items: Mapping[str, Item[M]], key: str) -> dict[str, str]:
    """What each item names after a key."""
    words = ((name, item.word(key)) for name, item in items.items())
    return {name: word for name, word in words if word}


def _undefined_place(origin: Origin, name: str, places: Mapping[str, Item[PlaceModel]]) -> Problem:
    """As `_undefined`, with the id of the place where its name was written instead."""
    for known, item in places.items():
        names = (item.model.name, *item.model.aliases) if item.model else ()
        if name.casefold() in {each.casefold() for each in names}:
            return Problem(origin, f'the place "{name}" is not defined: expected its id, "{known}"')
    return _undefined(origin, "place", name, places)


def _undefined(origin: Origin, what: str, name: str, known: Collection[str]) -> Problem:
    """A name that nothing bears."""
    return Problem(origin, f'the {what} "{name}" is not defined{did_you_mean(name, known)}')


def _made_id(fact: Item[FactModel]) -> str:
    """What a fact without an id is called."""
    words = (fact.word("place"), fact.word("indicator"), *(fact.word("group") or "").lower().split())
    return "-".join(word for word in words if word)


def _free_id(name: str, taken: Collection[str], used: Counter[str]) -> str:
    """The name, with the first number that makes it new where it is taken; ``used`` counts how often it was made."""
    while True:
        used[name] += 1
        free = name if used[name] == 1 else f"{name}-{used[name]}"
        if free not in taken:
            return free
