"""Number words, scales, fractions and vague words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.lexicon.load import LexiconModel, load_table

Bounds = tuple[Decimal, Decimal]


class NumberTable(LexiconModel):
    """The file ``numbers.yaml``."""

    units: Mapping[str, Decimal]
    tens: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    suffixes: Mapping[str, Decimal]
    money_suffixes: Mapping[str, Decimal]
    fractions: Mapping[str, int]
    glyphs: Mapping[str, tuple[int, int]]
    vague: Mapping[str, Bounds]
    vague_factors: Mapping[str, Bounds]
    metre_after: frozenset[str]
    metre_before: frozenset[str]
    ratios: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words by what they do.

    ``fractions`` maps singular and plural to the denominator; ``starters`` are all words that can open a number
    written in words.
    """

    units: Mapping[str, Decimal]
    tens: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    suffixes: Mapping[str, Decimal]
    money_suffixes: Mapping[str, Decimal]
    fractions: Mapping[str, int]
    glyphs: Mapping[str, Decimal]
    vague: Mapping[str, Bounds]
    vague_factors: Mapping[str, Bounds]
    metre_after: frozenset[str]
    metre_before: frozenset[str]
    ratios: tuple[tuple[str, ...], ...]
    starters: frozenset[str]


def load_numbers(language: str = "en") -> Numbers:
    """The number words of ``<language>/numbers.yaml``. Raises LexiconError."""
    table = load_table("numbers", NumberTable, language)
    fractions = {**table.fractions, **{word + "s": d for word, d in table.fractions.items()}}
    starters = {*table.units, *table.tens, *fractions, *table.vague, *table.vague_factors}
    starters |= {*table.scales, *table.glyphs}
    return Numbers(
        units=table.units,
        tens=table.tens,
        scales=table.scales,
        suffixes=table.suffixes,
        money_suffixes=table.money_suffixes,
        fractions=fractions,
        glyphs={glyph: Decimal(top) / Decimal(bottom) for glyph, (top, bottom) in table.glyphs.items()},
        vague=table.vague,
        vague_factors=table.vague_factors,
        metre_after=table.metre_after,
        metre_before=table.metre_before,
        ratios=tuple(tuple(words.split()) for words in table.ratios),
        starters=frozenset(starters),
    )
