"""Numbers that belong to a name: "Resolution 2712", "Camp 5", "the Six Nations", "10 Downing Street"."""

from __future__ import annotations

from factcheck.model.quantity import Form
from factcheck.model.text import HYPHEN, NUMBER, SUFFIX, WORD
from factcheck.quantities.spot import Place, is_bare, is_short
from factcheck.text.lemmas import is_plural, singular

_LIST_REACH = 10  # tokens
_GAP_REACH = 30  # tokens
_GAPPED = 10  # smaller figures after a name are more likely part of it, or a score
_CLASSES = 20  # names before what they count have small numbers
_JOINTS = frozenset({",", "and", "or", "to", "of", "&", "-", "–"})


def is_address(place: Place) -> bool:
    """As in "14 Rose Street", "10 Downing Street", "112 Rua Garça"."""
    if not is_short(place) or place.tokens[place.numeral.first].kind is not NUMBER:
        return False
    for step in range(4):
        token = place.after(step)
        if token is None or token.kind is not WORD or not token.text[0].isupper():
            return False
        if token.lower in place.lexicon.words.streets:
            return True
    return False


def is_named(place: Place) -> bool:
    """After a word that always names: "Resolution 2712", "No. 5", "# 4"."""
    words = place.lexicon.words
    before, earlier = place.previous, place.before(2)
    if before is not None and earlier is not None and not before.spaced:
        if before.text == "." and earlier.lower in words.strict_names:
            return is_bare(place)
        after = place.next
        is_last = after is None or after.kind is not WORD
        if before.text == ":" and earlier.lower in words.phone_words and is_last:
            return is_short(place)
    return before is not None and before.lower in words.strict_names and is_bare(place)


def is_in_named_list(place: Place) -> bool:
    """As in "Articles 3 and 4", "Regions 1, 2 and 3": after a number that a naming word stands before."""
    return _opener_of_list(place) in place.lexicon.words.strict_names


def is_in_numbered_list(place: Place) -> bool:
    """As in "zones 12 and 14", with nothing counted after it."""
    opener = _opener_of_list(place)
    return opener in place.lexicon.words.name_words or singular(opener, place.lexicon) in place.lexicon.words.name_words


def _opener_of_list(place: Place) -> str:
    """The word before the first number of a list of bare numbers that this one goes on; "" where there is none."""
    index = place.numeral.first - 1
    start = max(place.sentence.first, index - _LIST_REACH)
    if index <= start or place.tokens[index].lower not in _JOINTS or not is_bare(place):
        return ""
    numbers = 0
    while index > start and (place.tokens[index].kind is NUMBER or place.tokens[index].lower in _JOINTS):
        numbers += place.tokens[index].kind is NUMBER
        index -= 1
    if place.tokens[index].text == "." and index > start:
        index -= 1
    return place.tokens[index].lower if numbers else ""


def is_title(place: Place) -> bool:
    """A number word in a name: "the Six Nations", "Group of Seven", "Three Gorges Dam"."""
    first = place.tokens[place.numeral.first]
    if first.kind is not WORD or not first.text[0].isupper() or place.numeral.last - place.numeral.first > 1:
        return False
    opens = place.numeral.first == place.sentence.first
    before = place.previous
    if not opens and before is not None and before.kind in (WORD, SUFFIX):
        return not place.tokens[place.sentence.first].text.isupper()
    after = place.next
    if after is not None and after.text[0].isupper() and after.lower in place.lexicon.words.time_units:
        return not place.tokens[place.sentence.last - 2].text[0].isupper()  # "Sixty Minutes showed the film"
    return _names_on(place)


def _names_on(place: Place) -> bool:
    """Whether two or more capitalised words follow and no plural in small letters: "Seven Sisters Road"."""
    step = 0
    while (token := place.after(step)) is not None and token.kind is WORD and token.text[0].isupper():
        step += 1
    following = place.after(step)
    counts = following is not None and following.text[0].islower() and is_plural(following.lower, place.lexicon)
    return step > 1 and not counts


def is_numbered(place: Place) -> bool:
    """After a noun that is numbered ("site 7", "Camp 5", "update 3", "Case 22-1189"), with nothing counted after it."""
    before = place.previous
    if before is None or not is_bare(place):
        return False
    if before.text.islower() and before.lower in place.lexicon.verbs.bases and _is_act_there(place):
        return False
    words = place.lexicon.words.name_words
    return before.lower in words or singular(before.lower, place.lexicon) in words


