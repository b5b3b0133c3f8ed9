"""The world as a place: meant by "the world" and "globally", not by the World Food Programme."""

from __future__ import annotations

from dataclasses import replace

from factcheck.compare.index import Index
from factcheck.model.claim import Claim
from factcheck.model.place import PlaceMention
from factcheck.model.text import Text


def without_world(claim: Claim, text: Text, index: Index) -> Claim:
    """The claim with the world unknown where it is only a word of a longer name."""
    if index.worlds.isdisjoint([place.id for place in claim.places]):
        return claim
    places = (replace(p, id=None) if p.id in index.worlds and _is_in_name(p, text) else p for p in claim.places)
    return replace(claim, places=tuple(places))


def _is_in_name(place: PlaceMention, text: Text) -> bool:
    """Whether another capital follows: "the World Health Organization"."""
    after = text.text[place.span.end : place.span.end + 2]
    return after[:1] in (" ", "-") and after[1:].isupper()
