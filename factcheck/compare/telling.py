"""Which cues say enough: those of a common word alone, of another crisis, or of a more general figure do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.compare.evidence import IN_PHRASE
from factcheck.compare.index import Index, Role, base_form, base_forms
from factcheck.compare.lead import Lead, fit
from factcheck.compare.scan import Hit, Scanner
from factcheck.compare.units import ITSELF, OF_PEOPLE
from factcheck.compare.view import View
from factcheck.model.quantity import Kind

_LIFE = "life"


def is_enough(hits: Sequence[Hit], suits: int, view: View, index: Index) -> bool:
    """Whether the cues found for an indicator say more than function words and vague words do.

    suits   how the claim's unit fits: a vague cue will do where the claim's noun is the very thing counted, a verb of
            reaching and the like where it has a fitting noun at all
    """
    if any(_is_content(hit, index) for hit in hits):
        return True
    is_verb = any(hit.word in index.words.value_cues for hit in hits)
    if view.claim.quantity.kind is Kind.MONEY:
        given = base_form(view.claim.predicate or "", index.lexicon)
        return (is_verb or any(hit.word == given for hit in hits)) and _names_fund(view, index)
    if view.is_cell or view.label:
        return True
    return suits >= (OF_PEOPLE if is_verb else ITSELF)


def _is_content(hit: Hit, index: Index) -> bool:
    if hit.width > 1:
        return True
    return not (hit.word in index.words.weak_cues or hit.word in index.words.value_cues)


def _names_fund(view: View, index: Index) -> bool:
    """Whether the sentence speaks of an appeal, a plan or aid, and not only of what something costs."""
    return not index.words.fund_nouns.isdisjoint(view.scan.forms)


def is_at_home(name: str, view: View, views: Sequence[View], scanner: Scanner) -> bool:
    """Whether an indicator of one crisis' reference is met where it belongs: the claim or its document is there."""
    home = scanner.index.homes.get(name)
    if home is None:
        return True
    here = scanner.index.around(view.placed.places)
    return not home.isdisjoint(here or scanner.named_places(views))


def by_unit(view: View, scanner: Scanner) -> list[Lead]:
    """What a noun gives away by itself: deaths, lives lost and bodies are of people killed, injuries of people hurt."""
    index, unit = scanner.index, view.claim.quantity.unit or view.unit
    cue = index.words.telling_units.get(unit or "")
    is_plain = view.claim.quantity.kind is Kind.COUNT and not (view.is_negated or view.is_part or view.is_cell)
    if cue is None or not is_plain or view.claim.quantity.subject is None:
        return []
    if unit == _LIFE and base_form(view.claim.predicate or "", index.lexicon) not in index.words.life_verbs:
        return []
    uses = (use for phrase in index.phrases.get(cue, ()) if phrase.words == (cue,) for use in phrase.uses)
    names = dict.fromkeys(use.indicator for use in uses if use.role is Role.CUE)
    fits = ((name, fit(view, index.indicator(name), index)) for name in names)
    is_firm = unit not in index.words.vague_cues and not view.is_hypothetical
    last = view.claim.quantity.phrase_last
    return [
        Lead(name, IN_PHRASE + suits, f"noun “{unit}”", is_firm, (Hit(name, Role.CUE, last - 1, last, cue, 1),))
        for name, suits in fits
        if suits is not None
    ]


def general_first(leads: Sequence[Lead], view: View, index: Index) -> list[Lead]:
    """Without the special indicators of people that only share a cue with a general one on record.

    A bare "deaths" is of people killed; excess deaths need a word of their own ("excess", "drought").
    """
    if len(leads) <= 1:
        return list(leads)
    leads = _best_of_each(leads)
    return [lead for lead in leads if not _is_special(lead, leads, view, index)]


def _is_special(lead: Lead, leads: Sequence[Lead], view: View, index: Index) -> bool:
    """Whether an indicator of people was found only by what a general one was found by, and has no word of its own."""
    is_toll = index.indicator(lead.indicator).unit in index.words.telling_units
    if not (is_toll or lead.indicator in index.of_people):
        return False
    rivals = _rivals(lead, leads, index)
    if not any(_shares_cue(lead, other) for other in rivals):
        return False
    return not _has_own_words(lead.indicator, (other.indicator for other in rivals), view, index)


def _rivals(lead: Lead, leads: Sequence[Lead], index: Index) -> list[Lead]:
    """The general indicators that go before a special one: those on record; where it is not on record itself, any."""
    general = [other for other in leads if other is not lead and _counts_all(other, index)]
    if lead.indicator not in index.facts_of:
        return [] if _counts_all(lead, index) else general
    return [] if _counts_all(lead, index) else [other for other in general if other.indicator in index.facts_of]


def _counts_all(lead: Lead, index: Index) -> bool:
    indicator = index.indicator(lead.indicator)
    return indicator.builtin and indicator.unit == "people"


def _best_of_each(leads: Sequence[Lead]) -> list[Lead]:
    """The strongest lead to each indicator, with the cues of all."""
    found: dict[str, Lead] = {}
    for lead in leads:
        other = found.get(lead.indicator)
        if other is None:
            found[lead.indicator] = lead
            continue
        best = lead if lead.score > other.score else other
        found[lead.indicator] = replace(best, hits=(*other.hits, *lead.hits))
    return list(found.values())


def _shares_cue(lead: Lead, other: Lead) -> bool:
    """Whether all that one was found by, the other was found by as well."""
    firsts, whole = {hit.first for hit in other.hits}, {(hit.first, hit.last) for hit in other.hits}
    return all((hit.first, hit.last) in whole or (hit.width == 1 and hit.first in firsts) for hit in lead.hits)


def _has_own_words(name: str, general: Iterable[str], view: View, index: Index) -> bool:
    common = {word for other in general for word in index.cue_words[other] | index.subjects[other]}
    indicator = index.indicator(name)
    label = {w for word in indicator.label.split() if word.islower() for w in base_forms(word, index.lexicon)}
    named = {w for subject in indicator.subjects for w in base_forms(subject, index.lexicon)}
    own = (label | named | index.cue_words[name]) - common - index.lexicon.words.closed
    return not own.isdisjoint(view.scan.forms)
