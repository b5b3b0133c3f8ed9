"""The words of days and periods: schema of ``dates.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from factcheck.lexicon.load import LexiconModel, load_table

Words = frozenset[str]
Phrases = tuple[tuple[str, ...], ...]
UnitName = Literal["hour", "day", "week", "weekend", "fortnight", "month", "quarter", "half", "year", "decade"]


class Group(LexiconModel):
    """Words of one meaning; ``examples`` are phrases with the mention to be found in brackets."""

    examples: tuple[str, ...]


class WordGroup(Group):
    """Words that all mean the same."""

    words: Words


class NumberGroup(Group):
    """Words that stand for a number."""

    words: Mapping[str, int]


class Named(LexiconModel):
    """A month (from 1) or a weekday (from 0, Monday): its number and how it is written."""

    number: int
    names: Words
    short: Words


class NamedGroup(Group):
    """All months or all weekdays."""

    words: tuple[Named, ...]

    @cached_property
    def long(self) -> Mapping[str, int]:
        """Full name to number."""
        return {name: entry.number for entry in self.words for name in entry.names}

    @cached_property
    def short(self) -> Mapping[str, int]:
        """Abbreviation, without its full stop, to number."""
        return {name: entry.number for entry in self.words for name in entry.short}

    @cached_property
    def all(self) -> Mapping[str, int]:
        """Name or abbreviation to number."""
        return {**self.long, **self.short}


class UnitGroup(Group):
    """Units of time, singular and plural; ``calendar`` are those of "last week" and "this year"."""

    one: Mapping[str, UnitName]
    many: Mapping[str, UnitName]
    calendar: frozenset[UnitName]

    @cached_property
    def all(self) -> Mapping[str, UnitName]:
        """Surface to unit."""
        return {**self.one, **self.many}


class OrdinalGroup(NumberGroup):
    """Ordinals as words (counted from the end where negative), and the endings of ordinals in digits."""

    suffixes: Words


class Rolling(Group):
    """Words of a period that ends or begins with the reference date, and words that may stand before it."""

    back: Words
    ahead: Words
    whole: Words
    period: Words
    after: Words


class Anchored(Group):
    """Words between a count of units and the day that it is counted from, and words before it of a period."""

    later: Words
    beyond: Words
    earlier: Words
    not_after: Words


class Edges(Group):
    """Nouns for the first and for the last day of a period; ``bare`` may stand right before a month."""

    first: Words
    last: Words
    bare: Words


class Week(Group):
    """How a week is tied to a day that it ends or starts with."""

    ending: Words
    starting: Words
    letters_ending: Words
    letters_starting: Words


class NumberedWeek(Group):
    """Words for a week of the year: before "week", in its place, and letters glued to its number."""

    markers: Words
    alone: Words
    letters: Words


class Decades(NumberGroup):
    """Decades in words, by their first year, and words of other things that are counted in tens."""

    levels: Words


class Fiscal(WordGroup):
    """Adjectives of a fiscal year, and prefixes glued to its number."""

    glued: Words


class Since(WordGroup):
    """Words that open a period running to the reference date; ``between`` may stand before its day."""

    between: Phrases


class Join(Group):
    """Words that join two days to a period, and verbs with which they do not."""

    between: Words
    both: Words
    to: Words
    now: Words
    moves: Words


class BeforeMonth(LexiconModel):
    """Words before a month that show that it is one; only the strong ones do so for an abbreviation."""

    strong: Words
    weak: Words


class SmallWords(LexiconModel):
    """Function words by what they do inside a date."""

    article: Words
    indefinite: Words
    of: Words
    within: Words
    part_of: Words
    on_day: Words
    from_day: Words
    by_day: Words
    infinitive: Words
    either: Words
    decade: Words
    plural: tuple[str, ...]


class YearContext(Group):
    """What around a four-digit number makes it a year, a count or a code."""

    strong: Words
    weak: Words
    short: Words
    older: Words
    to_heads: Words
    compared: Words
    compared_heads: Words
    gains: Words
    gained: Words
    told: Words
    citing: Words
    totals: Words
    determiners: Words
    quantifiers: Words
    owners: Words
    pairing: Words
    pointing: Words
    heads: Words
    nouns: Words
    verbs: Words
    no_plurals: Words
    hedges: Words
    than: Words
    than_counts: Words
    changes: Words
    code_heads: Words
    counted: Words
    streets: Words
    units: Words
    unit_phrases: Phrases
    clock: Words
    currencies: Words


class Outlook(Group):
    """Verbs and other words that tell whether a date lies ahead."""

    future: Words
    modals: Words
    planned: Words
    because: Words
    planned_for: Words
    planned_with: Words
    resolved: Words
    undetermined: Words
    will_not: Phrases
    as_early_as: Phrases
    intending: Words
    announced: Words
    perfect: Words
    foretold: Words
    before_to: Words
    orders: Words
    wishing: Words
    wake: Words
    effective: Words
    deadline: Words
    as_a: Phrases
    missed: Words
    happened: Words
    clocks: Words
    can: Words
    negations: Words
    opens: Words
    open: Words
    heralds: Words
    deadlines: Phrases
    infinitives: Words
    needs: Words
    needed: Words
    prospective: Words
    foresee: Words
    plural_subjects: Words
    before_events: Phrases
    linking: Words
    copulas: Words
    past_be: Words
    be: Words
    have: Words
    past: Words
    past_ending: str
    not_past: Words
    attributive: Words
    relatives: Words
    saying: Words
    lasting: Words
    until: Words
    boundaries: Words
    adverbs: Words
    adverb_ending: str


class Dateline(LexiconModel):
    """Words around the day of publication."""

    published: Words
    as_of: Phrases
    event: Words


class DateWords(LexiconModel):
    """Everything in ``dates.yaml``."""

    months: NamedGroup
    weekdays: NamedGroup
    also_common_words: Words
    need_evidence: Words
    also_first_names: Words
    seasons: NumberGroup
    units: UnitGroup
    days: NumberGroup
    shifts: NumberGroup
    rolling: Rolling
    ago: WordGroup
    anchored: Anchored
    from_now: Phrases
    day_after: Mapping[str, int]
    after_unit: Mapping[str, int]
    whole_units: Words
    sharpened: Mapping[str, int]
    directed: Mapping[str, int]
    parts: NumberGroup
    edges: Edges
    ordinals: OrdinalGroup
    numbers: NumberGroup
    spelled_zero: Words
    spelled_hundred: Words
    spelled_thousand: Words
    week: Week
    numbered_week: NumberedWeek
    fiscal: Fiscal
    decades: Decades
    not_quarters: Words
    quarter_codes: Mapping[str, tuple[int, Literal["half", "quarter"]]]
    since: Since
    join: Join
    small: SmallWords
    generic_before: Words
    indefinite_before: Words
    anaphoric_before: Words
    anaphoric_after: Words
    parts_of_day: Words
    before_day: Words
    names: tuple[str, ...]
    named_after_days: Words
    before_month: BeforeMonth
    after_month: Words
    years: YearContext
    outlook: Outlook
    dateline: Dateline

    def __hash__(self) -> int:
        """By identity, so that what is made of the words can be kept: they are loaded once and never change."""
        return id(self)

    @cached_property
    def names_by_word(self) -> Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]:
        """Word to the names that it is part of, each with its place in the name."""
        found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for name in self.names:
            parts = tuple(name.split())
            for place, word in enumerate(parts):
                found.setdefault(word, []).append((place, parts))
        return {word: tuple(entries) for word, entries in found.items()}

    @cached_property
    def unit_after(self) -> Mapping[tuple[str, ...], int]:
        """The words after a unit, as in "the year before last", to how many units away it is."""
        return {tuple(phrase.split()): shift for phrase, shift in self.after_unit.items()}

    @property
    def groups(self) -> tuple[Group, ...]:
        """Every group that carries examples."""
        return tuple(value for _, value in self if isinstance(value, Group))


def load_dates(language: str) -> DateWords:
    """The date words of one language; raises LexiconError where the file does not fit."""
    return load_table("dates", DateWords, language)
