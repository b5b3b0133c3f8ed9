"""How a claim was compared: what it was taken to be about, the facts that may be meant, the verdict, the findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.compare import compare_claims
from factcheck.compare.index import Index
from factcheck.compare.indicators import find_leads
from factcheck.compare.lead import Lead
from factcheck.compare.places import Level, place_levels
from factcheck.compare.view import View
from factcheck.explain.candidates import candidate_step, lost_step
from factcheck.explain.cues import cue_steps
from factcheck.explain.left_out import Search, left_out_steps
from factcheck.explain.model import Section, Step
from factcheck.explain.reading import Reading
from factcheck.explain.wording import days_text
from factcheck.model.finding import Checked, Finding
from factcheck.model.quantity import Kind
from factcheck.model.verdict import Candidate, Comparison, Margin, Verdict
from factcheck.rules import find
from factcheck.rules.find import make_draft
from factcheck.rules.rule import Draft

_MARGINS = {
    Margin.EXACT: "the two are the very same number",
    Margin.ROUNDING: "as far as they are rounded",
    Margin.HEDGE: "thanks to a hedge or a range",
    Margin.TOLERANCE: "thanks to the tolerance of the fact",
}
_VERDICTS = {
    Verdict.SUPPORTED: "what is stated and what is on record overlap",
    Verdict.MISMATCH: "they do not overlap",
    Verdict.OUTDATED: "it agrees with an earlier figure only",
    Verdict.AMBIGUOUS: "facts that fit equally well disagree on it",
    Verdict.UNVERIFIED: "nothing on record covers it, or not surely enough to contradict it",
}


@dataclass(frozen=True, slots=True)
class _Compared:
    """A claim in its draft, with everything that comparing it went through."""

    view: View
    draft: Draft
    comparison: Comparison
    leads: Sequence[Lead]
    levels: Sequence[Level]
    findings: Sequence[Finding]


def record_sections(reading: Reading, number: int, index: Index, *, has_record: bool) -> tuple[Section, ...]:
    """The sections on comparing the claim of that number.

    ``has_record`` tells that there are facts to compare with; otherwise only the indicator and the findings are told.
    """
    compared = _compared(reading, number, index)
    about = Section("About", tuple(_about(compared)))
    found = Section("Findings", tuple(_findings(compared)))
    if not has_record:
        return about, found
    record = Section("Record", (*_outcome(compared), *_candidates(compared), *_left_out(compared)))
    return about, record, found


def _compared(reading: Reading, number: int, index: Index) -> _Compared:
    text, today, lexicon = reading.text, reading.document.date, reading.lexicon
    comparisons = compare_claims(text, reading.claims, reading.dates, index, today, lexicon)
    checked = Checked(reading.document, reading.claims, reading.dates, comparisons, ())
    draft = make_draft(checked, text, index, today)
    view = draft.views[number]
    before = [comparison.indicator for comparison in comparisons[:number]]
    is_compared = view.claim.quantity.kind is not Kind.AGE
    return _Compared(
        view=view,
        draft=draft,
        comparison=comparisons[number],
        leads=find_leads(view, before, draft.views, draft.scanner) if is_compared else (),
        levels=place_levels(view, draft.views, text, index),
        findings=[f for f in find(checked, text, index, today, lexicon) if f.claim == number],
    )


def _about(compared: _Compared) -> Iterator[Step]:
    """The indicators that may be meant and what speaks for each; then the time and the places that were looked up."""
    view, index = compared.view, compared.draft.index
    if not compared.leads:
        yield Step("indicator", "none", why=_why_none(view))
    for number, lead in enumerate(compared.leads):
        label = index.indicator(lead.indicator).label
        firm = "" if lead.is_firm else "; enough to bear it out, not to contradict it"
        name = "or" if number else "indicator"
        yield Step(name, f"{lead.indicator} ({label})", why=f"{lead.reason}, evidence {lead.score}{firm}")
    yield from cue_steps(view, compared.leads, compared.draft)
    yield _moment(view)
    yield from _places(compared)


def _why_none(view: View) -> str:
    if view.claim.quantity.kind is Kind.AGE:
        return "ages are not compared"
    if view.is_moving:
        return "a new amount, a rise or a fall is not compared with a level"
    return "no word near it says what is measured"


def _moment(view: View) -> Step:
    moment = view.moment
    if moment.start is None and moment.end is None:
        unknown = "its date is unresolved" if moment.is_stated else "neither the text nor the draft says"
        return Step("day meant", "the newest on record", why=unknown)
    traits = [
        "the text says so" if moment.is_stated else "the reference date, since the text names no day for it",
        *(["a count since then"] if moment.is_since else []),
        *(["what happened in that time"] if not moment.is_total else []),
        *(["still to come"] if moment.is_future else []),
    ]
    return Step("day meant", days_text(moment.start, moment.end), why="; ".join(traits))


def _places(compared: _Compared) -> Iterator[Step]:
    """The places that facts were looked up for, in order."""
    view = compared.view
    if view.placed is not view.claim:
        whole = view.placed.quantity.phrase
        yield Step("placed", f"as “{whole.of(compared.draft.text.text)}”", why="the whole that it is a share of")
    for number, level in enumerate(compared.levels, 1):
        names = ", ".join(level.ids) or "a place that the reference does not know"
        sure = "sure" if level.ids and set(level.ids) == level.firm else "not sure enough to contradict"
        ends = "; no other place is looked up" if level.is_binding else ""
        yield Step(f"place {number}", names, why=f"weight {level.weight}, {sure}{ends}")


def _outcome(compared: _Compared) -> Iterator[Step]:
    comparison = compared.comparison
    why = _VERDICTS[comparison.verdict]
    if comparison.margin is not None:
        why = f"{why}, {_MARGINS[comparison.margin]}"
    yield Step("verdict", comparison.verdict.value, why=why)


def _candidates(compared: _Compared) -> Iterator[Step]:
    """The fact that was chosen, the earlier figure that explains it, then those that lost to it, best first."""
    comparison, draft = compared.comparison, compared.draft
    if comparison.chosen is not None:
        yield candidate_step("fact", comparison.chosen, draft)
    if comparison.earlier is not None:
        yield candidate_step("earlier", comparison.earlier, draft)
    for rival in comparison.rivals:
        yield lost_step(rival, comparison, draft)


def _left_out(compared: _Compared) -> Iterator[Step]:
    considered: tuple[Candidate, ...] = compared.comparison.rivals
    if compared.comparison.chosen is not None:
        considered = (compared.comparison.chosen, *considered)
    known = frozenset(candidate.fact.id for candidate in considered)
    search = Search(compared.view, compared.draft, compared.levels, known)
    return left_out_steps(search, [lead.indicator for lead in compared.leads])


def _findings(compared: _Compared) -> Iterator[Step]:
    for finding in compared.findings:
        yield Step(finding.code, finding.rule, why=finding.message)
