"""The places that a quantity may be about, nearest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims.gazetteer import Mention
from factcheck.claims.scene import Scene
from factcheck.model.place import Nearness, PlaceMention
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import TokenKind
from factcheck.text.lemmas import singular

_PHRASE_REACH = 3


def places_in_sentence(
    scene: Scene, quantity: Quantity, speakers: Sequence[tuple[int, int]]
) -> list[tuple[Nearness, int, Mention]]:
    """Places of the sentence with how near each is and how many tokens away, nearest first.

    A place inside a speaker's name ("Gaza's health ministry said") comes last.
    """
    clause = scene.clause_at(quantity.first)
    found: list[tuple[Nearness, int, Mention]] = []
    for mention in scene.mentions:
        nearness = _nearness(scene, quantity, mention, clause)
        if any(
            first <= mention.first < last and mention.last - mention.first < last - first for first, last in speakers
        ):
            nearness = Nearness.SPEAKER
        found.append((nearness, _distance(quantity, mention), mention))
    return sorted(found, key=lambda entry: (entry[0], entry[1], entry[2].first))


def _distance(quantity: Quantity, mention: Mention) -> int:
    """Tokens between the two; a place after the number is nearer than one as far before it."""
    if mention.first >= quantity.phrase_last:
        return 2 * (mention.first - quantity.phrase_last)
    return 2 * max(0, quantity.phrase_first - mention.last) + 1


def _nearness(scene: Scene, quantity: Quantity, mention: Mention, clause: tuple[int, int]) -> Nearness:
    if _in_phrase(scene, quantity, mention):
        return Nearness.PHRASE
    if clause[0] <= mention.first < clause[1] and not _other_number_between(scene, quantity, mention):
        return Nearness.CLAUSE
    return Nearness.SENTENCE


def _in_phrase(scene: Scene, quantity: Quantity, mention: Mention) -> bool:
    """As in "Gaza's 2.4 million people", "2.2 million in Gaza", "5,606 buildings in Türkiye's 10 provinces"."""
    tokens = scene.tokens
    if mention.last <= quantity.phrase_first:
        between = tokens[mention.last : quantity.phrase_first]
        return len(between) <= 2 and any(token.kind is TokenKind.SUFFIX for token in between)
    start = quantity.phrase_last
    between = tokens[start : mention.first]
    if mention.first < start or len(between) > _PHRASE_REACH or not between:
        return False
    return between[0].lower in scene.lexicon.words.locative and all(t.kind is not TokenKind.PUNCT for t in between)


def _other_number_between(scene: Scene, quantity: Quantity, mention: Mention) -> bool:
    """Whether another quantity stands between the two, nearer to the place than this one."""
    for other in scene.quantities:
        if other is quantity or other.kind is Kind.AGE:
            continue
        if quantity.phrase_last <= other.first < mention.first:
            return _in_phrase(scene, other, mention)
    return False


def generic_place(scene: Scene, quantity: Quantity) -> str | None:
    """A place named by its kind alone, right after the number or in its clause: "in both countries", "in the camps"."""
    tokens, kinds = scene.tokens, scene.lexicon.places.kinds
    clause = scene.clause_at(quantity.first)
    for index in range(clause.first, clause.last - 2):
        if tokens[index].lower not in scene.lexicon.words.locative:
            continue
        last = index + 2
        if tokens[index + 1].lower not in ("the", "both", "these", "those") or last >= clause.last:
            continue
        last += tokens[last].lower in scene.lexicon.numbers.units or tokens[last].lower in (
            "affected",
            "whole",
            "entire",
        )
        if last < clause.last and singular(tokens[last].lower, scene.lexicon) in kinds:
            return " ".join(scene.text.span(index + 1, last + 1).of(scene.text.text).split())
    return None


def stated_place(ranked: Sequence[tuple[Nearness, int, Mention]], scene: Scene) -> PlaceMention | None:
    """The place that the text says of the quantity: in its phrase, its clause, or at the head of its sentence."""
    for nearness, _, mention in ranked:
        if nearness in (Nearness.PHRASE, Nearness.CLAUSE):
            return replace(mention.place, nearness=nearness)
    for _, _, mention in ranked:
        if mention.first <= scene.sentence.first + 3:
            return replace(mention.place, nearness=Nearness.SENTENCE)
    spoken = next((mention for nearness, _, mention in ranked if nearness is Nearness.SPEAKER), None)
    return None if spoken is None else replace(spoken.place, nearness=Nearness.SPEAKER)