def _is_act_there(place: Place) -> bool:
    """Whether a naming word that is a verb too follows its subject or helper: "we count 70", not "at stage 3"."""
    earlier, lexicon = place.before(2), place.lexicon
    if earlier is None or earlier.kind is not WORD:
        return False
    word = earlier.lower
    is_helper = word in lexicon.grammar.modals or word in lexicon.verbs.auxiliaries
    is_subject = word in lexicon.words.pronouns and word not in lexicon.words.determiners
    return is_helper or is_subject or is_plural(word, lexicon)


def is_capital_name(place: Place) -> bool:
    """As in "Camp 5 leaves", "Gauge 4", "the Group of 77": a capitalised naming word inside a sentence."""
    before, earlier, after = place.previous, place.before(2), place.next
    if before is not None and before.lower == "of" and earlier is not None and earlier.text == "Group":
        return True
    if before is None or not before.text[0].isupper() or not is_short(place):
        return False
    if before.lower not in place.lexicon.words.name_words or _is_act(place):
        return False
    if after is None or after.kind is not WORD or after.lower in place.lexicon.words.closed:
        return True
    verbs = place.lexicon.verbs
    if after.lower in verbs.thirds or after.lower in verbs.auxiliaries or after.lower in verbs.pasts:
        return True
    return (
        place.numeral.high <= _CLASSES and before.lower not in verbs.bases
    )  # "Class 8 pupils", not "Track 8 patients"


def _is_act(place: Place) -> bool:
    """Whether the naming word opens the sentence as a verb: "Building 7 houses takes a month"."""
    word = place.tokens[place.numeral.first - 1].lower
    opens = place.numeral.first - 1 == place.sentence.first
    return opens and (word in place.lexicon.verbs.gerunds or is_plural(word, place.lexicon))


def follows_name(place: Place) -> bool:
    """After a capitalised word ("Boeing 737", "Hall 4", "Situation Report 14"), with nothing counted after it."""
    before = place.previous
    first = place.tokens[place.numeral.first]
    if before is None or before.kind is not WORD or first.kind is not NUMBER:
        return False
    words = place.lexicon.words
    is_word = before.text != "US" and (
        before.lower in words.closed or before.lower in words.adverbs or before.lower in place.lexicon.hedges.before
    )
    if before.text.islower() or is_word or not is_short(place):
        return False
    if _is_ship(place):
        return True
    joint = place.before(2)
    if joint is not None and joint.kind is HYPHEN and before.text[0].isupper():
        return True  # "Sea-Watch 5"
    return before.lower not in place.lexicon.verbs.lemmas and not _is_gapped(place)


def _is_gapped(place: Place) -> bool:
    """As in "Sindh has reported 678 deaths, Balochistan 299": names and figures in a list after a full clause."""
    earlier = place.before(2)
    if earlier is None or earlier.lower not in (",", "and", ";", ":") or place.numeral.low < _GAPPED:
        return False
    after = place.next
    if after is not None and after.text not in (",", ".", ";", ")") and after.lower != "and":
        return False
    start = max(place.sentence.first, place.numeral.first - _GAP_REACH)
    return any(token.kind is NUMBER for token in place.tokens[start : place.numeral.first])


def _is_ship(place: Place) -> bool:
    """As in "the MV Hope 3": a word for a ship stands before the name."""
    earlier = place.before(2)
    return earlier is not None and earlier.lower in place.lexicon.words.ships


def is_month_name(place: Place) -> bool:
    """As in "the March 23 Movement": a day in a name."""
    before, after = place.previous, place.next
    if before is None or after is None or before.lower not in place.lexicon.dates.months.long:
        return False
    return after.kind is WORD and after.text[0].isupper() and not is_plural(after.lower, place.lexicon)


def is_subject_name(place: Place) -> bool:
    """As in "Bulletin 22 warns of locusts": a verb that is no noun follows name and number."""
    before, after = place.previous, place.next
    if before is None or after is None or not is_short(place) or place.numeral.form is not Form.DIGITS:
        return False
    if after.lower in place.lexicon.words.adverbs:
        after = place.after(1) or after
    verbs = place.lexicon.verbs
    is_verb = after.lower in verbs.thirds and after.lower not in verbs.nounlike
    is_name = before.kind is WORD and before.text[0].isupper() and before.lower not in place.lexicon.words.closed
    return is_verb and is_name and before.lower not in verbs.lemmas


def is_formation(place: Place) -> bool:
    """As in "313 Brigade", "617 Squadron": a number before a capitalised part of an army."""
    after = place.next
    return (
        after is not None
        and after.text[0].isupper()
        and after.lower in place.lexicon.words.formations
        and is_short(place)
    )
