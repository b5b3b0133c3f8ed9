"""Where figures of one sentence stand to each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.compare.neighbours import ends_with
from factcheck.model.claim import Claim
from factcheck.model.quantity import Kind
from factcheck.rules.rule import Draft

NUMBERS = (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
SHARES = (Kind.PERCENT, Kind.FRACTION)
_LOOK_BACK = 3


def by_sentence(draft: Draft) -> Iterator[list[int]]:
    """The numbers of the claims of each sentence that has any, in order."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, claim in enumerate(draft.claims):
        found[claim.sentence].append(number)
    yield from found.values()


def words_before(claim: Claim, draft: Draft, count: int = _LOOK_BACK) -> tuple[str, ...]:
    """The last ``count`` words before a claim's phrase in its sentence, lower case, commas left out."""
    quantity = claim.quantity
    first = max(draft.text.sentences[claim.sentence].first, quantity.phrase_first - count - 1)
    tokens = draft.text.tokens[first : quantity.phrase_first]
    return tuple([token.lower for token in tokens if token.lower != ","][-count:])


def follows(claim: Claim, draft: Draft, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands right before a claim's own."""
    return ends_with(words_before(claim, draft), phrases)


def words_between(left: Claim, right: Claim, draft: Draft) -> list[str]:
    """The words between the phrases of two claims, lower case."""
    start = left.quantity.phrase_last
    if start > right.quantity.phrase_first:  # the one stands in the phrase of the other: "18 of the 35 hospitals"
        start = left.quantity.last
    return [t.lower for t in draft.text.tokens[start : right.quantity.phrase_first]]


def alike(a: Claim, b: Claim, draft: Draft) -> bool:
    """Whether two figures can be a part and its whole: of one unit, or both of people."""
    people = draft.index.lexicon.nouns.people
    is_of_people = a.quantity.unit in people and b.quantity.unit in people
    return same_unit(a, b) or (is_of_people and a.quantity.kind is b.quantity.kind)


def same_unit(a: Claim, b: Claim) -> bool:
    """Whether two figures are of one kind, and of one unit where both have one."""
    left, right = a.quantity, b.quantity
    return left.kind is right.kind and (left.unit is None or right.unit is None or left.unit == right.unit)
