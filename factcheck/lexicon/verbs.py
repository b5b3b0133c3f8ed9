"""Verbs with all their forms, and what a verb means for a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.lexicon.load import LexiconModel, load_table

_VOWELS = frozenset("aeiou")


class VerbTable(LexiconModel):
    """The file ``verbs.yaml``."""

    irregular: Mapping[str, tuple[str, ...]]
    regular: tuple[str, ...]
    doubled: frozenset[str]
    not_doubled: frozenset[str]
    helpers: Mapping[str, str]
    kept: frozenset[str]
    auxiliaries: frozenset[str]
    say: frozenset[str]
    target: frozenset[str]
    change: frozenset[str]
    change_nouns: frozenset[str]
    people_verbs: frozenset[str]
    nounlike: frozenset[str]
    agents: frozenset[str]
    deny: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verbs:
    """``lemmas`` maps every form to its base form; the sets of forms tell which form it can be.

    A form may be in several sets ("cut"). ``say``, ``target``, ``change`` and ``people_verbs`` hold base forms.
    """

    lemmas: Mapping[str, str]
    bases: frozenset[str]
    thirds: frozenset[str]  # kills
    pasts: frozenset[str]  # killed, fell
    participles: frozenset[str]  # killed, fallen
    gerunds: frozenset[str]  # killing
    auxiliaries: frozenset[str]
    say: frozenset[str]
    target: frozenset[str]
    change: frozenset[str]
    change_nouns: frozenset[str]
    people_verbs: frozenset[str]
    nounlike: frozenset[str]
    agents: frozenset[str]  # of acts that an organisation tells of itself: promise, hand out
    deny: frozenset[str]


def load_verbs(language: str = "en") -> Verbs:
    """The verbs of ``<language>/verbs.yaml`` with every form of each. Raises LexiconError."""
    table = load_table("verbs", VerbTable, language)
    lemmas: dict[str, str] = {}
    thirds, pasts, participles, gerunds = set[str](), set[str](), set[str](), set[str]()
    regular = [verb for verb in table.regular if verb not in table.irregular]
    for verb in regular:
        _note(lemmas, verb, thirds, [_third(verb)])
        _note(lemmas, verb, gerunds, _gerunds(verb, table))
        _note(lemmas, verb, pasts, _pasts(verb, table))
        participles.update(_pasts(verb, table))
    for verb, (past, *rest) in table.irregular.items():
        _note(lemmas, verb, thirds, [_third(verb)])
        _note(lemmas, verb, gerunds, _gerunds(verb, table))
        _note(lemmas, verb, pasts, [past])
        _note(lemmas, verb, participles, rest or [past])
        pasts.update(form for form in rest if form.endswith("ed"))
    bases = frozenset(regular) | frozenset(table.irregular)
    lemmas = {verb: verb for verb in bases} | lemmas | {verb: verb for verb in table.kept} | dict(table.helpers)
    return Verbs(
        lemmas=lemmas,
        bases=bases,
        thirds=frozenset(thirds),
        pasts=frozenset(pasts),
        participles=frozenset(participles),
        gerunds=frozenset(gerunds),
        auxiliaries=table.auxiliaries,
        say=table.say,
        target=table.target,
        change=table.change,
        change_nouns=table.change_nouns,
        people_verbs=table.people_verbs,
        nounlike=table.nounlike,
        agents=table.agents,
        deny=table.deny,
    )


def _note(lemmas: dict[str, str], verb: str, forms: set[str], words: list[str]) -> None:
    forms.update(words)
    for word in words:
        lemmas.setdefault(word, verb)


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _gerunds(verb: str, table: VerbTable) -> list[str]:
    return [stem + "ing" for stem in _stems(verb, table, drop_e=not verb.endswith(("ee", "oe", "ye", "be")))]


def _pasts(verb: str, table: VerbTable) -> list[str]:
    if verb.endswith("e"):
        return [verb + "d"]
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return [verb[:-1] + "ied"]
    return [stem + "ed" for stem in _stems(verb, table, drop_e=False)]


def _stems(verb: str, table: VerbTable, *, drop_e: bool) -> Iterator[str]:
    """What the endings are added to: both spellings where two are in use (travelled, traveled)."""
    if verb.endswith("ie"):
        yield verb[:-2] + "y"
    elif drop_e and verb.endswith("e"):
        yield verb[:-1]
    elif verb in table.doubled:
        yield verb + verb[-1]
        yield verb
    elif _doubles(verb, table):
        yield verb + verb[-1]
    else:
        yield verb


def _doubles(verb: str, table: VerbTable) -> bool:
    """One vowel before one consonant in a word of one syllable: stop, stopped."""
    if len(verb) < 3 or verb in table.not_doubled or verb[-1] in _VOWELS or verb[-1] in "wxyh":
        return False
    return verb[-2] in _VOWELS and verb[-3] not in _VOWELS and sum(letter in _VOWELS for letter in verb) == 1
