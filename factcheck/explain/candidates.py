"""Facts that may be meant, with their figures beside the claim's."""

from __future__ import annotations

from factcheck.explain.model import Bars, Step
from factcheck.explain.wording import number_text, share_text
from factcheck.model.verdict import Candidate, Comparison, Verdict
from factcheck.rules.rule import Draft
from factcheck.rules.wording import about, record_text


def candidate_step(name: str, candidate: Candidate, draft: Draft) -> Step:
    """A fact with its figure, why it may be meant, and how far it is from what is stated."""
    bars = Bars(candidate.stated, candidate.on_record)
    value = f"{candidate.fact.id}: {about(candidate, draft)}: {record_text(candidate, draft)}"
    why = f"score {candidate.score}: {', '.join(candidate.reasons)}; {distance(candidate)}"
    return Step(name, value, why=why, bars=bars)


def lost_step(candidate: Candidate, comparison: Comparison, draft: Draft) -> Step:
    """A fact that was considered and not chosen, and why."""
    step = candidate_step("lost", candidate, draft)
    return Step("lost", step.value, why=f"{_why_lost(candidate, comparison)}; {step.why}", bars=step.bars)


def distance(candidate: Candidate) -> str:
    """Whether the two intervals agree, and else how far apart they are."""
    stated, record = candidate.stated, candidate.on_record
    if candidate.clash:
        return "in units that cannot be converted into each other"
    if candidate.agrees:
        return "agrees"
    below = stated.high <= record.low
    gap, edge = (record.low - stated.high, record.low) if below else (stated.low - record.high, record.high)
    if not gap:
        return "the two only touch"
    relative = f" ({share_text(gap, edge)} of what is on record)" if edge else ""
    side = "below" if below else "above"
    return f"{number_text(gap)} {side}{relative}"


def _why_lost(candidate: Candidate, comparison: Comparison) -> str:
    chosen = comparison.chosen
    if chosen is None:
        weak = "it does not agree, and the evidence that it is meant is too weak to contradict"
        return weak if not candidate.agrees else "it was not settled on"
    if candidate.score < chosen.score:
        return f"{chosen.score - candidate.score} points behind"
    if not candidate.is_firm and not candidate.agrees:
        return "the evidence that it is meant is too weak to contradict"
    if comparison.verdict is Verdict.AMBIGUOUS and candidate.agrees != chosen.agrees:
        return "it fits as well and disagrees, hence ambiguous"
    if chosen.agrees and not candidate.agrees:
        return "it fits as well, but the other agrees"
    return "it fits as well and says the same of the figure; of such the first by name is taken"
