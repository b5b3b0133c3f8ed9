"""How much a cue says about a figure, by where the two stand."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.index import Index, base_form
from factcheck.compare.scan import Hit
from factcheck.compare.view import View
from factcheck.model.reference import Flow
from factcheck.model.text import Text

# Evidence, strongest first. A cue in the claim's own phrase or its verb outweighs any other in the clause, and
# one of the clause any in the rest of the sentence.
IN_PHRASE, POPULATION, BREAKDOWN, WHOLE, IN_CLAUSE, COORDINATED, LABEL = 60, 58, 56, 50, 45, 40, 40
CARRIED_ON, IN_SENTENCE, ABOVE_TABLE, UNDER_HEADING = 30, 25, 15, 12
_INCLUDING = frozenset({"including", "includes"})
_NARROW = 8  # how much a narrower word outweighs the verb that it stands before
_NOTHING = 10  # outweighs the width of a cue
_FAR = 20  # words beyond which distance no longer matters
_RELATIVE = 4  # words from a relative pronoun to its verb
_BRACKET = 6  # words of a share in brackets between a figure and its verb
_INSERTED = 20  # words of a speaker and the day of speaking between a figure and its verb
_IN_BRACKET = 20  # words after a figure in which a bracket may stand
_ASIDE = 15  # words after a figure in which a share in commas ends
_SITES = 4  # words from "living in" to the sites
_OF = 3  # words after a share in which "of the population" belongs to it


def weight(hit: Hit, view: View, views: Sequence[View], text: Text, index: Index) -> int:
    """How much a cue weighs for a claim by where it stands; 0 where it speaks of something else."""
    width = min(hit.width - 1, 3) * 2
    if _is_of_else(hit, view, views, text, index):
        return 0
    if _in_phrase(hit, view):
        return _weight_in_phrase(hit, view, text, index) + width
    if _is_in_relative(hit, view, text) or _is_complement(hit, view):
        return IN_PHRASE + width
    if view.is_whole or view.is_population or _takes_bare_number(hit, view, index):
        return 0
    return _weight_outside(hit, view, views, text, index) + width


def _is_of_else(hit: Hit, view: View, views: Sequence[View], text: Text, index: Index) -> bool:
    """Whether a cue speaks of something that the claim is not: what is new, its whole, sites, a part, its doer."""
    return (
        _is_of_new(hit, text, index)
        or _is_of_its_whole(hit, view, text, index)
        or _is_of_sites(hit, text, index)
        or _is_of_those_among(hit, view, text, index)
        or _is_of_included(hit, view, views, text)
        or _tells_of_its_subject(hit, view, index)
        or _is_joined(hit, view, text)
        or is_in_bracket(hit, view, views, text)
    )


def _is_of_its_whole(hit: Hit, view: View, text: Text, index: Index) -> bool:
    """Whether a cue only names what a share is taken of: "15 per cent of the displaced suffer"; of a group it tells.

    So it does of a place that has the share: "Luanda accounts for half of all cases".
    """
    whole = view.whole
    is_of_all = whole is not None and text.tokens[whole.first].lower == "all"
    if view.claim.predicate in index.words.share_verbs or (is_of_all and view.claim.place is not None):
        return False
    return whole is not None and view.group is None and whole.first <= hit.first < whole.last


def _is_of_those_among(hit: Hit, view: View, text: Text, index: Index) -> bool:
    """Whether a cue only says of whom, or what is wanting: "among the displaced", "living without shelter"."""
    before = [token.lower for token in text.tokens[max(0, hit.first - 2) : hit.first]]
    if index.words.wanting.intersection(before[-1:]):
        return True
    if "among" not in before or view.group is not None:
        return False
    between = text.tokens[view.claim.quantity.phrase_last : hit.first]
    return not any(token.lower in index.lexicon.verbs.auxiliaries for token in between)


def _is_of_included(hit: Hit, view: View, views: Sequence[View], text: Text) -> bool:
    """Whether a cue speaks of a part named after the figure: "300 cases, including 256 confirmed ones"."""
    last = view.claim.quantity.phrase_last
    if hit.first <= last or _INCLUDING.isdisjoint(view.scan.words):
        return False
    if _INCLUDING.isdisjoint([token.lower for token in text.tokens[last : hit.first]]):
        return False
    after = views[view.number + 1 : view.number + 4]
    return any(last < part.claim.quantity.first <= hit.first < part.claim.quantity.phrase_last + 1 for part in after)


def _tells_of_its_subject(hit: Hit, view: View, index: Index) -> bool:
    """Whether a cue before the figure tells of who does it, not of whom it is done to: "leaving 22 people dead"."""
    is_before = hit.last <= view.claim.quantity.phrase_first
    return (
        is_before
        and hit.width == 1
        and hit.word in index.words.subject_cues
        and view.label is None
        and not view.is_cell
    )


def is_in_bracket(hit: Hit, view: View, views: Sequence[View], text: Text) -> bool:
    """Whether a cue stands in a bracket after the figure, with a figure of its own: "(40 per cent of the target)"."""
    last = view.claim.quantity.phrase_last
    if not last < hit.first <= last + _IN_BRACKET:
        return False
    between = [token.text for token in text.tokens[last : hit.first]]
    if between.count("(") <= between.count(")"):
        return False
    opening = last + len(between) - 1 - between[::-1].index("(")
    after = views[view.number + 1 : view.number + 3]
    return any(opening < other.claim.quantity.first < hit.first for other in after)


def _is_joined(hit: Hit, view: View, text: Text) -> bool:
    """Whether a cue after the figure tells only together with another: "7,300 people dead or missing"."""
    at = hit.last
    if hit.first < view.claim.quantity.phrase_last or at >= len(text.tokens) or text.tokens[at].lower != "or":
        return False
    return any(other.first == at + 1 for other in view.scan.cues)


def _is_complement(hit: Hit, view: View) -> bool:
    """Whether a cue stands right after the figure and says what it is: "22 people dead", "the 1.2 million targeted"."""
    return hit.first == view.claim.quantity.phrase_last


def _is_of_sites(hit: Hit, text: Text, index: Index) -> bool:
    """Whether a cue of living somewhere goes on with a number of sites, not with a place: "living in 150 shelters"."""
    if hit.width == 1 or text.tokens[hit.last - 1].lower not in index.words.particles:
        return False
    after = text.tokens[hit.last : hit.last + _SITES]
    return any(base_form(token.lower, index.lexicon) in index.words.site_nouns for token in after)


def _weight_in_phrase(hit: Hit, view: View, text: Text, index: Index) -> int:
    is_of = [token.lower for token in text.tokens[view.claim.quantity.last : view.claim.quantity.last + 1]] == ["of"]
    if view.is_part and view.group is None and is_of:
        return IN_SENTENCE  # in "nine of the camps" the camps are the whole
    return IN_PHRASE if _is_of_phrase(hit, view, index) else -_NOTHING


def _weight_outside(hit: Hit, view: View, views: Sequence[View], text: Text, index: Index) -> int:
    if _narrows(hit, view, text, index):
        return IN_PHRASE + _NARROW
    if _is_predicate(hit, view, views, text, index) or _is_resumed(hit, view, text, index):
        return IN_PHRASE
    distance = _distance(hit, view) // 2
    if is_near(hit, view):
        return (IN_SENTENCE if _is_taken(hit, view, views, text) else IN_CLAUSE) - distance
    return IN_SENTENCE - distance if is_light(view, index) else -_NOTHING


def is_near(hit: Hit, view: View) -> bool:
    """Whether a hit lies in the claim's clause or phrase."""
    first, last = view.claim.clause
    return (hit.first < last and first < hit.last) or _in_phrase(hit, view)


