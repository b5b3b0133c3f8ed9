"""FC206: headline or summary and body disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.index import base_form
from factcheck.compare.meaning import stated_interval
from factcheck.compare.slips import FACTORS
from factcheck.compare.view import View
from factcheck.model.claim import Claim, Measure
from factcheck.model.document import BlockKind
from factcheck.model.finding import Severity
from factcheck.model.quantity import Hedge
from factcheck.model.verdict import Verdict
from factcheck.rules.near import NUMBERS, same_unit
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import phrase_of

_TOP = (BlockKind.HEADLINE, BlockKind.SUMMARY)
_FAR = Decimal("2.5")  # figures further apart are of different things, or a power of ten off


def headline_mismatch(draft: Draft) -> Iterator[Flaw]:
    """A figure of the headline or the summary differs from the body's figure for the same thing.

    **Why it matters.** Most readers read the headline only, and it is written last.

    **What to do.** Make the two agree.

    **Settings.** None.

    ```yaml
    wrong: |
      Gang attacks drive [33,000 people] from the port

      About 17,000 people fled the port in two weeks, the agency said.
    right: |
      Gang attacks drive 17,000 people from the port

      About 17,000 people fled the port in two weeks, the agency said.
    ```
    """
    body = [view for view in draft.views if draft.block_kind(view.claim) not in (*_TOP, BlockKind.HEADING)]
    for view in draft.views:
        if draft.block_kind(view.claim) not in _TOP or not _is_plain(view, draft):
            continue
        same = [other for other in body if _same_thing(view, other, draft)]
        if same and not any(_agree(view, other, draft) for other in _of_unit(view, body)):
            yield from _flaw(view, same, draft)


def _flaw(view: View, same: Sequence[View], draft: Draft) -> Iterator[Flaw]:
    other = min(same, key=lambda candidate: abs(_ratio(view, candidate) - 1))
    ratio = _ratio(view, other)
    if ratio > _FAR and ratio not in FACTORS:
        return
    where = "summary" if draft.block_kind(view.claim) is BlockKind.SUMMARY else "headline"
    here, there = phrase_of(view.claim, draft), phrase_of(other.claim, draft)
    yield Flaw(view.claim.quantity.phrase, f"The {where} says {here}, the text {there}.", view.number)


def _is_plain(view: View, draft: Draft) -> bool:
    claim = view.claim
    if claim.quantity.kind not in NUMBERS or claim.quantity.hedge is Hedge.VAGUE or claim.negated:
        return False
    return not view.is_part and draft.comparisons[view.number].verdict is Verdict.UNVERIFIED


def _of_unit(view: View, body: Sequence[View]) -> list[View]:
    known = (other for other in body if same_unit(view.claim, other.claim))
    return [other for other in known if other.claim.quantity.hedge is not Hedge.VAGUE]


def _same_thing(view: View, other: View, draft: Draft) -> bool:
    """Whether two figures count one thing: one unit and group, and one indicator, verb or plan."""
    mine, theirs = view.claim, other.claim
    if not same_unit(mine, theirs) or view.group != other.group or mine.quantity.per != theirs.quantity.per:
        return False
    if (
        other.is_part
        or other.is_former
        or other.is_teaser
        or theirs.negated
        or theirs.measure in (Measure.CHANGE, Measure.INCREMENT)
    ):
        return False
    if mine.time and theirs.time and (mine.time.start, mine.time.end) != (theirs.time.start, theirs.time.end):
        return False
    return _same_matter(view, other, draft) and not _apart(view, other, draft)


def _same_matter(view: View, other: View, draft: Draft) -> bool:
    about, others = draft.comparisons[view.number].indicator, draft.comparisons[other.number].indicator
    if about is not None and about == others:
        return True
    mine, theirs = view.claim, other.claim
    if mine.measure is theirs.measure is Measure.TARGET:
        return True
    if mine.predicate and theirs.predicate and _deed(mine.predicate, draft) == _deed(theirs.predicate, draft):
        return True
    return _same_subject(mine, theirs) and not _deeds(view, draft).isdisjoint(_deeds(other, draft))


def _deed(verb: str, draft: Draft) -> str:
    """A verb's base form, or the first of the verbs for the same deed: give for provide."""
    form = base_form(verb, draft.index.lexicon)
    return next((deeds[0] for deeds in draft.words.same_deeds if form in deeds), form)


def _same_subject(claim: Claim, other: Claim) -> bool:
    """Whether both count one thing of a kind that is named in full: "treatment units"."""
    mine, theirs = (claim.subject or "").lower(), (other.subject or "").lower()
    return mine == theirs and " " in mine


def _deeds(view: View, draft: Draft) -> frozenset[str]:
    """The verbs and participles of a claim's clause that say something."""
    first, last = view.claim.clause
    lexicon = draft.index.lexicon
    forms = (form for form, at in zip(view.scan.forms, view.scan.places, strict=True) if first <= at < last)
    return frozenset(form for form in forms if form in lexicon.verbs.bases) - draft.index.words.light_verbs


def _apart(view: View, other: View, draft: Draft) -> bool:
    """Whether the two name places of the reference of which neither lies in the other, nor both in a third."""
    mine, theirs = _place(view), _place(other)
    if mine is None or theirs is None or mine == theirs:
        return False
    around, about = {mine, *draft.index.ancestors(mine)}, {theirs, *draft.index.ancestors(theirs)}
    return around.isdisjoint(about)


def _place(view: View) -> str | None:
    ids = (mention.id for mention in view.claim.places if mention.name == view.claim.place)
    return next((place for place in ids if place), None)


def _agree(view: View, other: View, draft: Draft) -> bool:
    hedges = draft.index.hedges
    mine, theirs = stated_interval(view.claim.quantity, hedges), stated_interval(other.claim.quantity, hedges)
    return mine.overlaps(theirs)


def _ratio(view: View, other: View) -> Decimal:
    """The larger of two figures over the smaller."""
    mine, theirs = abs(view.claim.quantity.high), abs(other.claim.quantity.high)
    small, large = min(mine, theirs), max(mine, theirs)
    return large / small if small else Decimal(10**9)


RULE = DocumentRule("FC206", "headline-mismatch", Severity.ERROR, headline_mismatch)
