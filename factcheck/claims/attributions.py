"""Who says so: "the ministry said", "according to OCHA", "by WHO's count", and the speaker of a quotation."""

from __future__ import annotations

from factcheck.claims.predicates import Governor
from factcheck.claims.scene import Scene
from factcheck.claims.sources import Source, by_marks, by_phrases, whose
from factcheck.claims.speakers import (
    can_speak,
    end_of_speaker,
    inverted_subject,
    is_name,
    shared_subject,
    subject_of,
)
from factcheck.model.quantity import Quantity
from factcheck.text.verb_groups import VerbGroup

_OBJECT = 5  # tokens behind a verb in which its object stands


def read_sources(scene: Scene) -> list[Source]:
    """Every speaker of the sentence with what they are said to have said, in order."""
    return [*_by_verbs(scene), *by_phrases(scene), *by_marks(scene)]


def attribution(scene: Scene, quantity: Quantity, sources: list[Source], *, is_quoted: bool) -> str | None:
    """The speaker who says the quantity; the nearest one where several do.

    Who speaks of himself in a quotation ("we count 70") is named outside of it.
    """
    best: Source | None = None
    for source in sources:
        inside = source.scope[0] <= quantity.first < source.scope[1]
        if not inside or source.speaker[0] <= quantity.first < source.speaker[1]:
            continue
        if is_quoted and scene.tokens[source.speaker[0]].lower in scene.lexicon.grammar.first_persons:
            continue
        if best is None or _distance(source, quantity) < _distance(best, quantity):
            best = source
    return None if best is None else _name(scene, best.speaker)


def agent(scene: Scene, quantity: Quantity, found: Governor | None) -> str | None:
    """Who does what the figure is of, where nobody is said to report it: "Kenya promised 1,000 officers"."""
    if found is None or found.is_subject or found.group.is_passive:
        return None
    if found.group.lemma not in scene.lexicon.verbs.agents or found.group.main > quantity.first:
        return None
    between = {token.text for token in scene.tokens[found.group.last : quantity.phrase_first]}
    if "," in between and "and" not in between:
        return None  # "lost his shop, worth 1.5 million rupees"
    speaker = subject_of(scene, found.group) or _first_subject(scene, found.group)
    if speaker is None or not any(token.text[0].isupper() for token in scene.tokens[speaker[0] + 1 : speaker[1]]):
        is_known = speaker is not None and is_name(scene, speaker)
        return _name(scene, speaker) if speaker is not None and is_known else None
    return _name(scene, speaker)


def _first_subject(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """The subject of the sentence, where "and" stands before its second verb: "WFP aims to feed many and appealed"."""
    if group.first <= scene.sentence.first or scene.tokens[group.first - 1].lower != "and" or not scene.groups:
        return None
    return subject_of(scene, scene.groups[0])


def _distance(source: Source, quantity: Quantity) -> int:
    first, last = source.speaker
    return quantity.first - last if last <= quantity.first else first - quantity.first


def _name(scene: Scene, speaker: tuple[int, int]) -> str | None:
    words = scene.text.span(*speaker).of(scene.text.text) if speaker[1] > speaker[0] else ""
    return " ".join(words.split()) or None


def _by_verbs(scene: Scene) -> list[Source]:
    """Speakers who are the subject of a verb of saying, before it ("X said") or after it ("said X")."""
    found: list[Source] = []
    for group in scene.groups:
        if _in_quantity(scene, group) or not _says(scene, group):
            continue
        if group.is_passive and group.lemma == "find":
            continue  # "found by rescue teams"
        if group.is_passive:
            told = _by_whom(scene, group)
            found += [] if told is None else [Source(told, (scene.sentence.first, scene.sentence.last))]
            continue
        speaker = subject_of(scene, group) or inverted_subject(scene, group) or shared_subject(scene, group)
        if speaker is not None:
            found.append(Source(whose(scene, speaker), _scope(scene, group, speaker)))
    return found


def _says(scene: Scene, group: VerbGroup) -> bool:
    """Whether the verb reports: a verb of saying, or one that gives a figure ("gave a lower figure: at least 94")."""
    if group.lemma in scene.lexicon.verbs.say or group.lemma in scene.lexicon.verbs.deny:
        return True
    grammar = scene.lexicon.grammar
    if group.lemma in grammar.says_that and group.last < scene.sentence.last:
        return scene.tokens[group.last].lower == "that"
    if group.lemma not in grammar.gives or group.is_passive:
        return False
    return any(token.lower in grammar.given for token in scene.tokens[group.last : group.last + _OBJECT])


def _by_whom(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """As in "62 deaths were reported by the ministry"."""
    first = group.last + 1
    if first >= scene.sentence.last or scene.tokens[group.last].lower != "by":
        return None
    if any(date.first <= first < date.last for date in scene.dates):
        return None
    last = end_of_speaker(scene, first)
    return (first, last) if last > first and can_speak(scene, scene.tokens[first:last]) else None


def _in_quantity(scene: Scene, group: VerbGroup) -> bool:
    """As in "an estimated 6.3 million": part of a hedge."""
    return any(q.phrase_first <= group.main < q.phrase_last for q in scene.quantities)


def _scope(scene: Scene, group: VerbGroup, speaker: tuple[int, int]) -> tuple[int, int]:
    """After a leading speaker the rest of the sentence; before a trailing one what came before it."""
    sentence = scene.sentence
    opener = min(speaker[0], group.first)
    closes = max(speaker[1], group.last)
    before = scene.tokens[opener - 1].text if opener > sentence.first else ""
    leads = before not in (",", "”", '"', "–", "—")
    if leads or _goes_on(scene, closes):
        return (opener, sentence.last)
    return (sentence.first, sentence.last)


def _goes_on(scene: Scene, index: int) -> bool:
    """Whether a that-clause or a number follows the verb, so that the speaker leads."""
    return index < scene.sentence.last and scene.tokens[index].lower == "that"
