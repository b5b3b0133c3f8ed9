"""The day or period that a quantity is of."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.predicates import governor
from factcheck.claims.scene import Scene
from factcheck.model.dates import DateMention
from factcheck.model.quantity import Quantity

_LEADING = 4
_PRESENT = frozenset({"is", "are", "has", "have", "remain"})
_BESIDE = 3  # tokens after "against": further on it is a disease or an enemy
_AFTER = 6


def read_time(scene: Scene, quantity: Quantity, speakers: Sequence[tuple[int, int]]) -> DateMention | None:
    """The date of the quantity's own clause, nearest first; else the one that opens its sentence.

    A date that tells when somebody spoke ("the ministry said on Monday") is not the claim's.
    """
    dates = [date for date in scene.dates if not _is_of_speech(scene, date, speakers)]
    if not dates:
        return None
    clause = scene.clause_at(quantity.first)
    dates = [d for d in dates if not _is_compared(scene, quantity, d) and not _is_occasion(scene, quantity, d)]
    inside = [date for date in dates if clause[0] <= date.first < clause[1]]
    if inside:
        return min(inside, key=lambda date: _distance(quantity, date))
    opening = [date for date in dates if date.first <= scene.sentence.first + _LEADING]
    if opening:
        return opening[0]
    before = [date for date in dates if date.last <= clause[0] and clause[0] - date.last <= 1]
    return before[-1] if before else None


def _is_occasion(scene: Scene, quantity: Quantity, date: DateMention) -> bool:
    """Whether the date tells only what a present state came after: "After attacks in May, the town hosts 61,940"."""
    first, tokens = scene.sentence.first, scene.tokens
    if tokens[first].lower not in ("after", "following") or date.last > quantity.phrase_first:
        return False
    if "," not in [token.text for token in tokens[date.last : quantity.phrase_first]]:
        return False
    verb = governor(scene, quantity)
    return verb is not None and tokens[verb.group.first].lower in scene.lexicon.verbs.thirds | _PRESENT


def _is_compared(scene: Scene, quantity: Quantity, date: DateMention) -> bool:
    """Whether the date is of what the figure is set beside: "3 million fewer than last year", "the most since 1991"."""
    if date.first < quantity.phrase_last:
        return False
    between = [token.lower for token in scene.tokens[quantity.phrase_last : date.first + 1]]
    grammar = scene.lexicon.grammar
    if any(
        _leads_on(scene, quantity.phrase_last + at, date) for at, word in enumerate(between) if word in grammar.compares
    ):
        return True
    if "from" in between and {"up", "down"} & set(between[: between.index("from")]):
        return True
    return date.since and any(
        word in grammar.superlatives or (len(word) > 5 and word.endswith("est")) for word in between
    )


def _leads_on(scene: Scene, index: int, date: DateMention) -> bool:
    """Whether a word of comparison leads to the date or to a figure before it, not to "measles"."""
    reach = _BESIDE if scene.tokens[index].lower == "against" else _AFTER
    near = range(index + 1, index + reach)
    return date.first in near or any(q.phrase_first in near for q in scene.quantities)


def _distance(quantity: Quantity, date: DateMention) -> int:
    if date.first >= quantity.phrase_last:
        return date.first - quantity.phrase_last
    return quantity.phrase_first - date.last + 1


def _is_of_speech(scene: Scene, date: DateMention, speakers: Sequence[tuple[int, int]]) -> bool:
    """Whether the date follows a verb of saying, or a speaker and their verb."""
    index = date.first - 1
    grammar = scene.lexicon.grammar
    while index >= scene.sentence.first and scene.tokens[index].lower in grammar.speech_fillers:
        index -= 1
    if index < scene.sentence.first:
        return False
    at = [group for group in scene.groups if group.first <= index < group.last]
    if at and at[0].lemma in grammar.spoken:
        return True
    spoken = scene.lexicon.verbs.lemmas.get(scene.tokens[index].lower) in ("say", "tell")
    return spoken or any(last - 1 == index for _, last in speakers)
