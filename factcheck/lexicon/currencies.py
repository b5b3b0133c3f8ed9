"""Currencies: signs, codes and names, and the place that decides between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from factcheck.lexicon.load import LexiconModel, load_generated, load_table
from factcheck.lexicon.surfaces import Match, Surface, Surfaces, split_surface
from factcheck.model.text import Token, TokenKind

Users: TypeAlias = Mapping[str, list[str]]  # ISO code to the lower-case places that use it


@dataclass(frozen=True, slots=True)
class Money:
    """What a sign, a code or a name of a currency stands for.

    ``code`` is the ISO 4217 code where no place decides, null where the word alone says too little ("rupees"). Where
    several countries share it, ``by_country`` has their codes by lower-case country name.
    """

    code: str | None
    by_country: Mapping[str, str] = field(default_factory=dict)
    unless_before: frozenset[str] = frozenset()  # "20 pounds of rice" is a mass

    def code_in(self, places: Iterable[str]) -> str | None:
        """The code in the first of ``places`` that decides, most telling place first; else the default.

        ``places`` are names as written in a draft or a dateline; upper and lower case are one.
        """
        if not self.by_country:
            return self.code
        found = (self.by_country.get(place.lower()) for place in places)
        return next((code for code in found if code), self.code)


class Sign(LexiconModel):
    """Signs and abbreviations with one meaning; ``glued`` may touch the number ("Rs25,000").

    Those ``glued_to_sums`` may only touch what is plainly a sum ("R2.5 billion").
    """

    code: str
    signs: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    glued_to_sums: tuple[str, ...] = ()
    by_country: Mapping[str, str] = {}
    zone: str | None = None


class CurrencyFile(LexiconModel):
    """``currencies.yaml``, written by hand; its comments explain the fields."""

    signs: tuple[Sign, ...]
    names: Mapping[str, tuple[str, ...]]
    shared: Mapping[str, str]
    fixed: Mapping[str, str]
    needs_place: frozenset[str]
    spellings: Mapping[str, str]
    measures: Mapping[str, frozenset[str]]
    not_codes: frozenset[str]
    not_glued: frozenset[str]
    in_millions: frozenset[str]
    zones: Mapping[str, str]
    places: Mapping[str, tuple[str, ...]]


class GeneratedCurrencies(LexiconModel):
    """``currencies_generated.json``, written by ``tools/generate_currencies.py``."""

    names: Mapping[str, tuple[str, ...]]  # ISO code to singular and plural: PKR to Pakistani rupee, Pakistani rupees
    countries: Mapping[str, tuple[str, ...]]  # lower-case English name of a country to the codes in use, its own first


class Currencies:
    """All the ways to write a sum of money. Immutable after loading."""

    def __init__(self, written: CurrencyFile, generated: GeneratedCurrencies) -> None:
        """``written`` wins where both give a meaning to the same words.

        ``deciding`` are the lower-case places that decide what any sign or name means.
        """
        self._countries = _countries(written, generated)
        users = _users(self._countries)
        signs = [*_signs(written, users), *_codes(written, generated)]
        names = list(_names(written, generated, users))
        self._before = Surfaces(signs)
        undotted = [sign for sign in signs if sign.words[-1] != "."]  # a stop after the number ends the sentence
        self._after = Surfaces([*names, *undotted])
        self.deciding: frozenset[str] = frozenset().union(*(surface.meaning.by_country for surface in (*signs, *names)))
        self.codes = frozenset(generated.names)
        codes = self.codes - written.not_codes
        self.glued = frozenset(word for sign in written.signs for word in sign.glued) | (codes - written.not_glued)
        wary = frozenset(word for sign in written.signs for word in sign.glued_to_sums)
        self.millions = frozenset(f"M{code}" for code in written.in_millions)
        self.glued_to_sums = wary | (codes & written.not_glued)

    def before(self, tokens: Sequence[Token], last: int) -> Match[Money] | None:
        """The longest sign, code or abbreviation that ends just before token ``last``, the number's first token."""
        return self._before.ending_at(tokens, last)

    def after(self, tokens: Sequence[Token], start: int) -> Match[Money] | None:
        """The longest name, code or sign that begins at token ``start``, the first token after the number.

        Null where the word is a measure there ("20 pounds of rice") or belongs to the next number ("in 2022 PKR 500").
        """
        match = self._after.starting_at(tokens, start)
        if match is None or match.last >= len(tokens):
            return match
        following = tokens[match.last]
        if following.lower in match.meaning.unless_before:
            return None
        is_next = following.kind is TokenKind.NUMBER and self.before(tokens, match.last) is not None
        return None if is_next else match

    def named(self, written: str) -> Money | None:
        """The meaning of a whole string: "USD", "US$", "Sudanese pounds"."""
        words = split_surface(written)
        tokens = [Token(0, 0, TokenKind.WORD, word, word.lower(), spaced=True) for word in words]
        match = self._after.starting_at(tokens, 0)
        return match.meaning if match is not None and match.last == len(tokens) else None

    def of_country(self, name: str) -> str | None:
        """The code of the currency of a country or region, by its English name; null where it is not known."""
        codes = self._countries.get(name.lower(), ())
        return codes[0] if codes else None


