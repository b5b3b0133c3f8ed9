"""Totals and the parts that a text says make them up: after a colon, by sex and age, ending with "the other nine"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.model.quantity import Kind
from factcheck.rules.near import NUMBERS, by_sentence, same_unit, words_before, words_between
from factcheck.rules.rule import Draft

_ALL_OF = {  # who makes up whom
    frozenset({"man", "woman", "child"}): "people",
    frozenset({"man", "woman", "boy", "girl"}): "people",
    frozenset({"boy", "girl"}): "child",
    frozenset({"man", "woman"}): "adult",
}
_MEMBERS = frozenset().union(*_ALL_OF)
_CLEARLY = 2  # how many times its whole a part must be, since what is included may be counted otherwise
_BACK = 2  # sentences between a total and its parts by sex and age
Breakdown = tuple[int, list[int]]


def breakdowns(draft: Draft) -> Iterator[Breakdown]:
    """The number of each claim that is a total, with those of its parts."""
    for numbers in by_sentence(draft):
        found = _after_colon(numbers, draft) or _with_rest(numbers, draft)
        if found:
            yield found
        else:
            yield from _by_sex_and_age(numbers, draft)


def _after_colon(numbers: Sequence[int], draft: Draft) -> Breakdown | None:
    """The total before a colon, and the parts after it: "64 trucks: 14 of them with tents, 22 with food …"."""
    if len(numbers) < 3 or ":" not in draft.views[numbers[0]].scan.words:
        return None
    sentence = draft.text.sentences[draft.claims[numbers[0]].sentence]
    tokens = draft.text.tokens
    colon = next((at for at in range(sentence.first, sentence.last) if tokens[at].text == ":"), None)
    if colon is None:
        return None
    totals = [n for n in numbers if draft.claims[n].quantity.last <= colon and _is_number(n, draft)]
    after = [n for n in numbers if draft.claims[n].quantity.first > colon and _is_number(n, draft)]
    parts = [n for at, n in enumerate(after) if not (at and draft.views[n].is_part)]
    if not totals or len(parts) < 2:
        return None
    is_list = _are_alike(draft.claims[totals[-1]], [draft.claims[n] for n in parts], draft)
    return (totals[-1], parts) if is_list else None


def _with_rest(numbers: Sequence[int], draft: Draft) -> Breakdown | None:
    """Parts of a fronted total that end with its rest: "Of the 213 dead, 143 were in the north; the other 70 …"."""
    if len(numbers) < 3 or draft.words.rest_words.isdisjoint(draft.views[numbers[0]].scan.words):
        return None
    counts = [n for n in numbers if _is_number(n, draft)]
    rest = next((n for n in counts if _is_rest(draft.claims[n], draft)), None)
    if rest is None or len(counts) < 3 or counts[-1] != rest:
        return None
    total, *parts = counts
    first = draft.text.sentences[draft.claims[total].sentence].first
    is_fronted = draft.text.tokens[first].lower == "of" and draft.claims[total].quantity.phrase_first - first <= 3
    alike = all(same_unit(draft.claims[total], draft.claims[n]) for n in parts)
    return (total, parts) if is_fronted and alike else None


def _is_rest(claim: Claim, draft: Draft) -> bool:
    own = draft.text.tokens[claim.quantity.phrase_first : claim.quantity.first]
    words = (*words_before(claim, draft, 2), *[token.lower for token in own])
    return "the" in words and not draft.words.rest_words.isdisjoint(words)


def _by_sex_and_age(numbers: Sequence[int], draft: Draft) -> Iterator[Breakdown]:
    """Men, women and children, which are all there are, and the people that they were told to be."""
    runs = _runs(numbers, draft)
    for parts in (*runs, *(run[1:] for run in runs if len(run) > 2)):  # "19,213 children (8,235 girls, 10,978 boys)"
        total = _whole_of(parts, draft)
        if total is not None:
            yield total, parts


def _whole_of(parts: Sequence[int], draft: Draft) -> int | None:
    """The figure of all whom a run of parts makes up: of people up to two sentences back, of others right before it."""
    whole, first = _ALL_OF.get(frozenset(_unit(n, draft) or "" for n in parts)), draft.claims[parts[0]]
    for number in range(parts[0] - 1, -1, -1) if whole else ():
        total = draft.claims[number]
        if first.sentence - total.sentence > _BACK:
            break
        is_beside = whole == "people" or number == parts[0] - 1
        if is_beside and total.quantity.unit == whole and _is_one_matter(number, parts, draft):
            return number
    return None


def _runs(numbers: Sequence[int], draft: Draft) -> list[list[int]]:
    """Figures of men, women, boys, girls and children that follow one another, each of them once."""
    runs: list[list[int]] = [[]]
    for number in numbers:
        unit = _unit(number, draft)
        if unit not in _MEMBERS or not _is_number(number, draft):
            runs.append([])
        elif _goes_on(runs[-1], number, draft):
            runs[-1].append(number)
        else:
            runs.append([number])
    return [run for run in runs if len(run) > 1]


def _goes_on(run: Sequence[int], number: int, draft: Draft) -> bool:
    """Whether a figure is the next of a run: of others than those before, and with no semicolon between."""
    if not run or run[-1] != number - 1 or _unit(number, draft) in {_unit(n, draft) for n in run}:
        return not run
    return ";" not in words_between(draft.claims[number - 1], draft.claims[number], draft)


def _is_one_matter(total: int, parts: Sequence[int], draft: Draft) -> bool:
    """Whether the total stands in the sentence of its parts, or is of the same indicator."""
    if draft.claims[total].sentence == draft.claims[parts[0]].sentence:
        return True
    about = {draft.comparisons[n].indicator for n in parts}
    return draft.comparisons[total].indicator in about - {None}


def _unit(number: int, draft: Draft) -> str | None:
    return draft.claims[number].quantity.unit


def _is_number(number: int, draft: Draft) -> bool:
    return draft.claims[number].quantity.kind in NUMBERS


def _are_alike(total: Claim, claims: Sequence[Claim], draft: Draft) -> bool:
    """Whether all parts count what the total counts.

    Where the first says so by leaving its noun out, the nouns after the others may be what they carry: "14 carried
    tents, 22 food and 18 medical kits".
    """
    if all(same_unit(total, claim) for claim in claims):
        return True
    after = draft.text.tokens[claims[0].quantity.last : claims[0].quantity.last + 1]
    is_bare = any(token.lower in draft.index.lexicon.verbs.pasts for token in after)
    return is_bare and all(claim.quantity.kind is Kind.COUNT for claim in (total, *claims))


def too_large(draft: Draft) -> Iterator[tuple[int, int]]:
    """Each part that is more than the figure right before it, which it is said to be included in, with that figure."""
    for whole, part in pairwise(range(len(draft.claims))):
        total, claim = draft.claims[whole], draft.claims[part]
        if (
            total.sentence == claim.sentence
            and "including" in draft.views[part].scan.words
            and _is_number(part, draft)
            and same_unit(total, claim)
            and words_before(claim, draft, 1) == ("including",)
            and claim.quantity.low > total.quantity.high * 2
        ):
            yield part, whole
