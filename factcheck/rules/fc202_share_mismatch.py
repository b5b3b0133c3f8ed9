"""FC202: a share that does not fit the numbers it is taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.compare.meaning import exact_interval, stated_interval
from factcheck.compare.terms import as_ratio
from factcheck.model.claim import Claim, Measure
from factcheck.model.finding import Severity
from factcheck.model.interval import Interval
from factcheck.rules.near import NUMBERS, SHARES, alike, by_sentence, follows, words_before, words_between
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import phrase_of, plain

_SLACK = Decimal("0.005")  # half a percentage point beyond all rounding
_MAX_GAP = 7  # words between a part and its share
_RATIO = 6  # words before a share in which "a case fatality ratio (CFR) of" may stand
_DASHES = frozenset({"(", "–", "—", "--", "-", ","})


class Parts(NamedTuple):
    """A part and the whole it is taken from."""

    part: Claim
    whole: Claim


def share_mismatch(draft: Draft) -> Iterator[Flaw]:
    """A percentage or a fraction stands beside its part and its whole and does not follow from them.

    "60, or 45 per cent, of 240": it is 25. "Eighteen of the 35 hospitals – 70 per cent": it is 51.

    **Why it matters.** A reader with a pencil finds it; so does the next desk.

    **What to do.** Work it out again; one of the three numbers is wrong.

    **Settings.** None. Rounding of all three numbers is allowed for, and half a percentage point more.

    ```yaml
    wrong: "Of 240 patients, 60, or [45 per cent], were children."
    right: Of 240 patients, 60, or 25 per cent, were children.
    ```
    """
    for numbers in by_sentence(draft):
        claims = [draft.claims[number] for number in numbers]
        for at, share in enumerate(claims):
            if (
                share.quantity.kind not in SHARES
                or share.measure is Measure.CHANGE
                or "not" in words_before(share, draft)
            ):
                continue
            found = _parts(claims, at, draft)
            if found and not _fits(share, found, draft):
                yield _flaw(share, numbers[at], found, draft)


def _flaw(share: Claim, number: int, found: Parts, draft: Draft) -> Flaw:
    ratio = _value(found.part) / _value(found.whole)
    right = f"{plain((ratio * 100).quantize(Decimal('0.1')))} per cent"
    of = f"{phrase_of(found.part, draft)} of {phrase_of(found.whole, draft)}"
    message = f"The draft says {phrase_of(share, draft)}, but {of} is {right}."
    return Flaw(share.quantity.phrase, message, number, right)


def _parts(claims: Sequence[Claim], at: int, draft: Draft) -> Parts | None:
    """The part and the whole that the share at ``at`` belongs to, where its sentence has both."""
    if at == 0:
        return None
    share, beside = claims[at], claims[at - 1]
    if not draft.words.fatality_words.isdisjoint(words_before(share, draft, _RATIO)):
        return _of_cases(claims[:at])
    if beside.quantity.kind not in NUMBERS:
        return None
    if not _is_beside(beside, share, draft):
        after = claims[at + 1] if at + 1 < len(claims) else None
        return Parts(beside, after) if after and _is_inserted(beside, share, after, draft) else None
    return _beside_share(claims, at, draft)


def _beside_share(claims: Sequence[Claim], at: int, draft: Draft) -> Parts | None:
    """The part right before the share at ``at`` and its whole, or the two that the share repeats."""
    beside, before = claims[at - 1], claims[at - 2] if at > 1 else None
    between = words_between(before, beside, draft) if before and before.quantity.kind in SHARES else None
    if between in ([], ["of"], ["out", "of"]):
        return None  # "57 of 114 (50%) districts" is one share, told twice
    if before and _is_part_of(before, beside, draft):
        return Parts(before, beside)
    whole = _whole(claims, at, draft)
    return Parts(beside, whole) if whole and _value(whole) > _value(beside) else None


def _of_cases(claims: Sequence[Claim]) -> Parts | None:
    """The deaths and the cases that a case fatality ratio is taken from."""
    deaths = next((claim for claim in reversed(claims) if claim.quantity.unit == "death"), None)
    cases = next((claim for claim in reversed(claims) if claim.quantity.unit == "case"), None)
    return Parts(deaths, cases) if deaths and cases else None


def _is_beside(part: Claim, share: Claim, draft: Draft) -> bool:
    """Whether a share stands in apposition to a number: "60, or 45 per cent", "18 of 35 – 70 per cent"."""
    words = words_between(part, share, draft)
    if not words or len(words) > _MAX_GAP:
        return False
    links = draft.words.share_links
    return all(word in links for word in words) or (words[-1] in _DASHES and words[-1] != ",")


def _is_inserted(part: Claim, share: Claim, whole: Claim, draft: Draft) -> bool:
    """Whether a share with its whole follows its part after a comma: "6,000 people, 55 per cent of the 1.2 million"."""
    words = words_between(part, share, draft)
    is_apposition = words[-1:] == [","] and len(words) <= _MAX_GAP and "and" not in words
    is_of = words_between(share, whole, draft)[-2:] in (["of"], ["of", "the"])
    return is_apposition and is_of and alike(part, whole, draft) and _value(whole) > _value(part)


def _is_part_of(part: Claim, whole: Claim, draft: Draft) -> bool:
    """Whether the words between make one number a part of the next: "eighteen of the Strip's 35 hospitals"."""
    words = words_between(part, whole, draft)
    return "of" in words and len(words) <= _MAX_GAP and alike(part, whole, draft) and _value(whole) > _value(part)


def _whole(claims: Sequence[Claim], at: int, draft: Draft) -> Claim | None:
    """The number that the part before the share at ``at`` is taken from: "of 240 …", "among them", "… of 240"."""
    part, share = claims[at - 1], claims[at]
    after = claims[at + 1] if at + 1 < len(claims) else None
    if after and words_between(share, after, draft)[-2:] in ([",", "of"], ["of"], ["of", "the"], [")", "of"]):
        return after if alike(part, after, draft) else None
    is_named_part = follows(part, draft, draft.index.words.part_before) or _says_of_them(part, draft)
    for whole in reversed(claims[: at - 1]):
        if not alike(part, whole, draft) or whole.quantity.kind not in NUMBERS:
            continue
        if is_named_part or "of" in words_before(whole, draft, 2):
            return whole
    return None


def _says_of_them(part: Claim, draft: Draft) -> bool:
    """Whether "of them" or the like follows a number."""
    last = part.quantity.last
    return " ".join(t.lower for t in draft.text.tokens[last : last + 2]) in draft.index.words.part_after


def _value(claim: Claim) -> Decimal:
    quantity = claim.quantity
    return quantity.value if quantity.value is not None else (quantity.low + quantity.high) / 2


def _fits(share: Claim, found: Parts, draft: Draft) -> bool:
    """Whether the share follows from the two numbers, their hedges put aside and their rounding allowed for."""
    part, whole = exact_interval(found.part.quantity), exact_interval(found.whole.quantity)
    if whole.low <= 0:
        return True
    follows_from = Interval(part.low / whole.high, part.high / whole.low).widened(_SLACK)
    stated = as_ratio(stated_interval(share.quantity, draft.index.hedges), share.quantity)
    return stated.overlaps(follows_from)


RULE = DocumentRule("FC202", "share-mismatch", Severity.WARNING, share_mismatch)
