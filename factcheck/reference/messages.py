"""What is wrong with an item, in words for whoever keeps the reference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from factcheck.model.reference import Origin, Problem
from factcheck.reference import schema
from factcheck.reference.nearest import did_you_mean
from factcheck.reference.nodes import Block, Items, Node, Scalar, find

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

MAX_ERRORS = 100  # of one item; with more of them it is no item of a reference at all

# What an inner block is called, by the key it stands after or the branch of a choice that was taken.
_INNER: Mapping[str, tuple[str, type[BaseModel]]] = {
    "source": ("a source", schema.SourceModel),
    "cues": ("cues", schema.CuesModel),
    "period": ("a period", schema.PeriodModel),
    schema.PERIOD: ("a period", schema.PeriodModel),
    schema.BOUNDS: ("a range", schema.BoundsModel),
    schema.TABLE: ("a table", schema.TableModel),
}
_ITEMS: Mapping[type[BaseModel], str] = {
    schema.FileModel: "a reference file",
    schema.PlaceModel: "a place",
    schema.IndicatorModel: "an indicator",
    schema.FactModel: "a fact",
    schema.EventModel: "an event",
}
# What was expected, by the type of pydantic's error.
_EXPECTED: Mapping[str, str] = {
    "string_type": "text",
    "list_type": "a list like [one, two]",
    "dict_type": "a block of keys and values",
    "model_type": "a block of keys and values",
}


def problems_of(path: str, node: Node, model: type[BaseModel], error: ValidationError) -> tuple[Problem, ...]:
    """One problem for each of pydantic's errors, MAX_ERRORS at most, at the line and column of what is wrong."""
    problems = []
    for detail in error.errors(include_url=False)[:MAX_ERRORS]:
        place = _node_of(node, detail)
        if isinstance(place, Scalar) and place.refused:
            continue
        problems.append(Problem(Origin(path, place.line, place.column), _message(detail, model, place)))
    return tuple(problems)


def known_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys that a block of this kind may have, as they are written."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _node_of(node: Node, detail: ErrorDetails) -> Node:
    """Where the error stands: an unknown key or a wrong day at the key, all else at the value."""
    steps = detail["loc"]
    if steps and steps[-1] == "[key]":
        return find(node, steps[:-1], at_key=True)
    return find(node, steps, at_key=detail["type"] == "extra_forbidden")


def _message(detail: ErrorDetails, model: type[BaseModel], place: Node) -> str:
    """The error in plain words."""
    kind = detail["type"]
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if kind in {"extra_forbidden", "missing"}:
        return _about_a_key(str(detail["loc"][-1]), detail["loc"][:-1], model, is_missing=kind == "missing")
    if kind == "string_too_short":
        return "nothing is written here; expected text"
    if kind in _EXPECTED:
        return f"expected {_EXPECTED[kind]}, found {_found(place)}"
    return detail["msg"]


def _about_a_key(key: str, above: Sequence[str | int], model: type[BaseModel], *, is_missing: bool) -> str:
    """What to say of a key that should not be there, or should."""
    name, inner = next((_INNER[str(step)] for step in reversed(above) if step in _INNER), (_ITEMS[model], model))
    if is_missing:
        return f'the key "{key}" is missing: {name} needs it'
    if key[:1].isdigit():
        return f'unknown key "{key}" in {name}; inside {{ }} a figure or text with a comma needs quotes: "21,350"'
    keys = known_keys(inner)
    hint = did_you_mean(key, keys) or f"; expected one of {', '.join(keys)}"
    return f'unknown key "{key}" in {name}{hint}'


def _found(node: Node) -> str:
    """What stands there instead."""
    if isinstance(node, Items):
        return "a list"
    if isinstance(node, Block):
        return "a block of keys and values"
    return f'"{node.text}"' if node.text else "nothing"
