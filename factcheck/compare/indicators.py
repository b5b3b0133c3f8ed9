"""Which indicators a claim may be about, by the cues around its number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.compare.index import Index, Role, base_form
from factcheck.compare.scan import Hit, Scanner
from factcheck.compare.units import unit_fit
from factcheck.compare.view import View
from factcheck.model.claim import Measure
from factcheck.model.reference import Indicator

# Evidence, strongest first. A cue in the claim's own phrase or its verb outweighs any other in the clause, and
# one of the clause any in the rest of the sentence.
IN_PHRASE, POPULATION, WHOLE, IN_CLAUSE, COORDINATED, LABEL = 60, 58, 50, 45, 40, 40
CARRIED_ON, IN_SENTENCE, ABOVE_TABLE, UNDER_HEADING = 30, 25, 15, 12
_FAR = 20  # words beyond which distance no longer matters
_NOT_A_TARGET = 6


@dataclass(frozen=True, slots=True)
class Lead:
    """An indicator that a claim may be about, how strong the evidence is, and what it is."""

    indicator: str
    score: int
    reason: str


def find_leads(view: View, resolved: Sequence[str | None], views: Sequence[View], scanner: Scanner) -> list[Lead]:
    """The indicators a claim may be about, best first; none without evidence.

    resolved    indicators of the claims before it, by their numbers
    views       the views of the claims before it
    """
    if view.claim.measure in (Measure.CHANGE, Measure.INCREMENT) or view.claim.negated:
        return []
    index = scanner.index
    leads = _by_cues(view, index) + _by_ownership(view, index)
    if not leads:
        leads = _carried(view, resolved, views, index)
    if not leads and view.is_cell:
        leads = _by_table(view, scanner)
    parent = _parent(resolved) if view.is_part and view.group is None else None
    kept = (lead for lead in leads if lead.indicator != parent)
    return sorted(kept, key=lambda lead: (-lead.score, lead.indicator))


def _by_cues(view: View, index: Index) -> list[Lead]:
    """Indicators whose cues stand in the claim's sentence."""
    cues: dict[str, list[Hit]] = defaultdict(list)
    barred: set[str] = set()
    for hit in view.scan.hits:
        if hit.role is Role.CUE:
            cues[hit.indicator].append(hit)
        elif hit.role is Role.BAR and _is_near(hit, view):
            barred.add(hit.indicator)
    leads = (_lead(index.indicator(name), hits, view, index) for name, hits in cues.items() if name not in barred)
    return [lead for lead in leads if lead]


def _lead(indicator: Indicator, hits: Sequence[Hit], view: View, index: Index) -> Lead | None:
    fit = _fit(view, indicator, index)
    if fit is None:
        return None
    score, hit = max(((_weight(hit, view, index), hit) for hit in hits), key=lambda pair: (pair[0], -pair[1].first))
    if not score:
        return None
    more = min(2, len({other.word for other in hits if _is_near(other, view)} - {hit.word}))
    return Lead(indicator.id, score + fit + 2 * more, f"cue “{hit.word}”")


def _fit(view: View, indicator: Indicator, index: Index) -> int | None:
    """How the claim's unit and its kind of measure fit the indicator's; null where they do not."""
    fit = unit_fit(view, indicator, index)
    if fit is None:
        return None
    if view.claim.measure is Measure.TARGET:
        return None if indicator.target is False else fit
    return fit - _NOT_A_TARGET if indicator.target else fit


def _is_near(hit: Hit, view: View) -> bool:
    """Whether a hit lies in the claim's clause or phrase."""
    first, last = view.claim.clause
    quantity = view.claim.quantity
    return first <= hit.first < last or quantity.phrase_first <= hit.first < quantity.phrase_last


def _weight(hit: Hit, view: View, index: Index) -> int:
    """How much a cue weighs for a claim by where it stands; 0 where it speaks of something else."""
    claim, quantity = view.claim, view.claim.quantity
    width = min(hit.width - 1, 3) * 2
    if quantity.phrase_first <= hit.first < quantity.phrase_last:
        return 0 if view.is_part and view.group is None else IN_PHRASE + width
    if view.is_whole or view.is_population:
        return 0
    distance = min(_FAR, quantity.first - hit.last if hit.last <= quantity.first else hit.first - quantity.last) // 2
    if _is_near(hit, view):
        if claim.predicate and hit.word == base_form(claim.predicate, index.lexicon):
            return IN_PHRASE + width
        return IN_CLAUSE + width - distance
    return IN_SENTENCE + width - distance if _is_light(view, index) else 0


def _is_light(view: View, index: Index) -> bool:
    """Whether the claim's own verb says nothing of what is counted."""
    return view.claim.predicate is None or view.claim.predicate in index.words.light_verbs


def _by_ownership(view: View, index: Index) -> list[Lead]:
    """Indicators of the whole stock of a place: "Gaza's 2.4 million people", "the Strip's 35 hospitals"."""
    if not view.is_whole:
        return []
    wanted = {index.words.population_cue} if view.is_population else {*index.words.whole_cues}
    score = POPULATION if view.is_population else WHOLE
    leads = []
    for name, words in index.cue_words.items():
        if not words.isdisjoint(wanted):
            fit = _fit(view, index.indicator(name), index)
            if fit:
                leads.append(Lead(name, score + fit, "the whole of a place"))
    return leads


def _carried(view: View, resolved: Sequence[str | None], views: Sequence[View], index: Index) -> list[Lead]:
    """The indicator of the claim it is coordinated with, or of the one that the sentence carries on."""
    base = view.claim.base
    if base is not None and base < len(resolved) and view.group:
        return _of_claim(resolved[base], COORDINATED, "a share of another figure", view, index)
    parallel = view.claim.parallel
    if parallel is not None and parallel < len(resolved):
        return _of_claim(resolved[parallel], COORDINATED, "coordinated with another figure", view, index)
    if not _carries_on(view, index):
        return []
    for number in range(len(resolved) - 1, max(-1, len(resolved) - 5), -1):
        before = views[number]
        if before.claim.sentence < view.claim.sentence - 1 or before.is_cell:
            break
        if resolved[number] and before.claim.quantity.kind is view.claim.quantity.kind:
            return _of_claim(resolved[number], CARRIED_ON, "carries on from the figure before", view, index)
    return []


def _carries_on(view: View, index: Index) -> bool:
    """Whether a figure without a noun speaks of the one before: "on 30 April it was 88,200"."""
    return view.claim.quantity.subject is None and not view.is_part and _is_light(view, index)


def _of_claim(name: str | None, score: int, reason: str, view: View, index: Index) -> list[Lead]:
    if name is None or _fit(view, index.indicator(name), index) is None:
        return []
    return [Lead(name, score, reason)]


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
            return leads
    return []


def _from_hits(hits: Sequence[Hit], score: int, view: View, index: Index) -> list[Lead]:
    barred = {hit.indicator for hit in hits if hit.role is Role.BAR}
    cues: Mapping[str, str] = {
        hit.indicator: hit.word for hit in hits if hit.role is Role.CUE and hit.indicator not in barred
    }
    fits = ((name, word, _fit(view, index.indicator(name), index)) for name, word in cues.items())
    return [Lead(name, score + fit, f"cue “{word}” beside it") for name, word, fit in fits if fit is not None]


def _parent(resolved: Sequence[str | None]) -> str | None:
    """The indicator of the figure that a part is taken from: the nearest before it that has one."""
    return next((name for name in reversed(resolved[-4:]) if name), None)
