"""Words that tell which figure on record a claim is about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.lexicon.load import LexiconModel, load_table


class CompareWords(LexiconModel):
    """The file ``compare.yaml``; its comments say what each list is for."""

    particular_people: frozenset[str]
    same_things: tuple[tuple[str, ...], ...]
    cue_families: Mapping[str, tuple[str, ...]]
    particles: frozenset[str]
    light_verbs: frozenset[str]
    figure_words: frozenset[str]
    part_before: tuple[str, ...]
    part_after: tuple[str, ...]
    whole_before: tuple[str, ...]
    whole_cues: tuple[str, ...]
    population_cue: str
    target_cue: str
    former_before: tuple[str, ...]
    until_words: tuple[str, ...]
    perfect_words: frozenset[str]
    state_verbs: frozenset[str]
    time_links: frozenset[str]
    event_nouns: frozenset[str]
    apart_words: frozenset[str]
    new_words: frozenset[str]
    negatives: frozenset[str]
    whole_country: frozenset[str]
    status_groups: frozenset[str]
    directions: frozenset[str]
    some_of_them: frozenset[str]
    disasters: frozenset[str]
    consequences: frozenset[str]
    inflow_verbs: frozenset[str]
    subject_cues: frozenset[str]
    share_verbs: frozenset[str]
    peopled_places: frozenset[str]
    noun_forms: Mapping[str, str]
    pledging: frozenset[str]
    planning: frozenset[str]
    maybe: frozenset[str]
    vague_cues: frozenset[str]
    carrying_on: frozenset[str]
    weak_cues: frozenset[str]
    value_cues: frozenset[str]
    telling_units: Mapping[str, str]
    life_verbs: frozenset[str]
    world_words: frozenset[str]
    name_links: frozenset[str]
    site_nouns: frozenset[str]
    wanting: frozenset[str]
    fund_nouns: frozenset[str]
    wholes_of_people: frozenset[str]
    teasers: tuple[str, ...]
    source_names: Mapping[str, str]
    source_filler: frozenset[str]


@lru_cache(maxsize=4)
def load_compare_words(language: str = "en") -> CompareWords:
    """The words of ``<language>/compare.yaml``. Raises LexiconError."""
    return load_table("compare", CompareWords, language)
