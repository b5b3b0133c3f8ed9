"""The indicators that every reference has; the data is in `catalogue.yaml`, in the form of a reference's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType

from factcheck.model.reference import Indicator
from factcheck.reference.build import indicator
from factcheck.reference.parse import parse

CATALOGUE = "catalogue.yaml"


@lru_cache(maxsize=1)
def load_catalogue() -> Mapping[str, Indicator]:
    """The built-in indicators by id.

    Raises ValueError where the data file has a mistake: it is part of the program, not of anybody's reference.
    """
    text = (resources.files(__package__) / CATALOGUE).read_text(encoding="utf-8")
    parsed = parse(CATALOGUE, text, lambda _: None)
    if parsed.problems:
        first = parsed.problems[0]
        raise ValueError(f"{CATALOGUE}:{first.origin.line}:{first.origin.column}: {first.message}")
    return MappingProxyType(
        {item.id: indicator(item.id, item.model, builtin=True) for item in parsed.indicators if item.id and item.model}
    )
