"""Units of numbers whose noun is left out: "killed 12", "from 25,000 to 40,000 pounds", "of which 2 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import HYPHEN, NUMBER, WORD, Sentence, Text, Token
from factcheck.quantities.sorts import head_unit
from factcheck.text.lemmas import is_plural

_REACH = 20  # tokens that a verb or a tally may stand away from its number
_PEOPLE = "people"
_BACK = 60  # tokens: how far back "of these" may point
_ALIKE = 50  # one of two figures of one thing is at most so many times the other
_UNITED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.PERCENT})


def fill_units(text: Text, quantities: Sequence[Quantity], lexicon: Lexicon) -> list[Quantity]:
    """The same quantities, those without a unit given the one that their sentence implies, where it implies one."""
    filled: list[Quantity] = []
    sentences = iter(text.sentences)
    sentence = next(sentences, None)
    for index, quantity in enumerate(quantities):
        while sentence is not None and quantity.first >= sentence.last:
            sentence = next(sentences, None)
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        if sentence is not None and filled and _is_share(text.tokens, quantity, filled[-1], sentence, lexicon):
            quantity = replace(quantity, kind=Kind.PERCENT, unit=filled[-1].unit)  # noqa: PLW2901
        if sentence is not None and quantity.unit is None and quantity.kind is Kind.COUNT:
            quantity = _filled(text.tokens, quantity, filled, following, sentence, lexicon)  # noqa: PLW2901
        if sentence is not None and filled and _is_of_others(text.tokens, quantity):
            quantity = _as_others(text.tokens, quantity, filled[-1], sentence, lexicon)  # noqa: PLW2901
        filled.append(quantity)
    return filled


def _is_of_others(tokens: Sequence[Token], quantity: Quantity) -> bool:
    return quantity.unit == _PEOPLE and tokens[quantity.phrase_last - 1].lower == "others"


def _as_others(
    tokens: Sequence[Token], quantity: Quantity, earlier: Quantity, sentence: Sentence, lexicon: Lexicon
) -> Quantity:
    """As in "destroyed 240,000 homes and damaged 51,800 others": others of the things before, unless people suffer."""
    is_thing = earlier.kind is Kind.COUNT and earlier.unit is not None and earlier.unit not in lexicon.nouns.people
    if not is_thing or earlier.first < sentence.first or _is_of_people(tokens, quantity, sentence, lexicon):
        return quantity
    return replace(quantity, unit=earlier.unit)


def _is_share(
    tokens: Sequence[Token], quantity: Quantity, earlier: Quantity, sentence: Sentence, lexicon: Lexicon
) -> bool:
    """As in "62 per cent of women and 58 of men": no count is "58 of men", so that it is a share."""
    if quantity.kind is not Kind.COUNT or earlier.kind is not Kind.PERCENT or earlier.first < sentence.first:
        return False
    if quantity.high > 100 or quantity.last + 1 >= sentence.last or tokens[quantity.last].lower != "of":
        return False
    return is_plural(tokens[quantity.last + 1].lower, lexicon)


def _label_noun(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence, lexicon: Lexicon) -> str | None:
    """As in "Doctors 4, nurses 8, drivers 3": the label of a figure in a row of such."""
    first, last = quantity.phrase_first, quantity.phrase_last
    if first - 2 < sentence.first or tokens[first - 2].text != "," or not is_plural(tokens[first - 1].lower, lexicon):
        return None
    is_verb = tokens[first - 1].lower in lexicon.verbs.thirds
    ends = last >= sentence.last or tokens[last].text in (",", ".", ";")
    return head_unit(tokens[first - 1].lower, lexicon) if ends and not is_verb else None


def _filled(
    tokens: Sequence[Token],
    quantity: Quantity,
    earlier: Sequence[Quantity],
    following: Quantity | None,
    sentence: Sentence,
    lexicon: Lexicon,
) -> Quantity:
    if following is not None and _is_converted(tokens, quantity, following):
        return replace(quantity, kind=following.kind, unit=following.unit, subject=following.subject)
    unit = (
        _members(tokens, quantity, lexicon)
        or _label_noun(tokens, quantity, sentence, lexicon)
        or _complement(tokens, quantity, sentence, lexicon)
        or _tally(tokens, quantity, sentence, lexicon)
    )
    if unit is not None:
        return replace(quantity, unit=unit)
    if following is not None and _leads_to(tokens, quantity, following, sentence):
        return replace(quantity, kind=following.kind, unit=following.unit)
    if _is_of_people(tokens, quantity, sentence, lexicon):
        return replace(quantity, unit=_PEOPLE)
    model = _model(tokens, quantity, earlier, sentence, lexicon)
    return quantity if model is None else replace(quantity, kind=model.kind, unit=model.unit)


def _is_converted(tokens: Sequence[Token], quantity: Quantity, following: Quantity) -> bool:
    """As in "20 lakh (2 million) people": the same number again in brackets, whose noun is that of both."""
    last = quantity.last
    if quantity.subject is not None or following.first != last + 1 or tokens[last].text != "(":
        return False
    is_open = any(token.text == ")" for token in tokens[following.last : following.phrase_last])
    return is_open and quantity.low == following.low and quantity.high == following.high


def _members(tokens: Sequence[Token], quantity: Quantity, lexicon: Lexicon) -> str | None:
    """As in "a family of five", "a mother of four", "a crew of 12"."""
    first = quantity.phrase_first
    if first < 2 or tokens[first - 1].lower != "of":
        return None
    noun = tokens[first - 2].lower
    if noun in lexicon.nouns.parents:
        return "child"
    return _PEOPLE if noun in lexicon.nouns.parties else None


def _complement(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence, lexicon: Lexicon) -> str | None:
    """As in "over 12,300 of the dead are children": the noun behind the verb to be."""
    index = quantity.phrase_last
    limit = min(sentence.last - 1, index + 5)
    while index < limit and tokens[index].lower not in ("are", "were"):
        if tokens[index].kind is not WORD or (index == quantity.phrase_last and tokens[index].lower != "of"):
            return None
        index += 1
    if index >= limit or not is_plural(tokens[index + 1].lower, lexicon):
        return None
    follower = tokens[index + 2] if index + 2 < sentence.last else None
    is_noun = follower is None or follower.kind is not HYPHEN
    return head_unit(tokens[index + 1].lower, lexicon) if is_noun else None


def _tally(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence, lexicon: Lexicon) -> str | None:
    """As in "the number of people injured has passed 800", "the death toll was 11": what the tally counts."""
    first = quantity.phrase_first
    for index in range(first - 1, max(sentence.first - 1, first - _REACH - 1), -1):
        word = tokens[index].lower
        if tokens[index].text in (";", ":", "—") or tokens[index].kind is NUMBER:
            return None
        if word in ("toll", "tolls") or (word == "tally" and tokens[index - 1].lower in ("death", "casualty")):
            return _PEOPLE
        if word in ("number", "count", "total") and index + 2 < first and tokens[index + 1].lower == "of":
            return _counted_by(tokens, index + 2, first, lexicon)
    return None


def _counted_by(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> str | None:
    """The first plural after "the number of"; the dead, the wounded and the like are people."""
    for index in range(start, min(end, start + 5)):
        word = tokens[index].lower
        if word in lexicon.nouns.people_adjectives:
            return _PEOPLE
        is_verb = word in lexicon.verbs.thirds and word not in lexicon.verbs.nounlike
        if is_plural(word, lexicon) and not is_verb:
            return head_unit(word, lexicon)
    return None


def _leads_to(tokens: Sequence[Token], quantity: Quantity, following: Quantity, sentence: Sentence) -> bool:
    """As in "from 25,000 to 40,000 pounds", "45 and 50 mg": the second number has the unit of both."""
    if following.unit is None or following.kind not in _UNITED or following.first >= sentence.last:
        return False
    if following.phrase_first != quantity.phrase_last + 1 and following.first != quantity.last + 1:
        return False
    joint = tokens[quantity.last].lower
    is_pair = joint in ("and", "or") and following.kind is not Kind.COUNT
    return (joint == "to" or is_pair) and _is_alike(quantity, following)


def _is_of_people(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a verb that is said of people governs the number: "killed 12", "13 were missing", "70,457 injured"."""
    verbs, nouns = lexicon.verbs, lexicon.nouns
    after = quantity.phrase_last
    for index in range(after, min(sentence.last, after + 7)):
        token = tokens[index]
        if token.lower in nouns.people_adjectives or verbs.lemmas.get(token.lower) in verbs.people_verbs:
            return True
        is_helper = token.lower in verbs.auxiliaries or token.lower in lexicon.words.adverbs
        if not is_helper and not (token.lower in ("of", "whom", "them", "those", "the") and index < after + 2):
            break
    if [token.lower for token in tokens[after : after + 2]] == ["on", "board"] or (
        tokens[after : after + 1] and (tokens[after].lower == "aboard")
    ):
        return True
    before = quantity.phrase_first - 1
    if before < sentence.first:
        return False
    return verbs.lemmas.get(tokens[before].lower) in verbs.people_verbs and tokens[before].lower not in verbs.gerunds


