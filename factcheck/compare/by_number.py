"""What a figure is about by its number alone, where its words do not say: a long number is no chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck.compare.index import Role
from factcheck.compare.lead import Lead, fit
from factcheck.compare.matching import Document, fits_group
from factcheck.compare.meaning import exact_interval, is_telling, significant_digits
from factcheck.compare.places import place_levels
from factcheck.compare.stale import is_over
from factcheck.compare.terms import common_terms
from factcheck.compare.view import View
from factcheck.compare.when import standing
from factcheck.model.claim import Measure
from factcheck.model.reference import Fact
from factcheck.model.verdict import Candidate, Comparison, Verdict

_TELLING = 3  # significant digits of a number that two things of one document do not share by chance
_SCALE, _TELLING_SCALE = "magnitude", 2  # of a quake, wherever its place is said to be
_UNMISTAKABLE = 4  # and where the place that the text names is not on record, or it names several


def find_by_number(view: View, leads: Sequence[Lead], document: Document) -> Candidate | None:
    """The one fact on record that has the claim's very number, where nothing in the text speaks against it.

    It can only bear a claim out: "the county now holds 43,900" says neither people nor refugees, but 43,900 refugees
    are on record for the county. Where words lead to indicators (``leads``), the fact must be of one of them.
    """
    if view.is_share or view.is_former or view.is_negated:
        return None
    if view.is_moving and view.claim.measure is Measure.CHANGE:
        return None
    digits = significant_digits(view.claim.quantity)
    if digits < (_TELLING_SCALE if view.unit == _SCALE else _TELLING):
        return None
    if not document.index.has_number_in(exact_interval(view.claim.quantity)):
        return None
    named = {lead.indicator for lead in leads if lead.hits and lead.indicator in document.index.facts_of}
    named |= {hit.indicator for hit in view.scan.cues if hit.role is Role.CUE} if named else set()
    if view.is_moving:  # "another 4,715 people have been injured" may be all of them, beside those killed
        named = {hit.indicator for hit in view.scan.cues} or {""}
    facts = (fact for fact in _at_its_places(view, digits, document) if not named or fact.indicator in named)
    found = [candidate for fact in facts for candidate in _agreeing(view, fact, document)]
    best = max((candidate.score for candidate in found), default=0)
    chosen = {candidate.fact.indicator: candidate for candidate in found if candidate.score == best}
    return next(iter(chosen.values())) if len(chosen) == 1 else None


def repeated(comparisons: Sequence[Comparison], document: Document) -> tuple[Comparison, ...]:
    """The same, figures that nothing was found for borne out where the text has the very same figure elsewhere.

    "Food for 1.2 million" in a headline is the 1.2 million people of the text.
    """
    known: dict[tuple[object, ...], Comparison] = {}
    for comparison in comparisons:
        if comparison.verdict is Verdict.SUPPORTED:
            known.setdefault(_key(document.views[comparison.claim]), comparison)
    return tuple(_as_before(comparison, known, document) for comparison in comparisons)


def _as_before(
    comparison: Comparison, known: Mapping[tuple[object, ...], Comparison], document: Document
) -> Comparison:
    view = document.views[comparison.claim]
    first = known.get(_key(view))
    is_open = comparison.verdict is Verdict.UNVERIFIED and not (view.is_negated or view.is_former or view.is_part)
    if not (first and first.chosen and is_open and is_telling(view.claim.quantity)):
        return comparison
    if comparison.indicator not in (None, first.indicator) or not fits_group(
        view, first.chosen.fact, document.index.indicator(first.chosen.fact.indicator), document.index
    ):
        return comparison
    chosen = replace(first.chosen, reasons=("the same figure as elsewhere in the text",), is_firm=False)
    return replace(first, claim=comparison.claim, chosen=chosen)


def _key(view: View) -> tuple[object, ...]:
    """What two figures share that are the same figure; a bare number in a headline counts people."""
    quantity = view.claim.quantity
    unit = "people" if quantity.unit is None or view.unit == "people" else quantity.unit
    return quantity.kind, quantity.value, unit, quantity.per, view.is_target is True


def _at_its_places(view: View, digits: int, document: Document) -> Iterable[Fact]:
    """The facts of the places that the claim may be of: those it names, else any that its document names."""
    levels = place_levels(view, document.views, document.text, document.index)
    if not levels:
        return ()
    places: Sequence[str] = next((level.ids for level in levels if level.is_binding), ())
    is_open = not any(level.is_binding for level in levels) or view.unit == _SCALE
    if view.unit == _SCALE or (not places and (is_open or digits >= _UNMISTAKABLE)):
        places = sorted(document.places)
    return (fact for place in places for fact in document.index.facts_at.get(place, ()))


def _agreeing(view: View, fact: Fact, document: Document) -> Iterator[Candidate]:
    """The fact in force at the claim's time, if the claim may be about it and its number is the very one."""
    index = document.index
    indicator = index.indicator(fact.indicator)
    suits = fit(view, indicator, index)
    if suits is None or not fits_group(view, fact, indicator, index):
        return
    now = standing(fact, indicator.measure, view.moment)
    if now is None or is_over(fact, indicator.measure, view.moment, is_slow=True):
        return
    for entry in now.entries:
        value = entry.quantity.value
        terms = common_terms(view, fact, entry, index, document.views)
        if terms and terms.agree and value is not None and exact_interval(view.claim.quantity).contains(value):
            yield Candidate(fact, entry, suits, ("its very number",), terms.stated, terms.on_record, is_firm=False)
            return
