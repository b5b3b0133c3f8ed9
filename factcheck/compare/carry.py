"""What a figure that says nothing of itself takes over from another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.compare.evidence import BREAKDOWN, CARRIED_ON, COORDINATED, is_light
from factcheck.compare.index import Index
from factcheck.compare.lead import Lead, fit
from factcheck.compare.scan import Scanner
from factcheck.compare.view import View
from factcheck.model.place import Nearness
from factcheck.model.text import Text

_BESIDE = 4  # words between a share and the same in other words
_OF_ITS_PARTS = ("whom", "them", "which", "these", "those")


def by_total(view: View, resolved: Sequence[str | None], views: Sequence[View], scanner: Scanner) -> list[Lead]:
    """The indicator of the total before a colon: "22,765 in both countries: 19,388 in Türkiye and 3,377 in Syria"."""
    claim, tokens = view.claim, scanner.text.tokens
    if claim.quantity.subject is not None or view.is_part:
        return []
    for number in range(view.number - 1, max(-1, view.number - 6), -1):
        before = views[number].claim
        if before.sentence != claim.sentence:
            break
        between = tokens[before.quantity.last : claim.quantity.first]
        if _are_alike(views[number], view) and any(token.text == ":" for token in between):
            return _of_claim(resolved[number], BREAKDOWN, "a part of the total", view, scanner.index)
    return []


def _are_alike(view: View, other: View) -> bool:
    """Whether two figures may count one thing: one kind, one unit where both have one."""
    is_kind = view.claim.quantity.kind is other.claim.quantity.kind
    return is_kind and (view.unit == other.unit or view.unit is None or other.unit is None)


def by_context(view: View, resolved: Sequence[str | None], views: Sequence[View], scanner: Scanner) -> list[Lead]:
    """The indicator of the claim it is coordinated with, or of the one that the sentence carries on."""
    if view.is_negated:
        return []
    text, index = scanner.text, scanner.index
    for number, reason in (
        (view.base if view.group else None, "a share of another figure"),
        (view.claim.parallel, "coordinated with another figure"),
        (view.number - 1 if _is_same_share(view, views) else None, "the share before in other words"),
        (view.number - 1 if _is_beside(view, views, text) else None, "the figure before as a share"),
        (_whole_of_part(view, resolved, views), "a part of another figure, at a place of its own"),
        (_whole_of_share(view, views), "a share of the figure before, at a place of its own"),
    ):
        if number is not None and number < len(resolved):
            leads = _of_claim(resolved[number], COORDINATED, reason, view, index)
            is_other = (
                view.is_part and not is_light(view, index) and view.claim.predicate != views[number].claim.predicate
            )
            return [replace(lead, is_firm=not is_other) for lead in leads]
    return _carried_on(view, resolved, views, index) if _carries_on(view, index) else []


def _carried_on(view: View, resolved: Sequence[str | None], views: Sequence[View], index: Index) -> list[Lead]:
    """The indicator of the nearest figure before that has one, in this sentence or the one before."""
    for number in range(len(resolved) - 1, max(-1, len(resolved) - 5), -1):
        before = views[number]
        if before.claim.sentence < view.claim.sentence - 1 or before.is_cell:
            break
        if resolved[number] and before.claim.quantity.kind is view.claim.quantity.kind:
            return _of_claim(resolved[number], CARRIED_ON, "carries on from the figure before", view, index)
    return []


def _is_same_share(view: View, views: Sequence[View]) -> bool:
    """Whether a share only puts the one before it in other words: "more than half of them (52 per cent)"."""
    before = views[view.number - 1] if view.number else None
    if before is None or not (view.is_share and before.is_share) or before.claim.sentence != view.claim.sentence:
        return False
    return view.claim.quantity.phrase_first - before.claim.quantity.phrase_last <= _BESIDE


def _is_beside(view: View, views: Sequence[View], text: Text) -> bool:
    """Whether a share only says what share the figure before is: "4.9 million (35%)", "1.3 million, a fifth of it"."""
    before = views[view.number - 1].claim if view.number else None
    if before is None or not view.is_share or before.sentence != view.claim.sentence:
        return False
    first, last = before.quantity.phrase_last, view.claim.quantity.phrase_last
    is_next = view.claim.quantity.phrase_first - first == 1 and text.tokens[first].text in ("(", ",", "–", "—")
    after = [token.lower for token in text.tokens[last : last + 2]]
    return is_next and not (after[:1] == ["of"] and after[-1] in _OF_ITS_PARTS)


def _whole_of_part(view: View, resolved: Sequence[str | None], views: Sequence[View]) -> int | None:
    """The figure of which a part with a place of its own is taken: its base, else the nearest that is understood."""
    if not is_placed_part(view, views):
        return None
    if view.base is not None and view.base < view.number:
        return view.base
    before = range(view.number - 1, max(-1, view.number - 4), -1)
    return next((number for number in before if resolved[number]), None)


def _whole_of_share(view: View, views: Sequence[View]) -> int | None:
    """The figure that a share is taken of where only its place is said: "More than half came from Lower Shabelle"."""
    if not view.is_share or view.whole is not None or view.group is not None or not view.number:
        return None
    whole = view.base if view.base is not None and view.base < view.number else view.number - 1
    is_near = view.claim.sentence - views[whole].claim.sentence <= 1
    is_placed = bool(_own_places(view)) and _own_places(view) != _own_places(views[whole])
    return whole if is_near and is_placed and not views[whole].is_share else None


def is_placed_part(view: View, views: Sequence[View]) -> bool:
    """Whether a part of another figure has a place of its own: "127 people have been killed, 88 of them in Manabí"."""
    if not view.is_part or not view.number:
        return False
    whole = view.base if view.base is not None and view.base < view.number else view.number - 1
    own = _own_places(view)
    return bool(own) and own != _own_places(views[whole])


def _own_places(view: View) -> set[str | None]:
    near = (Nearness.PHRASE, Nearness.CLAUSE)
    return {place.id for place in view.claim.places if place.nearness in near and place.id}


def _carries_on(view: View, index: Index) -> bool:
    """Whether a figure without a noun speaks of the one before: "on 30 April it was 88,200"."""
    return view.claim.quantity.subject is None and not view.is_part and is_light(view, index)


def _of_claim(name: str | None, score: int, reason: str, view: View, index: Index) -> list[Lead]:
    if name is None or fit(view, index.indicator(name), index) is None:
        return []
    return [Lead(name, score, reason)]