def _model(
    tokens: Sequence[Token], quantity: Quantity, earlier: Sequence[Quantity], sentence: Sentence, lexicon: Lexicon
) -> Quantity | None:
    """The quantity that the elliptical one is set beside: of the same sentence, or before "of these"."""
    start = sentence.first if not _points_back(tokens, quantity, sentence) else quantity.first - _BACK
    is_subject = _acts(tokens, quantity, sentence, lexicon)
    for other in reversed(earlier):
        if other.first < start:
            return None
        if other.kind is Kind.PERCENT and other is earlier[-1] and _goes_on(tokens, quantity):
            return other
        if other.unit is None or other.kind not in _UNITED or other.kind is Kind.PERCENT:
            continue
        if other.kind is Kind.MEASURE and other.phrase_last == quantity.phrase_first:
            return None  # "5 ft 2": a smaller unit is left out
        if other.kind is Kind.MONEY and _is_for_whom(tokens, quantity, other):
            continue  # "$22 million to secure food for 1.2 million"
        if is_subject and other.kind is not Kind.COUNT:
            continue  # "30 kilometres up the road, three work": what acts is counted
        if _is_alike(quantity, other) or _is_part(tokens, quantity):
            return other
    return None


def _acts(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a base form follows the number at once, so that the number is its subject."""
    after = quantity.phrase_last
    if after >= sentence.last or tokens[after].lower not in lexicon.verbs.bases:
        return False
    return after + 1 >= sentence.last or tokens[after + 1].kind is not WORD


def _is_for_whom(tokens: Sequence[Token], quantity: Quantity, money: Quantity) -> bool:
    """Whether the number stands after "for" in the infinitive that says what the money is to do."""
    between = [token.lower for token in tokens[money.last : quantity.phrase_first]]
    return between[-1:] == ["for"] and "to" in between[:2]


def _goes_on(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """As in "3 per cent, down from 5", "62 per cent of women and 58 of men": a share without its sign."""
    before = tokens[quantity.phrase_first - 1].lower if quantity.phrase_first else ""
    after = tokens[quantity.phrase_last].lower if quantity.phrase_last < len(tokens) else ""
    if quantity.high > 100:
        return False
    return before in ("from", "to", "than", "against") or (
        before in ("and", "but", "while") and after in ("of", "in", "for")
    )


def _points_back(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence) -> bool:
    """As in "Of these, 7,401 were …", "27 of them", "12 of which"."""
    opening = [token.lower for token in tokens[sentence.first : sentence.first + 2]]
    following = [token.lower for token in tokens[quantity.last : quantity.last + 2]]
    return any(
        words[:1] == ["of"] and words[1:] and words[1] in ("these", "those", "them", "which", "whom")
        for words in (opening, following)
    )


def _is_part(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """As in "of which 2.1 million"."""
    words = [token.lower for token in tokens[max(0, quantity.phrase_first - 2) : quantity.phrase_first]]
    return words in (["of", "which"], ["of", "that"], ["of", "whom"])


def _is_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are near enough in size to be figures of one thing."""
    if not one.high or not other.high:
        return False
    return abs(one.high) <= _ALIKE * abs(other.high) and abs(other.high) <= _ALIKE * abs(one.high)
