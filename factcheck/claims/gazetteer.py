"""Names of places, and where a text mentions them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.claims.leads import end_before_number, is_led_here, stands_as_place
from factcheck.lexicon import Lexicon
from factcheck.model.dates import DateMention
from factcheck.model.place import Nearness, PlaceMention
from factcheck.model.reference import Place
from factcheck.model.span import Span
from factcheck.model.text import HYPHEN, NUMBER, WORD, Text, Token
from factcheck.text.lemmas import singular
from factcheck.text.tokens import read_tokens

_MAX_NAME = 7  # tokens
_JOINTS = frozenset(
    {
        "of",
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "al",
        "du",
        "des",
        "es",
        "ash",
        "as",
        "ad",
        "d’",
        "do",
        "da",
        "dos",
        "das",
        "di",
    }
)
_COINS = frozenset({"dinar", "dollar", "franc", "krone", "peso", "pound", "rial", "riyal", "rupee", "shilling"})
_APOSTROPHES = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a place, cut into lower-case tokens; ``is_proper`` where it must stand capitalised in the text."""

    words: tuple[str, ...]
    id: str | None
    is_proper: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named at tokens ``first`` up to, not including, ``last``."""

    first: int
    last: int
    place: PlaceMention
    is_learned: bool = False  # known only by where it stands


class Gazetteer:
    """The places of a reference with their other names, and the countries of the lexicon."""

    def __init__(self, places: Mapping[str, Place], lexicon: Lexicon) -> None:
        """``places`` by id; a name of theirs wins over the lexicon's."""
        self._lexicon = lexicon
        self._names: dict[str, tuple[Name, ...]] = {}
        names: dict[tuple[str, ...], Name] = {}
        for name in (*lexicon.places.countries, *lexicon.places.cities):
            self._add(names, name, None)
        for place in places.values():
            for written in (place.name, *place.aliases):
                self._add(names, written, place.id)
        grouped: dict[str, list[Name]] = {}
        for entry in names.values():
            grouped.setdefault(entry.words[0], []).append(entry)
        self._names = {first: tuple(sorted(group, key=lambda n: -len(n.words))) for first, group in grouped.items()}

    def _add(self, names: dict[tuple[str, ...], Name], written: str, place: str | None) -> None:
        tokens = read_tokens(written, frozenset())
        words = tuple(_plain(token.lower) for token in tokens)
        if not words:
            return
        is_proper = any(token.text[0].isupper() for token in tokens)
        names[words] = Name(words, place, is_proper)
        if words[0] == "the" and len(words) > 1 and is_proper:
            names.setdefault(words[1:], Name(words[1:], place, is_proper))

    def mentions(self, text: Text, dates: Sequence[DateMention] = ()) -> list[Mention]:
        """Every place named in the text, in order, longest names first, none inside another.

        ``dates`` are no places ("in March"). A name before which a direction stands ("northern Gaza") or after which a
        capitalised noun of places goes on ("Gaza City") is another place, without an id, unless the gazetteer has the
        longer name. A name that stands once where only places do ("in Tawila") is a place wherever it stands.
        """
        taken = {index for date in dates for index in range(date.first, date.last)}
        found, rest = self._scan(text, self._candidates(text, taken))
        learned = frozenset(m.place.name.casefold() for m in found if m.is_learned)
        if not learned:
            return found
        return sorted([*found, *self._learned(text, rest, learned)], key=lambda mention: mention.first)

    def _candidates(self, text: Text, taken: set[int]) -> list[int]:
        """The tokens at which a name can begin: one of ours, or a word with a capital."""
        names = self._names
        return [
            index
            for index, token in enumerate(text.tokens)
            if token.kind is WORD
            and (not token.text.islower() or token.lower in names or not token.text.isascii())
            and index not in taken
        ]

    def _scan(self, text: Text, places: Sequence[int]) -> tuple[list[Mention], list[int]]:
        """The names that begin at one of ``places``, none inside another, and the places where none begins."""
        found: list[Mention] = []
        rest: list[int] = []
        end = 0
        for index in places:
            if index < end:
                continue
            mention = self._at(text, index)
            if mention is None:
                rest.append(index)
                continue
            found.append(mention)
            end = mention.last
        return found, rest

    def _at(self, text: Text, index: int) -> Mention | None:
        tokens = text.tokens
        second = _plain(tokens[index + 1].lower) if index + 1 < len(tokens) else ""
        for name in self._names.get(_plain(tokens[index].lower), ()):
            if len(name.words) > 1 and name.words[1] != second:
                continue
            end = index + len(name.words)
            if end <= len(tokens) and self._is_named(tokens, index, end, name):
                is_other = self._goes_further(text, index, end) or self._is_money(tokens, end)
                return None if is_other else self._known(text, index, end, name)
        return None if tokens[index].text.islower() else self._unknown(text, index)

    def _goes_further(self, text: Text, index: int, end: int) -> bool:
        """Whether after an article a longer name begins: "the Horn" in "the Horn of Africa"."""
        if text.tokens[index].lower != "the":
            return False
        inner = self._at(text, index + 1)
        return inner is not None and inner.last > end

    def _is_money(self, tokens: Sequence[Token], end: int) -> bool:
        """Whether a country only says whose money is meant: "8 million US dollars", "U.S. $ 22 million"."""
        if end >= len(tokens):
            return False
        after = tokens[end]
        return after.text == "$" or singular(after.lower, self._lexicon) in _COINS

    def _learned(self, text: Text, places: Sequence[int], learned: frozenset[str]) -> Iterator[Mention]:
        """The names that stand as places elsewhere in the text."""
        heads = {name.split()[0].split("-")[0] for name in learned}
        end = 0
        for index in places:
            token = text.tokens[index]
            if index < end or not token.text[0].isupper() or token.text.casefold() not in heads:
                continue
            mention = _mention(text, index, _end_of_name(text, index), None)
            if mention.place.name.casefold() in learned:
                end = mention.last
                yield mention

    def _is_named(self, tokens: Sequence[Token], index: int, end: int, name: Name) -> bool:
        """Whether a name whose first word is that of token ``index`` ends before token ``end``."""
        for at in range(index + 1, end):
            if _plain(tokens[at].lower) != name.words[at - index]:
                return False
        if not name.is_proper:
            return True
        return any(token.text[0].isupper() for token in tokens[index:end])

    def _known(self, text: Text, index: int, end: int, name: Name) -> Mention:
        tokens = text.tokens
        first, place = index, name.id
        before = tokens[index - 1] if index else None
        if (
            before is not None
            and before.lower in self._lexicon.places.splitting
            and tokens[index].spaced
            and name.is_proper
        ):
            first, place = self._start_of_direction(tokens, index - 1), None
        after = tokens[end] if end < len(tokens) else None
        if (
            after is not None
            and after.spaced
            and after.text[0].isupper()
            and after.lower in self._lexicon.places.kinds
            and not self._is_office(tokens, end + 1)
        ):
            end, place = end + 1, None
        return _mention(text, first, end, place)

    def _start_of_direction(self, tokens: Sequence[Token], index: int) -> int:
        """The first token of "south-west" whose last one is at ``index``."""
        is_joined = index >= 2 and tokens[index - 1].kind is HYPHEN
        return index - 2 if is_joined and tokens[index - 2].lower in self._lexicon.places.splitting else index

    def _is_office(self, tokens: Sequence[Token], index: int) -> bool:
        """As "Office" in "UNICEF Yemen Country Office": what stands before it names no place of its own."""
        if index >= len(tokens) or not tokens[index].text[0].isupper():
            return False
        is_country = tokens[index - 1].lower == "country"  # "the Yemen Country Team"
        return is_country or tokens[index].lower in self._lexicon.places.organisation_words

    def _unknown(self, text: Text, index: int) -> Mention | None:
        """A capitalised name that stands where a place does: after "in" and the like, or before a noun of places."""
        tokens, words = text.tokens, self._lexicon.words
        token = tokens[index]
        if token.lower in words.closed or token.text in self._lexicon.units.money.codes:
            return None
        end = _end_of_name(text, index)
        if end < len(tokens) and tokens[end].kind is NUMBER and end == index + 1:
            last = end_before_number(tokens, index, self._lexicon)
        else:
            last = end if stands_as_place(tokens, index, end, self._lexicon) else None
        if last is not None:
            return _mention(text, index, last, None, is_learned=True)
        return _mention(text, index, end, None) if is_led_here(tokens, index, end, self._lexicon) else None


