"""The facts that a claim may be about: same indicator, place, group and time, and terms that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.compare.index import Index, base_forms
from factcheck.compare.lead import CLOSE, Lead
from factcheck.compare.meaning import is_telling, significant_digits
from factcheck.compare.places import Level, place_levels
from factcheck.compare.slips import MIN_DIGITS
from factcheck.compare.sources import names_source
from factcheck.compare.stale import is_over
from factcheck.compare.terms import Terms, common_terms, currency_clash
from factcheck.compare.view import View
from factcheck.compare.when import GRACE_DAYS, Standing, standing
from factcheck.lexicon import Lexicon
from factcheck.model.place import Nearness
from factcheck.model.reference import Fact, Indicator
from factcheck.model.text import Text
from factcheck.model.verdict import Candidate

_SOURCE = 8
_CLOSE_IF_LONG = 20  # how far behind the best another indicator may be that has a long number
_ANYWHERE = Level((), is_binding=False, weight=2)  # the only place on record for an indicator


@dataclass(frozen=True, slots=True)
class Document:
    """What matching a claim needs to know of its document: its views, the places named in it, its day, the index."""

    views: Sequence[View]
    places: frozenset[str]
    text: Text
    index: Index
    today: date | None


def find_candidates(view: View, leads: Sequence[Lead], document: Document) -> tuple[Candidate, ...]:
    """The facts on record that a claim may be about, best first; none where the evidence leads to none.

    leads   the indicators it may be about, best first
    """
    if view.is_former and not view.moment.is_stated:
        return ()
    known = [lead for lead in leads if lead.indicator in document.index.facts_of]
    if not known:
        return ()
    levels = place_levels(view, document.views, document.text, document.index)
    found = [candidate for lead in known for candidate in _of_lead(view, lead, levels, document)]
    ordered = sorted(found, key=lambda c: (not c.is_firm and not c.agrees, -c.score, not c.agrees, c.fact.id))
    return tuple(_agreeing_first(ordered, is_long=_is_long(view)))


def _agreeing_first(candidates: Sequence[Candidate], *, is_long: bool) -> Sequence[Candidate]:
    """The same, but one of another indicator that may be meant as well, and agrees, before one that does not.

    A long number that agrees is no chance, so it may be meant less clearly.
    """
    best = candidates[0] if candidates else None
    if best is None or best.agrees:
        return candidates
    reach = _CLOSE_IF_LONG if is_long else CLOSE
    close = (c for c in candidates if (c.is_firm or is_long) and c.agrees and best.score - reach <= c.score)
    other = next((c for c in close if c.fact.indicator != best.fact.indicator), None)
    return [other, *(c for c in candidates if c is not other)] if other else candidates


def _of_lead(view: View, lead: Lead, levels: Sequence[Level], document: Document) -> list[Candidate]:
    """Candidates for one indicator at the nearest place that has any; a long number is looked for further off too."""
    is_long = _is_long(view)
    index, passed, nearest = document.index, frozenset[str](), list[Candidate]()
    for level in levels:
        facts = [fact for place in level.ids for fact in index.facts.get((lead.indicator, place), ())]
        settled = _settled(level, facts)
        if _is_only(lead, level, view, document):
            settled = replace(settled, firm=frozenset(level.ids))
        elif not passed.issubset(level.ids):  # a nearer place may be meant, for which nothing is on record
            settled = replace(settled, firm=frozenset[str]())
        found = _of_facts(view, lead, facts, settled, document)
        if nearest:  # a place further off is meant only by a long number
            found = [candidate for candidate in found if candidate.agrees and is_long]
        if level.is_binding or any(candidate.agrees for candidate in found):
            return found or nearest or _of_parts(view, lead, level, document)
        nearest = nearest or found
        if nearest and not is_long:
            return nearest
        passed = passed.union(level.ids)
    return nearest or _of_facts(view, lead, _only_facts(lead, document), _ANYWHERE, document)


def _of_parts(view: View, lead: Lead, level: Level, document: Document) -> list[Candidate]:
    """The one figure on record for a part of a place that has none itself, if it agrees: "China quake kills 94"."""
    index, whole = document.index, set(level.ids)
    inner = [f for f in index.facts_of.get(lead.indicator, ()) if not whole.isdisjoint(index.ancestors(f.place))]
    direct = [fact for fact in inner if index.reference.places[fact.place].within in whole]
    inner = direct or inner
    if len({fact.place for fact in inner}) != 1 or any((lead.indicator, place) in index.facts for place in whole):
        return []
    found = _of_facts(view, lead, inner, Level(level.ids, is_binding=True, weight=level.weight), document)
    return [candidate for candidate in found if candidate.agrees]


def _is_long(view: View) -> bool:
    """Whether a number is too long to be on record for another thing by chance."""
    return significant_digits(view.claim.quantity) >= MIN_DIGITS


def _settled(level: Level, facts: Sequence[Fact]) -> Level:
    """The level with the one place sure that has anything on record, where several compete."""
    places = frozenset(fact.place for fact in facts)
    return replace(level, firm=places) if level.is_contested and len(places) == 1 else level


def _is_only(lead: Lead, level: Level, view: View, document: Document) -> bool:
    """Whether no other place can be meant: the indicator has one place on record, and the sentence names no other."""
    index = document.index
    places = {fact.place for fact in index.facts_of.get(lead.indicator, ())}
    if view.claim.quantity.value is None or len(places) != 1:
        return False
    if not places <= document.places.intersection(level.ids) or not places.isdisjoint(index.worlds):
        return False
    around = {*places, *(above for place in places for above in index.ancestors(place))}
    named = (place for place in view.placed.places if place.nearness <= Nearness.CELL)
    return all(place.id in around for place in named)


def _only_facts(lead: Lead, document: Document) -> Sequence[Fact]:
    """The indicator's facts where all of them are for one place, and the document names that place somewhere."""
    facts = document.index.facts_of.get(lead.indicator, ())
    places = {fact.place for fact in facts}
    is_said = places <= document.places and places.isdisjoint(document.index.worlds)
    return facts if len(places) == 1 and is_said else ()


