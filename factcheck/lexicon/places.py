"""Places that everybody names, and the words that lead to or stand for a place."""

from __future__ import annotations

from factcheck.lexicon.load import LexiconModel, load_table


class PlaceWords(LexiconModel):
    """The file ``places.yaml``: ``countries`` and ``cities`` as written, the other lists in lower case.

    The comments of the file say what each list is for.
    """

    countries: tuple[str, ...]
    cities: tuple[str, ...]
    kinds: frozenset[str]
    anaphora: tuple[str, ...]
    directions: frozenset[str]
    splitting: frozenset[str]
    labels: frozenset[str]
    areas: frozenset[str]
    organisation_words: frozenset[str]
    parts: frozenset[str]
    attacks: frozenset[str]
    ways: frozenset[str]
    motions: frozenset[str]
    goals: frozenset[str]
    readings: frozenset[str]
    rains: frozenset[str]
    parties: frozenset[str]
    venues: frozenset[str]
    resumed: frozenset[str]
    no_names: frozenset[str]
    languages: frozenset[str]
    administrative: frozenset[str]
    seats: frozenset[str]


def load_places(language: str = "en") -> PlaceWords:
    """The place words of ``<language>/places.yaml``. Raises LexiconError."""
    return load_table("places", PlaceWords, language)
