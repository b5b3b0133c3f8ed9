"""Clauses of a sentence: stretches between stops, openers and conjunctions that hold a verb of their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model.dates import DateMention
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import NUMBER, WORD, Sentence, Token
from factcheck.text.verb_groups import VerbGroup, is_verb, read_group

_STOPS = frozenset({";", ":", "—", "–", "--", "(", ")", "•", "?", "!", "“", "”", '"', "«", "»"})
_BEFORE_OPENING = _STOPS | {","}
_HARD = frozenset({";", ":", "?", "!", "•"})
_DIVIDING = frozenset({";", ":"})
_OPENERS = frozenset({"although", "because", "that", "when", "where", "whereas", "while"})
_ASIDE = 14  # tokens of a share between commas
_BESIDE_COUNT = 9  # a number so few tokens after "and" may open a clause of its own


class Clause(NamedTuple):
    """Tokens ``first`` up to, not including, ``last``."""

    first: int
    last: int


def read_groups(
    tokens: Sequence[Token],
    sentence: Sentence,
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    lexicon: Lexicon,
) -> list[VerbGroup]:
    """The verb groups of a sentence in order; the nouns of quantities ("21,000 houses") and dates are no verbs.

    Where a piece between strong stops has no sure verb, words that are mostly nouns are taken for one.
    """
    nouns = {i for q in quantities for i in range(q.phrase_first, q.phrase_last) if _is_noun(tokens, i, q, lexicon)}
    nouns |= {i for date in dates for i in range(date.first, date.last)}
    sure = {at for q in quantities if (at := _acts(tokens, q, sentence, lexicon)) is not None}
    groups: list[VerbGroup] = []
    for piece in _pieces(tokens, sentence):
        found = _groups(tokens, piece, nouns, sure, lexicon, is_lenient=False)
        groups += found or _groups(tokens, piece, nouns, sure, lexicon, is_lenient=True)
    return groups


def _acts(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence, lexicon: Lexicon) -> int | None:
    """The base form or adjective behind a count that says what it does: "14.6 million need aid", "47 people dead"."""
    after = quantity.phrase_last
    while after < sentence.last and tokens[after].lower in lexicon.words.adverbs:
        after += 1
    past = _past_share(tokens, quantity, sentence, lexicon)
    if past is not None:
        return past
    if quantity.kind is not Kind.COUNT or after >= sentence.last:
        return None
    word = tokens[after].lower
    if tokens[after].text[0].isupper() and after > quantity.phrase_last:
        return None  # "86 in Lower Veshtar"
    if word in lexicon.grammar.predicatives:
        return after
    is_base = word in lexicon.verbs.bases and word not in lexicon.words.closed
    return after if is_base and (quantity.subject is None or word not in lexicon.verbs.nounlike) else None


def _past_share(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence, lexicon: Lexicon) -> int | None:
    """The base form behind a share between commas: "9 million people, more than two thirds of the total, need aid"."""
    opener = quantity.phrase_last
    if quantity.kind is not Kind.COUNT or quantity.subject is None or opener >= sentence.last:
        return None
    if tokens[opener].text != ",":
        return None
    limit = min(sentence.last - 2, opener + _ASIDE)
    closer = next((at for at in range(opener + 1, limit) if tokens[at].text == ","), None)
    if closer is None or tokens[closer + 2].text in (",", "and"):
        return None
    words = {token.lower for token in tokens[opener + 1 : closer]}
    is_share = "of" in words and tokens[closer + 1].lower in lexicon.verbs.bases
    return closer + 1 if is_share and tokens[closer + 1].lower not in lexicon.words.closed else None


def _pieces(tokens: Sequence[Token], sentence: Sentence) -> list[Sentence]:
    """The sentence cut at semicolons and colons."""
    cuts = [i + 1 for i in range(sentence.first, sentence.last - 1) if tokens[i].text in _DIVIDING]
    edges = [sentence.first, *cuts, sentence.last]
    return [Sentence(a, b, sentence.block) for a, b in pairwise(edges)]


def _is_noun(tokens: Sequence[Token], index: int, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether a word of a quantity's phrase is part of its noun: any but a participle of people ("12 injured")."""
    word = tokens[index].lower
    if index < quantity.first:
        return word in lexicon.hedges.openers
    return word not in lexicon.nouns.people_adjectives


def _groups(
    tokens: Sequence[Token],
    sentence: Sentence,
    nouns: set[int],
    sure: set[int],
    lexicon: Lexicon,
    *,
    is_lenient: bool,
) -> list[VerbGroup]:
    groups: list[VerbGroup] = []
    index = sentence.first
    while index < sentence.last:
        is_one = index not in nouns and (
            index in sure or is_verb(tokens, index, sentence.first, lexicon, is_lenient=is_lenient)
        )
        if not is_one:
            index += 1
            continue
        group = read_group(tokens, index, sentence.last, lexicon)
        state = lexicon.grammar.predicatives.get(tokens[index].lower) if index in sure else None
        groups.append(group if state is None else group._replace(lemma=state))
        index = max(group.last, index + 1)
    return groups


