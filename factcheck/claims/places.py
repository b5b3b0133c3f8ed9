"""The places that a quantity may be about, nearest first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.claims.gazetteer import Mention, seen_at
from factcheck.claims.kinds import is_compound
from factcheck.claims.scene import Scene
from factcheck.lexicon import Lexicon
from factcheck.model.place import Nearness, PlaceMention
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import PUNCT, SUFFIX, WORD, Token

_PHRASE_REACH = 3
_ORIGIN = 30  # tokens
_LONGEST_DATELINE = 14  # tokens
_DASHES = frozenset({"-", "–", "—", "--"})
_ASIDE = 24  # tokens of an aside that opens with "including"
_EXAMPLES = frozenset({"including", "notably"})
_CASES = ("(", "n", "=")  # "Beni (n=16)"


def places_in_sentence(
    scene: Scene, quantity: Quantity, speakers: Sequence[tuple[int, int]]
) -> list[tuple[Nearness, int, Mention]]:
    """Places of the sentence with how near each is and how many tokens away, nearest first.

    A place inside a speaker's name ("Gaza's health ministry said") comes last.
    """
    clause = scene.clause_at(quantity.first)
    found: list[tuple[Nearness, int, Mention]] = []
    listed = _listed(scene, quantity)
    if listed is not None:
        found.append((Nearness.PHRASE, 0, listed))
    if not scene.mentions:
        return found
    wider, dateline, taken_up = _wider(scene), _end_of_dateline(scene), _taken_up(scene, quantity)
    for mention in scene.mentions:
        nearness = _nearness(scene, quantity, mention, clause)
        if mention is taken_up:
            nearness = Nearness.CLAUSE
        elif mention.last <= dateline:
            nearness = Nearness.DATELINE
        elif _is_of_speaker(scene, mention, speakers):
            nearness = Nearness.SPEAKER
        elif nearness is not Nearness.PHRASE and _is_example(scene, quantity, mention):
            nearness = Nearness.PREVIOUS
        far = _distance(quantity, mention) + _far_origin(scene, mention) + (_ORIGIN if mention.first in wider else 0)
        found.append((nearness, far, mention))
    return sorted(found, key=lambda entry: (entry[0], entry[1], entry[2].first))


def _is_of_speaker(scene: Scene, mention: Mention, speakers: Sequence[tuple[int, int]]) -> bool:
    """Whether the place is part of who speaks, a city that speaks for its country, or where somebody spoke."""
    for first, last in speakers:
        is_whole = mention.last - mention.first >= last - first
        if first <= mention.first < last and (not is_whole or mention.place.name in scene.lexicon.places.cities):
            return True
    return _is_venue(scene, mention)


def _is_example(scene: Scene, quantity: Quantity, mention: Mention) -> bool:
    """As in "33 districts, including Luanda", "2 million people, including families in Turkana": a part."""
    tokens, first = scene.tokens, max(scene.sentence.first, mention.first - _ASIDE)
    opener = next((at for at in range(mention.first - 1, first - 1, -1) if tokens[at].lower in _EXAMPLES), None)
    if opener is None or opener < quantity.first < mention.first:
        return False
    if mention.first - opener > 1 and mention.last <= quantity.first and tokens[mention.last].text != ",":
        return False  # "Floods, including one that hit Mali on Monday, killed 40"
    if any(opener < other.first < mention.first for other in scene.quantities):
        return False  # "including 9,000 boys and 8,000 girls in Taiz"
    inside = (group for group in scene.groups if opener < group.first < mention.first)
    return all(tokens[group.first - 1].lower in ("that", "which", "who") for group in inside)


def _is_venue(scene: Scene, mention: Mention) -> bool:
    """As in "told a press briefing at the KICC", "speaking in Geneva": the place of what is said, not of the figure."""
    index = mention.first - 1
    if index > scene.sentence.first and scene.tokens[index].lower == "the":
        index -= 1
    if index <= scene.sentence.first or scene.tokens[index].lower not in ("in", "at"):
        return False
    return scene.tokens[index - 1].lower in scene.lexicon.places.venues


def _end_of_dateline(scene: Scene) -> int:
    """End of the dateline with which the sentence opens ("NAKURU, Tuesday –"), the sentence's start where none does."""
    first, last = scene.sentence.first, min(scene.sentence.last, scene.sentence.first + _LONGEST_DATELINE)
    if not scene.tokens[first].text.isupper() or len(scene.tokens[first].text) < 4:
        return first
    return next((at for at in range(first + 1, last) if scene.tokens[at].text in _DASHES), first)


