"""What is no quantity: numbers in names and codes, list numbers, telephone numbers, clock times, scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import Sentence, Token, TokenKind
from factcheck.text.lemmas import is_plural, singular

_LIST_LIMIT = 99
_PHONE_GROUPS = 3
_LIST_REACH = 10  # tokens
_GAP_REACH = 30  # tokens
_GAPPED = 10  # smaller figures after a name are more likely part of it, or a score
_CLOCK = 12
_JOINTS = frozenset({",", "and", "or", "to", "of", "&", "-", "–"})
_TO_DIAL = frozenset({":", "is", "to", "on", "or", "at", "-", "number", "free"})
_PHONE_REACH = 12  # tokens
_BEFORE_LIST_NUMBER = 3  # marks that may stand before the number of a list item
_COMPASS = frozenset({"n", "s", "e", "w", "north", "south", "east", "west"})


class Place:
    """A number where it stands: the tokens of the text, the number, its sentence, and where its block starts."""

    __slots__ = ("block_first", "lexicon", "numeral", "sentence", "tokens")

    def __init__(
        self, tokens: Sequence[Token], numeral: Numeral, sentence: Sentence, block_first: int, lexicon: Lexicon
    ) -> None:
        """``block_first`` is the first token of the sentence's block."""
        self.tokens = tokens
        self.numeral = numeral
        self.sentence = sentence
        self.block_first = block_first
        self.lexicon = lexicon

    def before(self, steps: int = 1) -> Token | None:
        """The token so many steps before the number, within its block."""
        index = self.numeral.first - steps
        return self.tokens[index] if index >= self.block_first else None

    def after(self, steps: int = 0) -> Token | None:
        """The token so many steps after the number's end, within its sentence."""
        index = self.numeral.last + steps
        return self.tokens[index] if index < self.sentence.last else None


def exclusion(place: Place, *, counts_something: bool) -> str | None:
    """Why the number states no amount ("the word before it names: Resolution 2712"); null where it states one.

    ``counts_something`` tells whether a unit or a plural noun follows it.
    """
    if place.numeral.form in (Form.FRACTION, Form.VAGUE):
        return _reason(_is_multiplier) if _is_multiplier(place) else None
    tests = _ALWAYS if counts_something else _ALWAYS + _ALONE
    return next((_reason(test) for test in tests if test(place)), None)


def _reason(test: Callable[[Place], bool]) -> str:
    """What a test looks for, in its own words."""
    return (test.__doc__ or "").strip().split("\n")[0].rstrip(".")


def _is_code(place: Place) -> bool:
    """As in F-16, 737s, 4x4, 5G, v1.2.3 and 2-1: glued to letters or to another number."""
    before, after = place.before(), place.after()
    first = place.tokens[place.numeral.first]
    if before is not None and not first.spaced and _is_glued_before(place, before):
        return place.lexicon.units.money.before(place.tokens, place.numeral.first) is None  # "Rs.2,500"
    if after is None or after.spaced:
        return False
    if after.kind in (TokenKind.WORD, TokenKind.CODE) and first.kind is TokenKind.NUMBER:
        return not _is_glued_unit(place, before, after)
    following = place.after(1)
    is_number = following is not None and following.kind in (TokenKind.NUMBER, TokenKind.CODE)
    is_glued = following is not None and not following.spaced
    return is_number and (after.kind is TokenKind.HYPHEN or (after.text == "," and is_glued))


def _is_glued_before(place: Place, before: Token) -> bool:
    """Whether letters, another number, a hyphen or a point stands glued before the number."""
    if before.kind is TokenKind.HYPHEN:
        earlier = place.before(2)
        return earlier is None or earlier.lower != "magnitude"
    if before.text == "," and not before.spaced:
        earlier = place.before(2)
        return earlier is not None and earlier.kind in (TokenKind.CODE, TokenKind.NUMBER)
    return before.kind in (TokenKind.CODE, TokenKind.NUMBER) or (before.text == "." and not before.spaced)