def read_clauses(
    tokens: Sequence[Token],
    sentence: Sentence,
    groups: Sequence[VerbGroup],
    quantities: Sequence[Quantity],
    lexicon: Lexicon,
) -> list[Clause]:
    """The clauses of a sentence in order.

    A piece without a verb goes to the piece before it; after a strong stop, to the piece after it. No cut is made
    inside a quantity.
    """
    verbs = {group.first for group in groups}
    closed = {index for q in quantities for index in range(q.phrase_first + 1, q.phrase_last)}
    openers, joiners = lexicon.words.clause_openers, lexicon.grammar.joiners
    starts = [sentence.first]
    for index in range(sentence.first + 1, sentence.last):
        token = tokens[index]
        may_open = token.lower in openers or token.lower in joiners or token.text in _STOPS
        if not may_open and tokens[index - 1].text not in _BEFORE_OPENING:
            continue  # most words
        if index not in closed and _opens(tokens, index, sentence, verbs, lexicon):
            starts.append(index)
    pieces = [Clause(a, b) for a, b in zip(starts, [*starts[1:], sentence.last], strict=True)]
    return _merged(pieces, tokens, groups)


def _opens(tokens: Sequence[Token], index: int, sentence: Sentence, verbs: set[int], lexicon: Lexicon) -> bool:
    """Whether a piece begins at the token."""
    token, before = tokens[index], tokens[index - 1]
    if before.text in _STOPS or token.text in _STOPS:
        return True
    if before.text == ",":
        return not _is_name_pair(tokens, index)
    if token.lower in lexicon.words.clause_openers and token.kind is WORD:
        is_weak = token.lower in lexicon.grammar.weak_openers and not _has_verb_soon(index, sentence, verbs)
        return before.lower not in lexicon.grammar.not_before_opener and not is_weak
    return token.lower in lexicon.grammar.joiners and _joins_clauses(tokens, index, sentence, verbs)


def _is_name_pair(tokens: Sequence[Token], index: int) -> bool:
    """A comma inside a number or a date is no stop; here: "Kherson, Ukraine" stays one piece."""
    return (
        index >= 2
        and tokens[index].text[0].isupper()
        and tokens[index - 2].text[0].isupper()
        and tokens[index].kind is WORD
    )


def _has_verb_soon(index: int, sentence: Sentence, verbs: set[int]) -> bool:
    return any(at in verbs for at in range(index + 1, min(sentence.last, index + 8)))


def _joins_clauses(tokens: Sequence[Token], index: int, sentence: Sentence, verbs: set[int]) -> bool:
    """Whether "and" opens a clause: a verb follows at once, or a number with a verb of its own."""
    for at in range(index + 1, min(sentence.last, index + 4)):
        if at in verbs:
            return True
        if tokens[at].lower not in ("also", "then", "not", "has", "have"):
            break
    near = range(index + 1, min(sentence.last, index + _BESIDE_COUNT))
    numbers = [at for at in near if tokens[at].kind is NUMBER]
    if not numbers:
        return False
    stop = next((at for at in range(index + 1, sentence.last) if tokens[at].text in (",", ";")), sentence.last)
    follows = any(at in verbs for at in range(numbers[0], stop))
    return follows and any(at in verbs for at in range(sentence.first, index))


def _waits(piece: Clause, tokens: Sequence[Token]) -> bool:
    """Whether a piece without a verb belongs to what follows: after a strong stop; "while 40 (9 men) were"."""
    if tokens[piece.first - 1].text in _HARD:
        return True
    is_cut = piece.last < len(tokens) and tokens[piece.last].text == "("
    return is_cut and tokens[piece.first].lower in _OPENERS


def _merged(pieces: Sequence[Clause], tokens: Sequence[Token], groups: Sequence[VerbGroup]) -> list[Clause]:
    """Pieces without a verb joined to the clause before them, after a strong stop to the one after them."""
    merged: list[Clause] = []
    waiting: int | None = None
    for piece in pieces:
        has_verb = any(piece.first <= group.main < piece.last for group in groups)
        if has_verb:
            merged.append(Clause(piece.first if waiting is None else waiting, piece.last))
            waiting = None
        elif merged and waiting is None and not _waits(piece, tokens):
            merged[-1] = Clause(merged[-1].first, piece.last)
        else:
            waiting = piece.first if waiting is None else waiting
    last = pieces[-1].last
    if not merged:
        return [Clause(pieces[0].first, last)]
    if waiting is not None:
        merged[-1] = Clause(merged[-1].first, last)
    return merged
