"""Which tokens are verbs, and the verb group that each belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model.text import HYPHEN, NUMBER, PUNCT, SUFFIX, SYMBOL, WORD, Token
from factcheck.text.forms import looks_past, unknown_lemma
from factcheck.text.lemmas import is_plural, singular

_GROUP_LIMIT = 7
_OF_THEM = frozenset({"them", "us", "whom"})
_BULLETS = frozenset({"•", "*", "·", "▪", "‣", "-"})


class VerbGroup(NamedTuple):
    """Helpers and main verb: tokens ``first`` up to, not including, ``last``; ``main`` is the main verb's index."""

    first: int
    last: int
    main: int
    lemma: str
    is_passive: bool
    is_negated: bool


def is_verb(tokens: Sequence[Token], index: int, start: int, lexicon: Lexicon, *, is_lenient: bool = False) -> bool:
    """Whether the token is a verb where it stands, helpers included; ``start`` bounds the look to the left.

    ``is_lenient`` takes words that are mostly nouns for verbs too, where only a function word before speaks against it:
    for sentences that have no other verb.
    """
    token = tokens[index]
    verbs, word = lexicon.verbs, token.lower
    if token.kind is not WORD:
        return token.kind is SUFFIX and word[1:] in ("re", "ve", "ll", "d")
    if word in verbs.auxiliaries:
        return not _joins_name(tokens, index)
    if word not in verbs.lemmas and not (word in verbs.pasts or word in verbs.participles or looks_past(word)):
        return False  # most words
    is_name = token.text[0].isupper() and index > start and not tokens[start].text.isupper()
    if (is_name and not _heads_headline(tokens, index, lexicon)) or _opens_name(tokens, index):
        return False
    return _is_full_verb(tokens, index, _before(tokens, index, start, lexicon), lexicon, is_lenient=is_lenient)


def _heads_headline(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """As in "Uganda Needs $ 9 Million to Feed 400,000": a verb before a sum, or between "to" and a figure."""
    if index + 1 >= len(tokens) or index == 0:
        return False
    word, after = tokens[index].lower, tokens[index + 1]
    if word in lexicon.verbs.thirds:
        return after.kind is SYMBOL
    return tokens[index - 1].lower == "to" and word in lexicon.verbs.bases and _is_figure(after, lexicon)


def _opens_name(tokens: Sequence[Token], index: int) -> bool:
    """As "Save" in "Save the Children"."""
    if not tokens[index].text[0].isupper() or index + 2 >= len(tokens):
        return False
    return tokens[index + 1].text == "the" and tokens[index + 2].text[0].isupper()


def _joins_name(tokens: Sequence[Token], index: int) -> bool:
    """As "do" in "Rio Grande do Sul"."""
    if tokens[index].lower != "do" or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].text[0].isupper() and tokens[index + 1].text[0].isupper()


def _is_full_verb(
    tokens: Sequence[Token], index: int, before: Token | None, lexicon: Lexicon, *, is_lenient: bool
) -> bool:
    """Whether a word that is no helper is a verb, by its form and what stands before it."""
    word = tokens[index].lower
    verbs = lexicon.verbs
    if word in lexicon.grammar.linking and _links(tokens, index, before, lexicon):
        return False
    if word in verbs.pasts or word in verbs.participles or (word not in verbs.lemmas and looks_past(word)):
        return not _is_adjective(tokens, index, before, lexicon)
    if word not in verbs.lemmas:
        return False
    if word in verbs.gerunds:
        return word not in lexicon.words.prepositions and _is_gerund_verb(tokens, index, before, lexicon)
    return _is_present(tokens, index, before, lexicon, is_lenient=is_lenient)


def _is_gerund_verb(tokens: Sequence[Token], index: int, before: Token | None, lexicon: Lexicon) -> bool:
    """Whether a form in -ing is a verb: an object or a preposition follows; in "housing units" it is a noun."""
    if before is not None and before.lower in lexicon.words.determiners:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.kind is not WORD:
        return before is None or not before.text[0].isupper()  # "in Darfur fighting"
    words = lexicon.words
    is_bridge = (after.lower in words.prepositions and after.lower != "of") or after.lower in words.adverbs
    return is_bridge or _takes_object(tokens, index, lexicon) or after.text[0].isupper()


def _links(tokens: Sequence[Token], index: int, before: Token | None, lexicon: Lexicon) -> bool:
    """As in "compared with", "based on", "followed by" without a helper: prepositions, no verbs."""
    if before is not None and before.lower in lexicon.verbs.auxiliaries:
        return False
    return index + 1 < len(tokens) and tokens[index + 1].lower in ("with", "to", "by", "on", "upon")


