"""Finds a stated number in the record of another place, group, indicator or day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from factcheck.compare.matching import Document, fits_group
from factcheck.compare.meaning import exact_interval, is_telling, significant_digits
from factcheck.compare.terms import entry_unit
from factcheck.compare.units import unit_fit
from factcheck.compare.view import View
from factcheck.compare.when import later_entries, standing
from factcheck.model.interval import Interval
from factcheck.model.quantity import Kind
from factcheck.model.reference import Entry, Fact
from factcheck.model.verdict import Candidate

_TELLING_ACROSS_UNITS = 3  # significant digits of a number that homes and people do not share by chance
_UNMISTAKABLE = 4  # significant digits of a number that two places do not share by chance


def at_other_places(view: View, chosen: Candidate, document: Document) -> Iterator[Candidate]:
    """The number on record for the same indicator and group at another place."""
    fact, index = chosen.fact, document.index
    indicator = index.indicator(fact.indicator)
    others = (other for other in index.facts_of.get(fact.indicator, ()) if other.place != fact.place)
    fitting = (other for other in others if fits_group(view, other, indicator, index))
    is_exact = significant_digits(view.claim.quantity) >= _UNMISTAKABLE
    near = (other for other in fitting if is_exact or _is_related(other.place, fact.place, document))
    yield from _in_force(view, near, document)


def _is_related(place: str, other: str, document: Document) -> bool:
    """Whether two places may be mixed up: named in one document, or of one country or region."""
    index = document.index
    families = [{name, *index.ancestors(name)} for name in (place, other)]
    return place in document.places or not families[0].isdisjoint(families[1])


def in_other_figures(view: View, chosen: Candidate, document: Document) -> Iterator[Candidate]:
    """The number on record for another indicator or group of the same place."""
    fact, index = chosen.fact, document.index
    others = index.facts_at.get(fact.place, ())
    is_exact = significant_digits(view.claim.quantity) >= _TELLING_ACROSS_UNITS
    different = (
        other
        for other in others
        if (other.indicator, other.group) != (fact.indicator, fact.group)
        and (is_exact or unit_fit(view, index.indicator(other.indicator), index) is not None)
    )
    yield from _in_force(view, different, document)


def on_later_days(view: View, chosen: Candidate, document: Document) -> Iterator[Candidate]:
    """The number on record for the same thing, but only after the reference date."""
    fact, index = chosen.fact, document.index
    indicator = index.indicator(fact.indicator)
    same = index.facts.get((fact.indicator, fact.place), ())
    fitting = (other for other in same if fits_group(view, other, indicator, index))
    pairs = ((other, entry) for other in fitting for entry in later_entries(other, document.today))
    yield from _having(view, pairs, document)


def is_elsewhere(view: View, chosen: Candidate, document: Document, *, is_growing: bool = False) -> bool:
    """Whether the number is on record anywhere else: no chance, so a slip.

    is_growing  the record is older than the claim: the next one, of the next day, is then no slip
    """
    later = (found for found in on_later_days(view, chosen, document) if not (is_growing and _is_next(found, document)))
    if next(later, None) is not None:
        return True
    searches = (in_other_figures, at_other_places)
    return any(next(search(view, chosen, document), None) is not None for search in searches)


def _is_next(candidate: Candidate, document: Document) -> bool:
    """Whether a figure was put on record on the day after the reference date, as that day's reports are."""
    day, today = candidate.entry.day, document.today
    return day is not None and today is not None and day - today <= timedelta(days=1)


def _in_force(view: View, facts: Iterable[Fact], document: Document) -> Iterator[Candidate]:
    """The facts that have the number at the claim's time."""
    index = document.index
    pairs = (
        (fact, entry)
        for fact in facts
        if (now := standing(fact, index.indicator(fact.indicator).measure, view.moment))
        for entry in now.entries
    )
    yield from _having(view, pairs, document)


def _having(view: View, pairs: Iterable[tuple[Fact, Entry]], document: Document) -> Iterator[Candidate]:
    """Those whose figure the stated number, hedge aside, agrees with at the precision written."""
    quantity = view.claim.quantity
    if not is_telling(quantity) or quantity.kind is Kind.FRACTION:
        return
    bare = exact_interval(quantity)
    for fact, entry in pairs:
        if _is_comparable(view, fact, entry, document) and _agrees(bare, entry):
            reasons = ("the number stands there",)
            yield Candidate(fact, entry, 0, reasons, bare, exact_interval(entry.quantity))


def _agrees(bare: Interval, entry: Entry) -> bool:
    """Whether the record's number would be written as the stated one."""
    value = entry.quantity.value
    return value is not None and bare.contains(value)


def _is_comparable(view: View, fact: Fact, entry: Entry, document: Document) -> bool:
    """Whether the two are of one kind, and of one unit and rate where they are measures or money."""
    quantity, index = view.claim.quantity, document.index
    if quantity.kind is not entry.quantity.kind or (fact.per or entry.quantity.per) != quantity.per:
        return False
    return quantity.kind is Kind.COUNT or quantity.unit == entry_unit(entry, fact, index)
