"""Places that a text names by their kind alone: "in both countries", "the camp sheltered", "in relief camps"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.claims.clauses import Clause
from factcheck.claims.scene import Scene
from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Quantity
from factcheck.model.text import SUFFIX, WORD, Token
from factcheck.text.lemmas import singular

_KIND = 4  # tokens from "in" to the kind of place
_ASIDES = frozenset({"alone", "itself", "last", "next", "proper"})  # behind a noun without making a compound
_DEFINITE = frozenset({"the", "both", "these", "those"})
_BEFORE_WHERE = 5  # tokens before "where" in which the place stands that it takes up


class Generic(NamedTuple):
    """A place named by its kind alone: its words, its tokens, and how many tokens away it stands."""

    name: str
    first: int
    last: int
    far: int


def generic_place(scene: Scene, quantity: Quantity) -> Generic | None:
    """A place named by its kind alone in the quantity's clause, or right before a clause that opens with "where".

    "in both countries", "across the region", "in relief camps"; "the camp sheltered …"; "in the camps, where …".
    """
    clause = scene.clause_at(quantity.first)
    first = _before_where(scene, clause)
    best: Generic | None = None
    locative, tokens = scene.lexicon.words.locative, scene.tokens
    for index in [i for i in range(first, clause.last) if tokens[i].lower == "the" or tokens[i].lower in locative]:
        last = _end_of_kind(scene, index, clause.last)
        if last is None or _is_counted(scene, index, last) or _is_named_on(scene, last) or is_compound(scene, last):
            continue
        far = index - quantity.phrase_last if index >= quantity.phrase_last else quantity.phrase_first - last
        if best is None or far < best.far:
            start = index if tokens[index].lower == "the" else index + 1
            name = " ".join(scene.text.span(start, last).of(scene.text.text).split())
            best = Generic(name, start, last, far)
    return best


def _before_where(scene: Scene, clause: Clause) -> int:
    """The first token of the clause; where it opens with "where", some tokens before it belong to it too."""
    opener = scene.tokens[clause.first].lower
    return max(scene.sentence.first, clause.first - _BEFORE_WHERE) if opener == "where" else clause.first


def _is_counted(scene: Scene, index: int, last: int) -> bool:
    """Whether the words are part of what is counted: "on two prisons", not "in the two countries"."""
    words = {token.lower for token in scene.tokens[index:last]}
    if words & _DEFINITE or (last < scene.sentence.last and scene.tokens[last].kind is SUFFIX):
        return False
    return any(q.phrase_first < last and q.phrase_last > index for q in scene.quantities)


def is_compound(scene: Scene, last: int) -> bool:
    """Whether the kind of place only opens a compound: "the border force", "the market hall"."""
    if last >= scene.sentence.last:
        return False
    after, words = scene.tokens[last], scene.lexicon.words
    if after.kind is not WORD or not after.text.islower() or after.lower in _ASIDES:
        return False
    if after.lower in words.closed or after.lower in words.adverbs:
        return False
    opens_verb = any(group.first == last for group in scene.groups)
    return not opens_verb and not any(date.first == last for date in scene.dates)


def _is_named_on(scene: Scene, last: int) -> bool:
    """Whether a name follows: "the village of Nura"."""
    tokens = scene.tokens
    return last + 1 < scene.sentence.last and tokens[last].lower == "of" and tokens[last + 1].text[0].isupper()


def _end_of_kind(scene: Scene, index: int, end: int) -> int | None:
    """End of the phrase that opens at a preposition (or at "the" where the clause opens) and names a kind of place."""
    tokens, lexicon = scene.tokens, scene.lexicon
    at, limit = index + 1, min(end, index + _KIND)
    while at < limit and not _is_kind(scene, at):
        at += 1
    if at >= limit:
        return None
    opens = _opens_with(scene, index)
    if tokens[index].lower not in lexicon.words.locative and not opens:
        return None
    if opens and singular(tokens[at].lower, lexicon) not in lexicon.places.areas:
        return None
    between = tokens[index + 1 : at]
    if not all(_goes_before(token, lexicon) for token in between):
        return None
    is_definite = opens or any(token.lower in _DEFINITE for token in between)
    return at + 1 if is_definite or tokens[at].lower.endswith("s") else None


def _opens_with(scene: Scene, index: int) -> bool:
    """Whether "the" and a noun are the subject of a clause: at its head, or right before a verb."""
    tokens = scene.tokens
    if tokens[index].lower != "the":
        return False
    if index == scene.sentence.first or tokens[index - 1].text == ",":
        return True
    return any(group.first == index + 2 for group in scene.groups)


def _goes_before(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word can stand between "in" and the kind of place: no verb ("to reach the camp"), no preposition."""
    word = token.lower
    if token.text[0].isupper() and word in lexicon.places.administrative:
        return False  # "the Provincial Governorate"
    is_verb = word in lexicon.verbs.bases and (word not in lexicon.verbs.nounlike or word in lexicon.places.goals)
    return token.kind is WORD and not is_verb and word not in lexicon.words.prepositions


def _is_kind(scene: Scene, index: int) -> bool:
    return singular(scene.tokens[index].lower, scene.lexicon) in scene.lexicon.places.kinds
