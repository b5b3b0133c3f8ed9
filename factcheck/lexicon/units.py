"""Measures: what they are called, what they measure, and how they are converted.

``Lexicon.units`` is a ``Units``. After a number, ``units.find(tokens, start)`` reads the unit that begins at token
``start``; ``units.money`` does the same for currencies (see ``factcheck.lexicon.currencies``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from factcheck.lexicon.currencies import Currencies, load_currencies
from factcheck.lexicon.load import LexiconModel, load_generated, load_table
from factcheck.lexicon.surfaces import Surface, Surfaces, split_surface
from factcheck.model.text import Token

TIME = "time"
# Times that the contract reports as ``per``; the shorter ones become part of the unit's name.
_RATES = frozenset({"hour", "day", "week", "fortnight", "month", "year"})
_SHORT_TIMES = frozenset({"millisecond", "second", "minute"})
_STROKE = frozenset({"/", "⁄"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    ``name`` is what the contract reports ("square kilometre"). A value in the dimension's base unit is
    ``value * factor + offset``; ``factor`` is null where the dimension cannot be converted. ``per`` is set where the
    words found are a rate by themselves: km/h is kilometre with ``per`` hour, and ``factor`` that of the kilometre.
    """

    name: str
    dimension: str
    factor: Decimal | None = None
    offset: Decimal = Decimal(0)
    per: str | None = None

    @property
    def is_duration(self) -> bool:
        """Whether it is a stretch of time: a second, an hour, a week, a year."""
        return self.dimension == TIME

    @property
    def is_percent(self) -> bool:
        """Whether it is the percent sign or its words, not a percentage point."""
        return self.dimension == "percent"


class UnitMatch(NamedTuple):
    """A unit and the index of the first token after it."""

    unit: Unit
    last: int


@dataclass(frozen=True, slots=True)
class Scale:
    """How to bring a rate to the base of its dimension: ``value * factor + offset``."""

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


class UnitEntry(LexiconModel):
    """One unit of ``units.yaml``; the file's opening comment explains the fields."""

    dimension: str
    pint: str | None = None
    factor: Decimal | None = None
    name: str | None = None
    per: str | None = None
    nouns: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    under: tuple[str, ...] = ()


class Exclusion(LexiconModel):
    """Surfaces of the catalogue that are no measure in news English, with the reason."""

    reason: str
    surfaces: tuple[str, ...]


class UnitFile(LexiconModel):
    """``units.yaml``, written by hand."""

    bases: Mapping[str, str]
    ratios: Mapping[str, tuple[str, str]]
    units: Mapping[str, UnitEntry]
    catalogue_symbols: frozenset[str]
    excluded: Mapping[str, Exclusion]


class Factor(LexiconModel):
    """What pint says of a unit."""

    factor: Decimal
    offset: Decimal = Decimal(0)


class TailEntry(LexiconModel):
    """What quantulum3's catalogue adds: a unit, or further words for one of ours.

    ``factor`` is null where pint does not know the unit, or where it is one of ours.
    """

    dimension: str
    factor: Decimal | None = None
    offset: Decimal = Decimal(0)
    forms: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()


class GeneratedUnits(LexiconModel):
    """``units_generated.json``, written by ``tools/generate_units.py``."""

    factors: Mapping[str, Factor]
    tail: Mapping[str, TailEntry]


