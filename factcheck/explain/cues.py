"""Words near a figure that speak for an indicator and were not followed, with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.compare.evidence import is_near, weight
from factcheck.compare.index import Role
from factcheck.compare.lead import Lead
from factcheck.compare.scan import Hit
from factcheck.compare.units import unit_fit
from factcheck.compare.view import View
from factcheck.explain.model import Step
from factcheck.rules.rule import Draft

_MOST = 8


def cue_steps(view: View, leads: Sequence[Lead], draft: Draft) -> Iterator[Step]:
    """The indicators whose cues stand in the sentence and which are not among ``leads``."""
    followed = {lead.indicator for lead in leads}
    cues: dict[str, list[Hit]] = defaultdict(list)
    for hit in view.scan.hits:
        if hit.role is Role.CUE and hit.indicator not in followed:
            cues[hit.indicator].append(hit)
    for name, hits in list(cues.items())[:_MOST]:
        words = tuple(draft.text.span(hit.first, hit.last) for hit in hits)
        yield Step("not", f"{name} ({draft.index.indicator(name).label})", words, _why_not(name, hits, view, draft))
    if len(cues) > _MOST:
        yield Step("not", f"{len(cues) - _MOST} more indicators with cues in the sentence")


def _why_not(name: str, hits: Sequence[Hit], view: View, draft: Draft) -> str:
    """The first thing that speaks against an indicator."""
    index = draft.index
    barred = next((h for h in view.scan.hits if _is_bar(h, name) and is_near(h, view)), None)
    if barred is not None:
        return f"“{draft.text.span(barred.first, barred.last).of(draft.text.text)}” speaks against it"
    if unit_fit(view, index.indicator(name), index) is None:
        return f"it counts {index.indicator(name).unit}, not {view.unit or 'such things'}"
    if not max(weight(hit, view, draft.views, draft.text, index) for hit in hits):
        return "its cue belongs to something else in the sentence"
    if view.is_target is not None and view.is_target and index.indicator(name).target is False:
        return "the figure is a need or a plan, the indicator is not"
    return "others have stronger evidence, or facts on record"


def _is_bar(hit: Hit, indicator: str) -> bool:
    return hit.role is Role.BAR and hit.indicator == indicator