def _wider(scene: Scene) -> set[int]:
    """First tokens of the places that only say where the one before them lies: "in Kayes, Mali, 12 communes".

    So does an owner before the place inside it.
    """
    found: set[int] = set()
    tokens = scene.tokens
    for one, other in pairwise(scene.mentions):
        is_pair = other.first - one.last == 1 and tokens[one.last].text == ","
        if other.first - one.last == 1 and tokens[one.last].kind is SUFFIX:
            found.add(one.first)  # "in Syria's Idlib area"
        follows = tokens[other.last].text if other.last < scene.sentence.last else "."
        if is_pair and one.first not in found and follows not in ("and", "or", "&"):
            found.add(other.first)
    return found


def _far_origin(scene: Scene, mention: Mention) -> int:
    """Puts where people come from behind where they are: "Ethiopia has taken in 60,000 refugees from Sudan".

    So too what somebody acts on account of: "Lebanon detains 19 over Beirut blast".
    """
    before = scene.tokens[mention.first - 1].lower if mention.first > scene.sentence.first else ""
    return _ORIGIN if before == "from" or (before == "over" and is_compound(scene, mention.last)) else 0


def _listed(scene: Scene, quantity: Quantity) -> Mention | None:
    """The name before a figure of a list by place: "Kebbi (94,991), Niger (51,719)", "KPK 306, Balochistan 299"."""
    tokens, first = scene.tokens, quantity.phrase_first
    last = _before_bracket(scene, first)
    start = last
    while start > max(scene.sentence.first, last - 3) and _is_name(tokens[start - 1], scene.lexicon):
        start -= 1
    is_bracketed = (
        last < first and quantity.phrase_last < scene.sentence.last and (tokens[quantity.phrase_last].text == ")")
    )
    has_noun = quantity.subject is not None and not is_bracketed
    if start == last or quantity.kind is not Kind.COUNT or has_noun or tokens[first].lower in scene.lexicon.verbs.bases:
        return None
    openers = (",", "and", ":", ";", "(", "by") if is_bracketed else (",", "and", ":", ";", "(")
    opens = start == scene.sentence.first or tokens[start - 1].lower in openers
    if not opens or any(start <= mention.first < last for mention in scene.mentions):
        return None
    span = scene.text.span(start, last)
    return Mention(start, last, PlaceMention(span, span.of(scene.text.text), None))


def _before_bracket(scene: Scene, first: int) -> int:
    """The opening bracket before a number, "(" or "(n=", else the number's own first token."""
    words = tuple(token.lower for token in scene.tokens[max(scene.sentence.first, first - 3) : first])
    if words == _CASES:
        return first - 3
    return first - 1 if words[-1:] == ("(",) else first


def _is_name(token: Token, lexicon: Lexicon) -> bool:
    if token.kind is not WORD or not token.text[0].isupper():
        return False
    words = lexicon.words
    return (
        token.lower not in words.closed
        and token.lower not in words.adverbs
        and token.lower not in lexicon.hedges.before
    )


def _distance(quantity: Quantity, mention: Mention) -> int:
    """Tokens between the two; a place after the number is nearer than one as far before it."""
    if mention.first >= quantity.phrase_last:
        return 2 * (mention.first - quantity.phrase_last)
    return 2 * max(0, quantity.phrase_first - mention.last) + 1


def _nearness(scene: Scene, quantity: Quantity, mention: Mention, clause: tuple[int, int]) -> Nearness:
    if _in_phrase(scene, quantity, mention):
        return Nearness.PHRASE
    if not clause[0] <= mention.first < clause[1]:
        return Nearness.SENTENCE
    is_own = not _other_number_between(scene, quantity, mention) or _acts_on(scene, quantity, mention)
    return Nearness.CLAUSE if is_own else Nearness.SENTENCE


def _acts_on(scene: Scene, quantity: Quantity, mention: Mention) -> bool:
    """Whether the place is of the subject and the figure the object: "58 camps in Assam are serving 11,600 people"."""
    if not any(group.last == quantity.phrase_first for group in scene.groups):
        return False
    between = scene.tokens[mention.last : quantity.phrase_first]
    return any(group.first == mention.last for group in scene.groups) and all(t.text != "," for t in between)


def _in_phrase(scene: Scene, quantity: Quantity, mention: Mention) -> bool:
    """As in "Gaza's 2.4 million people", "2.2 million in Gaza", "5,606 buildings in Türkiye's 10 provinces"."""
    tokens = scene.tokens
    if quantity.last <= mention.first < quantity.phrase_last:
        return True
    if mention.last <= quantity.phrase_first:
        between = tokens[mention.last : quantity.phrase_first]
        words = tuple(token.lower for token in between)
        if words in ((), ("(",), _CASES):
            return True  # "Sindh (58)", "Balochistan 299", "Beni (n = 16)"
        return len(between) <= 2 and any(token.kind is SUFFIX for token in between)
    start = quantity.phrase_last
    between = tokens[start : mention.first]
    if mention.first < start or len(between) > _PHRASE_REACH or not between:
        return False
    if between[0].lower == "each":
        between = between[1:]  # "two each from Quezon"
    elif between[0].lower == "from" or (between[0].lower == "over" and is_compound(scene, mention.last)):
        return False
    return (
        bool(between) and between[0].lower in scene.lexicon.words.locative and all(t.kind is not PUNCT for t in between)
    )


