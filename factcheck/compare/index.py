"""The reference arranged for looking up: cues by their first word, facts by indicator and place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple, TypeVar

from factcheck.lexicon import Lexicon
from factcheck.lexicon.compare import CompareWords
from factcheck.lexicon.hedges import Hedges
from factcheck.lexicon.units import Units
from factcheck.model.interval import Interval
from factcheck.model.place import PlaceMention
from factcheck.model.quantity import Kind
from factcheck.model.reference import Event, Fact, Indicator, Reference
from factcheck.text.lemmas import lemma

Words = tuple[str, ...]
Key = TypeVar("Key")
Value = TypeVar("Value")
_SHARE_UNITS = frozenset({"percent", "fraction"})
_SHARE_KINDS = (Kind.PERCENT, Kind.FRACTION)
_WORD = re.compile(r"\d{1,40}(?:[.,]\d{1,40}){0,9}|[^\W_]{1,100}(?:['’][^\W\d_]{1,100})?")


class Role(IntEnum):
    """What a phrase does for an indicator: a cue for it, a cue against it, or a name of what it counts."""

    CUE = 1
    BAR = 2
    SUBJECT = 3


class Use(NamedTuple):
    """A phrase's role for the indicator of that id."""

    indicator: str
    role: Role


class Phrase(NamedTuple):
    """A phrase of base forms and what it is used for; ``is_loose``: other words may stand before its last one."""

    words: Words
    is_loose: bool
    uses: tuple[Use, ...]


class EventPhrase(NamedTuple):
    """A cue of an event."""

    words: Words
    event: Event


@dataclass(frozen=True, slots=True)
class Index:
    """A reference ready to be asked. Immutable, so that documents and threads may share it.

    ``phrases`` and ``events`` are keyed by the first base form; ``facts`` by indicator and place; ``subjects`` give
    each indicator the base forms of what it counts, its unit included, ``things`` the same with one name for what is
    one thing. ``of_people`` are the indicators that count human beings, ``general`` those for which a number without a
    noun will do: all but those of particular people. ``sharing`` are those on record as shares or as parts, each with
    the words for its wholes; ``bare`` those on record without a sign of a unit; ``worlds`` are the places that are the
    whole world; ``homes`` gives each indicator that a reference defines itself the places of the files with its facts;
    ``values`` are all numbers on record in order.
    """

    reference: Reference
    lexicon: Lexicon
    words: CompareWords
    hedges: Hedges
    units: Units
    phrases: Mapping[str, tuple[Phrase, ...]]
    events: Mapping[str, tuple[EventPhrase, ...]]
    facts: Mapping[tuple[str, str], tuple[Fact, ...]]
    facts_of: Mapping[str, tuple[Fact, ...]]
    facts_at: Mapping[str, tuple[Fact, ...]]
    subjects: Mapping[str, frozenset[str]]
    things: Mapping[str, frozenset[str]]
    of_people: frozenset[str]
    general: frozenset[str]
    cue_words: Mapping[str, frozenset[str]]
    same_things: Mapping[str, str]
    sharing: Mapping[str, frozenset[str]]
    homes: Mapping[str, frozenset[str]]
    bare: frozenset[str]
    worlds: frozenset[str]
    values: tuple[Decimal, ...]

    def has_number_in(self, numbers: Interval) -> bool:
        """Whether any number on record may be one of ``numbers``: the cheap question before a search among facts."""
        at = bisect_left(self.values, numbers.low)
        return at < len(self.values) and self.values[at] <= numbers.high

    def indicator(self, name: str) -> Indicator:
        """The indicator of that id. Raises KeyError."""
        return self.reference.indicators[name]

    def thing(self, noun: str) -> str:
        """The name under which counts of ``noun`` are compared: lorry and truck have one."""
        return self.same_things.get(noun, noun)

    def around(self, places: Iterable[PlaceMention]) -> frozenset[str]:
        """The ids of the places mentioned and of all that they lie in."""
        named = {place.id for place in places if place.id is not None}
        return frozenset(named | {above for place in named for above in self.ancestors(place)})

    def ancestors(self, place: str) -> Iterator[str]:
        """The places that ``place`` lies within, nearest first."""
        seen = {place}
        here = self.reference.places.get(place)
        while here and here.within and here.within not in seen:
            seen.add(here.within)
            yield here.within
            here = self.reference.places.get(here.within)


