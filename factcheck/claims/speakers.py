"""The noun phrase of who speaks: before a verb of saying, after it, or after "according to"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.scene import Scene
from factcheck.model.text import Token, TokenKind
from factcheck.text.lemmas import is_plural, singular
from factcheck.text.verb_groups import VerbGroup

STOPS = frozenset(
    {",", ";", ":", "—", "–", "--", "-", "“", "”", '"', "(", ")", ".", "•", "*", "·", "▪", "‣", "!", "?", "|"}
)
_RELATIVES = frozenset({"that", "which", "who"})
_ASIDE = 26  # tokens between two commas
_MAX_SPEAKER = 10


def subject_of(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """The noun phrase right before the verb, back to the last stop or verb; null where it is no speaker."""
    tokens = scene.tokens
    last = _before_apposition(scene, _before_brackets(scene, group.first))
    last = _before_relative(scene, group, last)
    last = _before_date(scene, last)
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


def shared_subject(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """The subject of the verb before, shared over "and": "The department has promised grants and said …"."""
    if group.first <= scene.sentence.first or scene.tokens[group.first - 1].lower != "and":
        return None
    earlier = [other for other in scene.groups if other.main < group.first]
    return subject_of(scene, earlier[-1]) if earlier else None


def inverted_subject(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """As in '…," said Hanan Awad, a nurse': the phrase after the verb up to the next stop."""
    tokens = scene.tokens
    before = tokens[group.first - 1].text if group.first > scene.sentence.first else ""
    if before not in (",", "”", '"', "–", "—", "’", "?", "!"):
        return None
    last = group.last
    if last >= scene.sentence.last or not _opens_speaker(scene, last):
        return None
    limit = min(scene.sentence.last, group.last + _MAX_SPEAKER)
    while last < limit and tokens[last].text not in STOPS and tokens[last].kind is not TokenKind.NUMBER:
        last += 1
    while last > group.last and tokens[last - 1].kind is TokenKind.PUNCT:
        last -= 1
    is_cut = last > group.last and tokens[last - 1].lower in scene.lexicon.words.closed
    is_cut = is_cut and tokens[last - 1].lower not in scene.lexicon.words.pronouns
    return (group.last, last) if last > group.last and not is_cut else None


def end_of_speaker(scene: Scene, start: int) -> int:
    """End of the noun phrase of a speaker: the next stop, verb or number."""
    last = start
    limit = min(scene.sentence.last, start + _MAX_SPEAKER)
    while last < limit:
        token = scene.tokens[last]
        if token.text in STOPS or token.kind is TokenKind.NUMBER:
            break
        if any(group.first == last for group in scene.groups) and token.kind is not TokenKind.SUFFIX:
            break
        if token.lower in scene.lexicon.words.prepositions and token.lower not in scene.lexicon.grammar.speaker_links:
            break
        last += 1
    return last


def can_speak(scene: Scene, tokens: Sequence[Token]) -> bool:
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


def is_name(scene: Scene, speaker: tuple[int, int]) -> bool:
    """A capitalised word, or a noun of an organisation."""
    words = scene.tokens[speaker[0] : speaker[1]]
    if words[-1].lower in scene.lexicon.nouns.plans:
        return True
    if is_plural(words[-1].lower, scene.lexicon):
        return False
    if any(word.lower in scene.lexicon.places.organisation_words for word in words):
        return True
    return words[0].text[0].isupper() and words[0].lower not in scene.lexicon.words.closed


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
    if _is_after_scene(scene, last):
        return last - 1  # "Since May, the ministry, has reported"
    for index in range(last - 2, max(scene.sentence.first, last - _ASIDE), -1):
        if tokens[index].text == "," and tokens[index - 1].kind is TokenKind.WORD:
            return index
    is_short = last - 1 - scene.sentence.first <= _MAX_SPEAKER
    return last - 1 if is_short and tokens[last].lower in ("has", "have") else last  # "The ministry, has reported"


def _is_after_scene(scene: Scene, last: int) -> bool:
    """Whether what stands between the last two commas follows a date at the head of the sentence."""
    tokens = scene.tokens
    opener = next((at for at in range(last - 2, scene.sentence.first, -1) if tokens[at].text == ","), None)
    is_dated = any(date.last == opener for date in scene.dates)
    return is_dated and tokens[scene.sentence.first].lower in scene.lexicon.words.prepositions


def _before_date(scene: Scene, last: int) -> int:
    """Steps over a day before the verb: "the agency today asked"."""
    return next((date.first for date in scene.dates if date.last == last and date.last - date.first == 1), last)


def _before_relative(scene: Scene, group: VerbGroup, last: int) -> int:
    """Steps over a relative clause or participle: "hospitals that had survived the war reported", "a nurse reached …".

    Of a relative clause that itself says something the speaker is what it belongs to: "The ministry, which counts 300".
    """
    tokens, first = scene.tokens, scene.sentence.first
    if last - 1 > first and tokens[last - 1].text in _RELATIVES:
        at = last - 1
        return at - 1 if tokens[at - 1].text == "," else at
    earlier = [other for other in scene.groups if other.main < min(group.first, last)]
    if not earlier or earlier[-1].first <= first + 1:
        return last
    inner = earlier[-1]
    if any(token.text in STOPS for token in tokens[inner.last : last]):
        return last
    if tokens[inner.first - 1].text in _RELATIVES and tokens[inner.first - 2].kind is TokenKind.WORD:
        return inner.first - 1
    is_bare = inner.first == inner.main and tokens[inner.main].lower in scene.lexicon.verbs.participles
    follows = tokens[inner.last].lower if inner.last < last else ""
    is_added = is_bare and follows in scene.lexicon.words.prepositions and len(earlier) == 1
    return inner.first if is_added else last


def _ends_subject(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    if token.text in STOPS or token.text[0].isdigit() or any(date.first <= index < date.last for date in scene.dates):
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
    if opener in ("no", "nobody", "none", "those"):
        return False
    words = scene.lexicon.words
    if opener in words.prepositions or opener in words.adverbs or (len(tokens) == 1 and opener in words.determiners):
        return False
    if any(quantity.first < last and quantity.last > first for quantity in scene.quantities):
        return False
    if tokens[0].kind is not TokenKind.WORD:
        return False
    return can_speak(scene, tokens) or (is_sure and tokens[-1].lower not in words.closed)


def _is_dated(scene: Scene, index: int) -> bool:
    """Whether a date ends right before the token."""
    return any(date.last == index for date in scene.dates)


def _opens_speaker(scene: Scene, index: int) -> bool:
    """A name, an article or a pronoun opens a speaker; "that", a number or a preposition does not."""
    token = scene.tokens[index]
    if token.kind is not TokenKind.WORD or token.lower in scene.lexicon.grammar.not_speakers:
        return False
    is_hedge = token.lower in scene.lexicon.hedges.openers and token.lower not in ("a", "an", "the")
    if is_hedge or token.lower in scene.lexicon.words.prepositions:
        return False
    return not any(q.phrase_first <= index < q.phrase_last for q in scene.quantities)