def _is_glued_unit(place: Place, before: Token | None, after: Token) -> bool:
    """Whether what is glued behind the number is a unit, a currency or a degree: "5kW", "115USD", "35C"."""
    if before is not None and before.lower in place.lexicon.words.name_words and len(after.text) == 1:
        return False  # "camp 2W"
    units = place.lexicon.units
    is_money = len(after.text) > 1 and units.money.after(place.tokens, place.numeral.last) is not None
    following = place.after(1)
    is_degree = after.text in ("C", "F") and (
        following is None or following.kind is not TokenKind.WORD or (following.lower in place.lexicon.words.closed)
    )
    return is_money or is_degree or units.find(place.tokens, place.numeral.last) is not None


def _has_leading_zero(place: Place) -> bool:
    """As in 0142 and 0 112: digits of a code."""
    text = place.tokens[place.numeral.first].text
    return len(text) > 1 and text[0] == "0" and text[1] not in ".·,"


def _is_ratio(place: Place) -> bool:
    """As in 4:3."""
    before, after, following = place.before(), place.after(), place.after(1)
    first = place.tokens[place.numeral.first]
    if before is not None and before.text == ":" and not first.spaced and not before.spaced:
        earlier = place.before(2)
        return earlier is not None and earlier.kind is TokenKind.NUMBER
    is_glued = after is not None and after.text == ":" and not after.spaced
    return is_glued and following is not None and following.kind is TokenKind.NUMBER and not following.spaced


def _is_lettered(place: Place) -> bool:
    """As in 221B, 4K video, 10-K: one capital letter that is no scale of money and counts nothing."""
    last = place.tokens[place.numeral.last - 1]
    if place.numeral.last - place.numeral.first == 2 and last.kind is TokenKind.WORD and last.text in ("B", "K"):
        before, after = place.before(), place.after()
        is_money = before is not None and before.kind is TokenKind.SYMBOL
        counts = after is not None and after.kind is TokenKind.WORD and is_plural(after.lower, place.lexicon)
        return not is_money and not counts
    after, following = place.after(), place.after(1)
    if after is None or after.kind is not TokenKind.HYPHEN or following is None:
        return False
    return len(following.text) == 1 and following.text.isupper()


def _is_address(place: Place) -> bool:
    """As in "14 Rose Street", "10 Downing Street", "112 Rua Garça"."""
    if not _is_short(place) or place.tokens[place.numeral.first].kind is not TokenKind.NUMBER:
        return False
    for step in range(4):
        token = place.after(step)
        if token is None or token.kind is not TokenKind.WORD or not token.text[0].isupper():
            return False
        if token.lower in place.lexicon.words.streets:
            return True
    return False


def _is_ordinal(place: Place) -> bool:
    """As in "twenty-first", "the top ten"; not "temperatures top 35C", where the word is a verb."""
    before, after, following = place.before(), place.after(), place.after(1)
    if before is not None and before.lower == "top":
        earlier = place.before(2)
        return earlier is None or not is_plural(earlier.lower, place.lexicon)
    if after is None or following is None or after.kind is not TokenKind.HYPHEN:
        return False
    return following.lower in place.lexicon.words.ordinals


def _is_slashed(place: Place) -> bool:
    """As in 24/7, 09/27 and 13/06."""
    before, after, first = place.before(), place.after(), place.tokens[place.numeral.first]
    if before is not None and before.text == "/" and not first.spaced:
        return True
    following = place.after(1)
    if after is None or after.text != "/" or after.spaced:
        return False
    return following is not None and following.kind is TokenKind.NUMBER


