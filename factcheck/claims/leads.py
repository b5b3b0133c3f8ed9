"""What leads to a place: the words around a capitalised name that the gazetteer does not have."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.model.text import NUMBER, PUNCT, SUFFIX, WORD, Token
from factcheck.text.lemmas import is_plural, singular

# Prepositions that lead to a place only where another word says that it is one.
_WEAK = frozenset({"of", "for", "to", "from", "on", "over", "through", "between"})
_BESIDE = frozenset({"above", "below", "beyond"})
_WAYS = frozenset({"from", "to", "into", "through", "via", "over"})
_BACK = 8  # tokens between a verb of motion and the preposition that belongs to it
_LONGEST_DATELINE = 7
_AHEAD = 6


def stands_as_place(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the name from ``index`` up to ``end`` is a place by itself, so that it is one wherever it stands.

    A noun of places is in it or behind it, "in" or the like or a direction stands before it, or a dateline opens so.
    """
    return _is_told_of(tokens, index, end, lexicon) and not _is_organisation(tokens, index, end, lexicon)


def _is_organisation(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name is of an organisation, an office, a people or a thing with a number, whatever leads to it."""
    places, last = lexicon.places, tokens[end - 1].lower
    if end == index + 1 and last in lexicon.nouns.people:
        return True  # "the Ethiopian border"
    numbered = lexicon.words.strict_names if end > index + 1 else lexicon.words.name_words
    if last in numbered and last not in places.kinds:
        return True  # "IPC Phase", "School No"
    if all(token.lower in places.areas or token.lower in places.administrative for token in tokens[index:end]):
        return True  # "by State", "the Provincial Governorate"
    if end == index + 1 and (last in places.languages or _is_only_direction(tokens, index, lexicon)):
        return True
    others = (places.organisation_words, places.parties, places.no_names, lexicon.grammar.callers)
    return any(token.lower in words for token in tokens[index:end] for words in others)


def _is_only_direction(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """As "Western" in "Western states", not in "Western province"."""
    word, after = tokens[index].lower, tokens[index + 1 : index + 2]
    is_one = word.endswith("ern") and word in lexicon.places.directions
    return is_one and not (after and after[0].lower in lexicon.places.kinds)


def _is_told_of(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> bool:
    places = lexicon.places
    if end > index + 1 and tokens[end - 1].lower in places.areas:
        return _is_bare(tokens, index) or _is_led(tokens, index, lexicon)  # "Tolliver County", no "group Zero Camp"
    after = tokens[end] if end < len(tokens) else None
    if after is not None and after.lower in places.kinds and after.spaced:
        names_on = end + 1 < len(tokens) and tokens[end + 1].lower == "of"
        return not names_on  # "the Ukrainian city of Dnipro"
    if _is_apposed(tokens, end, lexicon) or _is_scene(tokens, end, lexicon):
        return True
    if not _is_led(tokens, index, lexicon):
        return False
    return after is None or (after.kind is not SUFFIX and after.lower not in lexicon.words.time_units)


def _is_bare(tokens: Sequence[Token], index: int) -> bool:
    """Whether no noun in small letters stands before a name, of which it would be the name of an organisation."""
    before = tokens[index - 1] if index else None
    return before is None or before.kind is not WORD or len(before.text) < 5 or before.text[0].isupper()


def _is_apposed(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """As in "Tora, a village 80 km north", "Bukavu, population 1.3 million", "Oriane, home to 60,000 people"."""
    if end + 2 >= len(tokens) or tokens[end].text != ",":
        return False
    word = tokens[end + 1].lower
    if word in ("population", "home") or (word == "with" and _counts_events(tokens, end + 2, lexicon)):
        return True
    return word in ("a", "an", "the") and _names_kind(tokens, end, lexicon)


def _names_kind(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether the noun phrase behind a comma and an article is of a kind of place."""
    for at, token in enumerate(tokens[end + 2 : end + _AHEAD], end + 3):
        if token.lower in lexicon.places.areas:
            return True
        if token.lower in lexicon.places.kinds and at < len(tokens) and _closes(tokens[at], lexicon):
            return True  # "Kobero, the only crossing of three"; not "Smith, the hospital director"
        if token.kind is not WORD or token.lower in lexicon.words.closed:
            return False
    return False


def _counts_events(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """As in "Bengo, with 570 cases": people who died, fell ill and the like, in figures."""
    if index + 1 >= len(tokens) or tokens[index].kind is not NUMBER:
        return False
    words = [token.lower for token in tokens[index + 1 : index + 3]]
    return any(is_plural(word, lexicon) and singular(word, lexicon) in lexicon.nouns.people_events for word in words)


def _closes(token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun phrase has ended before the token."""
    return token.kind is PUNCT or token.lower in lexicon.words.prepositions


def _is_scene(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """As in "Paradip recorded 214 mm of rain", "Tana River is the worst hit"."""
    words = [token.lower for token in tokens[end : end + _AHEAD]]
    if not words:
        return False
    if words[0] in lexicon.places.readings:
        return any(word in lexicon.places.rains for word in words[1:])
    return words[0] in lexicon.grammar.be and bool({"worst", "hardest"} & set(words[1:3]))


def end_before_number(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int | None:
    """End of a place whose one word a number follows: "In Tahoua 84 of the 210 boreholes", "Camp 4"."""
    word, number = tokens[index].lower, tokens[index + 1]
    if _is_led(tokens, index, lexicon) and _counts(tokens, index + 1, lexicon):
        return index + 1 if word not in lexicon.words.name_words else None
    return index + 2 if word in lexicon.places.kinds and number.text.isdecimal() else None


def _counts(tokens: Sequence[Token], number: int, lexicon: Lexicon) -> bool:
    """Whether a noun, "of the" or "per cent" in small letters follows a number, so that it belongs to no name."""
    after = [token.lower for token in tokens[number + 1 : number + 3]]
    if after in (["of", "the"], ["per", "cent"]) or after[:1] in (["percent"], ["%"]):
        return True
    return bool(after) and tokens[number + 1].kind is WORD and is_plural(after[0], lexicon)


def _is_led(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether "in", "near", "northern" or the like stands before, an article stepped over."""
    if index == 0:
        return False
    before = tokens[index - 1]
    if before.lower == "of" and index > 1 and tokens[index - 2].lower in lexicon.places.areas:
        return True  # "the village of Nura"
    if before.kind is SUFFIX and index > 2 and tokens[index - 2].text[0].isupper():
        before = tokens[index - 3]  # "in Syria's Idlib area"
    elif before.lower == "the" and index > 1:
        before = tokens[index - 2]
    elif before.lower in lexicon.places.seats:
        return True
    if lexicon.verbs.lemmas.get(before.lower) == "flee" or before.lower in lexicon.places.directions:
        return True
    if before.lower in _BESIDE or (before.lower in lexicon.words.locative and before.lower not in _WEAK):
        return True
    return _is_dateline(tokens, index, lexicon)


def _is_dateline(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Capitals at the head of a line: "PORT-AU-PRINCE, March 22 —", or what follows it: "SHIRE, Ethiopia –"."""
    first = index
    if not tokens[index].text.isupper():
        if tokens[index - 1].text != ",":
            return False
        first = index - 1
        while first > max(0, index - _LONGEST_DATELINE) and _is_capital(tokens[first - 1]):
            first -= 1
    end = first
    while end < min(len(tokens), first + _LONGEST_DATELINE) and _is_capital(tokens[end]):
        end += 1
    if end == first or len(tokens[first].text) < 4 or end >= len(tokens):
        return False
    return tokens[end].text in (",", "(", "—", "–", "--") and _opens_line(tokens, first, lexicon)


def _is_capital(token: Token) -> bool:
    return token.text.isupper() or token.text == "-"


def _opens_line(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether nothing, a full stop, or more than a blank stands before."""
    before = tokens[index - 1] if index else None
    if before is None or before.text in (")", "”"):
        return True
    if before.text not in (".", "?", "!"):
        return tokens[index].start - before.end > 1
    last = tokens[index - 2]
    return last.kind is WORD and last.lower not in lexicon.words.abbreviations


def is_led_here(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name is a place where it stands, by a word that need not lead to one: "a strike on Odesa"."""
    places = lexicon.places
    if index < 2 or (tokens[index].text.isupper() and len(tokens[index].text) < 6):
        return False
    before, noun = tokens[index - 1].lower, tokens[index - 2]
    if lexicon.verbs.lemmas.get(before) in places.goals:
        is_led = tokens[index].lower not in lexicon.words.name_words
    elif before == "of":
        is_led = noun.lower in places.parts or _is_owner_counted(tokens, index, end, lexicon)
    elif before == "on":
        is_led = noun.lower in places.attacks
    else:
        is_led = before in _WAYS and (noun.lower in places.ways or _is_moved(tokens, index - 1, lexicon))
    return is_led and not _is_organisation(tokens, index, end, lexicon)


def _is_owner_counted(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> bool:
    """As in "60 of Derna's bridges": what is counted is no people."""
    if tokens[index - 2].kind is not NUMBER or end + 1 >= len(tokens):
        return False
    noun = tokens[end + 1].lower
    is_owned = tokens[end].kind is SUFFIX and is_plural(noun, lexicon)
    return is_owned and singular(noun, lexicon) not in lexicon.nouns.people


def _is_moved(tokens: Sequence[Token], preposition: int, lexicon: Lexicon) -> bool:
    """Whether a verb of motion stands before the preposition: "delivered 1,100 MT of food to Gedaref"."""
    for at in range(preposition - 1, max(-1, preposition - 1 - _BACK), -1):
        token = tokens[at]
        if token.text in (".", ";", ":", ",", "?", "!"):
            return False
        if lexicon.verbs.lemmas.get(token.lower) in lexicon.places.motions:
            return True
    return False
