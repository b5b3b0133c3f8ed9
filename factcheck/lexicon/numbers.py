"""Number words, scales, fractions and vague words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.lexicon.load import LexiconModel, load_table

Bounds = tuple[Decimal, Decimal]


class NumberLists(LexiconModel):
    """What the file and the lexicon have in the same form."""

    units: Mapping[str, Decimal]
    tens: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    suffixes: Mapping[str, Decimal]
    money_suffixes: Mapping[str, Decimal]
    fractions: Mapping[str, int]
    vague: Mapping[str, Bounds]
    vague_factors: Mapping[str, Bounds]
    metre_after: frozenset[str]
    metre_before: frozenset[str]
    range_fillers: frozenset[str]


class NumberTable(NumberLists):
    """The file ``numbers.yaml``."""

    glyphs: Mapping[str, tuple[int, int]]
    ratios: tuple[str, ...]


class Numbers(NumberLists):
    """Number words by what they do.

    ``fractions`` maps singular and plural to the denominator; ``starters`` are all words that can open a number
    written in words.
    """

    glyphs: Mapping[str, Decimal]
    ratios: tuple[tuple[str, ...], ...]
    ratio_openers: frozenset[str]  # the first words of ``ratios``
    starters: frozenset[str]
    magnitudes: frozenset[str]  # scale words and suffixes


def load_numbers(language: str = "en") -> Numbers:
    """The number words of ``<language>/numbers.yaml``. Raises LexiconError."""
    table = load_table("numbers", NumberTable, language)
    fractions = {**table.fractions, **{word + "s": d for word, d in table.fractions.items()}}
    starters = {*table.units, *table.tens, *fractions, *table.vague, *table.vague_factors}
    starters |= {*table.scales, *table.glyphs}
    glyphs = {glyph: Decimal(top) / Decimal(bottom) for glyph, (top, bottom) in table.glyphs.items()}
    ratios = tuple(tuple(words.split()) for words in table.ratios)
    read: dict[str, object] = {
        "fractions": fractions,
        "glyphs": glyphs,
        "ratios": ratios,
        "ratio_openers": frozenset(words[0] for words in ratios),
        "starters": frozenset(starters),
    }
    read["magnitudes"] = frozenset({*table.scales, *table.suffixes})
    return Numbers(**{**dict(table), **read})
