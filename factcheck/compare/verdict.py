"""The verdict on a claim, from the facts that it may be about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.compare.elsewhere import at_other_places, is_elsewhere
from factcheck.compare.fits import fits_other_rate, fits_other_unit
from factcheck.compare.matching import Document, fits_group
from factcheck.compare.meaning import entry_interval, exact_interval, is_telling, significant_digits, stated_interval
from factcheck.compare.slips import MIN_DIGITS, digit_slip, magnitude_factor
from factcheck.compare.stale import is_outgrown, is_stale
from factcheck.compare.terms import common_terms
from factcheck.compare.view import View
from factcheck.compare.when import earlier_entries, standing
from factcheck.model.interval import Interval
from factcheck.model.place import Nearness
from factcheck.model.quantity import Hedge, Kind
from factcheck.model.reference import Entry, Fact, Flow
from factcheck.model.verdict import Candidate, Comparison, Margin, Verdict

_FAR = Decimal(4)
_YEARS, _YEAR_LENGTH = (Decimal(1900), Decimal(2099)), 4
_NEXT = 40  # code points between a figure and the place that follows it
_BOUNDS_BELOW = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_BOUNDS_ABOVE = (Hedge.LESS_THAN, Hedge.AT_MOST)


def judge(view: View, candidates: Sequence[Candidate], indicator: str | None, document: Document) -> Comparison:
    """The comparison of one claim.

    candidates  the facts it may be about, best first
    indicator   what it is about, as far as the text tells
    """
    if not candidates or not _is_settled(view, candidates[0], document):
        return Comparison(view.number, rivals=tuple(candidates), indicator=indicator)
    chosen, rivals = candidates[0], tuple(candidates[1:])
    verdict, earlier, margin = Verdict.MISMATCH, None, None
    if _is_ambiguous(view, candidates):
        verdict = Verdict.AMBIGUOUS
    elif chosen.agrees:
        verdict, margin = Verdict.SUPPORTED, _margin(view, chosen, document)
    elif not _is_other_slip(view, chosen, document):
        earlier = _earlier(view, chosen, document)
        if earlier:
            verdict = Verdict.OUTDATED
        elif is_loose(view, chosen):
            verdict, margin = Verdict.SUPPORTED, Margin.HEDGE
    return Comparison(view.number, verdict, chosen, rivals, margin, chosen.fact.indicator, earlier)


def _is_settled(view: View, chosen: Candidate, document: Document) -> bool:
    """Whether the evidence suffices: to contradict takes more than to bear out, unless a slip explains the number."""
    if chosen.agrees:
        return True
    if _looks_like_year(view):
        return False
    if _is_too_old(view, chosen, document):
        is_slip = _is_tenfold(view, chosen) or _is_other_slip(view, chosen, document)
        return is_slip or is_elsewhere(view, chosen, document, is_growing=True)
    if _is_plain_slip(view, chosen, document):
        return True
    if not chosen.is_firm:
        return _is_of_other_place(view, chosen, document)
    is_near = not _is_far(chosen) or is_loose(view, chosen)
    return is_near or _is_of_all(view) or _is_explained(view, chosen, document)


def _is_of_other_place(view: View, chosen: Candidate, document: Document) -> bool:
    """Whether a figure with a place beside it has a long number of another place: "Uganda (10,590)"."""
    if significant_digits(view.claim.quantity) < MIN_DIGITS or chosen.fact.place not in _beside(view, document):
        return False
    return next(at_other_places(view, chosen, document), None) is not None


def _looks_like_year(view: View) -> bool:
    """Whether a bare number may as well be a year that was not read as one: "in 2001 (2,590 deaths), 2003 (1,884)"."""
    quantity = view.claim.quantity
    is_bare = quantity.subject is None and quantity.kind is Kind.COUNT and quantity.per is None
    is_plain = quantity.value is not None and quantity.span.end - quantity.span.start == _YEAR_LENGTH
    return is_bare and is_plain and quantity.value is not None and _YEARS[0] <= quantity.value <= _YEARS[1]


def _beside(view: View, document: Document) -> set[str | None]:
    """The places of a figure's phrase, and the one that follows it: "2,648 in the provincial capital Chengdu"."""
    phrase = view.claim.quantity.phrase
    found = {place.id for place in view.placed.places if place.nearness is Nearness.PHRASE}
    after = (p for p in view.placed.places if phrase.end < p.span.start <= phrase.end + _NEXT and p.id)
    following = min(after, key=lambda place: place.span.start, default=None)
    numbers = (other.claim.quantity.span.start for other in document.views[view.number + 1 : view.number + 2])
    if following and not any(phrase.end < start < following.span.start for start in numbers):
        found.add(following.id)
    return found


