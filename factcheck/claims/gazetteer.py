"""Names of places, and where a text mentions them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.lexicon import Lexicon
from factcheck.model.dates import DateMention
from factcheck.model.place import PlaceMention
from factcheck.model.reference import Place
from factcheck.model.span import Span
from factcheck.model.text import Text, Token, TokenKind
from factcheck.text.lemmas import is_plural
from factcheck.text.tokens import read_tokens

_MAX_NAME = 7  # tokens
_JOINTS = frozenset(
    {"of", "de", "la", "el", "al", "du", "des", "the", "es", "ash", "as", "ad", "d’", "do", "da", "dos", "das", "di"}
)
_APOSTROPHES = str.maketrans("’‘", "''")
# Prepositions that lead to a place only where something else says that it is one.
_WEAK = frozenset({"of", "for", "to", "from", "on", "over", "through", "between"})


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
        for country in lexicon.places.countries:
            self._add(names, country, None)
        for place in places.values():
            for written in (place.name, *place.aliases):
                self._add(names, written, place.id)
        grouped: dict[str, list[Name]] = {}
        for name in names.values():
            grouped.setdefault(name.words[0], []).append(name)
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
            if token.kind is TokenKind.WORD
            and (token.text[0].isupper() or token.lower in names or not token.text.isascii())
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
        for name in self._names.get(_plain(tokens[index].lower), ()):
            end = index + len(name.words)
            if end <= len(tokens) and self._is_named(tokens, index, end, name):
                return self._known(text, index, end, name)
        return self._unknown(text, index) if tokens[index].text[0].isupper() else None

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
            first, place = index - 1, None
        after = tokens[end] if end < len(tokens) else None
        if after is not None and after.spaced and after.text[0].isupper() and after.lower in self._lexicon.places.kinds:
            end, place = end + 1, None
        return _mention(text, first, end, place)

    def _unknown(self, text: Text, index: int) -> Mention | None:
        """A capitalised name that stands where a place does: after "in" and the like, or before a noun of places."""
        tokens, words = text.tokens, self._lexicon.words
        token = tokens[index]
        if token.lower in words.closed or token.text in self._lexicon.units.money.codes:
            return None
        end = _end_of_name(text, index)
        if end < len(tokens) and tokens[end].kind is TokenKind.NUMBER and end == index + 1:
            last = self._end_before_number(tokens, index)
        else:
            last = end if self._stands_as_place(tokens, index, end) else None
        return None if last is None else _mention(text, index, last, None, is_learned=True)

    def _end_before_number(self, tokens: Sequence[Token], index: int) -> int | None:
        """End of a place whose one word a number follows: "In Tahoua 84 of the 210 boreholes", "Camp 4"."""
        word, number = tokens[index].lower, tokens[index + 1]
        if self._is_led(tokens, index) and self._counts(tokens, index + 1):
            return index + 1 if word not in self._lexicon.words.name_words else None
        return index + 2 if word in self._lexicon.places.kinds and number.text.isdecimal() else None

    def _stands_as_place(self, tokens: Sequence[Token], index: int, end: int) -> bool:
        """Whether a name has a noun of places in it or behind it, or follows a word that leads to places."""
        places = self._lexicon.places
        if any(token.lower in places.organisation_words for token in tokens[index:end]):
            return False
        if end > index + 1 and tokens[end - 1].lower in places.areas:
            return True  # "Tolliver County is home to 22,400 people"
        after = tokens[end] if end < len(tokens) else None
        if after is not None and after.lower in places.kinds and after.spaced:
            names_on = end + 1 < len(tokens) and tokens[end + 1].lower == "of"
            return not names_on  # "the Ukrainian city of Dnipro"
        if not self._is_led(tokens, index):
            return False
        return after is None or (
            after.kind is not TokenKind.SUFFIX and after.lower not in self._lexicon.words.time_units
        )

    def _counts(self, tokens: Sequence[Token], number: int) -> bool:
        """Whether a noun or "of the" in small letters follows a number, so that it belongs to no name."""
        after = [token.lower for token in tokens[number + 1 : number + 3]]
        if after == ["of", "the"]:
            return True
        return bool(after) and tokens[number + 1].kind is TokenKind.WORD and is_plural(after[0], self._lexicon)

    def _is_led(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether "in", "near", "northern" or the like stands before, an article stepped over."""
        if index == 0:
            return False
        before = tokens[index - 1]
        if before.lower == "of" and index > 1 and tokens[index - 2].text in self._lexicon.places.kinds:
            return True  # "the village of Nura"
        if before.lower == "the" and index > 1:
            before = tokens[index - 2]
        if (
            self._lexicon.verbs.lemmas.get(before.lower) == "flee"
            or before.lower in self._lexicon.places.directions
            or _is_dateline(tokens, index)
        ):
            return True
        return before.lower in self._lexicon.words.locative and before.lower not in _WEAK


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
        if token.kind is TokenKind.WORD and token.text[0].isupper():
            end += 1
        elif (following is not None and token.kind is TokenKind.HYPHEN and following.kind is TokenKind.WORD) or (
            following is not None and token.lower in _JOINTS and following.text[0].isupper()
        ):
            end += 2
        else:
            break
    return end


def _is_dateline(tokens: Sequence[Token], index: int) -> bool:
    """A name in capitals followed by a comma, a bracket or a dash: "PORT-AU-PRINCE, March 22 —"."""
    end = index
    while end < min(len(tokens), index + _MAX_NAME) and (tokens[end].text.isupper() or tokens[end].text == "-"):
        end += 1
    if end == index or len(tokens[index].text) < 4 or end >= len(tokens):
        return False
    return tokens[end].text in (",", "(", "—", "–", "--", ":") and tokens[index - 1].text in (".", "\n", ")", "”")


def _mention(text: Text, first: int, last: int, place: str | None, *, is_learned: bool = False) -> Mention:
    span: Span = text.span(first, last)
    return Mention(first, last, PlaceMention(span, " ".join(span.of(text.text).split()), place), is_learned)


def _plain(word: str) -> str:
    return word if word.isascii() else word.translate(_APOSTROPHES)