class Units:
    """All measures of one language, and its currencies as ``money``. Immutable after loading."""

    def __init__(self, written: UnitFile, generated: GeneratedUnits, money: Currencies) -> None:
        """``written`` wins over ``generated`` wherever the two name the same unit or use the same words."""
        self.money = money
        self._ratios = {pair: name for name, pair in written.ratios.items()}
        self._units: dict[str, Unit] = {}
        surfaces: list[Surface[Unit]] = []
        under: list[Surface[Unit]] = []
        for key, entry in written.units.items():
            unit = _unit(key, entry, generated)
            self._units[key] = unit
            surfaces += _surfaces(unit, entry)
            under += [Surface(split_surface(s), unit, exact=True) for s in entry.under]
        for key, tail in generated.tail.items():
            unit = self._units.setdefault(key, Unit(key, tail.dimension, tail.factor, tail.offset))
            surfaces += _surfaces(unit, UnitEntry(dimension=tail.dimension, forms=tail.forms, symbols=tail.symbols))
        self._surfaces = Surfaces(surfaces)
        self._under = Surfaces([*under, *surfaces])

    def find(self, tokens: Sequence[Token], start: int) -> UnitMatch | None:
        """The longest unit that begins at token ``start``, with the index of the first token after it.

        The caller asks only right after a number: single letters (5 m, 5 t) are units there and nowhere else. A unit
        over another with a stroke is read as one: "km/h" is kilometre with ``per`` hour, "m³/s" is "cubic metre per
        second", "mg/l" is "milligram per litre". In words only seconds and minutes are ("litres per second"); what
        else stands after "per" ("litres per day", "per hectare", "per person") is left to the caller.
        """
        match = self._surfaces.starting_at(tokens, start)
        if match is None:
            return None
        unit = match.meaning
        return self._over(tokens, match.last, unit) or UnitMatch(unit, match.last)

    def measure(self, name: str) -> Unit | None:
        """The unit of one of our names ("square kilometre", "kilogram per hectare"), null for any other word."""
        unit = self._units.get(name)
        if unit is not None:
            return unit
        above, per, below = name.partition(" per ")
        numerator, denominator = self._units.get(above), self._units.get(below)
        if not per or numerator is None or denominator is None:
            return None
        return self._ratio(numerator, denominator)

    def scale(self, name: str, per: str | None = None) -> Scale | None:
        """How ``name`` with the rate ``per`` is brought to a base unit; null where it cannot be converted.

        So that units and rates that measure the same thing can be compared: ("kilometre", "hour") and ("knot", None)
        are both of the dimension speed, ("litre", "day") and ("cusec", None) both of flow. A ``per`` that is no unit
        of time (person, household) becomes part of the dimension's name.
        """
        unit = self.measure(name)
        if unit is None or unit.factor is None:
            return None
        per = per or unit.per
        if per is None:
            return Scale(unit.dimension, unit.factor, unit.offset)
        over = self._units.get(per)
        if over is None or not over.is_duration or over.factor is None:
            return Scale(f"{unit.dimension} per {per}", unit.factor)
        return Scale(self._dimension(unit, over), unit.factor / over.factor)

    @property
    def glued(self) -> frozenset[str]:
        """Words of currencies that may touch the number they stand before ("Rs25,000"), as written."""
        return self.money.glued

    @cached_property
    def durations(self) -> frozenset[str]:
        """Names of the units of time."""
        return frozenset(name for name, unit in self._units.items() if unit.is_duration)

    def names(self) -> Iterator[str]:
        """Every name that ``measure`` knows, ours first."""
        return iter(self._units)

    def _over(self, tokens: Sequence[Token], last: int, unit: Unit) -> UnitMatch | None:
        """The unit over the one that follows, where the two are one."""
        if unit.per is not None or last >= len(tokens) - 1:
            return None
        stroke = tokens[last].text in _STROKE
        if not stroke and tokens[last].lower != "per":
            return None
        match = (self._under if stroke else self._surfaces).starting_at(tokens, last + 1)
        if match is None or match.meaning.per is not None or match.meaning.dimension == unit.dimension:
            return None
        below = match.meaning
        if stroke and below.name in _RATES:
            return UnitMatch(replace(unit, per=below.name), match.last)
        if stroke or below.name in _SHORT_TIMES:
            return UnitMatch(self._ratio(unit, below), match.last)
        return None

    def _ratio(self, above: Unit, below: Unit) -> Unit:
        factor = above.factor / below.factor if above.factor is not None and below.factor is not None else None
        return Unit(f"{above.name} per {below.name}", self._dimension(above, below), factor)

    def _dimension(self, above: Unit, below: Unit) -> str:
        pair = (above.dimension, below.dimension)
        return self._ratios.get(pair, f"{above.dimension} per {below.dimension}")


def _unit(key: str, entry: UnitEntry, generated: GeneratedUnits) -> Unit:
    """The unit of an entry, its factor from the generated table unless it is given by hand."""
    computed = generated.factors.get(key)
    factor = entry.factor if entry.factor is not None else computed.factor if computed else None
    offset = computed.offset if computed else Decimal(0)
    return Unit(entry.name or key, entry.dimension, factor, offset, entry.per)


def _surfaces(unit: Unit, entry: UnitEntry) -> Iterator[Surface[Unit]]:
    """Everything that an entry is called, exact symbols first."""
    for symbol in entry.symbols:
        yield Surface(split_surface(symbol), unit, exact=True)
    plurals = [f"{noun}s" for noun in entry.nouns]
    for phrase in (*entry.nouns, *plurals, *entry.forms):
        words = split_surface(phrase.lower())
        yield Surface(words, unit)
        if len(words) > 1 and all(word.isalpha() for word in words):
            yield Surface(split_surface("-".join(words)), unit)


def load_generated_units(language: str = "en") -> GeneratedUnits:
    """The table that was computed from pint and quantulum3.

    Raises LexiconError where the file is missing or does not fit.
    """
    return load_generated("units", GeneratedUnits, language)


def load_unit_file(language: str = "en") -> UnitFile:
    """The table that is written by hand. Raises LexiconError where it does not fit its schema."""
    return load_table("units", UnitFile, language)


def load_units(language: str = "en") -> Units:
    """The measures and currencies of a language. Raises LexiconError where a file cannot be used."""
    return Units(load_unit_file(language), load_generated_units(language), load_currencies(language))
