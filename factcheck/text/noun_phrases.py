"""Noun phrases after a number: where they end and which word is the head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model.text import CODE, HYPHEN, NUMBER, SUFFIX, WORD, Token
from factcheck.text.lemmas import is_plural

_MAX_WORDS = 9  # a longer run of nouns and adjectives is no phrase that a number counts
_MAX_SINGULAR = 4


class NounPhrase(NamedTuple):
    """Tokens ``first`` up to, not including, ``last``; ``head`` is the index of the head noun."""

    first: int
    last: int
    head: int


def read_noun_phrase(
    tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon, *, is_mass: bool = False
) -> NounPhrase | None:
    """The noun phrase of things counted that opens at ``start``; null where none does. ``end`` bounds the search.

    ``is_mass`` is for what is measured ("tonnes of food aid"): there words that may be verbs are nouns.

    What is counted stands in the plural, so the phrase ends with the first plural that no further plural follows
    ("aid trucks", "staff members"). Without a plural it ends before the first word that is no noun or adjective.
    """
    if start >= end or _is_plain_verb(tokens[start].lower, lexicon):
        return None
    stop = _run(tokens, start, end, lexicon)
    head = _plural_head(tokens, start, stop, lexicon)
    if head is not None:
        head = _piece_of(tokens, head, end, lexicon)
        return NounPhrase(start, head + 1, head)
    return _singular(tokens, start, stop, lexicon, is_mass=is_mass)


def _piece_of(tokens: Sequence[Token], head: int, end: int, lexicon: Lexicon) -> int:
    """Index of the noun that "head" counts in "head of cattle", else ``head``."""
    if tokens[head].lower not in lexicon.grammar.pieces or head + 2 >= end or tokens[head + 1].lower != "of":
        return head
    return head + 2 if is_plural(tokens[head + 2].lower, lexicon) else head


def _is_plain_verb(word: str, lexicon: Lexicon) -> bool:
    """A base form that is never a noun or an adjective: "11,000 flee homes" counts no homes."""
    if word in lexicon.grammar.plain_verbs:
        return True
    return word in lexicon.verbs.bases and word not in lexicon.verbs.nounlike and not is_plural(word, lexicon)


def _run(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> int:
    """End of the run of words that a noun phrase can be made of."""
    index = start
    limit = min(end, start + _MAX_WORDS)
    while index < limit and _may_belong(tokens, index, start, lexicon):
        index += 1
    return index


def _may_belong(tokens: Sequence[Token], index: int, start: int, lexicon: Lexicon) -> bool:
    token = tokens[index]
    if token.kind is CODE:
        return not token.text[0].isdigit()
    if token.kind is not WORD:
        return index > start and _is_joint(tokens, index)
    if token.lower in lexicon.words.closed or token.lower in lexicon.verbs.auxiliaries:
        return token.lower in ("more", "other", "such") and index == start
    return True


def _is_joint(tokens: Sequence[Token], index: int) -> bool:
    """A hyphen, a possessive, or the number in "POM-3 mines": what may stand inside a phrase."""
    token = tokens[index]
    if token.kind is NUMBER:
        return tokens[index - 1].kind is HYPHEN or tokens[index - 1].lower in (
            "category",
            "type",
            "grade",
            "level",
        )
    return token.kind is HYPHEN or (token.kind is SUFFIX and token.lower[1:] == "s")


def _plural_head(tokens: Sequence[Token], start: int, stop: int, lexicon: Lexicon) -> int | None:
    """Index of the plural head noun in the run, null where it has none."""
    index = start
    while index < stop and not _is_head(tokens, index, start, stop, lexicon):
        if index > start and _is_finite(tokens, index, lexicon):
            return None
        index += 1
    if index >= stop:
        return None
    while index + 1 < stop and _extends(tokens, index + 1, lexicon):
        index += 1 if tokens[index + 1].kind is WORD else 2
    return index


def _is_head(tokens: Sequence[Token], index: int, start: int, stop: int, lexicon: Lexicon) -> bool:
    token = tokens[index]
    if token.kind is not WORD or not is_plural(token.lower, lexicon):
        return False
    if index + 1 < stop and tokens[index + 1].kind in (SUFFIX, HYPHEN):
        return False
    return not (index == start and token.lower in lexicon.verbs.thirds and _has_object(tokens, index + 1, lexicon))


def _has_object(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether an object follows, so that the word before is a verb ("needs the money", not "trucks a day")."""
    if index + 1 >= len(tokens) or tokens[index].lower not in ("a", "an", "the", "its", "their"):
        return False
    return tokens[index + 1].lower not in lexicon.words.rate_units


def _extends(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the word at ``index`` goes on after a plural: a second plural that is no verb ("staff members")."""
    token = tokens[index]
    if token.kind is not WORD or not is_plural(token.lower, lexicon):
        return False
    return token.lower not in lexicon.verbs.thirds or tokens[index - 1].lower in lexicon.nouns.unchanged


def _is_finite(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """A past form that is not also the adjective of a noun to come: the clause has gone on to its verb."""
    word = tokens[index].lower
    verbs = lexicon.verbs
    return word in verbs.pasts and word not in verbs.participles and word not in verbs.bases


def _modifies(word: str, lexicon: Lexicon) -> bool:
    """A verb form that can be part of a mass noun: "drinking water", "food aid", "donated rice"."""
    verbs = lexicon.verbs
    return word in verbs.nounlike or word in verbs.gerunds or word in verbs.participles


def _singular(tokens: Sequence[Token], start: int, stop: int, lexicon: Lexicon, *, is_mass: bool) -> NounPhrase | None:
    """A phrase without a plural: "one million Rohingya", "40 dead"; a verb form opens or ends it."""
    index = start
    while index < stop and index < start + _MAX_SINGULAR and _is_singular_part(tokens, index, lexicon, is_mass=is_mass):
        index += 1
    while index > start and tokens[index - 1].kind is not WORD:
        index -= 1
    if index == start or not (is_mass or _stands_for_many(tokens[index - 1], lexicon) or _is_one(tokens, start)):
        return None
    return NounPhrase(start, index, index - 1)


def _is_singular_part(tokens: Sequence[Token], index: int, lexicon: Lexicon, *, is_mass: bool) -> bool:
    token = tokens[index]
    if token.kind is not WORD or token.lower in lexicon.words.adverbs or token.lower.endswith("ly"):
        return False
    if token.lower in lexicon.nouns.people_adjectives or (is_mass and _modifies(token.lower, lexicon)):
        return True
    return token.lower not in lexicon.verbs.lemmas


def _stands_for_many(token: Token, lexicon: Lexicon) -> bool:
    """A singular that a number above one can count: "40 dead", "one million Rohingya"."""
    return token.lower in lexicon.nouns.people_adjectives or token.lower in lexicon.nouns.people


def _is_one(tokens: Sequence[Token], start: int) -> bool:
    """Whether the number before is one: "1 death"."""
    return start > 0 and tokens[start - 1].text == "1"
