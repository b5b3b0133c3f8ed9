"""Which indicators a claim may be about, by the cues around its number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.compare.carry import by_context, by_total, is_placed_part
from factcheck.compare.evidence import (
    ABOVE_TABLE,
    IN_CLAUSE,
    LABEL,
    POPULATION,
    UNDER_HEADING,
    WHOLE,
    is_in_bracket,
    is_in_other_phrase,
    is_light,
    is_near,
    weight,
)
from factcheck.compare.index import Index, Role
from factcheck.compare.lead import CLOSE, Lead, fit
from factcheck.compare.scan import Hit, Scanner
from factcheck.compare.telling import by_unit, general_first, is_at_home, is_enough
from factcheck.compare.view import View

FIRM = 40  # evidence below this, or below the next where a number has no noun and no verb of tally, contradicts nothing
FIRM_BARE = 50
_LIGHTEST = IN_CLAUSE - 5  # a lead behind the best one is only looked up from here on


def find_leads(view: View, resolved: Sequence[str | None], views: Sequence[View], scanner: Scanner) -> list[Lead]:
    """The indicators a claim may be about, best first; none without evidence.

    resolved    indicators of the claims before it, by their numbers
    views       the views of all claims of the document
    """
    if view.is_moving:
        return []
    leads = _by_words(view, views, scanner)
    leads += _by_ownership(view, scanner.index) + by_total(view, resolved, views, scanner)
    if not leads or is_placed_part(view, views):
        leads = [*leads, *by_context(view, resolved, views, scanner)]
    if not leads:
        leads = _by_plan(view, scanner.index)
    if not leads and view.is_cell:
        leads = _by_table(view, scanner)
    parent = None if is_placed_part(view, views) else _parent(view, resolved)
    known = [lead for lead in leads if lead.indicator != parent and is_at_home(lead.indicator, view, views, scanner)]
    return _ranked(known, view, scanner.index)


def _ranked(leads: Sequence[Lead], view: View, index: Index) -> list[Lead]:
    """Best first; those far behind the best are kept as far as they are strong, and do not contradict."""
    if not leads:
        return []
    is_bare = view.unit is None and not is_light(view, index)
    least = 0 if view.is_cell else FIRM_BARE if is_bare else FIRM
    leads = _promoted(leads, index)
    ordered = sorted(leads, key=lambda lead: (-lead.score, lead.indicator))
    best = ordered[0].score if ordered else 0
    known = max((lead.score for lead in ordered if lead.indicator in index.facts_of), default=0)
    found: list[Lead] = []
    for lead in ordered:
        is_close = lead.score >= best - CLOSE
        if is_close or lead.score >= min(_LIGHTEST, known):
            is_firm = lead.is_firm and is_close and lead.score >= least
            found.append(lead if lead.is_firm is is_firm else replace(lead, is_firm=is_firm))
    return found


def _promoted(leads: Sequence[Lead], index: Index) -> list[Lead]:
    """Without the indicators that have no fact where one that has facts was found by the same words.

    The catalogue knows "acute hunger" as well as the reference's own indicator does; the latter is meant.
    """
    idle = [lead for lead in leads if lead.indicator not in index.facts_of]
    found: list[Lead] = []
    for lead in leads:
        if lead in idle:
            continue
        score = max([lead.score, *[other.score for other in idle if _shares_best(lead, other)]])
        found.append(lead if lead.score == score else replace(lead, score=score))
    strong = [lead for lead in idle if not any(_shares_words(other, lead) for other in found)]
    return found + strong


def _shares_best(lead: Lead, idle: Lead) -> bool:
    """Whether the cue that counted most for ``idle`` is one of ``lead`` as well."""
    best = idle.best
    if best is None:
        return _shares_words(lead, idle)
    return any(best.first < hit.last and hit.first < best.last for hit in lead.hits)


def _shares_words(lead: Lead, idle: Lead) -> bool:
    """Whether a cue of ``lead`` and one of ``idle`` overlap, the latter not narrowed by a particle: "flee to"."""
    return any(
        other.first < hit.last and hit.first < other.last and (hit.width >= other.width or not other.is_narrow)
        for hit in lead.hits
        for other in idle.hits
    )


def _by_words(view: View, views: Sequence[View], scanner: Scanner) -> list[Lead]:
    """Indicators whose cues stand in the claim's sentence, and those that its own noun gives away."""
    cues, bar = view.scan.cues_of, Role.BAR
    if view.is_negated:
        cues = _negative(view.scan.cues, scanner.index)
    bars = [hit for hit in view.scan.cues if hit.role is bar]
    barred = {hit.indicator for hit in bars if is_near(hit, view) and not _is_of_another(hit, view, views, scanner)}
    leads = [_lead(name, hits, view, views, scanner) for name, hits in cues.items() if name not in barred]
    found = [lead for lead in (*by_unit(view, scanner), *leads) if lead and lead.indicator not in barred]
    return general_first(found, view, scanner.index)


def _negative(hits: Sequence[Hit], index: Index) -> Mapping[str, Sequence[Hit]]:
    """The cues that say that something is not there, by their indicators: they may speak of what is denied."""
    cues: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.role is Role.CUE and hit.word in index.words.negatives:
            cues[hit.indicator].append(hit)
    return cues


