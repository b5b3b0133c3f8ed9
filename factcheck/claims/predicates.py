"""The verb that governs a quantity."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.claims.scene import Scene
from factcheck.model.quantity import Quantity
from factcheck.model.text import TokenKind
from factcheck.text.verb_groups import VerbGroup


class Governor(NamedTuple):
    """The verb group that governs a quantity; ``is_subject`` where the quantity is its subject."""

    group: VerbGroup
    is_subject: bool


def governor(scene: Scene, quantity: Quantity) -> Governor | None:
    """The verb of which the quantity is subject or object, null where the sentence has none that can be told.

    A number at the start of its clause is a subject, so the verb after it governs; else the verb before it does, unless
    that one reports ("officials said 12 people were killed").
    """
    own = _own_verb(scene, quantity)
    if own is not None:
        return own
    clause = scene.clause_at(quantity.first)
    before = [group for group in scene.groups if clause.first <= group.main < quantity.phrase_first]
    after = _after(scene, quantity, clause.last)
    if after is not None and (not before or _opens_clause(scene, quantity, before[-1])):
        return Governor(after, is_subject=True)
    if before:
        return Governor(before[-1], is_subject=False)
    if scene.opener is not None:
        return Governor(scene.opener, is_subject=False)
    return _from_neighbour(scene, quantity, clause.first)


def _own_verb(scene: Scene, quantity: Quantity) -> Governor | None:
    """A verb inside or right behind the quantity's phrase: "tops 5,000", "17,000 people who fled"."""
    bound = next((g for g in scene.groups if quantity.phrase_first <= g.main < quantity.first), None)
    clause = scene.clause_at(quantity.first)
    opens = not any(clause.first <= group.main < quantity.phrase_first for group in scene.groups)
    if bound is not None and opens:
        return Governor(bound, is_subject=False)
    reduced = _reduced(scene, quantity)
    return None if reduced is None else Governor(reduced, is_subject=True)


def _reduced(scene: Scene, quantity: Quantity) -> VerbGroup | None:
    """The participle or relative clause right behind the number's noun; a bare "12 injured" too.

    "314,000 counted in December", "16 per cent funded", "17,000 people who fled".
    """
    tokens, verbs = scene.tokens, scene.lexicon.verbs
    last = quantity.phrase_last
    if last < scene.sentence.last and tokens[last].lower in ("who", "that", "which"):
        if _is_object(scene, quantity):
            return None
        return next((group for group in scene.groups if group.first == last + 1), None)
    for index in {last, last - 1}:
        for group in scene.groups:
            is_bare = group.first == group.main == index and index >= quantity.last
            if is_bare and tokens[index].lower in verbs.participles and tokens[index].lower not in verbs.bases:
                return group if index == last - 1 or _stays_open(scene, quantity, group) else None
    return None


def _is_object(scene: Scene, quantity: Quantity) -> bool:
    """Whether a full verb stands right before the quantity: "I met 900 families who share 14 latrines"."""
    before = next((g for g in scene.groups if g.last == quantity.phrase_first), None)
    return before is not None and before.lemma not in ("be", "have", *scene.lexicon.verbs.say)


def _stays_open(scene: Scene, quantity: Quantity, group: VerbGroup) -> bool:
    """Whether a participle after the noun is no past of its own: the clause has another verb before it."""
    word = scene.tokens[group.main].lower
    if word not in scene.lexicon.verbs.pasts:
        return True
    clause = scene.clause_at(quantity.first)
    return any(clause.first <= other.main < quantity.phrase_first for other in scene.groups)


def _after(scene: Scene, quantity: Quantity, end: int) -> VerbGroup | None:
    """The first verb group after the quantity in its clause, or after an apposition between commas."""
    found = next((group for group in scene.groups if quantity.last <= group.main < end), None)
    if found is not None:
        return found
    if end < scene.sentence.last and quantity.phrase_last < end and scene.tokens[end - 1].text == ",":
        following = next((group for group in scene.groups if group.main >= end), None)
        if following is not None and following.first == end:
            return following
    return None


def _opens_clause(scene: Scene, quantity: Quantity, before: VerbGroup) -> bool:
    """Whether the number opens a clause, whatever verb stands before it."""
    first = quantity.phrase_first
    previous = scene.tokens[first - 1]
    if before.lemma in scene.lexicon.verbs.say and before.last == first:
        return True
    if previous.kind is TokenKind.PUNCT and previous.text != ",":
        return True
    return previous.lower in scene.lexicon.grammar.subject_openers and before.last < first


def _from_neighbour(scene: Scene, quantity: Quantity, first: int) -> Governor | None:
    """The verb of the clause before: lists and appositions share it."""
    earlier = [group for group in scene.groups if group.main < first]
    if earlier and earlier[-1].lemma not in scene.lexicon.verbs.say:
        return Governor(earlier[-1], is_subject=False)
    later = [group for group in scene.groups if group.main >= quantity.phrase_last]
    return Governor(later[0], is_subject=True) if later else None
