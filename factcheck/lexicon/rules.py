"""Words that rules look for."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon.load import LexiconModel, load_table


class RuleWords(LexiconModel):
    """The file ``rules.yaml``; its comments say what each list is for."""

    countable: frozenset[str]
    shrinking: frozenset[str]
    anniversaries: frozenset[str]
    whole_words: frozenset[str]
    share_links: frozenset[str]
    old_before: tuple[str, ...]
    new_before: tuple[str, ...]
    fatality_words: frozenset[str]
    rest_words: frozenset[str]
    same_deeds: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=4)
def load_rule_words(language: str = "en") -> RuleWords:
    """The words of ``<language>/rules.yaml``. Raises LexiconError."""
    return load_table("rules", RuleWords, language)
