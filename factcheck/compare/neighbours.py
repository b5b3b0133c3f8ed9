"""The words right beside a figure, and the lead-in of a sentence that is no part of what it says."""

from __future__ import annotations

from functools import lru_cache

from factcheck.model.claim import Claim
from factcheck.model.document import BlockKind
from factcheck.model.text import Text, TokenKind

LOOK_BACK = 3  # words before a phrase in which "of these," or "up from" may stand
_UNTOLD = frozenset({",", "some", "*"})
_DASHES = frozenset({"-", "–", "—", "--", ":"})
_MARKS = "*_#[( "  # what may stand before them
_OPENING = 30  # code points in which a line says that it points elsewhere
_DATELINE = 14  # tokens in which a dateline ends
_DATELINE_SENTENCE = 10  # it stands in one of the first sentences, after headline, byline and caption


def words_before(claim: Claim, text: Text) -> tuple[str, ...]:
    """The words before a claim's phrase in its sentence, commas and "some" left out, nearest last."""
    first = max(text.sentences[claim.sentence].first, claim.quantity.phrase_first - LOOK_BACK)
    tokens = text.tokens[first : claim.quantity.phrase_first]
    return tuple([token.lower for token in tokens if token.lower not in _UNTOLD])


def follows(claim: Claim, text: Text, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands right before the claim's own phrase."""
    at = claim.quantity.phrase_first - 1
    if at < text.sentences[claim.sentence].first or text.tokens[at].lower not in _nearest(phrases):
        return False
    return ends_with(words_before(claim, text), phrases)


def ends_with(words: tuple[str, ...], phrases: tuple[str, ...]) -> bool:
    """Whether the last words are one of the phrases, whose words are parted by blanks."""
    return not _split(phrases).isdisjoint([words[at:] for at in range(len(words))])


def precedes(claim: Claim, text: Text, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases, of two words each, stands right after the claim's number."""
    last = claim.quantity.last
    return tuple([token.lower for token in text.tokens[last : last + 2]]) in _split(phrases)


@lru_cache(maxsize=64)
def _nearest(phrases: tuple[str, ...]) -> frozenset[str]:
    """The words of which one must stand before a figure where one of the phrases does."""
    return _UNTOLD.union(phrase.split()[-1] for phrase in phrases)


@lru_cache(maxsize=64)
def _split(phrases: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Phrases as tuples of words."""
    return frozenset(tuple(phrase.split()) for phrase in phrases)


def lead_in(number: int, text: Text) -> int:
    """The first token of sentence ``number`` after its dateline ("NAKURU, Tuesday – "), if it has one."""
    sentence = text.sentences[number]
    if number >= _DATELINE_SENTENCE or text.blocks[sentence.block].kind is not BlockKind.PARAGRAPH:
        return sentence.first
    tokens = text.tokens
    for at in range(sentence.first + 1, min(sentence.last, sentence.first + _DATELINE)):
        if tokens[at].text in _DASHES and _is_dateline(sentence.first, at, text):
            return at + 1
    return sentence.first


def _is_dateline(first: int, dash: int, text: Text) -> bool:
    """Whether tokens ``first`` to ``dash`` are a place in capitals, or end with the name of an agency in brackets."""
    tokens = text.tokens
    is_loud = tokens[first].text.isupper() and len(tokens[first].text) > 2
    if tokens[dash].text == ":":
        return is_loud and tokens[dash - 1].kind is TokenKind.NUMBER
    return tokens[dash].spaced and (is_loud or tokens[dash - 1].text == ")")


def is_teaser(number: int, text: Text, openings: tuple[str, ...]) -> bool:
    """Whether sentence ``number`` points to another article: "READ ALSO: 1.3m displaced in floods"."""
    sentence = text.sentences[number]
    starts = (text.blocks[sentence.block].span.start, text.tokens[sentence.first].start)
    initials = _initials(openings)
    if text.text[starts[0]] not in initials and text.text[starts[1]] not in initials:
        return False
    opening, own = (text.text[start : start + _OPENING].lower() for start in starts)
    return opening.lstrip(_MARKS).startswith(openings) or own.startswith(openings)


@lru_cache(maxsize=64)
def _initials(openings: tuple[str, ...]) -> frozenset[str]:
    """The characters of which one must stand first where a line has one of the openings."""
    firsts = [opening[0] for opening in openings]
    return frozenset([*firsts, *(first.upper() for first in firsts), *_MARKS])