def _is_explained(view: View, chosen: Candidate, document: Document) -> bool:
    """Whether a number far from the record is a power of ten off, or on record for another day, thing or place."""
    if _is_tenfold(view, chosen):
        return True
    if not is_telling(view.claim.quantity):
        return False
    return (
        _is_other_slip(view, chosen, document)
        or is_elsewhere(view, chosen, document)
        or _earlier(view, chosen, document) is not None
    )


def _is_too_old(view: View, chosen: Candidate, document: Document) -> bool:
    """Whether the record is too old to contradict; a population, which changes slowly, never is."""
    index, name = document.index, chosen.fact.indicator
    flow = index.indicator(name).measure
    is_slow = index.words.population_cue in index.cue_words[name]
    return is_outgrown(chosen, flow, view.moment) or (not is_slow and is_stale(chosen, flow, view.moment))


def _is_tenfold(view: View, chosen: Candidate) -> bool:
    """Whether a number, its hedge aside, is a power of ten off."""
    quantity = view.claim.quantity
    return quantity.value is not None and magnitude_factor(exact_interval(quantity), chosen.on_record) is not None


def _is_far(chosen: Candidate) -> bool:
    """Whether a claim and the record are so far apart that they rather speak of different things."""
    stated, record = chosen.stated, chosen.on_record
    return stated.high * _FAR < record.low or record.high * _FAR < stated.low


def _is_of_all(view: View) -> bool:
    """Whether a claim is surely what is on record: "Gaza's 2.4 million people", a rate, a cell, a label."""
    quantity = view.claim.quantity
    return view.is_owned or view.is_cell or quantity.per is not None or view.label is not None or view.is_share


def _is_ambiguous(view: View, candidates: Sequence[Candidate]) -> bool:
    """Whether facts that fit equally well disagree on whether the claim is right.

    A number that is no chance is of the one that has it, where they are of two indicators.
    """
    chosen = candidates[0]
    best = [other for other in candidates if other.score == chosen.score and other.is_firm]
    if chosen.agrees and is_telling(view.claim.quantity):
        best = [other for other in best if other.fact.indicator == chosen.fact.indicator]
    return any(other.agrees != chosen.agrees for other in best)


def _is_plain_slip(view: View, chosen: Candidate, document: Document) -> bool:
    """Whether a digit, a zero or the period went wrong: such nearness is no chance, so it is evidence as well."""
    quantity, entry = view.claim.quantity, chosen.entry.quantity
    if fits_other_rate(view, chosen, document.index):
        return True
    if quantity.kind is not entry.kind or significant_digits(quantity) < MIN_DIGITS or view.is_share:
        return False
    return digit_slip(quantity, entry) is not None or magnitude_factor(chosen.stated, chosen.on_record) is not None


def _is_other_slip(view: View, chosen: Candidate, document: Document) -> bool:
    """Whether a slip of the unit or of the rate explains the claim, which goes before an earlier figure."""
    index = document.index
    return chosen.clash or fits_other_unit(view, chosen, index) or fits_other_rate(view, chosen, index)


