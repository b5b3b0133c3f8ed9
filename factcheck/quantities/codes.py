"""Numbers that are codes by their shape: glued to letters, slashed, dialled, bracketed, numbering a list."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.quantity import Form
from factcheck.model.text import CODE, HYPHEN, NUMBER, PUNCT, SYMBOL, WORD, Token
from factcheck.quantities.spot import Place, is_short
from factcheck.quantities.steps import is_mere_letter
from factcheck.text.lemmas import is_plural

_LIST_LIMIT = 99
_LETTERS = 3  # of a plate
_DECIMALS = 4
_SERIAL = 5  # letters of a serial number
_PRIMES = frozenset({"′", "″", "'", "’", "º"})
_MODEL = 3  # letters of "737 MAX"
_PHONE_GROUPS = 3
_QUOTES = frozenset("“‘\"'«")
_TO_DIAL = frozenset({":", "is", "was", "to", "on", "or", "at", "-", "number", "free"})
_PHONE_REACH = 12  # tokens
_BEFORE_LIST_NUMBER = 3  # marks that may stand before the number of a list item
_COMPASS = frozenset({"n", "s", "e", "w", "north", "south", "east", "west"})


def is_code(place: Place) -> bool:
    """As in F-16, 737s, 4x4, 5G, v1.2.3 and 2-1: glued to letters or to another number."""
    before, after = place.previous, place.next
    first = place.tokens[place.numeral.first]
    if before is not None and not first.spaced and _is_glued_before(place, before):
        return place.lexicon.units.money.before(place.tokens, place.numeral.first) is None  # "Rs.2,500"
    if after is None or after.spaced:
        return False
    if after.kind in (WORD, CODE) and first.kind is NUMBER:
        return not _is_glued_unit(place, before, after)
    following = place.after(1)
    if _is_serial(place):
        return True
    is_number = following is not None and following.kind in (NUMBER, CODE)
    is_glued = following is not None and not following.spaced
    return is_number and (after.kind is HYPHEN or (after.text == "," and is_glued))


def _is_serial(place: Place) -> bool:
    """As in "45-TN-887": capitals between hyphens behind the number."""
    after, letters, further = place.next, place.after(1), place.after(2)
    if after is None or letters is None or further is None or after.kind is not HYPHEN:
        return False
    is_joined = further.kind is HYPHEN or (further.text == "/" and not further.spaced)
    return letters.text.isupper() and len(letters.text) <= _SERIAL and is_joined


def _is_glued_before(place: Place, before: Token) -> bool:
    """Whether letters, another number, a hyphen or a point stands glued before the number."""
    if before.kind is HYPHEN:
        earlier = place.before(2)
        return earlier is None or earlier.lower != "magnitude"
    if before.text == "," and not before.spaced:
        earlier = place.before(2)
        return earlier is not None and earlier.kind in (CODE, NUMBER)
    return before.kind in (CODE, NUMBER) or (before.text == "." and not before.spaced)


def _is_glued_unit(place: Place, before: Token | None, after: Token) -> bool:
    """Whether what is glued behind the number is a unit, a currency or a degree: "5kW", "115USD", "35C"."""
    if before is not None and before.lower in place.lexicon.words.name_words and len(after.text) == 1:
        return False  # "camp 2W"
    units = place.lexicon.units
    if is_mere_letter(place.tokens, place.numeral.last, place.numeral.last + 1, place.lexicon):
        return False  # "the 13F filing"
    is_money = len(after.text) > 1 and units.money.after(place.tokens, place.numeral.last) is not None
    following = place.after(1)
    is_degree = after.text in ("C", "F") and (
        following is None or following.kind is not WORD or (following.lower in place.lexicon.words.closed)
    )
    return is_money or is_degree or units.find(place.tokens, place.numeral.last) is not None


def has_leading_zero(place: Place) -> bool:
    """As in 0142 and 0 112: digits of a code."""
    text = place.tokens[place.numeral.first].text
    return len(text) > 1 and text[0] == "0" and text[1] not in ".·,"


def is_ratio(place: Place) -> bool:
    """As in 4:3."""
    before, after, following = place.previous, place.next, place.after(1)
    first = place.tokens[place.numeral.first]
    if before is not None and before.text == ":" and not first.spaced and not before.spaced:
        earlier = place.before(2)
        return earlier is not None and earlier.kind is NUMBER
    is_glued = after is not None and after.text == ":" and not after.spaced
    return is_glued and following is not None and following.kind is NUMBER and not following.spaced


def is_lettered(place: Place) -> bool:
    """As in 221B, 4K video, 10-K: one capital letter that is no scale of money and counts nothing."""
    last = place.tokens[place.numeral.last - 1]
    if place.numeral.last - place.numeral.first == 2 and last.kind is WORD and len(last.text) == 1:
        before, after = place.previous, place.next
        if before is not None and before.lower in place.lexicon.words.name_words:
            return True  # "clade 1b"
        is_money = before is not None and before.kind is SYMBOL
        counts = after is not None and after.kind is WORD and is_plural(after.lower, place.lexicon)
        return last.text in ("B", "K") and not is_money and not counts
    after, following = place.next, place.after(1)
    if after is None or after.kind is not HYPHEN or following is None or not following.text.isupper():
        return False
    is_unit = place.lexicon.units.find(place.tokens, place.numeral.last + 1) is not None
    return len(following.text) == 1 or (len(following.text) <= _LETTERS and not is_unit)  # "5-FU"


def is_plate(place: Place) -> bool:
    """As in "KBZ 442 T": a licence plate."""
    before, after, first = place.previous, place.next, place.tokens[place.numeral.first]
    if before is None or after is None or not before.text.isupper() or not 1 < len(before.text) <= _LETTERS:
        return False
    is_letter = after.kind is WORD and len(after.text) == 1 and after.text.isupper()
    is_group = first.text.isdecimal() and 1 < len(first.text) < _DECIMALS + 1
    return is_letter and is_group and place.lexicon.units.money.named(before.text) is None


def is_precise(place: Place) -> bool:
    """As in 2301.04104 and 2.1098: more decimals than a figure has."""
    after = place.next
    if after is not None and after.lower in ("per", "to"):
        return False  # a rate of exchange
    whole, _, decimals = place.tokens[place.numeral.first].text.partition(".")
    return place.numeral.form is Form.DIGITS and len(decimals) > _DECIMALS and len(whole) <= _DECIMALS


def is_slashed(place: Place) -> bool:
    """As in 24/7, 09/27 and 13/06."""
    before, after, first = place.previous, place.next, place.tokens[place.numeral.first]
    if before is not None and before.text == "/" and not first.spaced:
        return True
    following = place.after(1)
    if after is None or after.text != "/" or after.spaced or following is None or following.spaced:
        return False
    if following.kind is WORD:  # a DOI, but not "100/day"
        is_rate = following.lower in place.lexicon.words.rate_units
        return not is_rate and place.lexicon.units.find(place.tokens, place.numeral.last + 1) is None
    return following.kind is NUMBER


def is_listed(place: Place) -> bool:
    """The number of a list item, a heading or a note: it opens its block and a stop or bracket follows."""
    numeral, after = place.numeral, place.next
    if after is None or not is_short(place) or numeral.value is None:
        return False
    opening = place.tokens[place.block_first : numeral.first]
    opens = len(opening) <= _BEFORE_LIST_NUMBER and all(token.kind is PUNCT for token in opening)
    if opens and _is_section(place, after):
        return True
    if after.text not in (".", ")", ":") or after.spaced or numeral.value > _LIST_LIMIT:
        return False
    return opens or _goes_on(place)


def _is_section(place: Place, after: Token) -> bool:
    """As in "2.1 Access", "17.22 A correction": a number or a time with a point before a heading."""
    text = place.tokens[place.numeral.first].text
    whole, point, rest = text.partition(".")
    is_short_number = bool(point) and len(whole) <= 2 and len(rest) <= 2
    if place.lexicon.units.find(place.tokens, place.numeral.last) is not None:
        return False  # "12.5 Tonnes of rice"
    if is_short_number and len(rest) == 2 and after.text in _QUOTES:
        return True  # "20.34 ‘Leave the chickens’"
    is_word = after.kind is WORD and after.text[0].isupper()
    return is_short_number and is_word and (not after.text.isupper() or len(after.text) == 1)


def _goes_on(place: Place) -> bool:
    """As in "1. Photographs: Lot 12. 2. Media": a list goes on inside its line."""
    before = place.previous
    at = place.numeral.last + 1
    if before is None or before.text != "." or at >= len(place.tokens):
        return False
    return place.tokens[at].spaced and place.tokens[at].text[0].isupper()


def is_bracketed(place: Place) -> bool:
    """A note mark or a subsection: "[3]", "Article 8(2)"."""
    before, after, earlier = place.previous, place.next, place.before(2)
    if before is None or after is None:
        return False
    is_glued = earlier is not None and not before.spaced and earlier.kind is NUMBER
    return (before.text, after.text) == ("[", "]") or ((before.text, after.text) == ("(", ")") and is_glued)


def is_phone(place: Place) -> bool:
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
    groups = [token for token in place.tokens[first:last] if token.kind is NUMBER]
    opens_with_zero = len(groups) > 1 and groups[0].text[0] == "0" and len(groups[0].text) > 1
    return len(groups) >= _PHONE_GROUPS or opens_with_zero


def is_dialled(place: Place) -> bool:
    """After words that tell to dial or text: "hotline is 1199", "hotline: 1800 226 226", "calls to 911"."""
    index, tokens = place.numeral.first - 1, place.tokens
    if place.numeral.form is not Form.DIGITS or "," in tokens[index + 1].text:
        return False
    phone_words = place.lexicon.words.phone_words
    while index > place.block_first and _leads_to_dial(tokens[index], phone_words):
        index -= 1
    if index < place.block_first:
        return False
    is_emergency = tokens[index].lower == "emergency" and tokens[index + 1].lower == "number"
    is_free = tokens[index].lower == "toll" and any(token.lower == "free" for token in tokens[index + 1 : index + 3])
    return is_emergency or is_free or tokens[index].lower in phone_words


def _leads_to_dial(token: Token, phone_words: frozenset[str]) -> bool:
    """What may stand between "text" and its number: "text HELP to 4636"."""
    is_word = token.kind is WORD and token.text.isupper() and token.lower not in phone_words
    return is_word or token.kind is NUMBER or token.lower in _TO_DIAL


def _is_group(tokens: Sequence[Token], index: int) -> bool:
    """A group of a telephone number: bare digits, or the hyphen or bracket between two groups."""
    token = tokens[index]
    if token.kind is NUMBER:
        return "," not in token.text and "." not in token.text
    return token.text in ("-", "(", ")") and not token.spaced


def is_coordinate(place: Place) -> bool:
    """As in 12°34'N."""
    after, following = place.next, place.after(1)
    if after is not None and after.lower in _COMPASS and after.text[0].isupper():
        is_sum = place.lexicon.units.money.after(place.tokens, place.numeral.last) is not None
        return place.numeral.form is Form.DIGITS and "." in place.tokens[place.numeral.first].text and not is_sum
    before = place.previous
    is_minute = after is not None and after.text in _PRIMES and not after.spaced
    if before is not None and before.text in ("°", *_PRIMES) and not place.tokens[place.numeral.first].spaced:
        return is_minute
    if after is None or after.text != "°" or following is None:
        return False
    return following.kind is NUMBER or following.lower in _COMPASS


def is_model(place: Place) -> bool:
    """As in "the 737 MAX had": capitals that name a model behind a bare number, and a verb behind them."""
    before, after, verb = place.previous, place.next, place.after(1)
    if before is None or before.lower not in ("a", "an", "the") or after is None or not is_short(place):
        return False
    units, nouns, verbs = place.lexicon.units, place.lexicon.nouns, place.lexicon.verbs
    if not (after.kind is WORD and after.text.isupper() and len(after.text) >= _MODEL):
        return False
    if after.lower in nouns.abbreviations or units.money.named(after.text) is not None:
        return False
    if units.find(place.tokens, place.numeral.last) is not None or verb is None:
        return False
    return verb.lower in verbs.thirds or verb.lower in verbs.auxiliaries or verb.lower in verbs.pasts
