"""An indicator that a claim may be about, and whether the two fit at all."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.compare.index import Index
from factcheck.compare.scan import Hit
from factcheck.compare.units import unit_fit
from factcheck.compare.view import View
from factcheck.model.reference import Indicator

CLOSE = 6  # leads whose evidence differs by no more than this are equally good
_NOT_A_TARGET = 6  # how much less a figure that is no plan fits an indicator of plans


@dataclass(frozen=True, slots=True)
class Lead:
    """An indicator that a claim may be about, how strong the evidence is, and what it is.

    ``is_firm`` is whether the evidence suffices to contradict the claim; otherwise a figure on record that agrees
    bears it out, and one that does not says nothing. ``hits`` are the cues it was found by, ``best`` the strongest.
    """

    indicator: str
    score: int
    reason: str
    is_firm: bool = True
    hits: tuple[Hit, ...] = ()
    best: Hit | None = None


def fit(view: View, indicator: Indicator, index: Index) -> int | None:
    """How the claim's unit and its kind of measure fit the indicator's; null where they do not."""
    weight = unit_fit(view, indicator, index)
    if weight is None or view.is_target is None:
        return weight
    if view.is_target:
        return None if indicator.target is False else weight
    return weight - _NOT_A_TARGET if indicator.target else weight
