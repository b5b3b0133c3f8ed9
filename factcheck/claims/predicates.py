"""The verb that governs a quantity."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.claims.scene import Scene
from factcheck.model.quantity import Quantity
from factcheck.model.text import PUNCT
from factcheck.text.verb_groups import VerbGroup

_ARTICLES = frozenset({"the", "its", "their", "his", "her", "some", "about", "at", "least", "those", "these"})
_JOINTS = frozenset({"and", "but", "or", "while", "that", "who", "which", "when", "where"})
_OF_THE = 4  # tokens of "of the some"


class Governor(NamedTuple):
    """The verb group that governs a quantity; ``is_subject`` where the quantity is its subject."""

    group: VerbGroup
    is_subject: bool


def governor(scene: Scene, quantity: Quantity) -> Governor | None:
    """The verb of which the quantity is subject or object, null where the sentence has none that can be told.

    A number at the start of its clause is a subject, so the verb after it governs; else the verb before it does, unless
    that one reports ("officials said 12 people were killed").
    """
    asked, other = _relative_object(scene, quantity), _spoken_of_before(scene, quantity)
    other = other or _converted(scene, quantity)
    if asked is None and other is not None:
        return governor(scene, other)
    if asked is None:
        asked = _counted_gone(scene, quantity)
    own = _own_verb(scene, quantity) if asked is None else Governor(asked, is_subject=False)
    if own is not None:
        return own
    clause = scene.clause_at(quantity.first)
    before = [group for group in scene.groups if clause.first <= group.main < quantity.phrase_first]
    after = _after(scene, quantity, clause.last)
    if after is not None and (not before or _opens_clause(scene, quantity, before[-1])):
        is_report = bool(before) and after.lemma in scene.lexicon.verbs.say and not after.is_passive
        return Governor(before[-1], is_subject=False) if is_report else Governor(after, is_subject=True)
    if before:
        return Governor(before[-1], is_subject=False)
    if scene.opener is not None:
        return Governor(scene.opener, is_subject=False)
    return _from_neighbour(scene, quantity, clause.first)


def _counted_gone(scene: Scene, quantity: Quantity) -> VerbGroup | None:
    """The verb before a figure behind which "gone" stands: "I counted 17 houses gone"."""
    after = quantity.phrase_last
    if after >= scene.sentence.last or scene.tokens[after].lower != "gone":
        return None
    return next((group for group in scene.groups if group.last == quantity.phrase_first), None)


def _spoken_of_before(scene: Scene, quantity: Quantity) -> Quantity | None:
    """The figure that this one says again or is the whole of, so that one verb governs both.

    "$40 million, or 22 per cent of what it asked for"; "96 of the 105 dead were militants".
    """
    earlier, first = None, quantity.phrase_first
    for other in scene.quantities:
        if other.first >= quantity.first:
            break
        earlier = other
    if earlier is None or first - earlier.phrase_last > _OF_THE:
        return None
    words = [token.lower for token in scene.tokens[earlier.phrase_last : first]]
    if words == [",", "or"]:
        return earlier
    if _is_sought_sum(scene, quantity):
        return None  # "$20 million of the $80 million sought"
    between = [token.lower for token in scene.tokens[earlier.last : first]]
    return earlier if between[:1] == ["of"] and len(between) <= _OF_THE and not set(between[1:]) - _ARTICLES else None


def _converted(scene: Scene, quantity: Quantity) -> Quantity | None:
    """The figure in brackets behind a bare number, of which the noun is that of both: "20 lakh (2 million) men"."""
    last = quantity.phrase_last
    if quantity.last != last or last >= scene.sentence.last or scene.tokens[last].text != "(":
        return None
    return next((q for q in scene.quantities if q.phrase_first == last + 1 and _goes_past(scene, q)), None)


def _goes_past(scene: Scene, quantity: Quantity) -> bool:
    """Whether the bracket closes inside the quantity's phrase, before its noun."""
    return any(token.text == ")" for token in scene.tokens[quantity.last : quantity.phrase_last])


def _is_sought_sum(scene: Scene, quantity: Quantity) -> bool:
    """Whether a participle of need or plan stands right behind the quantity."""
    group = next((group for group in scene.groups if group.first == group.main == quantity.phrase_last), None)
    if group is None or group.lemma not in scene.lexicon.verbs.target:
        return False
    return scene.tokens[group.main].lower in scene.lexicon.verbs.participles


def _own_verb(scene: Scene, quantity: Quantity) -> Governor | None:
    """A verb inside or right behind the quantity's phrase: "tops 5,000", "17,000 people who fled"."""
    bound = next((g for g in scene.groups if quantity.phrase_first <= g.main < quantity.first), None)
    clause = scene.clause_at(quantity.first)
    opens = not any(clause.first <= group.main < quantity.phrase_first for group in scene.groups)
    if bound is not None and opens:
        return Governor(bound, is_subject=False)
    reduced = _reduced(scene, quantity)
    if reduced is not None and reduced.first == quantity.phrase_last:
        if _is_sought(scene, quantity):
            return None  # "looking for 23 people swept away"
        follows = _finite_after(scene, quantity, reduced)
        if follows is not None and opens:
            return Governor(follows, is_subject=True)
    return None if reduced is None else Governor(reduced, is_subject=True)