def _is_named(place: Place) -> bool:
    """After a word that always names: "Resolution 2712", "No. 5", "# 4"."""
    words = place.lexicon.words
    before, earlier = place.before(), place.before(2)
    if before is not None and earlier is not None and not before.spaced:
        if before.text == "." and earlier.lower in words.strict_names:
            return _is_short(place)
        after = place.after()
        is_last = after is None or after.kind is not TokenKind.WORD
        if before.text == ":" and earlier.lower in words.phone_words and is_last:
            return _is_short(place)
    return before is not None and before.lower in words.strict_names and _is_bare(place)


def _is_in_named_list(place: Place) -> bool:
    """As in "Articles 3 and 4", "Regions 1, 2 and 3": after a number that a naming word stands before."""
    return _opener_of_list(place) in place.lexicon.words.strict_names


def _is_in_numbered_list(place: Place) -> bool:
    """As in "zones 12 and 14", with nothing counted after it."""
    opener = _opener_of_list(place)
    return opener in place.lexicon.words.name_words or singular(opener, place.lexicon) in place.lexicon.words.name_words


def _opener_of_list(place: Place) -> str:
    """The word before the first number of a list of bare numbers that this one goes on; "" where there is none."""
    index = place.numeral.first - 1
    start = max(place.sentence.first, index - _LIST_REACH)
    if index <= start or place.tokens[index].lower not in _JOINTS or not _is_bare(place):
        return ""
    numbers = 0
    while index > start and (place.tokens[index].kind is TokenKind.NUMBER or place.tokens[index].lower in _JOINTS):
        numbers += place.tokens[index].kind is TokenKind.NUMBER
        index -= 1
    if place.tokens[index].text == "." and index > start:
        index -= 1
    return place.tokens[index].lower if numbers else ""


def _is_listed(place: Place) -> bool:
    """The number of a list item, a heading or a note: it opens its block and a stop or bracket follows."""
    numeral, after = place.numeral, place.after()
    if after is None or after.text not in (".", ")", ":") or after.spaced or not _is_short(place):
        return False
    if numeral.first - place.block_first > _BEFORE_LIST_NUMBER:
        return False
    opening = place.tokens[place.block_first : numeral.first]
    if any(token.kind is not TokenKind.PUNCT for token in opening):
        return False
    return numeral.value is not None and numeral.value <= _LIST_LIMIT


def _is_bracketed(place: Place) -> bool:
    """A note mark: "[3]"."""
    before, after = place.before(), place.after()
    return before is not None and after is not None and (before.text, after.text) == ("[", "]")


def _is_phone(place: Place) -> bool:
    """One of three or more groups of digits in a row, or after "+" or a word that names a telephone."""
    numeral = place.numeral
    if numeral.last - numeral.first > 1:
        return False
    first = numeral.first
    start = max(place.block_first, first - _PHONE_REACH)
    while first > start and _is_group(place.tokens, first - 1):
        first -= 1
    before = place.tokens[first - 1] if first > place.block_first else None
    if before is not None and before.text == "+" and not place.tokens[first].spaced:
        return True
    last = numeral.last
    while last < min(place.sentence.last, numeral.last + _PHONE_REACH) and _is_group(place.tokens, last):
        last += 1
    groups = [token for token in place.tokens[first:last] if token.kind is TokenKind.NUMBER]
    opens_with_zero = len(groups) > 1 and groups[0].text[0] == "0" and len(groups[0].text) > 1
    return len(groups) >= _PHONE_GROUPS or opens_with_zero


def _is_dialled(place: Place) -> bool:
    """After words that tell to dial or text: "hotline is 1199", "hotline: 1800 226 226", "calls to 911"."""
    index, tokens = place.numeral.first - 1, place.tokens
    if place.numeral.form is not Form.DIGITS or "," in tokens[index + 1].text:
        return False
    while index > place.block_first and (tokens[index].kind is TokenKind.NUMBER or tokens[index].lower in _TO_DIAL):
        index -= 1
    return index >= place.block_first and tokens[index].lower in place.lexicon.words.phone_words