def _is_of_another(hit: Hit, view: View, views: Sequence[View], scanner: Scanner) -> bool:
    """Whether a word speaks of another figure: "1,318 cases and 29 deaths", or of the whole that a part is taken from.

    The latter as in "requires 14 million, of which 5 were received".
    """
    if view.unit == scanner.index.indicator(hit.indicator).unit and is_in_other_phrase(hit, view, views):
        return True
    if is_in_bracket(hit, view, views, scanner.text):
        return True
    before = views[view.number - 1] if view.is_share and view.number else view
    is_of_part = before.is_part and before.claim.sentence == view.claim.sentence
    return (view.is_part or is_of_part) and hit.first < before.claim.quantity.phrase_first


def _lead(name: str, hits: Sequence[Hit], view: View, views: Sequence[View], scanner: Scanner) -> Lead | None:
    index = scanner.index
    suits = fit(view, index.indicator(name), index)
    if suits is None:
        return None
    near = [hit for hit in hits if is_near(hit, view)]
    if not is_enough(near or hits, suits, view, index):
        return None
    weighed = [(weight(hit, view, views, scanner.text, index), hit) for hit in hits]
    score, hit = max(weighed, key=lambda pair: (pair[0], -pair[1].first))
    if score <= 0:
        return None
    more = min(2, len({other.word for other in near} - {hit.word}))
    is_loose = (view.is_whole and not view.is_owned) or (view.is_part and view.group is None)
    is_firm = not is_loose and not view.is_hypothetical and hit.word not in index.words.vague_cues
    words = scanner.text.tokens[hit.first].start, scanner.text.tokens[hit.last - 1].end
    said = scanner.text.text[slice(*words)] if hit.width == 2 else hit.word  # a particle may stand far from its verb
    return Lead(name, score + suits + 2 * more, f"cue “{said}”", is_firm, tuple(hits), hit)


def _by_ownership(view: View, index: Index) -> list[Lead]:
    """Indicators of the whole stock of a place: "Gaza's 2.4 million people", "the Strip's 35 hospitals"."""
    if not view.is_whole:
        return []
    wanted = {index.words.population_cue} if view.is_population else {*index.words.whole_cues}
    score = POPULATION if view.is_population else WHOLE
    leads = []
    for name, words in index.cue_words.items():
        if not words.isdisjoint(wanted):
            suits = fit(view, index.indicator(name), index)
            if suits:
                leads.append(Lead(name, score + suits, "the whole of a place", view.is_owned))
    return leads


def _by_plan(view: View, index: Index) -> list[Lead]:
    """People whom a plan is for, where only its verb says so: "aims to feed 1.2 million people"."""
    if not view.is_target or view.is_share:
        return []
    named = (name for name, words in index.cue_words.items() if index.words.target_cue in words)
    fits = ((name, fit(view, index.indicator(name), index)) for name in named if name in index.of_people)
    return [Lead(name, IN_CLAUSE + suits, "a plan", is_firm=False) for name, suits in fits if suits is not None]


def _by_table(view: View, scanner: Scanner) -> list[Lead]:
    """Indicators named by the labels of a cell, else by the paragraph above its table or its heading."""
    number = scanner.text.sentences[view.claim.sentence].block
    block = scanner.text.blocks[number]
    sources = (
        ((block.column, block.row), LABEL),
        ((scanner.above_table(number),), ABOVE_TABLE),
        ((block.heading,), UNDER_HEADING),
    )
    for blocks, score in sources:
        scans = [scan for label in blocks if label is not None for scan in scanner.block(label)]
        leads = _from_hits([hit for scan in scans for hit in scan.hits], score, view, scanner.index)
        if leads:
            is_part = block.row is not None and _is_breakdown(block.row, view, scanner)
            return [replace(lead, is_firm=not is_part) for lead in leads]
    return []


def _is_breakdown(row: int, view: View, scanner: Scanner) -> bool:
    """Whether the label of a row names a part that is not understood: an age, a district that is not on record."""
    span = scanner.text.blocks[row].span
    if any(p.id and span.start <= p.span.start < span.end for p in view.claim.places) or view.moment.is_stated:
        return False
    whole = frozenset(scanner.index.words.whole_cues)
    scans = scanner.block(row)
    return bool(scans) and not any(scan.hits or not whole.isdisjoint(scan.forms) for scan in scans)


def _from_hits(hits: Sequence[Hit], score: int, view: View, index: Index) -> list[Lead]:
    barred = {hit.indicator for hit in hits if hit.role is Role.BAR}
    cues: Mapping[str, Hit] = {
        hit.indicator: hit for hit in hits if hit.role is Role.CUE and hit.indicator not in barred
    }
    fits = ((hit, fit(view, index.indicator(name), index)) for name, hit in cues.items())
    return [
        Lead(hit.indicator, score + suits, f"cue “{hit.word}” beside it", hits=(hit,))
        for hit, suits in fits
        if suits is not None
    ]


def _parent(view: View, resolved: Sequence[str | None]) -> str | None:
    """The indicator of the figure that a part is taken from, unless the part is a group: that has facts of its own."""
    if not view.is_part or view.group is not None:
        return None
    base = view.base
    if base is not None and base < len(resolved):
        return resolved[base]
    return next((name for name in reversed(resolved[-4:]) if name), None)
