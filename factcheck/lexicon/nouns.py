"""Nouns: irregular plurals, nouns without one, nouns of people, groups."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.lexicon.load import LexiconModel, load_table


class Nouns(LexiconModel):
    """The file ``nouns.yaml``, all lower case; ``people``, ``containers`` and ``tallies`` hold lemmas."""

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
    done_headings: frozenset[str]
    parents: frozenset[str]
    parties: frozenset[str]
    speakers: frozenset[str]


def load_nouns(language: str = "en") -> Nouns:
    """The nouns of ``<language>/nouns.yaml``. Raises LexiconError."""
    return load_table("nouns", Nouns, language)