def read_group(tokens: Sequence[Token], index: int, end: int, lexicon: Lexicon) -> VerbGroup:
    """The verb group that opens at ``index``: helpers, adverbs and negations up to its main verb.

    Of a chain ("is expected to crest") the first full verb is the main one; "have to" and "be to" look through.
    """
    verbs, words = lexicon.verbs, lexicon.words
    at = main = index
    is_negated = has_be = False
    while at < min(end, index + _GROUP_LIMIT):
        word = tokens[at].lower
        if word in words.negations or word in ("’t", "'t"):
            is_negated = True
        elif word in verbs.auxiliaries and tokens[at].kind is not PUNCT:
            main, has_be = at, has_be or word in lexicon.grammar.be
        elif word == "to" and at > index and tokens[at - 1].lower in verbs.auxiliaries:
            pass
        elif word not in words.adverbs and not (at > index and _is_manner(tokens, at, end, lexicon)):
            break
        at += 1
    if (
        at < end
        and tokens[at].lower in verbs.lemmas
        and (at == index or tokens[at - 1].lower != "no")  # "have no clean water"
        and _can_close(tokens[at], has_be=has_be, opens=at == index, lexicon=lexicon)
    ) or (at > index and (looks_past(word) or (has_be and word.endswith("ing") and len(word) > 5))):
        main = at
    word = tokens[main].lower
    is_passive = has_be and main == at and (word in verbs.participles or looks_past(word))
    lemma = verbs.lemmas.get(word) or ("be" if word in lexicon.grammar.be else unknown_lemma(word))
    if [token.lower for token in tokens[main : main + 3]][1:] == ["at", "work"]:
        lemma = "work" if lemma == "be" else lemma
    return VerbGroup(index, main + 1, main, lemma, is_passive, is_negated)