def is_loose(view: View, candidate: Candidate) -> bool:
    """Whether a bound is true, but so far from what is on record that it says little: "more than 1,000" for 5,087."""
    hedge, stated, record = view.claim.quantity.hedge, candidate.stated, candidate.on_record
    if candidate.clash or candidate.agrees:
        return False
    if hedge in _BOUNDS_BELOW:
        return record.low >= stated.high
    return hedge in _BOUNDS_ABOVE and record.high <= stated.low


def _earlier(view: View, chosen: Candidate, document: Document) -> Candidate | None:
    """The newest earlier figure of the same series, or of a fact it supersedes, that the claim agrees with."""
    index = document.index
    flow = index.indicator(chosen.fact.indicator).measure
    if view.claim.quantity.hedge is Hedge.VAGUE:
        return None
    earlier = earlier_entries(chosen.fact, flow, view.moment)
    pairs = [(chosen.fact, entry) for entry in earlier if not _has_passed(entry, chosen, flow)]
    for fact in _superseded(view, chosen, document):
        now = standing(fact, flow, view.moment)
        pairs += [(fact, entry) for entry in now.entries] if now else []
        pairs += [(fact, entry) for entry in earlier_entries(fact, flow, view.moment)]
    made = (_at_entry(view, chosen, fact, entry, document) for fact, entry in pairs)
    return next((candidate for candidate in made if candidate and candidate.agrees), None)


def _has_passed(entry: Entry, chosen: Candidate, flow: Flow) -> bool:
    """Whether the number lies above an entry of a running total and what followed it, so that it is not of its time.

    Only the widening of a hedge ("over 49,645") makes the two agree.
    """
    if flow is not Flow.CUMULATIVE or chosen.stated.low <= exact_interval(entry.quantity).high:
        return False
    after = next((e for e in chosen.fact.entries if e.day and entry.day and e.day > entry.day), None)
    return chosen.stated.low > chosen.on_record.high or (after is not None and chosen.stated.low > after.quantity.high)


def _superseded(view: View, chosen: Candidate, document: Document) -> list[Fact]:
    """Other facts for the same thing, which the chosen one has replaced."""
    index, fact = document.index, chosen.fact
    indicator = index.indicator(fact.indicator)
    others = index.facts.get((fact.indicator, fact.place), ())
    return [
        other
        for other in others
        if other.id != fact.id and other.basis == fact.basis and fits_group(view, other, indicator, index)
    ]


def _at_entry(view: View, chosen: Candidate, fact: Fact, entry: Entry, document: Document) -> Candidate | None:
    terms = common_terms(view, fact, entry, document.index, document.views)
    if terms is None:
        return None
    return Candidate(fact, entry, chosen.score, chosen.reasons, terms.stated, terms.on_record)


def _margin(view: View, chosen: Candidate, document: Document) -> Margin:
    """What makes a claim agree: the numbers themselves, their rounding, a hedge, or the fact's tolerance."""
    quantity, entry = view.claim.quantity, chosen.entry.quantity
    hedges = document.index.hedges
    stated = stated_interval(quantity, hedges)
    factor = chosen.stated.high / stated.high if stated.high else None
    if factor is None or quantity.value is None or entry.value is None or view.is_share:
        return Margin.ROUNDING if quantity.hedge is entry.hedge is Hedge.EXACT else Margin.HEDGE
    if quantity.value * factor == entry.value:
        return Margin.EXACT
    if exact_interval(quantity).scaled(factor).overlaps(exact_interval(entry)):
        return Margin.ROUNDING
    return Margin.HEDGE if chosen.stated.overlaps(_without_tolerance(chosen, document)) else Margin.TOLERANCE


def _without_tolerance(chosen: Candidate, document: Document) -> Interval:
    hedges = document.index.hedges
    return entry_interval(replace(chosen.fact, tolerance=Decimal(0)), chosen.entry, hedges)