def _is_group(tokens: Sequence[Token], index: int) -> bool:
    """A group of a telephone number: bare digits, or the hyphen or bracket between two groups."""
    token = tokens[index]
    if token.kind is TokenKind.NUMBER:
        return "," not in token.text and "." not in token.text
    return token.text in ("-", "(", ")") and not token.spaced


def _is_clock(place: Place) -> bool:
    """As in "5 p.m.", "16.45 GMT", "a quarter past four"."""
    words = place.lexicon.words
    after, before, earlier = place.after(), place.before(), place.before(2)
    if after is not None and _is_bare(place) and (after.lower in words.clock_after or _is_in_day_part(place)):
        return True
    if before is None or earlier is None or not _is_short(place) or place.numeral.high > _CLOCK:
        return False
    is_hour = earlier.lower in words.clock_before or earlier.lower in place.lexicon.numbers.units
    opener = place.before(3)
    at_clock = earlier.lower in words.clock_before or (opener is not None and opener.lower == "at")
    return before.lower in ("past", "to") and is_hour and at_clock


def _is_in_day_part(place: Place) -> bool:
    """As in "at 2 in the morning", "at ten to three"."""
    before, words = place.before(), [token.lower for step in range(3) if (token := place.after(step)) is not None]
    if words[:2] == ["in", "the"] and words[2:] and words[2] in ("morning", "afternoon", "evening"):
        return place.numeral.high <= _CLOCK
    is_at = before is not None and before.lower == "at" and place.numeral.high <= _CLOCK * 5
    return is_at and len(words) > 1 and words[0] in ("to", "past") and words[1] in place.lexicon.numbers.units


def _is_multiplier(place: Place) -> bool:
    """As in "three times", "2.9 times", "10-fold"."""
    after = place.after()
    if after is not None and after.kind is TokenKind.HYPHEN:
        after = place.after(1)
    return after is not None and after.lower in place.lexicon.words.multipliers


def _is_denominator(place: Place) -> bool:
    """The 100,000 of "12 cases per 100,000 people"."""
    before = place.before()
    return before is not None and before.lower == "per"


def _is_coordinate(place: Place) -> bool:
    """As in 12°34'N."""
    after, following = place.after(), place.after(1)
    if after is not None and after.lower in _COMPASS and after.text[0].isupper():
        is_sum = place.lexicon.units.money.after(place.tokens, place.numeral.last) is not None
        return place.numeral.form is Form.DIGITS and "." in place.tokens[place.numeral.first].text and not is_sum
    if after is None or after.text != "°" or following is None:
        return False
    return following.kind is TokenKind.NUMBER or following.lower in _COMPASS


def _is_title(place: Place) -> bool:
    """A number word in a name: "the Six Nations", "Group of Seven", "Three Gorges Dam"."""
    first = place.tokens[place.numeral.first]
    if first.kind is not TokenKind.WORD or not first.text[0].isupper() or place.numeral.last - place.numeral.first > 1:
        return False
    opens = place.numeral.first == place.sentence.first
    before = place.before()
    if not opens and before is not None and before.kind is TokenKind.WORD:
        return not place.tokens[place.sentence.first].text.isupper()
    return _names_on(place)


def _names_on(place: Place) -> bool:
    """Whether two or more capitalised words follow and no plural in small letters: "Seven Sisters Road"."""
    step = 0
    while (token := place.after(step)) is not None and token.kind is TokenKind.WORD and token.text[0].isupper():
        step += 1
    following = place.after(step)
    counts = following is not None and following.text[0].islower() and is_plural(following.lower, place.lexicon)
    return step > 1 and not counts


def _is_hyphen_name(place: Place) -> bool:
    """As in "two-way", "five-star", "third-party"."""
    after, following = place.after(), place.after(1)
    if after is None or after.kind is not TokenKind.HYPHEN or following is None:
        return False
    return following.lower in place.lexicon.words.hyphen_names