def _is_manner(tokens: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether an adverb in -ly stands between helper and participle, or the prefix of one: "been pre-emptively".

    Or a noun that belongs to the participle: "been laboratory confirmed".
    """
    if tokens[at].lower in lexicon.grammar.inside and at + 1 < end:
        return tokens[at + 1].lower in lexicon.verbs.participles
    if tokens[at].lower.endswith("ly") or tokens[at].kind is HYPHEN:
        return True
    is_prefix = at + 2 < end and tokens[at + 1].kind is HYPHEN
    return is_prefix and tokens[at + 2].lower.endswith("ly")


def _can_close(token: Token, *, has_be: bool, opens: bool, lexicon: Lexicon) -> bool:
    """Whether the token can be the main verb after the helpers before it: after "be" a participle or gerund."""
    verbs, word = lexicon.verbs, token.lower
    if opens or not has_be or word in verbs.participles or word in verbs.gerunds:
        return True
    return word in verbs.bases and word not in verbs.nounlike


def _before(tokens: Sequence[Token], index: int, start: int, lexicon: Lexicon) -> Token | None:
    """The token before, adverbs stepped over."""
    at = index - 1
    while (
        at >= start and tokens[at].lower in lexicon.words.adverbs and tokens[at].lower not in lexicon.words.prepositions
    ):
        at -= 1
    return tokens[at] if at >= start else None


def _is_adjective(tokens: Sequence[Token], index: int, before: Token | None, lexicon: Lexicon) -> bool:
    """Whether a participle stands before its noun: "the displaced families", "500 damaged houses", "of registered"."""
    word = tokens[index].lower
    if before is None or index + 1 >= len(tokens):
        return False
    if word in lexicon.verbs.pasts and word not in lexicon.verbs.participles:
        return False
    after = tokens[index + 1]
    if before.lower == "that" and index >= 2 and _is_noun(tokens, index - 2, lexicon):
        return False  # "a fire that prompted evacuations"
    leads = (
        before.lower in lexicon.words.determiners
        or before.kind in (NUMBER, SUFFIX, HYPHEN)
        or before.lower in lexicon.words.prepositions
        or before.lower in lexicon.numbers.starters
    )
    if before.kind is HYPHEN:
        return True
    follows = after.kind is WORD and after.lower not in lexicon.words.closed
    if before.lower in lexicon.numbers.fractions or after.lower in ("upwards", "nearly", "almost", "roughly"):
        return False  # "a third reported damage", "the fires burnt upwards of 24 million hectares"
    return leads and follows and after.lower not in lexicon.words.adverbs


def _is_noun(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word is neither a function word nor a form of a verb, or has an article before it."""
    word = tokens[index].lower
    if tokens[index].kind is not WORD or word in lexicon.words.closed:
        return False
    return word not in lexicon.verbs.lemmas or (index > 0 and tokens[index - 1].lower in ("a", "an", "the"))


def _is_present(
    tokens: Sequence[Token], index: int, before: Token | None, lexicon: Lexicon, *, is_lenient: bool
) -> bool:
    """Whether a base or third-person form is a verb: after "to", a helper, a pronoun or a noun, before an object."""
    word = tokens[index].lower
    verbs, words = lexicon.verbs, lexicon.words
    takes_object = _takes_object(tokens, index, lexicon)
    if before is None:
        goes_on = index > 0 and takes_object and _goes_on_list(tokens, index)
        return word in verbs.bases and (goes_on or word not in verbs.nounlike)
    if _calls_for_verb(tokens, index, before, lexicon, takes_object=takes_object):
        return True
    if before.lower in words.determiners or before.lower in words.prepositions:
        return False
    if before.kind in (NUMBER, SUFFIX, HYPHEN) or before.lower in lexicon.numbers.scales:
        is_count = before.kind not in (SUFFIX, HYPHEN)
        return is_count and (takes_object or _is_intransitive(tokens, index, lexicon))
    if word in verbs.nounlike:
        return _is_verb_here(tokens, index, before, lexicon, is_lenient=is_lenient, takes_object=takes_object)
    is_subject = is_plural(before.lower, lexicon) or before.lower in words.conjunctions
    after_stop = before.kind is not WORD and (is_lenient or takes_object or _is_intransitive(tokens, index, lexicon))
    speaks = takes_object and before.text[0].isupper() and verbs.lemmas[word] in verbs.say
    return word in verbs.thirds or after_stop or is_subject or speaks  # "officials in Tripoli say 400 …"


def _calls_for_verb(
    tokens: Sequence[Token], index: int, before: Token, lexicon: Lexicon, *, takes_object: bool
) -> bool:
    """After "to", a helper, a pronoun or a share a verb follows; after "each" and the like where it has an object."""
    grammar = lexicon.grammar
    if before.lower in grammar.modals or before.lower in grammar.subject_pronouns:
        return True
    if before.lower in lexicon.verbs.auxiliaries or _is_share(before, tokens, index, lexicon):
        return True
    if before.lower in _OF_THEM and index >= 2 and tokens[index - 2].lower == "of":
        return tokens[index].lower in lexicon.verbs.bases  # "7,300 of them sleep outdoors"
    return takes_object and before.lower in grammar.lone_subjects


def _is_verb_here(
    tokens: Sequence[Token], index: int, before: Token, lexicon: Lexicon, *, is_lenient: bool, takes_object: bool
) -> bool:
    """Whether a word that is mostly a noun is a verb: an object follows, or a plural stands before a base form."""
    word = tokens[index].lower
    is_last = index + 1 >= len(tokens) or tokens[index + 1].kind is PUNCT
    if is_last and lexicon.verbs.lemmas[word] in lexicon.verbs.say and word in lexicon.verbs.thirds:
        return before.text == ")" or before.text[0].isupper()
    verbs = lexicon.verbs
    is_subject = not is_last and _opens_predicate(tokens[index + 1].lower, lexicon)  # "The cereals board says"
    if is_subject or before.lower in verbs.participles:  # "has cut rations to 60 per cent": an object
        return False
    if before.kind is not WORD:
        is_base = word in lexicon.verbs.bases and not is_plural(word, lexicon)
        closes = before.text in ("–", "—") and is_base
        lists = before.text in _BULLETS and is_base and takes_object
        goes_on = is_base and _is_intransitive(tokens, index, lexicon)
        is_numbered = before.text == "." and tokens[index - 2].kind is NUMBER
        lists = lists or (is_numbered and is_base and takes_object)  # "2. repair 30 schools"
        lists = lists or (is_base and takes_object and _goes_on_list(tokens, index))
        return lists or (before.text in (",", "–", "—", ")") and (is_lenient or takes_object or closes or goes_on))
    is_listed = before.lower == "and" and tokens[index - 2].text == ";" and takes_object and word in verbs.bases
    if is_listed or _is_joined(tokens, index, lexicon):
        return True  # "; and repair 40 wells", "and shelter in 173 sites", "now queue for four hours"
    if takes_object or is_lenient:
        follower = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        return _agrees(before, word, lexicon) or follower in ("at", "to", "by")
    is_base = word in lexicon.verbs.bases and not is_plural(word, lexicon)
    return is_base and is_plural(before.lower, lexicon) and before.text[0].islower()


def _goes_on_list(tokens: Sequence[Token], index: int) -> bool:
    """As in "will: train 300 midwives; build 12 clinics": after a colon behind a helper, or a semicolon."""
    before = tokens[index - 1].text
    if before == ";":
        return True
    return before == ":" and tokens[index - 2].lower in ("to", "will", "would", "should", "must")


def _is_joined(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether "and", "but" or "now" stands before, and a figure or a preposition with a figure behind."""
    if tokens[index - 1].lower not in lexicon.grammar.leads_on or index + 1 >= len(tokens):
        return False
    if _is_figure(tokens[index + 1], lexicon):
        return _is_money(tokens, index + 1)
    if tokens[index + 1].lower not in ("for", "in", "at", "on") or index + 2 >= len(tokens):
        return False
    return _is_figure(tokens[index + 2], lexicon) or tokens[index + 2].lower in lexicon.numbers.starters


def _is_money(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sign of money stands at the token: a noun before it would have a comma or a preposition behind."""
    return tokens[index].kind is SYMBOL


def _opens_predicate(word: str, lexicon: Lexicon) -> bool:
    """A helper or a third person of saying: what stands before it is a noun."""
    verbs = lexicon.verbs
    return word in verbs.auxiliaries or (word in verbs.thirds and verbs.lemmas.get(word) in verbs.say)


def _is_intransitive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a base form stands before a preposition or an adverb: "4,000 stay in", "6.3 million live abroad"."""
    word = tokens[index].lower
    if word not in lexicon.verbs.bases or is_plural(word, lexicon) or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1].lower
    return after != "of" and (after in lexicon.words.prepositions or after in lexicon.words.adverbs)


def _is_share(before: Token, tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """After a percentage or a fraction a base form is a verb: "60 per cent need help", "nine in ten face hunger"."""
    if tokens[index].lower not in lexicon.verbs.bases or tokens[index].lower in lexicon.words.closed:
        return False
    if before.lower in ("%", "percent") or before.lower in lexicon.numbers.fractions:
        return True
    if before.lower == "cent":
        return True
    earlier = tokens[index - 2].lower if index >= 2 else ""
    return earlier in ("in", "of") and before.lower in lexicon.numbers.starters


def _agrees(before: Token, word: str, lexicon: Lexicon) -> bool:
    """A base form after a plural, an s-form after a singular; either after a noun that is both ("data", "police")."""
    if is_plural(before.lower, lexicon) and singular(before.lower, lexicon) == before.lower:
        return True
    return is_plural(before.lower, lexicon) != (word in lexicon.verbs.thirds) or before.text[0].isupper()


def _takes_object(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether an object, a number or "that" follows."""
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    words = lexicon.words
    if _is_figure(after, lexicon) or (after.text.isupper() and after.text in lexicon.units.money.codes):
        return True
    if after.text.isupper() and index + 2 < len(tokens) and tokens[index + 2].text == "$":
        return True  # "needs U.S. $ 9 million"
    if after.lower in words.prepositions:
        speaks_of = tokens[index].lower == "speak" and after.lower == "of"
        return speaks_of or _leads_to_object(tokens, index, lexicon)
    return after.lower in words.determiners or after.lower in words.pronouns or after.lower in lexicon.hedges.openers


def _leads_to_object(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a preposition after the verb leads to a figure or an infinitive: "rises to 118", "plans to feed"."""
    if index + 2 >= len(tokens):
        return False
    after, following = tokens[index + 1].lower, tokens[index + 2]
    if after == "to" and following.lower in lexicon.verbs.bases:
        return tokens[index].lower in lexicon.verbs.bases or tokens[index].lower in lexicon.verbs.thirds
    if (
        after in lexicon.hedges.openers
        and after not in ("in", "of", "on")
        and following.lower in lexicon.numbers.starters
    ):
        return True
    asks = after == "for" and lexicon.verbs.lemmas[tokens[index].lower] in lexicon.verbs.target
    is_bridge = (
        asks
        or after in ("to", "at", "by", "past", "above")
        or (after in lexicon.hedges.openers and after not in ("in", "of", "on", "or"))
    )
    return is_bridge and following.kind in (NUMBER, SYMBOL)


def _is_figure(token: Token, lexicon: Lexicon) -> bool:
    return token.kind in (NUMBER, SYMBOL) or token.lower in lexicon.numbers.starters