def is_light(view: View, index: Index) -> bool:
    """Whether the claim's own verb says nothing of what is counted."""
    return view.claim.predicate is None or view.claim.predicate in index.words.light_verbs


def _in_phrase(hit: Hit, view: View) -> bool:
    return view.claim.quantity.phrase_first <= hit.first < view.claim.quantity.phrase_last


def _is_of_phrase(hit: Hit, view: View, index: Index) -> bool:
    """Whether a cue in the phrase says what is counted, and is no noun that only looks like a verb."""
    head = view.claim.head
    is_head = hit.first == view.claim.quantity.phrase_last - 1
    return (
        not is_head or head is None or hit.width == 1 or hit.word == head or hit.word == base_form(head, index.lexicon)
    )


def _is_predicate(hit: Hit, view: View, views: Sequence[View], text: Text, index: Index) -> bool:
    """Whether a cue is the claim's verb, or ends in it: "totally damaged"; no other figure stands between then."""
    if view.claim.predicate is None or not (is_near(hit, view) or _is_past_aside(hit, view, views, text)):
        return False
    last = text.tokens[hit.last - 1].lower
    predicate = base_form(view.claim.predicate, index.lexicon)
    if hit.width == 1 or hit.word == predicate:
        return hit.word == predicate
    return base_form(last, index.lexicon) == predicate and not _is_parted(hit, view, views)


def _narrows(hit: Hit, view: View, text: Text, index: Index) -> bool:
    """Whether a cue stands right before the claim's verb and narrows it down: "have been critically injured"."""
    predicate, at = view.claim.predicate, hit.last
    if predicate is None or not view.claim.quantity.phrase_last <= hit.first < at < view.claim.clause[1]:
        return False
    return base_form(text.tokens[at].lower, index.lexicon) == base_form(predicate, index.lexicon)


