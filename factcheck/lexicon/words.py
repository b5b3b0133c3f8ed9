"""Function words, abbreviations, and the words that mark a number as a name or code."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.lexicon.load import LexiconModel, load_table


class WordTable(LexiconModel):
    """The file ``words.yaml``."""

    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    clause_openers: frozenset[str]
    pronouns: frozenset[str]
    adverbs: frozenset[str]
    negations: frozenset[str]
    locative: frozenset[str]
    name_words: frozenset[str]
    strict_names: frozenset[str]
    hyphen_names: frozenset[str]
    phone_words: frozenset[str]
    streets: frozenset[str]
    ships: frozenset[str]
    formations: frozenset[str]
    numbered_columns: frozenset[str]
    sport: frozenset[str]
    not_before_scores: frozenset[str]
    heat: frozenset[str]
    fallen: frozenset[str]
    thickness: frozenset[str]
    ordinals: frozenset[str]
    clock_after: frozenset[str]
    clock_before: frozenset[str]
    clock_verbs: frozenset[str]
    score_words: frozenset[str]
    multipliers: frozenset[str]
    abbreviations: frozenset[str]
    time_units: Mapping[str, str]
    rate_units: Mapping[str, str]
    rate_adverbs: Mapping[str, str]
    rate_openers: frozenset[str]
    age_nouns: frozenset[str]
    increments: frozenset[str]


class Words(WordTable):
    """Word lists, all lower case. ``closed`` is every function word: none of them is a noun or a main verb."""

    closed: frozenset[str]


def load_words(language: str = "en") -> Words:
    """The words of ``<language>/words.yaml``. Raises LexiconError."""
    table = load_table("words", WordTable, language)
    closed = table.determiners | table.prepositions | table.conjunctions | table.pronouns
    return Words(**dict(table), closed=closed)