def _is_numbered(place: Place) -> bool:
    """After a noun that is numbered ("site 7", "Camp 5", "update 3", "Case 22-1189"), with nothing counted after it."""
    before = place.before()
    if before is None or not _is_bare(place):
        return False
    words = place.lexicon.words.name_words
    return before.lower in words or singular(before.lower, place.lexicon) in words


def _is_capital_name(place: Place) -> bool:
    """As in "Camp 5 leaves", "Gauge 4", "the Group of 77": a capitalised naming word inside a sentence."""
    before, earlier, after = place.before(), place.before(2), place.after()
    if before is not None and before.lower == "of" and earlier is not None and earlier.text == "Group":
        return True
    if before is None or not before.text[0].isupper() or not _is_short(place):
        return False
    if before.lower not in place.lexicon.words.name_words or place.numeral.first - 1 == place.sentence.first:
        return False
    if after is None or after.kind is not TokenKind.WORD or after.lower in place.lexicon.words.closed:
        return True
    return after.lower in place.lexicon.verbs.thirds or after.lower in place.lexicon.verbs.auxiliaries


def _follows_name(place: Place) -> bool:
    """After a capitalised word ("Boeing 737", "Hall 4", "Situation Report 14"), with nothing counted after it."""
    before = place.before()
    first = place.tokens[place.numeral.first]
    if before is None or before.kind is not TokenKind.WORD or first.kind is not TokenKind.NUMBER:
        return False
    words = place.lexicon.words
    is_word = (
        before.lower in words.closed or before.lower in words.adverbs or before.lower in place.lexicon.hedges.before
    )
    if not before.text[0].isupper() or is_word or not _is_short(place):
        return False
    return before.lower not in place.lexicon.verbs.lemmas and not _is_gapped(place)


def _is_gapped(place: Place) -> bool:
    """As in "Sindh has reported 678 deaths, Balochistan 299": names and figures in a list after a full clause."""
    earlier = place.before(2)
    if earlier is None or earlier.lower not in (",", "and", ";", ":") or place.numeral.low < _GAPPED:
        return False
    after = place.after()
    if after is not None and after.text not in (",", ".", ";", ")") and after.lower != "and":
        return False
    start = max(place.sentence.first, place.numeral.first - _GAP_REACH)
    return any(token.kind is TokenKind.NUMBER for token in place.tokens[start : place.numeral.first])


def _is_zero(place: Place) -> bool:
    """The word "zero" in "zero tolerance" and "ground zero"."""
    return place.tokens[place.numeral.first].lower == "zero"


def _is_bare(place: Place) -> bool:
    """What a name can carry: bare digits or one small number word, or a range of such ("pp. 12-14")."""
    if place.numeral.form is not Form.RANGE:
        return _is_short(place)
    words = place.tokens[place.numeral.first : place.numeral.last]
    return all("," not in token.text for token in words) and place.numeral.last - place.numeral.first <= 4


def _is_short(place: Place) -> bool:
    """Bare digits or one small number word: what a name can carry."""
    numeral = place.numeral
    token = place.tokens[numeral.first]
    if numeral.last - numeral.first > 1:
        return False
    return "," not in token.text if token.kind is TokenKind.NUMBER else True


_ALWAYS: tuple[Callable[[Place], bool], ...] = (
    _is_code,
    _has_leading_zero,
    _is_slashed,
    _is_ratio,
    _is_lettered,
    _is_address,
    _is_ordinal,
    _is_named,
    _is_capital_name,
    _is_listed,
    _is_bracketed,
    _is_phone,
    _is_clock,
    _is_multiplier,
    _is_denominator,
    _is_coordinate,
    _is_title,
    _is_hyphen_name,
)
_ALONE: tuple[Callable[[Place], bool], ...] = (
    _is_numbered,
    _is_in_named_list,
    _is_in_numbered_list,
    _follows_name,
    _is_dialled,
    _is_zero,
)
