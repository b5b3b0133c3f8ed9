"""Finds a stated number in the record of another place, group, indicator or day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.compare.matching import fits_group
from factcheck.compare.meaning import exact_interval, is_telling
from factcheck.compare.terms import entry_unit
from factcheck.compare.when import later_entries, standing
from factcheck.model.interval import Interval
from factcheck.model.quantity import Kind
from factcheck.model.reference import Entry, Fact
from factcheck.model.verdict import Candidate
from factcheck.rules.rule import Case


def at_other_places(case: Case) -> Iterator[Candidate]:
    """The number on record for the same indicator and group at another place."""
    fact, index = case.chosen.fact, case.draft.index
    indicator = index.indicator(fact.indicator)
    others = (other for other in index.facts_of.get(fact.indicator, ()) if other.place != fact.place)
    yield from _in_force(case, (other for other in others if fits_group(case.view, other, indicator, index)))


def in_other_figures(case: Case) -> Iterator[Candidate]:
    """The number on record for another indicator or group of the same place."""
    fact, index = case.chosen.fact, case.draft.index
    others = index.facts_at.get(fact.place, ())
    yield from _in_force(case, (o for o in others if (o.indicator, o.group) != (fact.indicator, fact.group)))


def on_later_days(case: Case) -> Iterator[Candidate]:
    """The number on record for the same thing, but only after the reference date."""
    fact, index = case.chosen.fact, case.draft.index
    indicator = index.indicator(fact.indicator)
    same = index.facts.get((fact.indicator, fact.place), ())
    fitting = (other for other in same if fits_group(case.view, other, indicator, index))
    yield from _having(case, ((other, e) for other in fitting for e in later_entries(other, case.draft.today)))


def _in_force(case: Case, facts: Iterable[Fact]) -> Iterator[Candidate]:
    """The facts that have the number at the claim's time."""
    index = case.draft.index
    yield from _having(
        case,
        (
            (fact, entry)
            for fact in facts
            if (now := standing(fact, index.indicator(fact.indicator).measure, case.view.moment))
            for entry in now.entries
        ),
    )


def _having(case: Case, pairs: Iterable[tuple[Fact, Entry]]) -> Iterator[Candidate]:
    """Those whose figure the stated number, hedge aside, agrees with at the precision written."""
    quantity = case.claim.quantity
    if not is_telling(quantity) or case.view.is_share:
        return
    bare = exact_interval(quantity)
    for fact, entry in pairs:
        if _is_comparable(case, fact, entry) and _agrees(bare, entry):
            reasons = ("the number stands there",)
            yield Candidate(fact, entry, 0, reasons, bare, exact_interval(entry.quantity))


def _agrees(bare: Interval, entry: Entry) -> bool:
    """Whether the record's number would be written as the stated one."""
    value = entry.quantity.value
    return value is not None and bare.contains(value)


def _is_comparable(case: Case, fact: Fact, entry: Entry) -> bool:
    """Whether the two are of one kind, and of one unit and rate where they are measures or money."""
    quantity, index = case.claim.quantity, case.draft.index
    if quantity.kind is not entry.quantity.kind or (fact.per or entry.quantity.per) != quantity.per:
        return False
    return quantity.kind is Kind.COUNT or quantity.unit == entry_unit(entry, fact, index)