def _other_number_between(scene: Scene, quantity: Quantity, mention: Mention) -> bool:
    """Whether the place stands in the phrase of another quantity: "375 bridges, of which 165 in Sindh"."""
    others = (other for other in scene.quantities if other is not quantity and other.kind is not Kind.AGE)
    return any(_in_phrase(scene, other, mention) for other in others)


def _leads(scene: Scene, mention: Mention) -> bool:
    """Whether the place sets the scene of its sentence: "In Goma, …", "Guatemala: …"."""
    first = scene.sentence.first
    if mention.first > first + 3:
        return False
    after = scene.tokens[mention.last].text if mention.last < scene.sentence.last else ""
    return (
        any(token.lower in scene.lexicon.words.locative for token in scene.tokens[first : mention.first])
        or after == ":"
    )


def _taken_up(scene: Scene, quantity: Quantity) -> Mention | None:
    """The place before "where": "in eastern Tajikistan, where nearly 300 people have been killed"."""
    clause = scene.clause_at(quantity.first)
    if scene.tokens[clause.first].lower != "where":
        return None
    ends = {clause.first, clause.first - 1, clause.first - 2}
    inside = any(clause.first <= mention.first < clause.last for mention in scene.mentions)
    return None if inside else next((mention for mention in scene.mentions if mention.last in ends), None)


def _is_participial(scene: Scene, quantity: Quantity) -> bool:
    """Whether the figure's clause goes on from the one before: "sank off Tunisia, killing 47", "with 30 hurt"."""
    clause = scene.clause_at(quantity.first)
    if scene.tokens[clause.first].lower == "with":
        return True
    first = next((group for group in scene.groups if clause.first <= group.main < clause.last), None)
    return first is not None and scene.tokens[first.first].lower in scene.lexicon.verbs.gerunds


def _is_apart(scene: Scene) -> bool:
    """Whether a semicolon divides the sentence: then its halves speak of different places."""
    return any(token.text == ";" for token in scene.tokens[scene.sentence.first : scene.sentence.last])


def stated_place(
    ranked: Sequence[tuple[Nearness, int, Mention]], scene: Scene, quantity: Quantity
) -> PlaceMention | None:
    """The place that the text says of the quantity: in its phrase, its clause, or at the head of its sentence."""
    for nearness, _, mention in ranked:
        if nearness in (Nearness.PHRASE, Nearness.CLAUSE):
            return seen_at(mention.place, nearness)
    others = [m for nearness, _, m in ranked if nearness is Nearness.SENTENCE and not _is_origin_aside(scene, m)]
    for mention in others:
        if _leads(scene, mention):
            return seen_at(mention.place, Nearness.SENTENCE)
    if others and len({mention.place.name for mention in others}) == 1 and not _is_apart(scene):
        return seen_at(others[0].place, Nearness.SENTENCE)
    before = [mention for mention in others if mention.last <= quantity.phrase_first]
    if before and _is_participial(scene, quantity):
        return seen_at(before[0].place, Nearness.SENTENCE)
    return _last_resort(ranked, scene)


def _is_origin_aside(scene: Scene, mention: Mention) -> bool:
    """As in "Bread, most of which comes from Turkey, costs 300 pounds": where something comes from, between commas."""
    tokens = scene.tokens
    if mention.last >= scene.sentence.last or tokens[mention.last].text != ",":
        return False
    is_closed = any(group.first == mention.last + 1 for group in scene.groups)
    return is_closed and tokens[mention.first - 1].lower == "from" and mention.first > scene.sentence.first + 1


def _last_resort(ranked: Sequence[tuple[Nearness, int, Mention]], scene: Scene) -> PlaceMention | None:
    """The place in the name of the speaker, else that of the dateline with which the sentence opens."""
    spoken = (mention for nearness, _, mention in ranked if nearness is Nearness.SPEAKER)
    own = next((mention for mention in spoken if _tells_of_home(scene, mention)), None)
    if own is not None:
        return seen_at(own.place, Nearness.SPEAKER)
    written = next((mention for nearness, _, mention in ranked if nearness is Nearness.DATELINE), None)
    return None if written is None else seen_at(written.place, Nearness.DATELINE)


def _tells_of_home(scene: Scene, mention: Mention) -> bool:
    """Whether a place in a speaker's name may be where the figure is of: "Gaza's health ministry", "police in Goma".

    Not where it only ends a name ("Energy Fiji"), where somebody spoke, or a city that stands for its government.
    """
    if mention.place.name in scene.lexicon.places.cities or _is_venue(scene, mention):
        return False
    before = scene.tokens[mention.first - 1] if mention.first > scene.sentence.first else None
    return before is None or before.kind is not WORD or before.lower in scene.lexicon.words.closed
