"""FC201: two figures for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.index import base_form
from factcheck.compare.meaning import stated_interval
from factcheck.compare.view import View
from factcheck.model.claim import Claim, Measure
from factcheck.model.document import BlockKind
from factcheck.model.finding import Severity
from factcheck.model.quantity import Hedge, Kind
from factcheck.model.text import TokenKind
from factcheck.model.verdict import Verdict
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import phrase_of

_BODY = (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.QUOTE, BlockKind.NOTE)
_FAR = Decimal("2.5")  # figures further apart are of different things
_DIGITS = 100  # two figures below it share their digits by chance
_OTHER = frozenset({"lower", "higher", "different", "another", "separate", "smaller", "larger", "differing"})
_COUNTS = frozenset({"figure", "figures", "toll", "tolls", "count", "counts", "estimate", "number", "tally", "total"})
_MOST = 40  # figures with one noun and verb that are compared with each other


def conflicting_figures(draft: Draft) -> Iterator[Flaw]:
    """Two sentences give different figures for one thing: same noun, same verb, same place, same time.

    Figures of two sources, of two days, parts of one another and old values are left alone.

    **Why it matters.** The reader who notices believes neither.

    **What to do.** Find out which is right, or say how the two differ (source, day, what is counted).

    **Settings.** None.

    ```yaml
    wrong: |
      The floods have swept away seven bridges in Gaza.
      Engineers will replace the [nine bridges] swept away in Gaza.
    right: |
      The floods have swept away seven bridges in Gaza.
      Engineers will replace the seven bridges swept away in Gaza.
    ```

    ```yaml
    wrong: |
      1,946 key informants were interviewed in the first week.
      In all, [1,496 key informants] were interviewed.
    right: |
      The Ministry of Health said 217 people drowned in Gaza.
      The council gave a lower figure: 94 people drowned in Gaza.
    ```
    """
    same: dict[tuple[object, ...], list[View]] = defaultdict(list)
    for view in draft.views:
        if not _is_plain(view, draft):
            continue
        earlier = same[_key(view)]
        conflict = next((other for other in earlier if _conflict(view, other, draft)), None)
        if conflict:
            message = (
                f"The draft says {phrase_of(view.claim, draft)} here and {phrase_of(conflict.claim, draft)} before."
            )
            yield Flaw(view.claim.quantity.phrase, message, view.number)
        if len(earlier) < _MOST:
            earlier.append(view)


def _is_plain(view: View, draft: Draft) -> bool:
    """Whether a claim is a figure of its own that no record settles."""
    claim = view.claim
    if claim.quantity.kind is not Kind.COUNT or claim.quantity.hedge in (Hedge.VAGUE, Hedge.AT_MOST):
        return False
    if view.is_part or view.is_former or view.is_teaser or claim.negated or draft.block_kind(claim) not in _BODY:
        return False
    if view.moment.is_stated and view.moment.end is None:
        return False  # nobody knows whether two days without a year are one
    if not _deeds(view, draft) or _contrasts(view, draft):
        return False
    return draft.comparisons[view.number].verdict is Verdict.UNVERIFIED


def _key(view: View) -> tuple[object, ...]:
    moment = view.moment
    return view.unit, view.group, view.claim.quantity.per, moment.start, moment.end, moment.is_stated


def _deeds(view: View, draft: Draft) -> frozenset[str]:
    """What is done by or to the things counted: their verb, or the participle after them ("the bridges swept away")."""
    claim, lexicon = view.claim, draft.index.lexicon
    last = claim.quantity.phrase_last
    after = draft.text.tokens[last : last + 1]
    found = {base_form(token.lower, lexicon) for token in after if token.lower in lexicon.verbs.participles}
    if not found and claim.predicate and claim.measure is Measure.LEVEL:
        found = {base_form(claim.predicate, lexicon)} - draft.index.words.light_verbs
    return frozenset(found)


def _conflict(view: View, other: View, draft: Draft) -> bool:
    """Whether the figures cannot both be right and are of one thing."""
    mine, theirs = view.claim, other.claim
    if mine.sentence == theirs.sentence or mine.parallel == other.number:
        return False
    if mine.attribution and theirs.attribution and mine.attribution.lower() != theirs.attribution.lower():
        return False
    if _deeds(view, draft).isdisjoint(_deeds(other, draft)):
        return False
    if max(mine.quantity.high, theirs.quantity.high) > _FAR * min(mine.quantity.high, theirs.quantity.high):
        return False
    hedges = draft.index.hedges
    if stated_interval(mine.quantity, hedges).overlaps(stated_interval(theirs.quantity, hedges)):
        return False
    is_one_thing = _same_scene(view, other, draft) or _are_swapped(mine, theirs)
    return _same_kind_of(mine.subject, theirs.subject) and is_one_thing


def _contrasts(view: View, draft: Draft) -> bool:
    """Whether the sentence says that it gives another count: "the UN gave a lower figure: at least 94 people"."""
    if _OTHER.isdisjoint(view.scan.words):
        return False
    sentence = draft.text.sentences[view.claim.sentence]
    words = [token.lower for token in draft.text.tokens[sentence.first : sentence.last]]
    return any(one in _OTHER and two in _COUNTS for one, two in pairwise(words))


def _are_swapped(mine: Claim, theirs: Claim) -> bool:
    """Whether one phrase of several words is counted twice with the same digits in another order: 1,946 and 1,496."""
    if not mine.subject or mine.subject != theirs.subject or " " not in mine.subject:
        return False
    one, other = (claim.quantity.value for claim in (mine, theirs))
    if one is None or other is None or min(one, other) < _DIGITS:
        return False
    return sorted(str(one.normalize())) == sorted(str(other.normalize()))


def _same_kind_of(subject: str | None, other: str | None) -> bool:
    """Whether neither noun phrase is narrowed down in a way that the other is not: surgical and mobile teams."""
    mine, theirs = set((subject or "").lower().split()[:-1]), set((other or "").lower().split()[:-1])
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _same_scene(view: View, other: View, draft: Draft) -> bool:
    """Whether both name one place, one name or one day."""
    places, others = _places(view), _places(other)
    if places and others:
        return not places.isdisjoint(others)
    if view.claim.time is not None:
        return True
    return not _names(view, draft).isdisjoint(_names(other, draft))


def _places(view: View) -> frozenset[str]:
    place = view.claim.place
    if place is None:
        return frozenset()
    ids = {m.id for m in view.claim.places if m.name == place and m.id}
    return frozenset(ids) or frozenset({place.lower().removeprefix("the ")})


def _names(view: View, draft: Draft) -> frozenset[str]:
    """The capitalised words of a claim's sentence, its first left out."""
    tokens = draft.text.tokens[view.scan.first + 1 : view.scan.last]
    return frozenset(t.lower for t in tokens if t.kind is TokenKind.WORD and t.text[0].isupper() and len(t.text) > 2)


RULE = DocumentRule("FC201", "conflicting-figures", Severity.ERROR, conflicting_figures)
