"""The base form of a word: singular of a noun, infinitive of a verb."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon import Lexicon

_NO_PLURAL = ("ss", "us", "is", "os")  # glass, virus, crisis, chaos


@lru_cache(maxsize=65_536)
def singular(word: str, lexicon: Lexicon) -> str:
    """The singular of a lower-case noun: trucks gives truck, children gives child, staff stays."""
    nouns = lexicon.nouns
    known = nouns.irregular_plurals.get(word)
    if known:
        return known
    if word in nouns.unchanged or len(word) < 4 or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=65_536)
def is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-case word can be the plural head of a noun phrase."""
    nouns = lexicon.nouns
    if word in nouns.irregular_plurals or word in nouns.unchanged or word in nouns.abbreviations:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURAL)


def verb_lemma(word: str, lexicon: Lexicon) -> str | None:
    """The infinitive of a lower-case verb form, null where it is no form of a known verb."""
    return lexicon.verbs.lemmas.get(word)


@lru_cache(maxsize=65_536)
def lemma(word: str, lexicon: Lexicon) -> str:
    """One base form for matching cues: the infinitive where it is a verb form, else the singular.

    Participles used as adjectives ("displaced") give the verb; nouns that look like verbs ("needs") give the
    same word either way.
    """
    word = word.lower()
    return lexicon.verbs.lemmas.get(word) or singular(word, lexicon)
