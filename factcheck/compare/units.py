"""Whether what a claim counts is what an indicator measures."""

from __future__ import annotations

from factcheck.compare.convert import same_dimension
from factcheck.compare.index import Index
from factcheck.compare.view import View
from factcheck.model.quantity import Kind
from factcheck.model.reference import Indicator

_NAMED, _SAME, _ALIKE, _UNSAID = 15, 10, 8, 0  # how much a fit of units weighs


def unit_fit(view: View, indicator: Indicator, index: Index) -> int | None:
    """How well the claim's unit fits the indicator's, or null where one cannot be the other.

    A share fits any indicator: whether it is on record as a share is for the facts to say.
    """
    kind = view.claim.quantity.kind
    if view.is_share:
        return _UNSAID
    if kind is Kind.MONEY:
        return _SAME if _is_currency(indicator.unit) else None
    if kind is Kind.COUNT:
        return _count_fit(view, indicator, index)
    if view.unit == indicator.unit:
        return _SAME
    return _ALIKE if kind is Kind.MEASURE and same_dimension(view.unit, indicator.unit, index.units) else None


def _is_currency(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code."""
    return len(unit) == 3 and unit.isupper()


def _count_fit(view: View, indicator: Indicator, index: Index) -> int | None:
    unit, subjects = view.unit, index.subjects[indicator.id]
    if names_subject(view, indicator, index):
        return _NAMED
    if unit is None or unit in index.words.figure_words:
        return _UNSAID if indicator.id in index.general else None
    if unit != "people" and (unit in subjects or index.thing(unit) in index.things[indicator.id]):
        return _SAME
    if indicator.id not in index.general or indicator.id not in index.of_people:
        return None
    if unit == "people" or (unit in index.cue_words[indicator.id] and _is_of_people(unit, index)):
        return _ALIKE
    is_group = unit in index.lexicon.nouns.groups and view.group is not None
    return _UNSAID if is_group else None


def _is_of_people(unit: str, index: Index) -> bool:
    """Whether a noun speaks of people or of what happens to them: killing, displaced; not camp or shelter."""
    nouns = index.lexicon.nouns
    return unit in nouns.people or unit in nouns.people_events or unit in nouns.people_adjectives


def names_subject(view: View, indicator: Indicator, index: Index) -> bool:
    """Whether one of the indicator's subjects of several words ("UNRWA staff") stands in the claim's phrase."""
    if view.label:
        return view.unit is not None and " " in view.unit and view.unit in index.subjects[indicator.id]
    first, last = view.claim.quantity.phrase_first, view.claim.quantity.phrase_last
    return any(hit.indicator == indicator.id and first <= hit.first <= last for hit in view.scan.names)
