"""What a share is taken of, where its clause says so: "15 per cent of the displaced suffer …"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.compare.index import Index, base_form
from factcheck.model.claim import Claim
from factcheck.model.quantity import Kind
from factcheck.model.text import Text, Token, TokenKind

_QUALIFIED = 2  # words that say who they are: "those in need"
_LONGEST = 7  # words of "of the territory's internally displaced people"


class Whole(NamedTuple):
    """Tokens ``first`` up to, not including, ``last`` after "of", and their noun in base form, null for a name."""

    first: int
    last: int
    noun: str | None


def whole_of(claim: Claim, text: Text, index: Index) -> Whole | None:
    """The noun phrase after "of" that a share stands before; null where there is none."""
    at = claim.quantity.phrase_last
    tokens = text.tokens
    is_share = claim.quantity.kind in (Kind.PERCENT, Kind.FRACTION)
    if not is_share or at >= len(tokens) or tokens[at].lower != "of":
        return None
    first = last = at + 1
    end = min(at + _LONGEST, text.sentences[claim.sentence].last)
    while last < end and not _ends_phrase(last, first, text, index):
        last += 1
    if last == first:
        return None
    noun = _noun(tokens[last - 1], index)
    is_open = tokens[last - 1].lower in index.lexicon.words.pronouns
    return Whole(first, min(end, last + _QUALIFIED) if is_open else last, noun)


def _ends_phrase(at: int, first: int, text: Text, index: Index) -> bool:
    """Whether the noun phrase from token ``first`` is over before token ``at``."""
    token, words = text.tokens[at], index.lexicon.words
    if token.kind in (TokenKind.SUFFIX, TokenKind.HYPHEN):
        return False
    if token.kind is not TokenKind.WORD or token.lower in words.prepositions or token.lower in words.conjunctions:
        return token.lower not in words.determiners
    if at > first and (token.lower in words.adverbs or token.lower in index.lexicon.verbs.auxiliaries):
        return True
    if at == first or token.lower not in index.lexicon.verbs.lemmas:
        return False
    before = text.tokens[at - 1]
    is_opened = before.lower in words.determiners or before.kind is TokenKind.SUFFIX
    nouns = index.lexicon.nouns
    is_noun = base_form(token.lower, index.lexicon) in nouns.people or token.lower in nouns.people_adjectives
    return not is_opened and not (is_noun and before.lower in index.lexicon.verbs.lemmas)


def _noun(token: Token, index: Index) -> str | None:
    words = index.lexicon.words
    if not token.text[0].islower() or token.lower in words.pronouns or token.lower in words.determiners:
        return None
    return base_form(token.lower, index.lexicon)
