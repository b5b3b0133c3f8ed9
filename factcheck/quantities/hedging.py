"""Hedges before and after a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Hedge
from factcheck.model.text import HYPHEN, NUMBER, WORD, Token
from factcheck.quantities.steps import stands_at
from factcheck.text.lemmas import lemma

_TALLY_REACH = 9
_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.AT_MOST})


class Hedging(NamedTuple):
    """The hedge, and the tokens from its first word on (``first``) to behind a hedge after the number (``last``)."""

    hedge: Hedge
    first: int
    last: int


def read_hedge(
    tokens: Sequence[Token], first: int, last: int, bounds: tuple[int, int], lexicon: Lexicon, *, is_time: bool = False
) -> Hedging:
    """The hedge of the number whose words run from ``first`` to ``last``, a currency sign before it included.

    ``bounds`` are the sentence's tokens. ``is_time`` tells that it is a duration: "over 16 days" is then no bound
    unless a word before it says so ("for over 16 days").
    """
    after = _after(tokens, last, bounds[1], lexicon)
    before = _before(tokens, first, bounds[0], lexicon)
    if before is not None and is_time and _means_during(tokens, before, first, lexicon):
        before = None
    if before is not None and _belongs_to_verb(tokens, before, bounds[0], lexicon):
        before = None
    if before is None:
        before = _verb(tokens, first, bounds, lexicon)
    if before is None or (before.hedge is Hedge.EXACT and after is not None):
        if after is not None:
            return Hedging(after.hedge, before.first if before else first, after.last)
        return Hedging(Hedge.EXACT, before.first if before else first, last)
    is_loose = after is not None and before.hedge is Hedge.ABOUT and after.hedge in _BOUNDS  # "about 500 or more"
    return Hedging(after.hedge if after and is_loose else before.hedge, before.first, after.last if after else last)


def _before(tokens: Sequence[Token], first: int, start: int, lexicon: Lexicon) -> Hedging | None:
    """The longest phrase that ends right before ``first``; neutral words ("just", "a total of") are looked through."""
    end = _bridge(tokens, first, start, lexicon)
    neutral: Hedging | None = None
    for _ in range(3):
        found = _phrase_before(tokens, end, start, lexicon)
        if found is None:
            return neutral
        if found.hedge is not Hedge.EXACT:
            return Hedging(found.hedge, found.first, first)
        neutral = Hedging(Hedge.EXACT, found.first, first)
        end = found.first
    return neutral


def _phrase_before(tokens: Sequence[Token], end: int, start: int, lexicon: Lexicon) -> Hedging | None:
    if end <= start:
        return None
    if end - 1 > start and tokens[end - 1].text == "." and not tokens[end - 1].spaced:
        end -= 1  # "approx. 85"
    for words, hedge in lexicon.hedges.before.get(tokens[end - 1].lower, ()):
        begin = end - len(words)
        if begin >= start and stands_at(tokens, begin, words):
            return Hedging(hedge, begin, end)
    return None


def _bridge(tokens: Sequence[Token], first: int, start: int, lexicon: Lexicon) -> int:
    """Steps over "the age of" in "under the age of two"."""
    for words in lexicon.grammar.age_bridges:
        begin = first - len(words)
        if begin > start and stands_at(tokens, begin, words):
            return begin
    return first


def _belongs_to_verb(tokens: Sequence[Token], hedging: Hedging, start: int, lexicon: Lexicon) -> bool:
    """Whether the hedge's words belong to the verb before: "handed over 12 prisoners", "went up to 1,419"."""
    if hedging.first <= start:
        return False
    word = tokens[hedging.first].lower
    verb = lexicon.verbs.lemmas.get(tokens[hedging.first - 1].lower)
    if word == "over":
        return verb in lexicon.grammar.over_verbs
    return word == "up" and verb in lexicon.grammar.up_verbs


def _means_during(tokens: Sequence[Token], hedging: Hedging, first: int, lexicon: Lexicon) -> bool:
    """Whether "over" before a duration means "during"."""
    if first - hedging.first != 1 or tokens[hedging.first].lower != "over":
        return False
    before = tokens[hedging.first - 1].lower if hedging.first else ""
    return before not in lexicon.grammar.duration_leaders


def _after(tokens: Sequence[Token], last: int, end: int, lexicon: Lexicon) -> Hedging | None:
    """A hedge right after the number: "100-plus", "40-odd", "12 or more", "100+"."""
    start = last + 1 if last < end and tokens[last].kind is HYPHEN else last
    if start >= end:
        return None
    for words, hedge in lexicon.hedges.after.get(tokens[start].lower, ()):
        if start + len(words) > end or not stands_at(tokens, start, words):
            continue
        if words == ("+",) and tokens[start].spaced:
            continue
        if words == ("plus",) and start == last and not _is_glued_plus(tokens, start, end):
            continue
        return Hedging(hedge, last, start + len(words))
    return None


def _is_glued_plus(tokens: Sequence[Token], index: int, end: int) -> bool:
    """As in "5,000 plus people" ; "12 plus three" is a sum."""
    after = tokens[index + 1] if index + 1 < end else None
    return after is not None and after.kind is WORD


def hedge_after_noun(tokens: Sequence[Token], last: int, end: int, lexicon: Lexicon) -> Hedging | None:
    """A hedge behind the thing counted: "20 trucks or so", "200 people or more"."""
    if last >= end or tokens[last].lower not in ("or", "and", "at", "give"):
        return None
    found = _after(tokens, last, end, lexicon)
    if found is None:
        return None
    is_open = found.last < end and tokens[found.last].kind in (NUMBER, WORD)
    return None if is_open and tokens[found.last].lower in ("than", "of") else found


def _verb(tokens: Sequence[Token], first: int, bounds: tuple[int, int], lexicon: Lexicon) -> Hedging | None:
    """A verb whose object is a bound: "exceeds 5,000", "toll tops 5,000", "edges toward 6,000"."""
    for index in range(first - 1, max(bounds[0] - 1, first - 4), -1):
        if tokens[index].kind is not WORD:
            return None
        for words, hedge, is_tally in lexicon.hedges.verbs.get(lemma(tokens[index].lower, lexicon), ()):
            if tuple(token.lower for token in tokens[index + 1 : first]) != words:
                continue
            if not is_tally or _speaks_of_tally(tokens, index, bounds[0], lexicon):
                return Hedging(_turned(tokens, index, bounds[0], hedge, lexicon), index, first)
    return None


def _turned(tokens: Sequence[Token], verb: int, start: int, hedge: Hedge, lexicon: Lexicon) -> Hedge:
    """The bound of a denied verb: what did not exceed 30 is at most 30."""
    is_denied = any(token.lower in lexicon.words.negations for token in tokens[max(start, verb - 2) : verb])
    return Hedge.AT_MOST if is_denied and hedge is Hedge.MORE_THAN else hedge


def _speaks_of_tally(tokens: Sequence[Token], verb: int, start: int, lexicon: Lexicon) -> bool:
    """Whether a toll, a number, a total or the like stands before the verb."""
    tallies = lexicon.nouns.tallies
    window = tokens[max(start, verb - _TALLY_REACH * 3) : verb]
    return any(lemma(token.lower, lexicon) in tallies or token.lower in tallies for token in window)
