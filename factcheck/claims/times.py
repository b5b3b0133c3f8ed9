"""The day or period that a quantity is of."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.predicates import governor
from factcheck.claims.scene import Scene
from factcheck.model.dates import DateMention, Grain
from factcheck.model.quantity import Quantity

_LEADING = 4
_PRESENT = frozenset({"is", "are", "has", "have", "remain"})
_BESIDE = 3  # tokens after "against": further on it is a disease or an enemy
_AFTER = 6
_SUPERLATIVE = 8  # tokens before "since" in which a superlative stands


def read_time(scene: Scene, quantity: Quantity, speakers: Sequence[tuple[int, int]]) -> DateMention | None:
    """The date of the quantity's own clause, nearest first; else the one that opens its sentence.

    A date that tells when somebody spoke ("the ministry said on Monday") is not the claim's.
    """
    dates = [date for date in scene.dates if not _is_of_speech(scene, date, speakers)]
    if not dates:
        return None
    clause = scene.clause_at(quantity.first)
    own = next((date for date in dates if _takes_up(scene, clause, date)), None)
    if own is not None:
        return own
    dates = [date for date in dates if not _is_of_other(scene, quantity, date)]
    if _is_yardstick(scene, quantity):
        dates = [date for date in dates if date.first >= quantity.phrase_last]
    inside = [date for date in dates if clause[0] <= date.first < clause[1]]
    if inside:
        return min(inside, key=lambda date: _distance(quantity, date))
    opening = [date for date in dates if date.first <= scene.sentence.first + _LEADING]
    if opening:
        return opening[0]
    before = [date for date in dates if date.last <= clause[0] and clause[0] - date.last <= 1]
    return before[-1] if before else _shared(scene, clause, dates)


def _is_of_other(scene: Scene, quantity: Quantity, date: DateMention) -> bool:
    """Whether the date is of something else in the sentence than the figure."""
    return (
        _is_compared(scene, quantity, date)
        or _is_set_beside(scene, date)
        or _is_occasion(scene, quantity, date)
        or _is_aside(scene, quantity, date)
    )


def _takes_up(scene: Scene, clause: tuple[int, int], date: DateMention) -> bool:
    """Whether the clause goes on about the date: "the deadliest since 2006, when 41 men died"."""
    return scene.tokens[clause[0]].lower == "when" and 0 <= clause[0] - date.last <= 1


def _is_yardstick(scene: Scene, quantity: Quantity) -> bool:
    """Whether the figure is what another is set beside: "up from 870 a year earlier", "against 900 in June"."""
    words = [
        token.lower for token in scene.tokens[max(scene.sentence.first, quantity.phrase_first - 2) : quantity.first]
    ]
    if words[:2] in (["up", "from"], ["down", "from"]):
        return True
    return words[:2] == ["compared", "with"] or "against" in words[1:2]


def _shared(scene: Scene, clause: tuple[int, int], dates: Sequence[DateMention]) -> DateMention | None:
    """The date behind a second clause that leaves out its helper: "95 have been killed and 1,828 injured since May"."""
    tokens = scene.tokens
    if clause[1] >= scene.sentence.last or tokens[clause[1]].lower not in ("and", "or"):
        return None
    other = scene.clause_at(clause[1])
    groups = [group for group in scene.groups if other[0] <= group.main < other[1]]
    if not groups or groups[0].first != groups[0].main:
        return None
    if tokens[groups[0].main].lower not in scene.lexicon.verbs.participles:
        return None
    return next((date for date in dates if other[0] <= date.first < other[1]), None)


def _is_set_beside(scene: Scene, date: DateMention) -> bool:
    """Whether the date itself is a yardstick: "the deadliest since 2019", "as many as in May", "down on 2023"."""
    tokens, first = scene.tokens, scene.sentence.first
    at = date.first - 1
    while at > first and tokens[at].lower in ("in", "on", "the", "a"):
        at -= 1
    before = [token.lower for token in tokens[max(first, at - _AFTER) : at + 1]]
    is_led = at < date.first - 1  # "as in May", not "as May"
    if before[-1:] == ["than"] or (is_led and before[-1:] == ["as"]) or before[-2:] == ["compared", "with"]:
        return True
    is_on = is_led and tokens[date.first - 1].lower == "on" and date.grain is not Grain.DAY
    return (is_on and _tells_change(scene, before)) or (date.since and _has_superlative(scene, date))


def _tells_change(scene: Scene, words: Sequence[str]) -> bool:
    """Whether a change is told before "on": "17 per cent down on 2023", "a fall of 3 million on last year"."""
    is_particle = words[-1] in ("up", "down") and (
        words[-2:-1] == [] or words[-2] not in scene.lexicon.verbs.lemmas or words[-2] in scene.lexicon.grammar.be
    )
    return is_particle or any(word in scene.lexicon.verbs.change_nouns for word in words)


def _has_superlative(scene: Scene, date: DateMention) -> bool:
    """As in "the largest in the state since 2018": "the" and a superlative before the date, no verb between."""
    words = scene.tokens[max(scene.sentence.first, date.first - _SUPERLATIVE) : date.first]
    for index in range(len(words) - 1, 0, -1):
        word = words[index].lower
        is_one = word in scene.lexicon.grammar.superlatives or (len(word) > 5 and word.endswith("est"))
        if is_one and words[index - 1].lower in ("the", "its", "their"):
            return True
    return False


def _is_aside(scene: Scene, quantity: Quantity, date: DateMention) -> bool:
    """Whether the date stands in an aside between commas: "The camp, which opened in 1991, holds 230,000 people"."""
    tokens = scene.tokens
    if date.last >= scene.sentence.last or tokens[date.last].text != ",":
        return False
    earlier = [group for group in scene.groups if group.main < date.first]
    if not earlier or earlier[-1].first - 1 <= scene.sentence.first:
        return False
    opener = earlier[-1].first - 1
    is_relative = tokens[opener].lower in ("which", "who", "that") and tokens[opener - 1].text == ","
    word = tokens[earlier[-1].main].lower
    is_participle = tokens[opener].text == "," and word in scene.lexicon.verbs.participles
    first = opener if is_relative else earlier[-1].first
    return (is_relative or is_participle) and not first <= quantity.first < date.last


def _is_occasion(scene: Scene, quantity: Quantity, date: DateMention) -> bool:
    """Whether the date tells only what a present state came after: "After attacks in May, the town hosts 61,940"."""
    first, tokens = scene.sentence.first, scene.tokens
    if tokens[first].lower not in ("after", "following") or date.last > quantity.phrase_first:
        return False
    if "," not in [token.text for token in tokens[date.last : quantity.phrase_first]]:
        return False
    verb = governor(scene, quantity)
    return verb is not None and (
        tokens[verb.group.first].lower in _PRESENT or tokens[verb.group.first].lower in scene.lexicon.verbs.thirds
    )


def _is_compared(scene: Scene, quantity: Quantity, date: DateMention) -> bool:
    """Whether the date is of what the figure is set beside: "3 million fewer than last year", "the most since 1991"."""
    if date.first < quantity.phrase_last:
        return False
    between = [token.lower for token in scene.tokens[quantity.phrase_last : date.first + 1]]
    grammar = scene.lexicon.grammar
    if any(
        _leads_on(scene, quantity.phrase_last + at, date) for at, word in enumerate(between) if word in grammar.compares
    ):
        return True
    if "from" in between and {"up", "down"} & set(between[: between.index("from")]):
        return True
    return date.since and any(
        word in grammar.superlatives or (len(word) > 5 and word.endswith("est")) for word in between
    )


def _leads_on(scene: Scene, index: int, date: DateMention) -> bool:
    """Whether a word of comparison leads to the date or to a figure before it, not to "measles"."""
    reach = _BESIDE if scene.tokens[index].lower == "against" else _AFTER
    near = range(index + 1, index + reach)
    return date.first in near or any(q.phrase_first in near for q in scene.quantities)


def _distance(quantity: Quantity, date: DateMention) -> int:
    if date.first >= quantity.phrase_last:
        return date.first - quantity.phrase_last
    return quantity.phrase_first - date.last + 1


def _is_of_speech(scene: Scene, date: DateMention, speakers: Sequence[tuple[int, int]]) -> bool:
    """Whether the date follows a verb of saying, or a speaker and their verb."""
    index = date.first - 1
    grammar = scene.lexicon.grammar
    while index >= scene.sentence.first and scene.tokens[index].lower in grammar.speech_fillers:
        index -= 1
    if index < scene.sentence.first:
        return False
    at = [group for group in scene.groups if group.first <= index < group.last]
    if at and at[0].lemma in grammar.spoken:
        return True
    spoken = scene.lexicon.verbs.lemmas.get(scene.tokens[index].lower) in ("say", "tell")
    return spoken or any(last - 1 == index for _, last in speakers)
