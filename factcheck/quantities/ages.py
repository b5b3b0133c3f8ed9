"""Ages: "12-year-old", "aged 5", "Oksana, 35,", "a boy of 10", "She is 34", "children under five"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Hedge, Numeral
from factcheck.model.text import NUMBER, WORD, Token
from factcheck.text.lemmas import is_plural

_OLDEST = 125
_OF_AGE = (16, 18, 21)  # what law makes an age of: "thought to be under 18"
_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.LESS_THAN})
_AFTER_NAME = frozenset({",", ".", ";", ")", "—", "–"})


def is_age(
    tokens: Sequence[Token],
    numeral: Numeral,
    start: int,
    bounds: tuple[int, int],
    taken: frozenset[int],
    lexicon: Lexicon,
) -> bool:
    """Whether a bare number, with no noun after it, is somebody's age.

    ``start`` is the first token of its hedge; ``taken`` are the tokens of dates.
    """
    if not _can_be(numeral):
        return False
    first = numeral.first
    if _is_stated(tokens, first, bounds[0], lexicon) or _is_age_at_death(tokens, numeral, bounds, lexicon):
        return True
    return _is_apposition(tokens, numeral, bounds, taken, lexicon) or _is_described(tokens, start, bounds[0], lexicon)


def bounds_age(
    tokens: Sequence[Token], first: int, hedge: Hedge, numeral: Numeral, start: int, lexicon: Lexicon
) -> bool:
    """Whether the number bounds the age of people: "children under five", "people over 60", "of them under 15".

    ``first`` is the first token of the hedge.
    """
    if hedge not in _BOUNDS or not _can_be(numeral) or first <= start:
        return False
    if tokens[first].lower in ("older", "younger"):
        return True
    if tokens[numeral.first - 1].lower == "of" or tokens[first].lower not in lexicon.grammar.age_bounds:
        return _says_age(tokens, first, numeral.first, lexicon)
    before = tokens[first - 1]
    if before.lower in lexicon.grammar.be and numeral.value in _OF_AGE:
        return True
    if before.lower in lexicon.words.age_nouns or before.lower in ("aged", "anyone", "everyone"):
        return True
    return (
        before.lower in lexicon.grammar.be
        and numeral.value is not None
        and _people_before(tokens, first, start, lexicon)
    )


def follows_aged(tokens: Sequence[Token], first: int, start: int, lexicon: Lexicon) -> bool:
    """Whether the number belongs to "aged 3 and 18 months" or "the age of 15"."""
    window = tokens[max(start, first - 8) : first]
    return any(token.lower in lexicon.grammar.aged for token in window)


def _can_be(numeral: Numeral) -> bool:
    high = numeral.high
    return numeral.low >= 0 and high <= _OLDEST and high == int(high)


def _is_age_at_death(tokens: Sequence[Token], numeral: Numeral, bounds: tuple[int, int], lexicon: Lexicon) -> bool:
    """As in "died in a gas station at 26"."""
    first, last = numeral.first, numeral.last
    if (
        first <= bounds[0]
        or tokens[first - 1].lower != "at"
        or (last < bounds[1] and tokens[last].text not in _AFTER_NAME)
    ):
        return False
    return any(lexicon.verbs.lemmas.get(token.lower) == "die" for token in tokens[bounds[0] : first])


def _is_stated(tokens: Sequence[Token], first: int, start: int, lexicon: Lexicon) -> bool:
    """After "aged", "age", "the age of", "between the ages of"."""
    if first - 1 < start:
        return False
    before = tokens[first - 1].lower
    if before in ("and", "or", ",") and any(token.lower == "aged" for token in tokens[max(start, first - 5) : first]):
        return tokens[first - 2].kind is NUMBER or tokens[first - 3].lower == "aged"
    return before in lexicon.grammar.aged or (
        before == "of" and first - 2 >= start and tokens[first - 2].lower in lexicon.grammar.aged
    )


def _says_age(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    return any(token.lower in lexicon.grammar.aged for token in tokens[first:last])


def _is_apposition(
    tokens: Sequence[Token], numeral: Numeral, bounds: tuple[int, int], taken: frozenset[int], lexicon: Lexicon
) -> bool:
    """A number between a name and a comma or the like: "said Oksana, 35, from Kupiansk"."""
    first, last = numeral.first, numeral.last
    if first - 2 < bounds[0] or tokens[first - 1].text not in (",", "(") or first - 2 in taken:
        return False
    name = tokens[first - 2]
    if tokens[first].kind is not NUMBER:  # "her grandson, nine, was"
        follows = last < bounds[1] and tokens[last].text == ","
        return follows and name.lower in lexicon.words.age_nouns and not is_plural(name.lower, lexicon)
    is_name = name.kind is WORD and name.text[0].isupper() and not name.text.isupper()
    if not is_name and name.lower not in lexicon.words.age_nouns:
        return False
    if last >= bounds[1]:
        return True
    if tokens[first - 1].text == "(" and _in_list(tokens, first, bounds):
        return False
    is_choice = last + 1 < bounds[1] and tokens[last + 1].lower == "or"
    return tokens[last].text in _AFTER_NAME and numeral.low >= 1 and not is_choice


def _in_list(tokens: Sequence[Token], first: int, bounds: tuple[int, int]) -> bool:
    """Whether other bracketed numbers stand near: "Sindh (58), Balochistan (26)" counts by place."""
    window = range(max(bounds[0], first - 9), min(bounds[1] - 1, first + 10))
    return any(tokens[at].text == "(" and tokens[at + 1].kind is NUMBER for at in window if at != first - 1)


def _is_described(tokens: Sequence[Token], first: int, start: int, lexicon: Lexicon) -> bool:
    """As in "a boy of 10", "a herder of 63", "She is 34", "My mother is 82"."""
    if first - 2 < start:
        return False
    before, earlier = tokens[first - 1].lower, tokens[first - 2].lower
    if before == "of":
        if earlier in lexicon.grammar.not_aged:
            return False
        return _is_person(earlier, lexicon) and _has_article(tokens, first - 2, start)
    if before in lexicon.grammar.person_verbs:
        return earlier in lexicon.grammar.persons or (_is_person(earlier, lexicon) and not earlier.endswith("s"))
    return False


def _is_person(word: str, lexicon: Lexicon) -> bool:
    if word in lexicon.words.age_nouns or word in lexicon.nouns.people:
        return True
    return word.endswith(lexicon.grammar.person_endings) and word not in lexicon.grammar.not_persons


def _has_article(tokens: Sequence[Token], index: int, start: int) -> bool:
    """Whether the noun is a single person: "a nurse", "an engineer", "his eldest, a girl"."""
    return any(token.lower in ("a", "an") for token in tokens[max(start, index - 4) : index])


def _people_before(tokens: Sequence[Token], first: int, start: int, lexicon: Lexicon) -> bool:
    window = tokens[max(start, first - 8) : first]
    return any(token.lower in lexicon.words.age_nouns or token.lower in ("half", "seven", "them") for token in window)