def _is_in_relative(hit: Hit, view: View, text: Text) -> bool:
    """Whether a cue stands in the relative clause right after the claim: "the 1.2 million that we asked for"."""
    last = view.claim.quantity.phrase_last
    return last < hit.first <= last + _RELATIVE and text.tokens[last].lower in ("that", "who", "which")


def _is_resumed(hit: Hit, view: View, text: Text, index: Index) -> bool:
    """Whether a cue follows a speaker between a figure and its verb: "1,400 people, OCHA said, have been killed"."""
    last, said = view.claim.quantity.phrase_last, view.claim.predicate
    if last >= len(text.tokens):
        return False
    if last < hit.first and text.tokens[last].text == "(":
        closed = [at for at in range(last, min(last + _BRACKET, hit.first)) if text.tokens[at].text == ")"]
        after = text.tokens[closed[0] + 1 : closed[0] + 2] if closed else ()
        is_on = bool(closed) and not any(token.lower in (",", "and") for token in after)
        return is_on and hit.first - closed[0] <= _RELATIVE  # "of which 4.9 million (35%) has been received"
    if said not in index.lexicon.verbs.say or text.tokens[last].text != ",":
        return False
    between = [token.text for token in text.tokens[last + 1 : hit.first]]
    return between.count(",") == 1 and len(between) <= _INSERTED and between.index(",") >= len(between) - _RELATIVE


def _is_past_aside(hit: Hit, view: View, views: Sequence[View], text: Text) -> bool:
    """Whether only a share in commas stands between a figure and a cue: "9.3 million, two thirds of all, need aid"."""
    after = views[view.number + 1] if view.number + 1 < len(views) else None
    last = view.claim.quantity.phrase_last
    if after is None or not (after.is_share and last < after.claim.quantity.first < hit.first <= last + _ASIDE):
        return False
    between = [token.text for token in text.tokens[last : hit.first]]
    return between[:1] == [","] and between[-1] == ","


def _is_parted(hit: Hit, view: View, views: Sequence[View]) -> bool:
    """Whether another figure stands between a cue and the claim's."""
    first, last = sorted((hit.first, view.claim.quantity.first))
    near = views[max(0, view.number - 4) : view.number + 5]
    return any(first < other.claim.quantity.first < last for other in near)


def _takes_bare_number(hit: Hit, view: View, index: Index) -> bool:
    """Whether a cue is only the verb of a bare number, which says nothing of it: "killings reach 1,545"."""
    return (
        view.unit is None
        and hit.width == 1
        and is_light(view, index)
        and hit.word == base_form(view.claim.predicate or "", index.lexicon)
    )


def _is_of_new(hit: Hit, text: Text, index: Index) -> bool:
    """Whether what a cue names is only what is new: "new cases fell to 577"."""
    if hit.first == 0 or index.indicator(hit.indicator).measure is Flow.FLOW:
        return False
    return text.tokens[hit.first - 1].lower in index.words.new_words


def _distance(hit: Hit, view: View) -> int:
    quantity = view.claim.quantity
    away = quantity.first - hit.last if hit.last <= quantity.first else hit.first - quantity.last
    return min(_FAR, max(0, away))


def is_in_other_phrase(hit: Hit, view: View, views: Sequence[View]) -> bool:
    """Whether a cue stands in the phrase of another figure of the sentence."""
    near = views[max(0, view.number - 4) : view.number + 5]
    phrases = (o.claim.quantity for o in near if o.number != view.number and o.claim.sentence == view.claim.sentence)
    return any(phrase.phrase_first <= hit.first < phrase.phrase_last for phrase in phrases)


def _is_taken(hit: Hit, view: View, views: Sequence[View], text: Text) -> bool:
    """Whether a cue stands in the phrase of another figure, or beyond one: "576,000, a quarter of the population"."""
    for number in range(max(0, view.number - 4), min(len(views), view.number + 5)):
        other = views[number]
        if number == view.number or other.claim.sentence != view.claim.sentence:
            continue
        quantity = other.claim.quantity
        if hit.first <= quantity.first < hit.last:
            continue  # the number is one of the cue's own words: "younger than 15"
        last = quantity.phrase_last
        if last < len(text.tokens) and text.tokens[last].lower == "of" and other.is_share:
            last += _OF
        if quantity.phrase_first <= hit.first < last:
            return True
        is_between = hit.last <= quantity.first < view.claim.quantity.first
        is_after = view.claim.quantity.first < quantity.first < hit.first
        is_its = quantity.phrase_last <= hit.first <= quantity.phrase_last + 1  # "and 5 million acutely hungry"
        is_apart = other.claim.parallel != view.number and view.is_share
        is_other = (is_between and view.claim.parallel != number) or (is_after and (is_apart or is_its))
        if is_other and quantity.kind is view.claim.quantity.kind:
            return True
    return False
