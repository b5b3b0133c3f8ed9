"""Compares the claims of one document, in order, so that a figure can carry on from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.compare.by_number import find_by_number, repeated
from factcheck.compare.index import Index, build_index
from factcheck.compare.indicators import find_leads
from factcheck.compare.matching import Document, find_candidates
from factcheck.compare.places import known_places
from factcheck.compare.scan import Scanner
from factcheck.compare.verdict import judge
from factcheck.compare.view import View, view_claim
from factcheck.compare.worlds import without_world
from factcheck.lexicon import Lexicon
from factcheck.model.claim import Claim
from factcheck.model.dates import DateMention
from factcheck.model.quantity import Kind
from factcheck.model.reference import Reference
from factcheck.model.text import Text
from factcheck.model.verdict import Comparison, Verdict

_NOT_COMPARED = (Kind.AGE,)


def compare_claims(
    text: Text,
    claims: Sequence[Claim],
    dates: Sequence[DateMention],
    reference: Reference | Index,
    today: date | None,
    lexicon: Lexicon,
) -> tuple[Comparison, ...]:
    """One comparison for each claim, in the same order.

    reference   what is on record; an Index where many documents are compared with one reference
    today       the reference date of the document, null where it has none
    """
    index = reference if isinstance(reference, Index) else build_index(reference, lexicon)
    scanner = Scanner(text, index)
    return compare_views(view_claims(claims, dates, today, scanner), scanner, today)


def view_claims(
    claims: Sequence[Claim], dates: Sequence[DateMention], today: date | None, scanner: Scanner
) -> tuple[View, ...]:
    """Every claim with what the words around it say, in order."""
    claims = [without_world(claim, scanner.text, scanner.index) for claim in claims]
    return tuple(view_claim(number, claims, dates, today, scanner) for number in range(len(claims)))


def compare_views(views: Sequence[View], scanner: Scanner, today: date | None) -> tuple[Comparison, ...]:
    """One comparison for each view, in the same order."""
    document = Document(views, known_places(views, scanner.index), scanner.text, scanner.index, today)
    resolved: list[str | None] = []
    comparisons: list[Comparison] = []
    for view in views:
        comparison = _compare(view, resolved, scanner, document)
        comparisons.append(comparison)
        resolved.append(comparison.indicator)
    return repeated(comparisons, document)


def _compare(view: View, resolved: Sequence[str | None], scanner: Scanner, document: Document) -> Comparison:
    if view.claim.quantity.kind in _NOT_COMPARED or view.is_teaser:
        return Comparison(view.number)
    leads = find_leads(view, resolved, document.views, scanner)
    indicator = leads[0].indicator if leads else None
    compared = judge(view, find_candidates(view, leads, document) if leads else (), indicator, document)
    if compared.verdict is not Verdict.UNVERIFIED:
        return compared
    found = find_by_number(view, leads, document)
    return judge(view, (found,), indicator, document) if found else compared
