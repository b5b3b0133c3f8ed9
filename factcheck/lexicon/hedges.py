"""Words that soften or bound a number, and the interval that each hedge allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from factcheck.lexicon.load import LexiconModel, load_table
from factcheck.model.quantity import Hedge

Phrase = tuple[str, ...]
_Entry = TypeVar("_Entry", bound="tuple[Any, ...]")


class IntervalEntry(LexiconModel):
    """Ends as ratios of the stated number: ``-0.10`` is a tenth below."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False


class HedgeEntry(LexiconModel):
    """One hedge: its words before and after the number, its verbs, its interval, its examples."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    verb_phrases: tuple[str, ...] = ()
    tally_verbs: tuple[str, ...] = ()
    interval: IntervalEntry | None = None
    examples: tuple[str, ...]


class HedgeTable(LexiconModel):
    """The file ``hedges.yaml``."""

    about: HedgeEntry
    nearly: HedgeEntry
    more_than: HedgeEntry
    at_least: HedgeEntry
    less_than: HedgeEntry
    at_most: HedgeEntry
    exact: HedgeEntry


@dataclass(frozen=True, slots=True)
class HedgeInterval:
    """What a hedge allows around a stated X: from X + ``low`` * X to X + ``high`` * X; an open end is not included."""

    low: Decimal
    high: Decimal
    low_open: bool
    high_open: bool


@dataclass(frozen=True, slots=True)
class Hedges:
    """The hedges, indexed for reading.

    ``before`` maps the last word of a phrase to the phrases that end with it, longest first; ``after`` maps the
    first word likewise; ``verbs`` map a verb lemma to the words that may follow it (none: an empty tuple).
    """

    before: Mapping[str, tuple[tuple[Phrase, Hedge], ...]]
    after: Mapping[str, tuple[tuple[Phrase, Hedge], ...]]
    verbs: Mapping[str, tuple[tuple[Phrase, Hedge, bool], ...]]
    intervals: Mapping[Hedge, HedgeInterval]
    examples: tuple[tuple[Hedge, str], ...]
    openers: frozenset[str]  # first words of the phrases before a number

    def interval_of(self, hedge: Hedge) -> HedgeInterval | None:
        """The interval that a hedge allows; null for exact, range and vague, which have none of their own."""
        return self.intervals.get(hedge)


def load_hedges(language: str = "en") -> Hedges:
    """The hedges of ``<language>/hedges.yaml``. Raises LexiconError."""
    table = load_table("hedges", HedgeTable, language)
    before: dict[str, list[tuple[Phrase, Hedge]]] = {}
    after: dict[str, list[tuple[Phrase, Hedge]]] = {}
    verbs: dict[str, list[tuple[Phrase, Hedge, bool]]] = {}
    intervals: dict[Hedge, HedgeInterval] = {}
    examples: list[tuple[Hedge, str]] = []
    for name, entry in table:
        hedge = Hedge(name)
        for words in map(_split, entry.before):
            before.setdefault(words[-1], []).append((words, hedge))
        for words in map(_split, entry.after):
            after.setdefault(words[0], []).append((words, hedge))
        for is_tally, phrases in ((False, entry.verbs + entry.verb_phrases), (True, entry.tally_verbs)):
            for words in map(_split, phrases):
                verbs.setdefault(words[0], []).append((words[1:], hedge, is_tally))
        if entry.interval:
            low, high = entry.interval.low, entry.interval.high
            intervals[hedge] = HedgeInterval(low, high, entry.interval.low_open, entry.interval.high_open)
        examples += [(hedge, example) for example in entry.examples]
    openers = frozenset(words[0] for phrases in before.values() for words, _ in phrases)
    return Hedges(
        _longest_first(before), _longest_first(after), _longest_first(verbs), intervals, tuple(examples), openers
    )


def _split(phrase: str) -> Phrase:
    return tuple(phrase.split())


def _longest_first(table: Mapping[str, list[_Entry]]) -> dict[str, tuple[_Entry, ...]]:
    return {word: tuple(sorted(phrases, key=lambda entry: -len(entry[0]))) for word, phrases in table.items()}
