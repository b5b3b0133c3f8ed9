"""Whether what a claim counts is what an indicator measures."""

from __future__ import annotations

from functools import lru_cache

from factcheck.compare.convert import same_dimension
from factcheck.compare.index import Index
from factcheck.compare.view import View
from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Kind
from factcheck.model.reference import Indicator

_NAMED, ITSELF, OF_PEOPLE, _UNSAID = 15, 10, 8, 0  # how much a fit of units weighs


def unit_fit(view: View, indicator: Indicator, index: Index) -> int | None:
    """How well the claim's unit fits the indicator's, or null where one cannot be the other.

    A share fits the indicators that are on record as shares or as parts, if it is one of what they count.
    """
    if view.is_share:
        return _UNSAID if indicator.id in index.sharing and _is_share_of(view, indicator, index) else None
    kind = view.claim.quantity.kind
    if kind is Kind.COUNT:
        return _count_fit(view, indicator, index)
    if kind is Kind.MONEY:
        return ITSELF if _is_currency(indicator.unit) else None
    if view.unit == indicator.unit:
        return ITSELF
    return OF_PEOPLE if kind is Kind.MEASURE and same_dimension(view.unit, indicator.unit, index.units) else None


def _is_currency(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code."""
    return len(unit) == 3 and unit.isupper()


def _count_fit(view: View, indicator: Indicator, index: Index) -> int | None:
    unit, subjects = view.unit, index.subjects[indicator.id]
    if not _is_countable(view, indicator, index):
        return None
    if names_subject(view, indicator, index):
        return _NAMED
    if unit is None or unit in index.words.figure_words:
        return _UNSAID if indicator.id in index.general else None
    if unit != "people" and (unit in subjects or index.thing(unit) in index.things[indicator.id]):
        return ITSELF
    if indicator.id not in index.general or indicator.id not in index.of_people:
        return None
    return _fit_of_people(unit, view, indicator, index)


def _fit_of_people(unit: str, view: View, indicator: Indicator, index: Index) -> int | None:
    """How a noun that is none of the indicator's own fits one that counts people in general."""
    if unit == "people" or (unit in index.cue_words[indicator.id] and _is_of_people(unit, index)):
        return OF_PEOPLE
    is_group = unit in index.lexicon.nouns.groups and view.group is not None
    return _UNSAID if is_group else None


def _is_countable(view: View, indicator: Indicator, index: Index) -> bool:
    """Whether an indicator has whole things to count; a cell or a label may leave out that it is litres or dollars."""
    unit = indicator.unit
    if unit in ("percent", "fraction"):
        return False
    if not _is_measured(unit, index.lexicon):
        return True
    is_open = view.is_cell or view.label is not None or indicator.id in index.bare
    return is_open and (view.unit is None or view.unit in index.subjects[indicator.id])


@lru_cache(maxsize=1024)
def _is_measured(unit: str, lexicon: Lexicon) -> bool:
    """Whether a unit is of money or of something measured."""
    return _is_currency(unit) or lexicon.units.measure(unit) is not None


def _is_share_of(view: View, indicator: Indicator, index: Index) -> bool:
    """Whether what a share is taken of, where its clause says so, is what the indicator counts."""
    whole = view.whole_noun
    if whole is None:
        return True
    named = index.subjects[indicator.id] | index.cue_words[indicator.id] | index.sharing[indicator.id]
    if whole in named or index.thing(whole) in index.things[indicator.id]:
        return True
    nouns = index.lexicon.nouns
    is_of_people = whole in nouns.people or whole in nouns.people_adjectives or whole in index.words.wholes_of_people
    return is_of_people and (indicator.id in index.of_people or not named.isdisjoint(nouns.people))


def _is_of_people(unit: str, index: Index) -> bool:
    """Whether a noun speaks of people or of what happens to them: killing, displaced; not camp or shelter."""
    nouns = index.lexicon.nouns
    return unit in nouns.people or unit in nouns.people_events or unit in nouns.people_adjectives


def names_subject(view: View, indicator: Indicator, index: Index) -> bool:
    """Whether one of the indicator's subjects of several words ("UNRWA staff") stands in the claim's phrase."""
    if view.label:
        return view.unit is not None and " " in view.unit and view.unit in index.subjects[indicator.id]
    if not view.scan.names:
        return False
    first, last = view.claim.quantity.phrase_first, view.claim.quantity.phrase_last
    return any(hit.indicator == indicator.id and first <= hit.first <= last for hit in view.scan.names)