def _of_facts(view: View, lead: Lead, facts: Iterable[Fact], level: Level, document: Document) -> list[Candidate]:
    """Candidates among the facts of one indicator at one level of places, those in force at the claim's time."""
    index = document.index
    indicator = index.indicator(lead.indicator)
    is_slow = index.words.population_cue in index.cue_words[indicator.id]
    fitting = [
        fact
        for fact in facts
        if fits_group(view, fact, indicator, index)
        and not is_over(fact, indicator.measure, view.moment, is_slow=is_slow)
    ]
    standings = [(fact, now) for fact in fitting if (now := standing(fact, indicator.measure, view.moment))]
    made = (_candidate(view, lead, fact, now, level, document) for fact, now in _in_force(standings, view))
    return [candidate for candidate in made if candidate]


def fits_group(view: View, fact: Fact, indicator: Indicator, index: Index) -> bool:
    """Whether a fact is about the claim's group; a claim without one matches only facts without one.

    A group that is the very thing the indicator counts (children malnourished, refugees) narrows nothing.
    """
    lexicon = index.lexicon
    group = " ".join(base_forms(fact.group, lexicon)) if fact.group else None
    if view.group == group or (view.group is None and group is not None and group in _nouns(view, lexicon)):
        return True
    if group is not None or view.group is None:
        return False
    if view.group in index.words.status_groups and view.group in index.subjects[indicator.id]:
        return True
    return view.group == indicator.unit or view.group in index.cue_words[indicator.id]


def _nouns(view: View, lexicon: Lexicon) -> tuple[str | None, ...]:
    """The words for what a claim counts, people of a nation by its name."""
    head, unit = view.claim.head, view.claim.quantity.unit
    return view.unit, head, unit, " ".join(base_forms(head, lexicon)) if head else None


def _in_force(standings: Sequence[tuple[Fact, Standing]], view: View) -> list[tuple[Fact, Standing]]:
    """Of several facts for one thing those in force: the newest, and those of the days that the grace lets in."""
    newest: dict[tuple[str, str | None], date] = {}
    for fact, now in standings:
        key = (fact.place, fact.basis)
        newest[key] = max(newest.get(key, date.min), now.anchor or date.min)
    first = view.moment.end - timedelta(days=GRACE_DAYS) if view.moment.end else date.max
    return [
        (fact, now)
        for fact, now in standings
        if (now.anchor or date.min) == newest[fact.place, fact.basis] or (now.anchor or date.min) >= first
    ]


def _candidate(view: View, lead: Lead, fact: Fact, now: Standing, level: Level, document: Document) -> Candidate | None:
    """The fact with the entry that counts: the one in force, or one within the grace if only that agrees."""
    made: list[tuple[Terms, int]] = []
    clash = False
    for number, entry in enumerate(now.entries):
        terms = common_terms(view, fact, entry, document.index, document.views)
        if terms is not None:
            made.append((terms, number))
    if not made and is_telling(view.claim.quantity):
        face = currency_clash(view, fact, now.entries[0], document.index)
        clash = face is not None
        made = [(face, 0)] if face else []
    if not made:
        return None
    terms, number = next((pair for pair in made if pair[0].agree), made[0])
    named = names_source(view.claim.attribution, fact.source, document.index)
    reasons = (lead.reason, f"place {fact.place}", *(("named as its source",) if named else ()))
    return Candidate(
        fact=fact,
        entry=now.entries[number],
        score=lead.score + level.weight + (_SOURCE if named else 0),
        reasons=reasons,
        stated=terms.stated,
        on_record=terms.on_record,
        clash=clash,
        is_firm=lead.is_firm and fact.place in level.firm and not now.is_loose,
    )