def _countries(written: CurrencyFile, generated: GeneratedCurrencies) -> dict[str, tuple[str, ...]]:
    """Lower-case names of countries and of well-known places in them, with the codes in use there."""
    countries = dict(generated.countries)
    for country, aliases in written.places.items():
        countries |= dict.fromkeys(aliases, generated.countries.get(country, ()))
    return countries


def _users(countries: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    users: dict[str, list[str]] = {}
    for place, codes in countries.items():
        for code in codes:
            users.setdefault(code, []).append(place)
    return users


def _signs(written: CurrencyFile, users: Users) -> Iterator[Surface[Money]]:
    for sign in written.signs:
        by_country = {place: sign.by_country[c] for c in sign.by_country for place in _called(c, written)}
        if sign.zone is not None:
            by_country |= _only(users, {written.zones[sign.zone]})
        money = Money(sign.code, by_country)
        for surface in (*sign.signs, *sign.glued, *sign.glued_to_sums):
            yield Surface(split_surface(surface), money, exact=True)


def _codes(written: CurrencyFile, generated: GeneratedCurrencies) -> Iterator[Surface[Money]]:
    for code in generated.names:
        if code not in written.not_codes:
            yield Surface((code,), Money(code), exact=True)
        if code in written.in_millions:
            yield Surface((f"M{code}",), Money(code), exact=True)


def _names(written: CurrencyFile, generated: GeneratedCurrencies, users: Users) -> Iterator[Surface[Money]]:
    """Names that stand after the number: what is written by hand first, then whole names, then single nouns."""
    for noun, code in written.fixed.items():
        yield Surface(split_surface(noun), Money(code))
    nouns = _nouns(generated)
    for noun in nouns:
        if noun not in written.fixed:
            yield Surface((noun,), _noun_money(noun, nouns, written, users))
    for code, names in written.names.items():
        by_country = _only(users, set(written.zones.values())) if code == "XOF" else {}
        for name in names:
            yield Surface(split_surface(name.lower()), Money(code, by_country))
    for code, names in generated.names.items():
        for name in names:
            yield Surface(split_surface(name.lower()), Money(code))


def _nouns(generated: GeneratedCurrencies) -> dict[str, set[str]]:
    """The last word of every name ("rupee", "rupees") with the codes of the currencies called so."""
    nouns: dict[str, set[str]] = {}
    for code, names in generated.names.items():
        for name in names:
            words = split_surface(name.lower())
            nouns.setdefault(words[-1], set()).add(code)
    return nouns


def _noun_money(noun: str, nouns: Mapping[str, set[str]], written: CurrencyFile, users: Users) -> Money:
    """What a noun without its adjective means, by itself and by the place."""
    singular = noun if noun in written.shared or noun in written.needs_place else noun.removesuffix("s")
    spelling = written.spellings.get(singular, singular)
    codes = nouns[noun] | nouns.get(spelling, set())
    code = None if singular in written.needs_place else written.shared.get(singular, min(codes))
    by_country = _only(users, codes) if len(codes) > 1 or code is None else {}
    return Money(code, by_country, written.measures.get(noun, frozenset()))


def _only(users: Users, codes: set[str]) -> dict[str, str]:
    """The places that use one of ``codes``, with that code."""
    return {place: code for code in sorted(codes) for place in users.get(code, ())}


def _called(country: str, written: CurrencyFile) -> tuple[str, ...]:
    return (country, *written.places.get(country, ()))


def load_currencies(language: str = "en") -> Currencies:
    """The currencies of a language. Raises LexiconError where a file cannot be used."""
    generated = load_generated("currencies", GeneratedCurrencies, language)
    return Currencies(load_table("currencies", CurrencyFile, language), generated)
