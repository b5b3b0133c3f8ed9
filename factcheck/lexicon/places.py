"""Places that everybody names, and the words that lead to or stand for a place."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.lexicon.load import LexiconModel, load_table


class PlaceTable(LexiconModel):
    """The file ``places.yaml``."""

    countries: tuple[str, ...]
    kinds: frozenset[str]
    anaphora: tuple[str, ...]
    directions: frozenset[str]
    splitting: frozenset[str]
    labels: frozenset[str]
    areas: frozenset[str]
    organisation_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """``countries`` as written; ``kinds``, ``directions`` and ``organisation_words`` lower case."""

    countries: tuple[str, ...]
    kinds: frozenset[str]
    anaphora: tuple[str, ...]
    directions: frozenset[str]
    splitting: frozenset[str]
    labels: frozenset[str]
    areas: frozenset[str]
    organisation_words: frozenset[str]


def load_places(language: str = "en") -> PlaceWords:
    """The place words of ``<language>/places.yaml``. Raises LexiconError."""
    return PlaceWords(**dict(load_table("places", PlaceTable, language)))