@lru_cache(maxsize=65_536)
def base_form(word: str, lexicon: Lexicon) -> str:
    """The form that cues and texts are compared in; "killings" gives kill, by way of killing."""
    return lemma(lemma(word, lexicon), lexicon)


def base_forms(phrase: str, lexicon: Lexicon) -> Words:
    """A phrase as base forms, its punctuation left out."""
    return tuple(base_form(word, lexicon) for word in _WORD.findall(phrase.lower()))


def build_index(reference: Reference, lexicon: Lexicon) -> Index:
    """Arranges a reference once, so that the cost of a claim does not grow with the number of facts."""
    words = lexicon.compare
    families = {
        base_forms(key, lexicon): tuple(base_forms(w, lexicon) for w in more)
        for key, more in words.cue_families.items()
    }
    subjects = {i.id: _subjects(i, lexicon) for i in reference.indicators.values()}
    same_things = {name: names[0] for names in words.same_things for name in names}
    cues = {i.id: _cues(i, families, lexicon) for i in reference.indicators.values()}
    cue_words = {name: frozenset(w for phrase in found for w in phrase) for name, found in cues.items()}
    return Index(
        reference=reference,
        lexicon=lexicon,
        words=words,
        hedges=lexicon.hedges,
        units=lexicon.units,
        phrases=_phrases(reference, cues, words, lexicon),
        events=_events(reference.events, lexicon),
        facts=_grouped(((f.indicator, f.place), f) for f in reference.facts.values()),
        facts_of=_grouped((f.indicator, f) for f in reference.facts.values()),
        facts_at=_grouped((f.place, f) for f in reference.facts.values()),
        subjects=subjects,
        things={name: frozenset(same_things.get(s, s) for s in some) for name, some in subjects.items()},
        of_people=frozenset(i.id for i in reference.indicators.values() if _counts_people(i, lexicon)),
        general=frozenset(
            i.id for i in reference.indicators.values() if _is_general(i, subjects[i.id], words, lexicon)
        ),
        cue_words=cue_words,
        same_things=same_things,
        sharing=_sharing(reference, {name: subjects[name] | cue_words[name] for name in subjects}),
        worlds=frozenset(
            place.id
            for place in reference.places.values()
            if not words.world_words.isdisjoint(place.name.lower().split())
        ),
        homes=_homes(reference),
        values=_values(reference),
        bare=frozenset(f.indicator for f in reference.facts.values() if f.entries[0].quantity.kind is Kind.COUNT),
    )


def _values(reference: Reference) -> tuple[Decimal, ...]:
    """All numbers on record, each once, in order."""
    found = (entry.quantity.value for fact in reference.facts.values() for entry in fact.entries)
    return tuple(sorted({value for value in found if value is not None}))


