"""Who says so: "the ministry said", "according to OCHA", "by WHO's count", and the speaker of a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.claims.predicates import Governor
from factcheck.claims.scene import Scene
from factcheck.model.quantity import Quantity
from factcheck.model.text import Token, TokenKind
from factcheck.text.lemmas import is_plural, singular
from factcheck.text.verb_groups import VerbGroup

_STOPS = frozenset(
    {",", ";", ":", "—", "–", "--", "-", "“", "”", '"', "(", ")", ".", "•", "*", "·", "▪", "‣", "!", "?", "|"}
)
_MAX_SPEAKER = 10


class Source(NamedTuple):
    """A speaker and the tokens of the sentence that are theirs to say."""

    speaker: tuple[int, int]
    scope: tuple[int, int]


def read_sources(scene: Scene) -> list[Source]:
    """Every speaker of the sentence with what they are said to have said, in order."""
    return [*_by_verbs(scene), *_by_phrases(scene), *_by_marks(scene)]


def attribution(scene: Scene, quantity: Quantity, sources: list[Source]) -> str | None:
    """The speaker who says the quantity; the nearest one where several do."""
    best: Source | None = None
    for source in sources:
        inside = source.scope[0] <= quantity.first < source.scope[1]
        if not inside or source.speaker[0] <= quantity.first < source.speaker[1]:
            continue
        if best is None or _distance(source, quantity) < _distance(best, quantity):
            best = source
    return None if best is None else _name(scene, best.speaker)


def agent(scene: Scene, found: Governor | None) -> str | None:
    """Who does what the figure is of, where nobody is said to report it: "Kenya promised 1,000 officers"."""
    if found is None or found.is_subject or found.group.is_passive:
        return None
    if found.group.lemma not in scene.lexicon.verbs.agents:
        return None
    speaker = _subject(scene, found.group)
    if speaker is None or not any(token.text[0].isupper() for token in scene.tokens[speaker[0] + 1 : speaker[1]]):
        is_name = speaker is not None and _is_name(scene, speaker)
        return _name(scene, speaker) if speaker is not None and is_name else None
    return _name(scene, speaker)


def _is_name(scene: Scene, speaker: tuple[int, int]) -> bool:
    """A capitalised word, or a noun of an organisation."""
    words = scene.tokens[speaker[0] : speaker[1]]
    if words[-1].lower in scene.lexicon.nouns.plans:
        return True
    if is_plural(words[-1].lower, scene.lexicon):
        return False
    if any(word.lower in scene.lexicon.places.organisation_words for word in words):
        return True
    return words[0].text[0].isupper() and words[0].lower not in scene.lexicon.words.closed


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
        if group.lemma not in scene.lexicon.verbs.say or group.is_passive or _in_quantity(scene, group):
            continue
        speaker = _subject(scene, group) or _inverted(scene, group) or _shared(scene, group)
        if speaker is not None:
            found.append(Source(speaker, _scope(scene, group, speaker)))
    return found


def _shared(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """The subject of the verb before, shared over "and": "The department has promised grants and said …"."""
    if group.first <= scene.sentence.first or scene.tokens[group.first - 1].lower != "and":
        return None
    earlier = [other for other in scene.groups if other.main < group.first]
    return _subject(scene, earlier[-1]) if earlier else None


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


def _subject(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """The noun phrase right before the verb, back to the last stop or verb; null where it is no speaker."""
    tokens = scene.tokens
    last = _before_apposition(scene, _before_brackets(scene, group.first))
    while last > scene.sentence.first and tokens[last - 1].lower in scene.lexicon.words.adverbs:
        last -= 1
    first = last
    limit = max(scene.sentence.first, last - _MAX_SPEAKER)
    while first > limit and not _ends_subject(scene, first - 1):
        first -= 1
    while first < last and tokens[first].lower in ("and", "but", "as", "while", "because", "that", "where"):
        first += 1
    if first >= last or tokens[last - 1].lower in scene.lexicon.grammar.not_speakers or tokens[last - 1].text == "who":
        return None
    is_sure = group.lemma in scene.lexicon.grammar.sure_say
    return (first, last) if _is_speaker(scene, first, last, is_sure=is_sure) else None


def _before_brackets(scene: Scene, last: int) -> int:
    """Steps over an abbreviation in brackets: "the disaster agency (NDMA) said"."""
    if last - 1 < scene.sentence.first or scene.tokens[last - 1].text != ")":
        return last
    for index in range(last - 2, max(scene.sentence.first, last - 6) - 1, -1):
        if scene.tokens[index].text == "(":
            return index
    return last


def _before_apposition(scene: Scene, last: int) -> int:
    """Steps over what stands between commas: "Leila Haddad, of the charity, said"."""
    tokens = scene.tokens
    if last - 1 <= scene.sentence.first or tokens[last - 1].text != ",":
        return last
    for index in range(last - 2, max(scene.sentence.first, last - 16), -1):
        if tokens[index].text == "," and tokens[index - 1].kind is TokenKind.WORD:
            return index
    return last


def _ends_subject(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    if token.text in _STOPS or any(date.first <= index < date.last for date in scene.dates):
        return True
    if any(group.first <= index < group.last for group in scene.groups):
        return token.kind is not TokenKind.SUFFIX
    return token.lower in ("that", "which", "where", "when", "but", "while") or token.kind is TokenKind.NUMBER


def _is_speaker(scene: Scene, first: int, last: int, *, is_sure: bool) -> bool:
    """Whether the phrase can speak: no number inside, a name, a pronoun, or a noun with an article."""
    tokens = scene.tokens[first:last]
    if (
        first > scene.sentence.first
        and scene.tokens[first - 1].kind is TokenKind.NUMBER
        and not _is_dated(scene, first)
    ):
        return False
    opener = tokens[0].lower
    words = scene.lexicon.words
    if opener in words.prepositions or opener in words.adverbs or (len(tokens) == 1 and opener in words.determiners):
        return False
    if any(quantity.first < last and quantity.last > first for quantity in scene.quantities):
        return False
    if tokens[0].kind is not TokenKind.WORD:
        return False
    return _can_speak(scene, tokens) or (is_sure and tokens[-1].lower not in words.closed)


def _can_speak(scene: Scene, tokens: Sequence[Token]) -> bool:
    """A name, a pronoun, a noun with an article, or a noun of people or organisations ("officials", "police")."""
    lexicon = scene.lexicon
    opener, closer = tokens[0], tokens[-1]
    if closer.text.isupper() and len(closer.text) > 1:
        return True
    if closer.lower in lexicon.words.closed and (len(tokens) > 1 or closer.lower not in lexicon.words.pronouns):
        return False
    if closer.lower in lexicon.words.pronouns or opener.lower in lexicon.words.determiners:
        return True
    if opener.text[0].isupper() or any(token.text[0].isupper() for token in tokens[1:]):
        return opener.lower not in lexicon.words.closed
    head = singular(closer.lower, lexicon)
    nouns = lexicon.nouns
    if head in nouns.people or head in nouns.speakers or head in lexicon.places.organisation_words:
        return True
    return head.endswith(lexicon.grammar.person_endings)


def _is_dated(scene: Scene, index: int) -> bool:
    """Whether a date ends right before the token."""
    return any(date.last == index for date in scene.dates)


def _inverted(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """As in '…," said Hanan Awad, a nurse': the phrase after the verb up to the next stop."""
    tokens = scene.tokens
    before = tokens[group.first - 1].text if group.first > scene.sentence.first else ""
    if before not in (",", "”", '"', "–", "—", "’", "?", "!"):
        return None
    last = group.last
    if last >= scene.sentence.last or not _opens_speaker(scene, last):
        return None
    limit = min(scene.sentence.last, group.last + _MAX_SPEAKER)
    while last < limit and tokens[last].text not in _STOPS and tokens[last].kind is not TokenKind.NUMBER:
        last += 1
    while last > group.last and tokens[last - 1].kind is TokenKind.PUNCT:
        last -= 1
    return (group.last, last) if last > group.last else None


def _opens_speaker(scene: Scene, index: int) -> bool:
    """A name, an article or a pronoun opens a speaker; "that", a number or a preposition does not."""
    token = scene.tokens[index]
    if token.kind is not TokenKind.WORD or token.lower in scene.lexicon.grammar.not_speakers:
        return False
    is_hedge = token.lower in scene.lexicon.hedges.openers and token.lower not in ("a", "an", "the")
    if is_hedge or token.lower in scene.lexicon.words.prepositions:
        return False
    return not any(q.phrase_first <= index < q.phrase_last for q in scene.quantities)


def _by_phrases(scene: Scene) -> list[Source]:
    """Speakers after "according to" and the like, and before a count of theirs ("by WHO's count")."""
    found: list[Source] = []
    tokens, sentence = scene.tokens, scene.sentence
    according = scene.lexicon.grammar.according
    openers = {words[0] for words in according}
    for index in range(sentence.first, sentence.last):
        word = tokens[index].lower
        for words in according if word in openers else ():
            end = index + len(words)
            if tuple(token.lower for token in tokens[index:end]) == words:
                last = _end(scene, end)
                found.append(Source((end, last), (sentence.first, sentence.last)))
        if word == "by":
            speaker = _estimator(scene, index + 1)
            if speaker is not None:
                found.append(Source(speaker, (sentence.first, sentence.last)))
    return found


def _by_marks(scene: Scene) -> list[Source]:
    """The speaker of a headline: "40 feared dead – officials", "UN: 2 million at risk"."""
    tokens, sentence = scene.tokens, scene.sentence
    whole = (sentence.first, sentence.last)
    opener = tokens[sentence.first]
    if sentence.last - sentence.first > 3 and tokens[sentence.first + 1].text == ":" and opener.text.isupper():
        return [Source((sentence.first, sentence.first + 1), whole)] if len(opener.text) > 1 else []
    for last in range(sentence.last - 2, max(sentence.first, sentence.last - 5), -1):
        if tokens[last].text in ("–", "—", "-"):
            words = tokens[last + 1 : sentence.last]
            return [Source((last + 1, sentence.last), whole)] if _can_speak(scene, words) else []
    return []


def _estimator(scene: Scene, start: int) -> tuple[int, int] | None:
    """The owner of an estimate after "by": "by the Government's estimate"; "by her count" gives the pronoun."""
    tokens = scene.tokens
    for index in range(start, min(scene.sentence.last, start + 7)):
        if tokens[index].lower in scene.lexicon.grammar.estimates and index > start:
            last = index - 1 if tokens[index - 1].kind is TokenKind.SUFFIX else index
            return (start, last) if last > start else (start, index)
        if tokens[index].text in _STOPS:
            return None
    return None


def _end(scene: Scene, start: int) -> int:
    """End of the noun phrase of a speaker: the next stop, verb or number."""
    last = start
    limit = min(scene.sentence.last, start + _MAX_SPEAKER)
    while last < limit:
        token = scene.tokens[last]
        if token.text in _STOPS or token.kind is TokenKind.NUMBER:
            break
        if any(group.first == last for group in scene.groups) and token.kind is not TokenKind.SUFFIX:
            break
        if token.lower in scene.lexicon.words.prepositions and token.lower not in scene.lexicon.grammar.speaker_links:
            break
        last += 1
    return last
