"""Finds the cues of indicators and events in a sentence, each sentence once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from factcheck.compare.index import EventPhrase, Index, Role, Words, base_form
from factcheck.lexicon import Lexicon
from factcheck.model.claim import Claim
from factcheck.model.document import BlockKind
from factcheck.model.reference import Event
from factcheck.model.text import HYPHEN, LINK, NUMBER, SUFFIX, WORD, Text, Token

_SKIPPED = frozenset({HYPHEN, SUFFIX, LINK})
_QUOTES = frozenset("\"'“”‘’«»")
LOOSE_GAP = 6  # "drive hundreds of thousands of people from": words between the verb and its particle
EVENT_GAP = 10  # "the dam at Nova Kakhovka gave way"
WORD_GAP = 1  # "acutely and severely food insecure" is no cue, "need urgent help" is


class Hit(NamedTuple):
    """A phrase of an indicator found at tokens ``first`` up to, not including, ``last``."""

    indicator: str
    role: Role
    first: int
    last: int
    word: str  # its first base form
    width: int  # how many words it has
    is_narrow: bool = False  # a particle narrows it down: "flee to" is not "flee"


@dataclass(frozen=True, slots=True)
class Scan:
    """A sentence in base forms: ``forms[i]`` is the word at token ``places[i]``; hits in order of their places."""

    first: int
    last: int
    forms: tuple[str, ...]
    places: tuple[int, ...]
    hits: tuple[Hit, ...]
    names: tuple[Hit, ...] = ()  # those of several words that name what an indicator counts
    cues: tuple[Hit, ...] = ()  # those that are cues for an indicator or against it
    cues_of: Mapping[str, Sequence[Hit]] = field(default_factory=dict)  # those for an indicator, by its id
    words: frozenset[str] = frozenset()  # every token, lower case: the cheap question before a look at their order


class HasClaim(Protocol):
    """What a view is to a scanner."""

    @property
    def claim(self) -> Claim:
        """The claim as read."""


@dataclass(slots=True)
class Scanner:
    """Scans the sentences of one text when they are first asked for."""

    text: Text
    index: Index
    _done: dict[int, Scan] = field(default_factory=dict)
    _named: list[frozenset[str]] = field(default_factory=list)
    _above: dict[int | None, int | None] = field(default_factory=dict)

    def sentence(self, number: int) -> Scan:
        """The scan of the sentence of that number."""
        found = self._done.get(number)
        if found is None:
            sentence = self.text.sentences[number]
            found = self._done[number] = scan_tokens(self.text, sentence.first, sentence.last, self.index)
        return found

    def block(self, number: int) -> list[Scan]:
        """The scans of the sentences of a block."""
        sentences = self.text.sentences
        at = bisect_left(sentences, number, key=lambda sentence: sentence.block)
        found: list[Scan] = []
        while at < len(sentences) and sentences[at].block == number:
            found.append(self.sentence(at))
            at += 1
        return found

    def named_places(self, views: Sequence[HasClaim]) -> frozenset[str]:
        """The ids of all places that the claims of the text may mean, with those they lie in."""
        if not self._named:
            self._named.append(self.index.around(place for view in views for place in view.claim.places))
        return self._named[0]

    def above_table(self, number: int) -> int | None:
        """The block before the table that the cell ``number`` is in."""
        blocks = self.text.blocks
        table = blocks[number].table
        if table not in self._above:
            at = number
            while at >= 0 and blocks[at].kind is BlockKind.CELL:
                at -= 1
            self._above[table] = at if at >= 0 else None
        return self._above[table]


def scan_tokens(text: Text, first: int, last: int, index: Index) -> Scan:
    """The base forms of tokens ``first`` up to, not including, ``last``, and every phrase found among them."""
    forms, places = _forms(text, first, last, index)
    hits: list[Hit] = []
    known, present = index.phrases, set(forms)
    for at, form in enumerate(forms):
        if form not in known:
            continue
        for words, is_loose, uses in known[form]:
            if words[-1] not in present:
                continue
            width = len(words)
            end = _match(words, forms, at, LOOSE_GAP if is_loose else WORD_GAP) if width > 1 else at + 1
            if end:
                start, stop = places[at], places[end - 1] + 1
                hits += [Hit(name, role, start, stop, form, width, is_loose) for name, role in uses]
    subject = Role.SUBJECT
    names = tuple([hit for hit in hits if hit.role is subject and hit.width > 1])
    cues = tuple([hit for hit in hits if hit.role is not subject])
    cues_of: dict[str, list[Hit]] = {}
    for hit in cues:
        if hit.role is Role.CUE:
            cues_of.setdefault(hit.indicator, []).append(hit)
    lower = frozenset([token.lower for token in text.tokens[first:last]])
    return Scan(first, last, tuple(forms), tuple(places), tuple(hits), names, cues, cues_of, lower)


def find_events(scan: Scan, index: Index) -> tuple[tuple[Event, int, int], ...]:
    """Events whose cues stand in a sentence, each with the tokens of its cue."""
    found: list[tuple[Event, int, int]] = []
    for at, form in enumerate(scan.forms):
        for phrase in index.events.get(form, ()):
            end = _match_event(phrase, scan.forms, at, index)
            if end:
                found.append((phrase.event, scan.places[at], scan.places[end - 1] + 1))
    return tuple(found)


def _match_event(phrase: EventPhrase, forms: Words, at: int, index: Index) -> int:
    """The index after an event's cue where it begins at ``at``, else 0; words may stand before its verb."""
    end = at + 1
    for word in phrase.words[1:]:
        gap = EVENT_GAP if word in index.lexicon.verbs.bases else 0
        end = _next(word, forms, end, gap)
        if not end:
            return 0
    return end


def _forms(text: Text, first: int, last: int, index: Index) -> tuple[list[str], list[int]]:
    forms: list[str] = []
    places: list[int] = []
    lexicon, nouns = index.lexicon, index.words.noun_forms
    for at, (_, _, kind, written, lower, _) in enumerate(text.tokens[first:last], first):
        if kind is WORD:
            is_noun = lower in nouns and at > first and _is_noun(text.tokens[at - 1], lexicon)
            forms.append(nouns[lower] if is_noun else base_form(lower, lexicon))
        elif kind in _SKIPPED or written in _QUOTES:
            continue
        else:
            forms.append(lower)
        places.append(at)
    return forms, places


def _is_noun(before: Token, lexicon: Lexicon) -> bool:
    """Whether a word that may be a noun is one behind that token: "lives" after "their" or "33" is no verb."""
    words = lexicon.words
    return before.kind in (NUMBER, SUFFIX) or before.lower in words.determiners or before.lower in words.pronouns


def _match(words: Words, forms: Sequence[str], at: int, gap: int) -> int:
    """The index after the last word of a phrase where it begins at ``at``, ``gap`` words between two; else 0."""
    end = at + 1
    for word in words[1:]:
        end = _next(word, forms, end, gap)
        if not end:
            return 0
    return end


def _next(word: str, forms: Sequence[str], start: int, gap: int) -> int:
    """The index after the first ``word`` that stands at most ``gap`` words after ``start``, else 0."""
    for at in range(start, min(start + gap + 1, len(forms))):
        if forms[at] == word:
            return at + 1
        if forms[at] in ";:.!?":
            return 0
    return 0
