"""The part of the people that a figure is of: children, women, aid workers."""

from __future__ import annotations

from factcheck.claims.predicates import governor
from factcheck.claims.scene import Scene
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import HYPHEN, WORD
from factcheck.text.lemmas import singular

_REACH = 10


def read_group_name(scene: Scene, quantity: Quantity) -> str | None:
    """The group as the text names it ("women and children"), null where it names none."""
    if quantity.kind not in (Kind.COUNT, Kind.PERCENT, Kind.FRACTION):
        return None
    own = _in_phrase(scene, quantity)
    if own is not None:
        return own
    whose = _made_up(scene, quantity) or _told(scene, quantity)
    if whose is not None:
        return whose
    is_counted = quantity.kind is Kind.COUNT and quantity.subject is not None
    if is_counted and scene.tokens[quantity.phrase_last - 1].lower != "people":
        return None
    return _behind(scene, quantity)


def _in_phrase(scene: Scene, quantity: Quantity) -> str | None:
    """The group in the number's own noun phrase: "2,055 women", "17 aid workers"."""
    tokens, lexicon = scene.tokens, scene.lexicon
    for index in range(quantity.last, quantity.phrase_last):
        if _is_hyphened(scene, index):
            return scene.text.span(index, index + 3).of(scene.text.text)
        pair = f"{tokens[index - 1].lower} {tokens[index].lower}"
        if singular(pair, lexicon) in lexicon.nouns.groups:
            return pair
        if singular(tokens[index].lower, lexicon) in lexicon.nouns.groups:
            return _phrase(scene, index)
    return None


def _is_hyphened(scene: Scene, index: int) -> bool:
    """As in "under-fives"."""
    tokens = scene.tokens
    if index + 2 >= len(tokens) or tokens[index + 1].kind is not HYPHEN:
        return False
    words = tokens[index : index + 3]
    return f"{words[0].lower}-{singular(words[2].lower, scene.lexicon)}" in scene.lexicon.nouns.groups


def _made_up(scene: Scene, quantity: Quantity) -> str | None:
    """The group whose share it is: "Children under 18 make up 54 per cent", "women accounted for half"."""
    if quantity.kind not in (Kind.PERCENT, Kind.FRACTION):
        return None
    verb = governor(scene, quantity)
    if verb is None or verb.is_subject or verb.group.lemma not in scene.lexicon.grammar.makes_up:
        return None
    if any(verb.group.last <= other.first < quantity.first for other in scene.quantities):
        return None  # "children make up 54 per cent and women 23 per cent"
    first = max(scene.clause_at(quantity.first).first, verb.group.first - _REACH)
    for index in range(first, verb.group.first):
        if singular(scene.tokens[index].lower, scene.lexicon) in scene.lexicon.nouns.groups:
            return _phrase(scene, index)
    return None


def _told(scene: Scene, quantity: Quantity) -> str | None:
    """The group that a share is said to be: "Two-thirds of those in the camp are women and girls"."""
    verb = governor(scene, quantity) if quantity.kind is not Kind.COUNT else None
    if verb is None or not verb.is_subject or verb.group.lemma != "be" or verb.group.last >= scene.sentence.last:
        return None
    index = verb.group.last
    is_group = singular(scene.tokens[index].lower, scene.lexicon) in scene.lexicon.nouns.groups
    return _phrase(scene, index) if is_group else None


def _behind(scene: Scene, quantity: Quantity) -> str | None:
    """The group behind the number: "58 per cent of them women and girls", "half of the dead are children"."""
    tokens, lexicon = scene.tokens, scene.lexicon
    index = quantity.phrase_last
    limit = min(scene.sentence.last, index + _REACH)
    while index < limit:
        token = tokens[index]
        if token.kind is WORD and singular(token.lower, lexicon) in lexicon.nouns.groups:
            return _phrase(scene, index)
        if _is_hyphened(scene, index):
            return scene.text.span(index, index + 3).of(scene.text.text)
        is_whole = index > quantity.phrase_last and tokens[index - 1].lower in ("of", "the")
        if token.text == "," and quantity.subject is not None:
            return None
        if not is_whole and token.lower not in lexicon.grammar.group_bridges and not _in_other(scene, quantity, index):
            return None
        index += 1
    return None


def _in_other(scene: Scene, quantity: Quantity, index: int) -> bool:
    """Whether the token belongs to a share in between: "662, or 45 per cent, are children"."""
    if scene.tokens[index].lower == "or":
        return True
    shares = (q for q in scene.quantities if q is not quantity and q.kind is not Kind.COUNT)
    return any(share.phrase_first <= index < share.phrase_last for share in shares)


def _phrase(scene: Scene, index: int) -> str:
    """The group noun with one joined to it: "women and girls", "men, women and children"."""
    tokens, lexicon = scene.tokens, scene.lexicon
    last = index + 1
    while last + 1 < scene.sentence.last and tokens[last].lower in ("and", ","):
        if singular(tokens[last + 1].lower, lexicon) not in lexicon.nouns.groups:
            break
        last += 2
    return scene.text.span(index, last).of(scene.text.text)
