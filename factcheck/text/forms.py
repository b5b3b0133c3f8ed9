"""Regular forms of verbs that the lexicon does not have."""

from __future__ import annotations


def unknown_lemma(word: str) -> str:
    """The likely infinitive of a regular form of a verb that the lexicon does not have: scoured, scouring, ravaged."""
    stem = word[:-3] if word.endswith("ing") else word.removesuffix("ed")
    if stem == word:
        return word
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    return stem + "e" if _lost_e(stem) else stem


def _lost_e(stem: str) -> bool:
    """Whether the stem of a regular form ended in e: rat(e), siz(e), scor(e), presid(e); not offer, load."""
    if stem.endswith(("ng", "eat", "oat", "ait", "er", "en", "on", "al", "it")):
        return False
    if len(stem) > 3 and stem[-1] == "l" and stem[-2] in "bcdfgkptz":
        return True  # circle, tumble
    if stem.endswith(("at", "iz", "is", "as", "os", "us", "v", "c", "g", "u", "or", "ir", "ur")):
        return True
    return len(stem) > 3 and stem[-1] in "dklmnpt" and stem[-2] in "aiou" and stem[-3] not in "aeiou"


def looks_past(word: str) -> bool:
    """A regular past form by its ending."""
    return len(word) > 5 and word.endswith("ed") and not word.endswith(("eed", "hundred"))