def _end_of_name(text: Text, index: int) -> int:
    """End of a run of capitalised words with the joints of names between them ("Bab al-Hawa"), on one line."""
    tokens = text.tokens
    end = index + 1
    limit = min(len(tokens), index + _MAX_NAME)
    while end < limit:
        token = tokens[end]
        if token.spaced and "\n" in text.text[tokens[end - 1].end : token.start]:
            break
        following = tokens[end + 1] if end + 1 < limit else None
        if token.kind is WORD and token.text[0].isupper():
            end += 1
        elif (following is not None and token.kind is HYPHEN and following.kind is WORD) or (
            following is not None and token.lower in _JOINTS and following.text[0].isupper()
        ):
            end += 2
        else:
            break
    return end


def _mention(text: Text, first: int, last: int, place: str | None, *, is_learned: bool = False) -> Mention:
    span: Span = text.span(first, last)
    return Mention(first, last, PlaceMention(span, " ".join(span.of(text.text).split()), place), is_learned)


def seen_at(place: PlaceMention, nearness: Nearness) -> PlaceMention:
    """The place with how near it is; cheaper than ``dataclasses.replace``, and there are several for each figure."""
    return PlaceMention(place.span, place.name, place.id, nearness)


def _plain(word: str) -> str:
    return word if word.isascii() else word.translate(_APOSTROPHES)
