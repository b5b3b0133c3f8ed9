"""Nouns: irregular plurals, nouns without one, nouns of people, groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.lexicon.load import LexiconModel, load_table


class NounTable(LexiconModel):
    """The file ``nouns.yaml``."""

    irregular_plurals: Mapping[str, str]
    unchanged: frozenset[str]
    people_adjectives: frozenset[str]
    people: frozenset[str]
    people_events: frozenset[str]
    groups: Mapping[str, str]
    abbreviations: Mapping[str, str]
    containers: frozenset[str]
    tallies: frozenset[str]
    averages: frozenset[str]
    plans: frozenset[str]
    plan_headings: frozenset[str]
    parents: frozenset[str]
    parties: frozenset[str]
    speakers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nouns:
    """Noun lists. Keys and members are lower case; ``people``, ``containers`` and ``tallies`` hold lemmas."""

    irregular_plurals: Mapping[str, str]
    unchanged: frozenset[str]
    people_adjectives: frozenset[str]
    people: frozenset[str]
    people_events: frozenset[str]
    groups: Mapping[str, str]
    abbreviations: Mapping[str, str]
    containers: frozenset[str]
    tallies: frozenset[str]
    averages: frozenset[str]
    plans: frozenset[str]
    plan_headings: frozenset[str]
    parents: frozenset[str]
    parties: frozenset[str]
    speakers: frozenset[str]


def load_nouns(language: str = "en") -> Nouns:
    """The nouns of ``<language>/nouns.yaml``. Raises LexiconError."""
    return Nouns(**dict(load_table("nouns", NounTable, language)))