def _sharing(reference: Reference, words: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The indicators of which a share can be compared: those of shares, and those on record as a part of a whole."""
    found = {i.id: frozenset[str]() for i in reference.indicators.values() if i.unit in _SHARE_UNITS}
    for fact in reference.facts.values():
        whole = reference.facts.get(fact.share_of or "")
        if whole:
            found[fact.indicator] = found.get(fact.indicator, frozenset()) | words[whole.indicator]
        elif fact.entries[0].quantity.kind in _SHARE_KINDS:
            found.setdefault(fact.indicator, frozenset())
    return found


def _homes(reference: Reference) -> dict[str, frozenset[str]]:
    """For each indicator that is not of the catalogue the places of the files in which it has facts."""
    files: dict[str, set[str]] = defaultdict(set)
    named: dict[str, set[str]] = defaultdict(set)
    for fact in reference.facts.values():
        files[fact.origin.path].add(fact.place)
        if not reference.indicators[fact.indicator].builtin:
            named[fact.indicator].add(fact.origin.path)
    return {name: frozenset(p for path in paths for p in files[path]) for name, paths in named.items()}


def _cues(indicator: Indicator, families: Mapping[Words, Sequence[Words]], lexicon: Lexicon) -> tuple[Words, ...]:
    """An indicator's own cues and other ways to say them, in base forms; without any, the words of its label."""
    own = [base_forms(cue, lexicon) for cue in indicator.cues_any] or _label_cues(indicator, lexicon)
    barred = {base_forms(cue, lexicon) for cue in indicator.cues_none}
    more = [other for cue in own for other in families.get(cue, ()) if other not in barred]
    return tuple(dict.fromkeys(cue for cue in (*own, *more) if cue))


def _label_cues(indicator: Indicator, lexicon: Lexicon) -> list[Words]:
    plain = {*base_forms(indicator.unit, lexicon), "people"}
    return [(word,) for word in base_forms(indicator.label, lexicon) if len(word) > 3 and word not in plain]


def _subjects(indicator: Indicator, lexicon: Lexicon) -> frozenset[str]:
    names = (*indicator.subjects, indicator.unit)
    return frozenset({*(" ".join(base_forms(name, lexicon)) for name in names), *map(str.lower, names)} - {""})


def _counts_people(indicator: Indicator, lexicon: Lexicon) -> bool:
    is_toll = indicator.unit in lexicon.compare.telling_units and "people" in indicator.subjects  # deaths are of people
    return is_toll or indicator.unit in lexicon.nouns.people or indicator.unit == "people"


def _is_general(indicator: Indicator, subjects: frozenset[str], words: CompareWords, lexicon: Lexicon) -> bool:
    """Whether a figure of people in general may be the indicator's: not where its subjects are all particular."""
    if not _counts_people(indicator, lexicon) or not indicator.subjects:
        return True
    people, particular = lexicon.nouns.people, words.particular_people
    named = subjects - {indicator.unit}
    return any(n in people and n not in particular for n in named) or "people" in map(str.lower, indicator.subjects)


def _phrases(
    reference: Reference, cues: Mapping[str, Sequence[Words]], words: CompareWords, lexicon: Lexicon
) -> dict[str, tuple[Phrase, ...]]:
    """Every cue and subject of every indicator, those that begin with the same word together, longest first."""
    uses: dict[Words, list[Use]] = defaultdict(list)
    for indicator in reference.indicators.values():
        for cue in cues[indicator.id]:
            uses[cue].append(Use(indicator.id, Role.CUE))
        for bar in indicator.cues_none:
            uses[base_forms(bar, lexicon)].append(Use(indicator.id, Role.BAR))
        for subject in indicator.subjects:
            uses[base_forms(subject, lexicon)].append(Use(indicator.id, Role.SUBJECT))
    loose = {key: len(key) == 2 and key[1] in words.particles for key in uses}
    phrases = (Phrase(key, loose[key], _plain(key, found)) for key, found in uses.items() if key)
    by_first = _grouped((phrase.words[0], phrase) for phrase in phrases)
    return {first: tuple(sorted(some, key=lambda p: -len(p.words))) for first, some in by_first.items()}


def _plain(words: Words, uses: Sequence[Use]) -> tuple[Use, ...]:
    """The uses of a phrase; of a single word that many indicators count ("people") one use as a subject is enough."""
    names = [use for use in uses if use.role is Role.SUBJECT]
    others = [use for use in uses if use.role is not Role.SUBJECT]
    return (*others, *(names[:1] if len(words) == 1 else names))


def _events(events: Iterable[Event], lexicon: Lexicon) -> dict[str, tuple[EventPhrase, ...]]:
    phrases = (EventPhrase(base_forms(cue, lexicon), event) for event in events for cue in event.cues)
    return _grouped((phrase.words[0], phrase) for phrase in phrases if phrase.words)


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    found: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
