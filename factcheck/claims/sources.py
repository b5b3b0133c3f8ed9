"""Sources that no verb of saying names: "according to OCHA", "by WHO's count", "figures from the ministry", "UN: …"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.claims.scene import Scene
from factcheck.claims.speakers import STOPS, can_speak, end_of_speaker
from factcheck.lexicon.grammar import Grammar
from factcheck.model.text import HYPHEN, SUFFIX, WORD

_DASHES = frozenset({"–", "—", "-"})
_CALLER = 6  # tokens of a speaker before a colon
_LAST_WORDS = 5
_OWNER = 7  # tokens of the owner of an estimate


class Source(NamedTuple):
    """A speaker and the tokens of the sentence that are theirs to say."""

    speaker: tuple[int, int]
    scope: tuple[int, int]


def by_phrases(scene: Scene) -> list[Source]:
    """Speakers after "according to" and the like, of a count ("by WHO's count") and of records ("data from X")."""
    whole = (scene.sentence.first, scene.sentence.last)
    return [Source(speaker, whole) for speaker in _phrases(scene) if speaker[1] > speaker[0]]


def _phrases(scene: Scene) -> Iterator[tuple[int, int]]:
    tokens, sentence, grammar = scene.tokens, scene.sentence, scene.lexicon.grammar
    leading = _leading(grammar)
    for index in [i for i in range(sentence.first, sentence.last) if tokens[i].lower in leading]:
        word = tokens[index].lower
        for words in grammar.according:
            end = index + len(words)
            if word == words[0] and tuple([token.lower for token in tokens[index:end]]) == words:
                yield (end, end_of_speaker(scene, end))
        if word == "by":
            speaker = _estimator(scene, index + 1)
            if speaker is not None:
                yield speaker
        elif word == "per" and index + 1 < sentence.last and tokens[index + 1].text[0].isupper():
            yield (index + 1, end_of_speaker(scene, index + 1))
        elif word in grammar.records:
            yield from _recorder(scene, index)
        elif word in grammar.estimates:
            yield from _owner(scene, index)


@lru_cache(maxsize=4)
def _leading(grammar: Grammar) -> frozenset[str]:
    """Words at which a phrase that names a source may open."""
    return frozenset({words[0] for words in grammar.according} | grammar.records | grammar.estimates | {"by", "per"})


def _estimator(scene: Scene, start: int) -> tuple[int, int] | None:
    """The owner of an estimate after "by": "by the Government's estimate"; "by her count" gives the pronoun."""
    tokens = scene.tokens
    for index in range(start, min(scene.sentence.last, start + _OWNER)):
        if tokens[index].lower in scene.lexicon.grammar.estimates and index > start:
            last = index - 1 if tokens[index - 1].kind is SUFFIX else index
            return (start, last) if last > start else (start, index)
        if tokens[index].text in STOPS:
            return None
    return None


def _recorder(scene: Scene, index: int) -> Iterator[tuple[int, int]]:
    """As in "figures from the interior ministry show", "provisional figures from the Met Office show"."""
    tokens, last = scene.tokens, scene.sentence.last
    if index + 2 >= last or tokens[index + 1].lower != "from":
        return
    first = end = index + 2
    limit = end_of_speaker(scene, first)
    shows = scene.lexicon.grammar.shows
    lemmas = scene.lexicon.verbs.lemmas
    while end < limit and lemmas.get(tokens[end].lower) not in shows:
        end += 1
    follows = tokens[end].lower if end < last else ""
    if end > first and lemmas.get(follows) in shows and can_speak(scene, tokens[first:end]):
        yield (first, end)


def _owner(scene: Scene, index: int) -> Iterator[tuple[int, int]]:
    """As in "The army's own figure is 30 dead"."""
    tokens = scene.tokens
    at = index - 1 if index > scene.sentence.first and tokens[index - 1].lower == "own" else index
    if at - 1 <= scene.sentence.first or tokens[at - 1].kind is not SUFFIX:
        return
    after = tokens[index + 1].lower if index + 1 < scene.sentence.last else ""
    if after not in scene.lexicon.grammar.be:
        return
    first = at - 1
    while first > max(scene.sentence.first, at - _OWNER) and tokens[first - 1].text not in STOPS:
        first -= 1
    if can_speak(scene, tokens[first : at - 1]):
        yield (first, at - 1)


def whose(scene: Scene, speaker: tuple[int, int]) -> tuple[int, int]:
    """The owner of an estimate that is said to speak: the ministry, of "the ministry's figures show"."""
    first, last = speaker
    tokens = scene.tokens
    owner = last - 2
    is_owned = owner > first and tokens[owner].kind is SUFFIX
    return (first, owner) if is_owned and tokens[last - 1].lower in scene.lexicon.grammar.estimates else speaker


def by_marks(scene: Scene) -> list[Source]:
    """The speaker of a headline: "40 feared dead – officials", "UN: 2 million at risk", "City mayor: 7 hurt"."""
    tokens, sentence = scene.tokens, scene.sentence
    whole = (sentence.first, sentence.last)
    called = _end_of_caller(scene)
    if called is not None:
        return [Source((sentence.first, called), whole)]
    for last in range(sentence.last - 2, max(sentence.first, sentence.last - _LAST_WORDS), -1):
        if tokens[last].text in _DASHES and tokens[last].kind is not HYPHEN:
            words = tokens[last + 1 : sentence.last]
            return [Source((last + 1, sentence.last), whole)] if can_speak(scene, words) else []
    return []


def _end_of_caller(scene: Scene) -> int | None:
    """End of a speaker before a colon: an abbreviation in capitals, or a name with a noun of those who speak."""
    tokens, sentence = scene.tokens, scene.sentence
    colon, limit = sentence.first + 1, min(sentence.last - 2, sentence.first + _CALLER)
    while colon < limit and tokens[colon].text != ":":
        colon += 1
    if colon >= limit:
        return None
    words = tokens[sentence.first : colon]
    if len(words) == 1 and len(words[0].text) > 1 and words[0].text.isupper():
        return colon
    if any(token.kind is not WORD or token.lower in scene.lexicon.words.prepositions for token in words):
        return None
    word, lexicon = words[-1].lower, scene.lexicon
    is_caller = word in lexicon.grammar.callers or word in lexicon.places.organisation_words
    return colon if is_caller and words[0].text[0].isupper() else None
