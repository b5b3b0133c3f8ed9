"""Small closed lists that the rules of grammar ask for."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.lexicon.load import LexiconModel, load_table

Phrases = tuple[tuple[str, ...], ...]


class GrammarLists(LexiconModel):
    """What the file and the lexicon have in the same form."""

    not_speakers: frozenset[str]
    speaker_links: frozenset[str]
    estimates: frozenset[str]
    speech_fillers: frozenset[str]
    makes_up: frozenset[str]
    spoken: frozenset[str]
    subject_openers: frozenset[str]
    weak_openers: frozenset[str]
    not_before_opener: frozenset[str]
    joiners: frozenset[str]
    subject_pronouns: frozenset[str]
    modals: frozenset[str]
    be: frozenset[str]
    lone_subjects: frozenset[str]
    comparatives: frozenset[str]
    increments: frozenset[str]
    new: frozenset[str]
    purposes: frozenset[str]
    future: frozenset[str]
    group_bridges: frozenset[str]
    aged: frozenset[str]
    persons: frozenset[str]
    person_verbs: frozenset[str]
    age_bounds: frozenset[str]
    not_aged: frozenset[str]
    person_endings: tuple[str, ...]
    duration_leaders: frozenset[str]
    fraction_followers: frozenset[str]
    not_before_half: frozenset[str]
    not_after_rate: frozenset[str]
    over_verbs: frozenset[str]
    up_verbs: frozenset[str]
    linking: frozenset[str]
    sure_say: frozenset[str]
    compares: frozenset[str]
    superlatives: frozenset[str]
    untrue: frozenset[str]
    predicatives: Mapping[str, str]
    not_persons: frozenset[str]
    spells: frozenset[str]
    clock_ends: frozenset[str]
    after_clock: frozenset[str]
    records: frozenset[str]
    shows: frozenset[str]
    gives: frozenset[str]
    given: frozenset[str]
    first_persons: frozenset[str]
    callers: frozenset[str]
    leads_on: frozenset[str]
    plain_verbs: frozenset[str]
    not_counted: frozenset[str]
    pieces: frozenset[str]
    ready: frozenset[str]
    inside: frozenset[str]
    parts: frozenset[str]
    says_that: frozenset[str]


class GrammarTable(GrammarLists):
    """The file ``grammar.yaml``; its comments say what each list is for."""

    according: tuple[str, ...]
    age_bridges: tuple[str, ...]


class Grammar(GrammarLists):
    """The lists of ``grammar.yaml``, all lower case; phrases are cut into words."""

    according: Phrases
    age_bridges: Phrases


def load_grammar(language: str = "en") -> Grammar:
    """The lists of ``<language>/grammar.yaml``. Raises LexiconError."""
    table = dict(load_table("grammar", GrammarTable, language))
    for name in ("according", "age_bridges"):
        table[name] = tuple(tuple(phrase.split()) for phrase in table[name])
    return Grammar(**table)
