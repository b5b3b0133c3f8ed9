"""What is no quantity: numbers in names and codes, list numbers, telephone numbers, clock times, scores."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.model.quantity import Form
from factcheck.model.text import HYPHEN, NUMBER, WORD, Token
from factcheck.quantities import codes, names
from factcheck.quantities.spot import Place, is_bare, is_short
from factcheck.text.lemmas import is_plural

_CLOCK = 12
_CLOCK_DIGITS = 4  # 1700 hrs
_GOALS = 30  # no match ends with more
_SPORT_REACH = 10  # tokens


def exclusion(place: Place, *, counts_something: bool) -> str | None:
    """Why the number states no amount ("the word before it names: Resolution 2712"); null where it states one.

    ``counts_something`` tells whether a unit or a plural noun follows it.
    """
    if place.numeral.form in (Form.FRACTION, Form.VAGUE):
        return _reason(_is_multiplier) if _is_multiplier(place) else None
    for test in _TESTS[place.is_joined, counts_something]:
        if test(place):
            return _reason(test)
    return None


def _reason(test: Callable[[Place], bool]) -> str:
    """What a test looks for, in its own words."""
    return (test.__doc__ or "").strip().split("\n")[0].rstrip(".")


def _is_ordinal(place: Place) -> bool:
    """As in "twenty-first", "the top ten"; not "temperatures top 35C", where the word is a verb."""
    before, after, following = place.previous, place.next, place.after(1)
    if before is not None and before.lower == "top":
        earlier = place.before(2)
        return earlier is None or not is_plural(earlier.lower, place.lexicon)
    if after is None or following is None or after.kind is not HYPHEN:
        return False
    return following.lower in place.lexicon.words.ordinals


def _is_clock(place: Place) -> bool:
    """As in "5 p.m.", "16.45 GMT", "a quarter past four"."""
    words = place.lexicon.words
    after, before, earlier = place.next, place.previous, place.before(2)
    if after is not None and is_bare(place) and (_names_clock(place, after) or _is_in_day_part(place)):
        return True
    is_at = before is not None and before.lower == "at"
    if is_at and (_has_minutes(place) and (_opens_sentence(place) or _follows_clock_verb(place))):
        return True
    if before is None or earlier is None or not is_short(place) or place.numeral.high > _CLOCK:
        return False
    is_hour = earlier.lower in words.clock_before or earlier.lower in place.lexicon.numbers.units
    opener = place.before(3)
    at_clock = earlier.lower in words.clock_before or (opener is not None and opener.lower == "at")
    return before.lower in ("past", "to") and is_hour and at_clock


def _opens_sentence(place: Place) -> bool:
    """As in "At 15.50 we reported": nothing stands before "at"."""
    return place.numeral.first - 1 == place.sentence.first


def _follows_clock_verb(place: Place) -> bool:
    """As in "began at 22.30"."""
    verb = place.before(2)
    return verb is not None and place.lexicon.verbs.lemmas.get(verb.lower) in place.lexicon.words.clock_verbs


def _has_minutes(place: Place) -> bool:
    """Whether a number has the shape of a time of day, hours and minutes, and nothing after it is counted."""
    after = place.next
    if after is not None and after.kind is WORD and after.lower not in place.lexicon.words.closed:
        return False  # "closed at 22.30 dollars"
    hours, _, minutes = place.tokens[place.numeral.first].text.partition(".")
    is_time = len(minutes) == 2 and minutes.isdecimal() and hours.isdecimal()
    return is_time and int(hours) < 2 * _CLOCK and int(minutes) < 5 * _CLOCK


def _names_clock(place: Place, after: Token) -> bool:
    """Whether "p.m.", "GMT" and the like follow; "hrs" only after four digits, else they are hours of waiting."""
    if after.lower in place.lexicon.words.clock_after:
        is_time_unit = after.lower in place.lexicon.words.time_units
        return not is_time_unit or len(place.tokens[place.numeral.first].text) == _CLOCK_DIGITS
    before, hours = place.previous, place.tokens[place.numeral.first].text
    if after.lower != "hours" or len(hours) != _CLOCK_DIGITS or not hours.isdecimal():
        return False  # "at 2100 hours"
    return before is not None and before.lower in place.lexicon.words.prepositions and int(hours[:2]) < 2 * _CLOCK


def _is_in_day_part(place: Place) -> bool:
    """As in "at 2 in the morning", "at ten to three"."""
    before, words = place.previous, [token.lower for step in range(3) if (token := place.after(step)) is not None]
    if words[:2] == ["in", "the"] and words[2:] and words[2] in ("morning", "afternoon", "evening"):
        return place.numeral.high <= _CLOCK
    is_at = before is not None and before.lower == "at" and place.numeral.high <= _CLOCK * 5
    return is_at and len(words) > 1 and words[0] in ("to", "past") and words[1] in place.lexicon.numbers.units


def _is_multiplier(place: Place) -> bool:
    """As in "three times", "2.9 times", "10-fold", "half as many again"."""
    after = place.next
    if after is not None and after.kind is HYPHEN:
        after = place.after(1)
    words = [token.lower for step in range(3) if (token := place.after(step)) is not None]
    if words in (["as", "many", "again"], ["as", "much", "again"]):
        return True
    return after is not None and after.lower in place.lexicon.words.multipliers


def _is_denominator(place: Place) -> bool:
    """The 100,000 of "12 cases per 100,000 people"."""
    before = place.previous
    return before is not None and before.lower == "per"


def _is_hyphen_name(place: Place) -> bool:
    """As in "two-way", "five-star", "third-party"."""
    after, following = place.next, place.after(1)
    if after is None or after.kind is not HYPHEN or following is None:
        return False
    return following.lower in place.lexicon.words.hyphen_names


def _is_zero(place: Place) -> bool:
    """The word "zero" in "zero tolerance" and "ground zero"."""
    return place.tokens[place.numeral.first].lower == "zero"


def _is_score(place: Place) -> bool:
    """A result: "won 3 to 1", "lost by 2 to 4"."""
    numeral, words = place.numeral, place.lexicon.words
    if numeral.high > _GOALS or not is_bare(place):
        return False
    before, after, following = place.previous, place.next, place.after(1)
    is_pair = numeral.form is Form.RANGE
    if after is not None and after.lower == "to" and following is not None and following.kind is NUMBER:
        is_pair = True
    if before is not None and before.lower == "to":
        earlier = place.before(2)
        is_pair = is_pair or (earlier is not None and earlier.kind is NUMBER)
    if not is_pair:
        return False
    start = max(place.sentence.first, numeral.first - _SPORT_REACH)
    return any(token.lower in words.sport for token in place.tokens[start : numeral.first])


def _is_thanks(place: Place) -> bool:
    """As in "a million thanks", "thanks a million"."""
    before, after = place.previous, place.next
    return (before is not None and before.lower == "thanks") or (after is not None and after.lower == "thanks")


_ALWAYS: tuple[Callable[[Place], bool], ...] = (
    codes.is_code,
    codes.has_leading_zero,
    codes.is_slashed,
    codes.is_ratio,
    codes.is_lettered,
    names.is_address,
    _is_ordinal,
    names.is_named,
    names.is_capital_name,
    codes.is_listed,
    codes.is_bracketed,
    codes.is_phone,
    _is_clock,
    _is_multiplier,
    _is_denominator,
    codes.is_coordinate,
    names.is_title,
    names.is_month_name,
    names.is_subject_name,
    names.is_formation,
    codes.is_plate,
    codes.is_model,
    _is_hyphen_name,
    _is_thanks,
)
_ALONE: tuple[Callable[[Place], bool], ...] = (
    names.is_numbered,
    names.is_in_named_list,
    names.is_in_numbered_list,
    names.follows_name,
    codes.is_dialled,
    codes.is_precise,
    _is_zero,
    _is_score,
)
# What can only be so where something is glued to the number; most numbers stand alone.
_JOINED = frozenset({codes.is_code, codes.is_slashed, codes.is_ratio, _is_hyphen_name})
_APART = tuple(test for test in _ALWAYS if test not in _JOINED)
# Whether something is glued to the number, whether it counts something: the tests to ask, in their order.
_TESTS = {
    (True, True): _ALWAYS,
    (True, False): _ALWAYS + _ALONE,
    (False, True): _APART,
    (False, False): _APART + _ALONE,
}