def _relative_object(scene: Scene, quantity: Quantity) -> VerbGroup | None:
    """The verb of which the figure is the object: "the US$ 52 million that it needs"."""
    tokens, last = scene.tokens, quantity.phrase_last
    if last + 2 >= scene.sentence.last or tokens[last].lower not in ("that", "which"):
        return None
    if tokens[last + 1].lower not in scene.lexicon.grammar.subject_pronouns:
        return None
    return next((group for group in scene.groups if group.first == last + 2), None)


def _is_sought(scene: Scene, quantity: Quantity) -> bool:
    """Whether a full verb and "for" stand right before the quantity."""
    before = next((g for g in scene.groups if g.last == quantity.phrase_first - 1), None)
    return before is not None and before.lemma != "be" and scene.tokens[before.last].lower == "for"


def _finite_after(scene: Scene, quantity: Quantity, reduced: VerbGroup) -> VerbGroup | None:
    """The verb that goes on after a participle behind a noun: "42,000 people made homeless are sleeping"."""
    following = next((group for group in scene.groups if group.first > reduced.main), None)
    if following is None or scene.tokens[following.first].lower not in scene.lexicon.verbs.auxiliaries:
        return None
    at = quantity.phrase_first - 1
    at -= scene.tokens[at].lower == "the"
    if at >= scene.sentence.first and scene.tokens[at].lower in scene.lexicon.words.prepositions:
        return None  # "Among the 40 people killed were two medics"
    between = scene.tokens[reduced.last : following.first]
    is_apart = any(token.kind is PUNCT or token.lower in _JOINTS for token in between)
    return None if is_apart else following


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
    first = quantity.phrase_first
    ends = (first, first - 1) if scene.tokens[first - 1].lower in ("to", "with") else (first,)
    before = next((g for g in scene.groups if g.last in ends), None)
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
        is_bare = found.first == found.main and scene.tokens[found.main].lower in scene.lexicon.verbs.participles
        follows = _finite_after(scene, quantity, found) if is_bare else None
        return follows or _past_aside(scene, quantity, found) or found
    if _is_of_those_who(scene, quantity, end):
        inside = [group for group in scene.groups if group.main > end]
        return inside[min(1, len(inside) - 1)] if inside else None
    if end < scene.sentence.last and quantity.phrase_last < end and scene.tokens[end - 1].text == ",":
        following = next((group for group in scene.groups if group.main >= end), None)
        if following is not None and following.first == end and _is_finite(scene, quantity, following):
            return following
    return None


def _is_of_those_who(scene: Scene, quantity: Quantity, end: int) -> bool:
    """As in "16 of those who had stayed drowned": the clause ends before a relative one of the whole."""
    if end >= scene.sentence.last or scene.tokens[end].lower != "who":
        return False
    return [token.lower for token in scene.tokens[quantity.phrase_last : end]] in (["of", "those"], ["of", "them"])


def _is_finite(scene: Scene, quantity: Quantity, group: VerbGroup) -> bool:
    """Whether a verb after a comma has the figure as its subject: not "claimed 33 lives, affected 2,200 villages"."""
    if scene.tokens[group.first].lower in scene.lexicon.verbs.auxiliaries:
        return True
    return any(token.text == "," for token in scene.tokens[quantity.phrase_last : group.first - 1])


def _past_aside(scene: Scene, quantity: Quantity, found: VerbGroup) -> VerbGroup | None:
    """The verb after an aside: "The 200 families, who had fled, returned", "40 people, six of them hurt, fled"."""
    tokens = scene.tokens
    opener = next((at for at in range(found.first - 1, quantity.phrase_last - 1, -1) if tokens[at].text == ","), None)
    if opener is None or opener != quantity.phrase_last:
        return None
    is_relative = {"who", "which", "whom"} & {token.text for token in tokens[opener : found.first]}
    if not is_relative and not _opens_part(scene, opener + 1):
        return None
    following = next((group for group in scene.groups if group.first > found.main), None)
    return following if following is not None and tokens[following.first - 1].text == "," else None


def _opens_part(scene: Scene, index: int) -> bool:
    """Whether a share or part of the figure before opens at the token: "half of those named", "most of them"."""
    if scene.tokens[index].lower in scene.lexicon.grammar.parts:
        return True
    return any(q.phrase_first == index for q in scene.quantities)


def _opens_clause(scene: Scene, quantity: Quantity, before: VerbGroup) -> bool:
    """Whether the number opens a clause, whatever verb stands before it."""
    first = quantity.phrase_first
    previous = scene.tokens[first - 1]
    is_report = before.lemma in scene.lexicon.verbs.say
    if is_report and (before.last == first or previous.lower in ("including", "them")):
        return True
    if previous.kind is PUNCT and previous.text != ",":
        return True
    if previous.text == "," and scene.tokens[scene.sentence.first].lower == "of":
        return True  # "Of the 1,140 contacts listed, 1,037 were seen"
    if previous.lower in ("whom", "which") and scene.tokens[first - 2].lower == "of":
        return True
    return previous.lower in scene.lexicon.grammar.subject_openers and before.last < first


def _from_neighbour(scene: Scene, quantity: Quantity, first: int) -> Governor | None:
    """The verb of the clause before: lists and appositions share it."""
    earlier = [group for group in scene.groups if group.main < first]
    if earlier and earlier[-1].lemma not in scene.lexicon.verbs.say:
        return Governor(earlier[-1], is_subject=False)
    later = [group for group in scene.groups if group.main >= quantity.phrase_last]
    return Governor(later[0], is_subject=True) if later else None
