"""Where a claim may be meant to hold, nearest first, and where looking further would be guessing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.compare.index import Index
from factcheck.compare.view import View
from factcheck.model.place import Nearness, PlaceMention

_NEAR = frozenset({Nearness.PHRASE, Nearness.CLAUSE, Nearness.CELL})


@dataclass(frozen=True, slots=True)
class Level:
    """Places that are equally near to a claim.

    ``is_binding``  the claim speaks of these and of no other place: where nothing is on record for them, the search
                    ends, so that a figure about Rafah is never taken for one about Gaza
    ``weight``      how sure it is that they are meant
    """

    ids: tuple[str, ...]
    is_binding: bool
    weight: int


def place_levels(view: View, index: Index) -> tuple[Level, ...]:
    """The places to look up for a claim, in order.

    A place that the claim names itself binds, whether the reference knows it or not. Places of the wider context
    only suggest: for them the places that they lie in are looked up as well.
    """
    mentions = _outermost(view.placed.places)
    named = view.placed.place
    if named is not None:
        own = [mention for mention in mentions if mention.name == named]
        return (Level(_ids(own), is_binding=True, weight=20),)
    levels: list[Level] = []
    for nearness, group in groupby(sorted(mentions, key=lambda m: m.nearness), key=lambda m: m.nearness):
        ids = _ids(group)
        if nearness in _NEAR:
            return (*levels, Level(ids, is_binding=True, weight=16))
        if nearness is Nearness.SENTENCE:
            levels.append(Level(ids, is_binding=bool(ids), weight=12))
        elif ids:
            levels.append(Level(_with_ancestors(ids, index), is_binding=False, weight=10 - nearness))
    return tuple(levels)


def _outermost(mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Without the mentions that lie within a longer one: "Syria" in "Türkiye and Syria"."""
    return [
        mention
        for mention in mentions
        if not any(other.span != mention.span and other.span.contains(mention.span) for other in mentions)
    ]


def _ids(mentions: Iterable[PlaceMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.id for mention in mentions if mention.id is not None))


def _with_ancestors(ids: Sequence[str], index: Index) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*ids, *(above for place in ids for above in index.ancestors(place))]))


def known_places(views: Sequence[View], index: Index) -> frozenset[str]:
    """The ids of all places that a document's claims may mean, with those they lie in."""
    named = {mention.id for view in views for mention in view.claim.places if mention.id is not None}
    return frozenset(named | {above for place in named for above in index.ancestors(place)})
