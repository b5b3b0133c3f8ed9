"""Slips in which the number fits and what stands behind it does not."""

from __future__ import annotations

from factcheck.compare.index import Index
from factcheck.compare.terms import entry_unit, face_terms
from factcheck.compare.view import View
from factcheck.model.quantity import Kind
from factcheck.model.verdict import Candidate


def fits_other_rate(view: View, candidate: Candidate, index: Index) -> bool:
    """Whether the number agrees with the record only if its rate is put aside: 100 a week for 100 a day."""
    per, record_per = view.claim.quantity.per, candidate.fact.per or candidate.entry.quantity.per
    return per is not None and record_per is not None and per != record_per and _number_fits(view, candidate, index)


def fits_other_unit(view: View, candidate: Candidate, index: Index) -> bool:
    """Whether the number agrees with the record only if its unit is put aside: gallons for litres."""
    quantity = view.claim.quantity
    if quantity.kind is Kind.COUNT or quantity.unit == entry_unit(candidate.entry, candidate.fact, index):
        return False
    return _number_fits(view, candidate, index)


def _number_fits(view: View, candidate: Candidate, index: Index) -> bool:
    face = face_terms(view, candidate.fact, candidate.entry, index)
    return face is not None and not candidate.agrees and face.agree
