"""One file of a reference: from its text to items in the form of the schema, with everything that does not fit it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from factcheck.model.reference import Origin, Problem
from factcheck.reference.figures import Reader
from factcheck.reference.files import read_text
from factcheck.reference.messages import known_keys, problems_of
from factcheck.reference.nodes import Block, Items, Node, Scalar, plain, read_tree
from factcheck.reference.schema import EventModel, FactModel, FileModel, IndicatorModel, Model, PlaceModel

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Item(Generic[M]):
    """One place, indicator, fact or event of a file.

    ``model`` is null where it does not fit the schema: its id is known all the same, so that what refers to it is no
    second error. ``id`` is null for a fact without one.
    """

    id: str | None
    model: M | None
    node: Node
    origin: Origin  # of its id where that is a key, else of the item

    def at(self, key: str) -> Origin:
        """Where the value of one of its keys stands."""
        node = self.node.get(key) if isinstance(self.node, Block) else None
        return Origin(self.origin.path, node.line, node.column) if node else self.origin

    def word(self, key: str) -> str | None:
        """The text of one of its keys, whether or not the item fits the schema."""
        node = self.node.get(key) if isinstance(self.node, Block) else None
        return node.text.strip() or None if isinstance(node, Scalar) else None


@dataclass(frozen=True, slots=True)
class Parsed:
    """The items of one file or of several, in their order."""

    places: tuple[Item[PlaceModel], ...] = ()
    indicators: tuple[Item[IndicatorModel], ...] = ()
    facts: tuple[Item[FactModel], ...] = ()
    events: tuple[Item[EventModel], ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: Parsed) -> Parsed:
        return Parsed(
            self.places + other.places,
            self.indicators + other.indicators,
            self.facts + other.facts,
            self.events + other.events,
            self.problems + other.problems,
        )


def parse_file(path: Path, reader: Reader) -> Parsed:
    """The items of the file at ``path`` and its problems."""
    text = read_text(path)
    return Parsed(problems=(text,)) if isinstance(text, Problem) else parse(str(path), text, reader)


def parse(path: str, text: str, reader: Reader) -> Parsed:
    """The items of one file and its problems; ``path`` is what it is called there."""
    root, problems = read_tree(path, text)
    if root is None or (isinstance(root, Scalar) and not root.text):
        empty = (Problem(Origin(path, 1, 1), "the file is empty: expected places, indicators, facts or events"),)
        return Parsed(problems=problems or empty)
    if not isinstance(root, Block):
        where = Origin(path, root.line, root.column)
        return Parsed(problems=(*problems, Problem(where, "expected the keys of a reference file, like facts:")))
    return _items(path, root, problems, reader)


def _items(path: str, root: Block, problems: tuple[Problem, ...], reader: Reader) -> Parsed:
    """The items below the keys of a file. A key with nothing after it counts as left out."""
    filled = Block(tuple(pair for pair in root.pairs if not _is_empty(pair[1])), root.line, root.column)
    top = _Validation(path, FileModel, reader)
    top.model_of(filled)
    places, indicators = _Validation(path, PlaceModel, reader), _Validation(path, IndicatorModel, reader)
    facts, events = _Validation(path, FactModel, reader), _Validation(path, EventModel, reader)
    parsed = Parsed(
        tuple(places.item(key.text, node, key) for key, node in _named(filled, "places")),
        tuple(indicators.item(key.text, node, key) for key, node in _named(filled, "indicators")),
        tuple(facts.item(None, node, node) for node in _listed(filled, "facts")),
        tuple(events.item(None, node, node) for node in _listed(filled, "events")),
    )
    odd = [problem for fact in parsed.facts for problem in _figure_problems(fact)]
    found = [*top.problems, *places.problems, *indicators.problems, *facts.problems, *odd, *events.problems]
    return parsed + Parsed(problems=(*problems, *found))


class _Validation(Generic[M]):
    """Validates the items of one kind and collects their problems."""

    def __init__(self, path: str, model: type[M], reader: Reader) -> None:
        self.path = path
        self.model = model
        self.context = {"reader": reader}
        self.problems: list[Problem] = []

    def item(self, name: str | None, node: Node, place: Node) -> Item[M]:
        """One item, said to stand where ``place`` does; without a name its id is the one that it gives itself."""
        item = Item(name, self.model_of(node), node, Origin(self.path, place.line, place.column))
        return item if name else replace(item, id=item.word("id"))

    def model_of(self, node: Node) -> M | None:
        """The item in the form of the schema, or null where it does not fit."""
        try:
            return self.model.model_validate(plain(node), context=self.context)
        except ValidationError as error:
            self.problems += problems_of(self.path, node, self.model, error)
            return None


def _named(root: Block, key: str) -> tuple[tuple[Scalar, Node], ...]:
    """Ids and items of a section with ids as keys."""
    node = root.get(key)
    return node.pairs if isinstance(node, Block) else ()


def _listed(root: Block, key: str) -> tuple[Node, ...]:
    """Items of a section that is a list."""
    node = root.get(key)
    return node.items if isinstance(node, Items) else ()


def _is_empty(node: Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, Scalar) and not node.text and not node.refused


def _figure_problems(fact: Item[FactModel]) -> Iterator[Problem]:
    """A fact has a value or a series, one of the two; a series has days.

    Asked of the text, since a fact that does not fit the schema should hear of it too; not where a mistyped key
    may have been meant.
    """
    if not isinstance(fact.node, Block):
        return
    keys = {key.text for key, _ in fact.node.pairs}
    if {"value", "series"} <= keys:
        yield Problem(fact.at("series"), "the fact has both a value and a series: expected one of the two")
    elif keys.isdisjoint({"value", "series"}) and keys <= set(known_keys(FactModel)):
        yield Problem(fact.origin, 'the fact has no figure: expected the key "value" or "series"')
    series = fact.node.get("series")
    if isinstance(series, Block) and not series.pairs:
        yield Problem(fact.at("series"), "the series is empty: expected days with figures, like 2023-10-23: 5087")
