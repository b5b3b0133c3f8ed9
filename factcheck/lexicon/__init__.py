"""The language as data: words and what they mean, one YAML file a kind of knowledge, loaded when first used."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.lexicon.compare import CompareWords
    from factcheck.lexicon.dates import DateWords
    from factcheck.lexicon.grammar import Grammar
    from factcheck.lexicon.hedges import Hedges
    from factcheck.lexicon.nouns import Nouns
    from factcheck.lexicon.numbers import Numbers
    from factcheck.lexicon.places import PlaceWords
    from factcheck.lexicon.rules import RuleWords
    from factcheck.lexicon.units import Units
    from factcheck.lexicon.verbs import Verbs
    from factcheck.lexicon.words import Words


class Lexicon:
    """All the words of one language. Immutable after loading, so that threads may share it.

    Each property reads and validates one file when it is first asked for, and raises LexiconError where the
    file cannot be used.
    """

    def __init__(self, language: str = "en") -> None:
        """``language`` is the name of a folder of data beside this file."""
        self.language = language

    @cached_property
    def numbers(self) -> Numbers:
        """Number words, scales, fractions, vague words."""
        from factcheck.lexicon.numbers import load_numbers  # noqa: PLC0415 - paid only by who needs it

        return load_numbers(self.language)

    @cached_property
    def hedges(self) -> Hedges:
        """Words that soften or bound a number, and the interval that each hedge allows."""
        from factcheck.lexicon.hedges import load_hedges  # noqa: PLC0415

        return load_hedges(self.language)

    @cached_property
    def units(self) -> Units:
        """Measures and currencies: surfaces, names, dimensions, factors."""
        from factcheck.lexicon.units import load_units  # noqa: PLC0415

        return load_units(self.language)

    @cached_property
    def nouns(self) -> Nouns:
        """Irregular plurals, nouns without a plural, people nouns and groups."""
        from factcheck.lexicon.nouns import load_nouns  # noqa: PLC0415

        return load_nouns(self.language)

    @cached_property
    def verbs(self) -> Verbs:
        """Verbs with their forms, and the verbs of saying, needing and changing."""
        from factcheck.lexicon.verbs import load_verbs  # noqa: PLC0415

        return load_verbs(self.language)

    @cached_property
    def words(self) -> Words:
        """Function words, abbreviations and the words that mark a number as a name or code."""
        from factcheck.lexicon.words import load_words  # noqa: PLC0415

        return load_words(self.language)

    @cached_property
    def grammar(self) -> Grammar:
        """Small closed lists that the rules of grammar ask for."""
        from factcheck.lexicon.grammar import load_grammar  # noqa: PLC0415

        return load_grammar(self.language)

    @cached_property
    def dates(self) -> DateWords:
        """Months, weekdays, seasons and the phrases built from them."""
        from factcheck.lexicon.dates import load_dates  # noqa: PLC0415

        return load_dates(self.language)

    @cached_property
    def places(self) -> PlaceWords:
        """Countries and other places that everybody names, and the words that lead to a place."""
        from factcheck.lexicon.places import load_places  # noqa: PLC0415

        return load_places(self.language)

    @cached_property
    def compare(self) -> CompareWords:
        """Words that tell which figure on record a claim is about."""
        from factcheck.lexicon.compare import load_compare_words  # noqa: PLC0415

        return load_compare_words(self.language)

    @cached_property
    def rules(self) -> RuleWords:
        """Words that rules look for."""
        from factcheck.lexicon.rules import load_rule_words  # noqa: PLC0415

        return load_rule_words(self.language)

    def load(self) -> None:
        """Read every file that has not been asked for yet, for a lexicon that is to be kept compiled."""
        for name, member in vars(Lexicon).items():
            if isinstance(member, cached_property):
                getattr(self, name)


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """The lexicon of one language; the same object each time."""
    return Lexicon(language)
