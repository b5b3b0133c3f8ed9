"""Figures on record that sentences are made from, with the words to say them in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from factcheck.lexicon import load_lexicon
from factcheck.model.quantity import Hedge, Kind
from factcheck.model.reference import Entry, Fact, Reference
from factcheck.reference import load_reference

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORDS: Mapping[str, Any] = yaml.safe_load((HERE / "words.yaml").read_text(encoding="utf-8"))
WORLD = "world"  # a place that no preposition suits


@dataclass(frozen=True, slots=True)
class Figure:
    """One entry of a fact: its number, the day of a draft that has it right, and the words to say it in."""

    fact: Fact
    entry: Entry
    value: Decimal
    day: date
    noun: str
    words: Mapping[str, str]
    place: str
    source: str


def the_reference() -> Reference:
    """Everything in ``reference/``."""
    reference, problems = load_reference([ROOT / "reference"], load_lexicon())
    assert not problems
    return reference


def figures(reference: Reference) -> Iterator[Figure]:
    """Every figure on record that the words suffice for, in the order of the files."""
    for fact in reference.facts.values():
        words = WORDS["indicators"].get(fact.indicator)
        noun = words and (WORDS["groups"].get(fact.group) if fact.group else words["noun"])
        if not noun or fact.place == WORLD:
            continue
        for entry in fact.entries:
            quantity = entry.quantity
            if quantity.value is None or quantity.kind is not Kind.COUNT or quantity.hedge is Hedge.VAGUE:
                continue
            yield Figure(
                fact=fact,
                entry=entry,
                value=quantity.value,
                day=_day_of(fact, entry),
                noun=noun,
                words=words,
                place=_spoken(reference.places[fact.place].name),
                source=_speaker(fact.source.name),
            )


def _day_of(fact: Fact, entry: Entry) -> date:
    if entry.day:
        return entry.day
    if fact.period:
        return fact.period.end
    return fact.source.date or date(2024, 1, 1)


def _spoken(name: str) -> str:
    """A place's name as a sentence has it, its explanation in brackets left out."""
    plain = name.split(" (", maxsplit=1)[0]
    return f"the {plain}" if plain.endswith(("Strip", "Bank", "Territory", "Congo", "Horn of Africa")) else plain


def _speaker(name: str) -> str:
    """A source's name as the subject of a sentence."""
    plain = name.split(",", maxsplit=1)[0].split(" (", maxsplit=1)[0]
    return plain if plain.isupper() or len(plain.split()) < 2 else f"The {plain}"
