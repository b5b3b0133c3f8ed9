"""The numbers of a case as rules lay them side by side."""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.meaning import exact_interval
from factcheck.compare.terms import common_terms, conversion, entry_unit
from factcheck.model.interval import Interval
from factcheck.model.quantity import Kind
from factcheck.rules.rule import Case


def bare_of(case: Case) -> Interval:
    """The stated number, its hedge put aside, in the terms of the record."""
    terms = common_terms(case.view, case.chosen.fact, case.chosen.entry, case.draft.index, case.draft.views)
    return terms.bare if terms else exact_interval(case.claim.quantity)


def is_in_same_terms(case: Case) -> bool:
    """Whether the claim and the record are written in the same unit and rate, so that their digits compare."""
    quantity, chosen = case.claim.quantity, case.chosen
    if quantity.kind is not chosen.entry.quantity.kind:
        return False
    if quantity.kind in (Kind.PERCENT, Kind.COUNT):
        return case.view.is_share or _factor(case) == 1
    return quantity.unit == entry_unit(chosen.entry, chosen.fact, case.draft.index) and _factor(case) == 1


def _factor(case: Case) -> Decimal | None:
    return conversion(case.view, case.chosen.fact, case.chosen.entry, case.draft.index)
