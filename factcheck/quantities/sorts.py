"""Kind and unit of a number: money, percent, measure, duration, age, fraction or a count of things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.lexicon import Lexicon
from factcheck.lexicon.units import UnitMatch
from factcheck.model.dates import DateMention
from factcheck.model.quantity import Form, Kind, Numeral
from factcheck.model.text import HYPHEN, NUMBER, PUNCT, SUFFIX, WORD, Sentence, Text, Token
from factcheck.numerals.parts import unit_and_half, unit_of_part
from factcheck.quantities.steps import DEGREES, is_mere_letter, skip_after_hedge, skip_echo
from factcheck.text.lemmas import is_plural, singular
from factcheck.text.noun_phrases import NounPhrase, read_noun_phrase

_PARTITIVE_REACH = 8
_SMALLEST_SUM = 100
_OLD = frozenset({"old", "olds"})


@dataclass(frozen=True, slots=True)
class Sort:
    """What a number is of. ``first`` and ``last`` are the tokens of number, sign and unit; ``noun`` the thing counted.

    ``is_open`` tells that neither unit nor noun stands beside the number.
    """

    kind: Kind
    unit: str | None
    first: int
    last: int
    noun: NounPhrase | None = None
    per: str | None = None
    is_open: bool = False


class Scene:
    """A text with what is needed to decide on units: where amounts of money are likely spoken of."""

    def __init__(self, text: Text, taken: Sequence[DateMention], lexicon: Lexicon) -> None:
        """``text`` is the whole document's, ``taken`` are its dates."""
        self.taken = frozenset(index for date in taken for index in range(date.first, date.last))
        self.text = text
        self.tokens = text.tokens
        self.lexicon = lexicon

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The names of the document, of one or two words, that tell the country whose money is meant; lower case."""
        names: dict[str, None] = {}
        tokens, deciding = self.tokens, self.lexicon.units.money.deciding
        for index, token in enumerate(tokens):
            if token.kind is not WORD or not token.text[0].isupper():
                continue
            if index + 1 < len(tokens) and tokens[index + 1].text[0].isupper():
                pair = f"{token.lower} {tokens[index + 1].lower}"
                if pair in deciding:
                    names.setdefault(pair)
            if token.lower in deciding:
                names.setdefault(token.lower)
        return tuple(names)

    def countries_near(self, sentence: Sentence) -> Iterator[str]:
        """The capitalised words of one sentence, then the countries of the whole document."""
        for token in self.tokens[sentence.first : sentence.last]:
            if token.text[0].isupper():
                yield token.lower
        yield from self.countries


def read_sort(scene: Scene, numeral: Numeral, sentence: Sentence) -> Sort:
    """Kind and unit of the number, from what stands right before and after it."""
    known = (
        _inside(scene, numeral)
        or _hyphenated(scene, numeral, sentence)
        or _money(scene, numeral, sentence)
        or _measured(scene, numeral, sentence)
        or _magnitude(scene, numeral, sentence)
    )
    if known is not None:
        return known
    if numeral.form is not Form.FRACTION:
        return _counted(scene, numeral, sentence)
    share = Sort(Kind.FRACTION, "fraction", numeral.first, numeral.last, _sharers(scene, numeral, sentence))
    return _part_of_unit(scene, numeral, sentence) or share


def _inside(scene: Scene, numeral: Numeral) -> Sort | None:
    """A unit inside the number: "an hour and a half", "75 USD million"."""
    tokens, lexicon, first, last = scene.tokens, scene.lexicon, numeral.first, numeral.last
    if last - first < 3:
        return None
    if numeral.form is Form.MIXED and tokens[first + 1].text in lexicon.units.money.codes:
        return Sort(Kind.MONEY, tokens[first + 1].text, first, last)
    if tokens[last - 1].lower not in lexicon.numbers.fractions:
        return None
    for index in range(first + 1, last - 2):
        found = unit_and_half(tokens, index, lexicon)
        if found is not None and found[1].end == last:
            unit = found[0].unit
            return Sort(Kind.DURATION if unit.is_duration else Kind.MEASURE, unit.name, first, last, per=unit.per)
    return None


def _magnitude(scene: Scene, numeral: Numeral, sentence: Sentence) -> Sort | None:
    """As in "a quake of magnitude 7.5", "a magnitude of 6"."""
    before = [token.lower for token in scene.tokens[max(sentence.first, numeral.first - 2) : numeral.first]]
    if before[-1:] != ["magnitude"] and not (before[:1] == ["magnitude"] and before[1] in ("of", "-")):
        return None
    is_beside = before[-1:] == ["magnitude"] and scene.tokens[numeral.first].kind is NUMBER
    return Sort(Kind.MEASURE, "magnitude", numeral.first - is_beside, numeral.last)


def _sharers(scene: Scene, numeral: Numeral, sentence: Sentence) -> NounPhrase | None:
    """What a ratio is of: the homes of "six in ten homes"."""
    if numeral.last >= sentence.last or scene.tokens[numeral.last].lower in scene.lexicon.words.closed:
        return None
    noun = read_noun_phrase(scene.tokens, numeral.last, sentence.last, scene.lexicon)
    return noun if noun is not None and is_plural(scene.tokens[noun.head].lower, scene.lexicon) else None


def _money(scene: Scene, numeral: Numeral, sentence: Sentence) -> Sort | None:
    money = scene.lexicon.units.money
    first = numeral.first
    if scene.tokens[first].lower in ("between", "from"):
        first += 1  # "between $2 and $3 million": the sign stands inside the span
        sign = money.before(scene.tokens, first + 1)
    else:
        sign = money.before(scene.tokens, first)
    if sign is not None and sign.first >= sentence.first and not _is_summit(scene, numeral, sign.first):
        code = sign.meaning.code_in(scene.countries_near(sentence))
        after = money.after(scene.tokens, numeral.last)
        last = after.last if after is not None and after.last <= sentence.last else numeral.last
        return Sort(Kind.MONEY, code, min(sign.first, numeral.first), last)
    if numeral.last >= sentence.last or numeral.form is Form.FRACTION:
        return None
    start = numeral.last
    if numeral.form is Form.VAGUE and scene.tokens[start].lower == "of" and start + 1 < sentence.last:
        start += 1
    if scene.tokens[start].lower == "mark":
        return None
    name = money.after(scene.tokens, start)
    if name is None or name.last > sentence.last:
        return None
    code = name.meaning.code_in(scene.countries_near(sentence))
    is_small = numeral.form is Form.DIGITS and numeral.high < _SMALLEST_SUM
    if code is None and is_small and scene.tokens[start].lower in scene.lexicon.verbs.pasts:
        return None  # "Vita 2 won the cup"
    return Sort(Kind.MONEY, code, numeral.first, name.last)


def _is_summit(scene: Scene, numeral: Numeral, first: int) -> bool:
    """As in "COP 27": letters of other codes before a small number are no currency."""
    is_wary = scene.tokens[first].text in scene.lexicon.units.money.glued_to_sums and numeral.first - first == 1
    is_small = numeral.form is Form.DIGITS and numeral.place >= 1 and numeral.high < _SMALLEST_SUM
    return is_wary and is_small


def _measured(scene: Scene, numeral: Numeral, sentence: Sentence) -> Sort | None:
    """A percent sign, a unit of measure or a stretch of time after the number."""
    tokens = scene.tokens
    start = skip_after_hedge(tokens, numeral.last, sentence.last, scene.lexicon)
    if numeral.form is Form.VAGUE and start < sentence.last and tokens[start].lower == "of":
        start += 1
    match = scene.lexicon.units.find(tokens, start) if start < sentence.last else None
    if match is None or match.last > sentence.last or _is_counted_unit(scene, start, match.last, sentence):
        return _special(scene, numeral, start) if start < sentence.last else None
    if is_mere_letter(tokens, start, match.last, scene.lexicon):
        return None
    return _with_unit(tokens, numeral, match, sentence, scene.lexicon)


def _with_unit(
    tokens: Sequence[Token], numeral: Numeral, match: UnitMatch, sentence: Sentence, lexicon: Lexicon
) -> Sort | None:
    unit = match.unit
    if unit.is_percent:
        return Sort(Kind.PERCENT, "percent", numeral.first, match.last)
    if not unit.is_duration:
        return Sort(Kind.MEASURE, unit.name, numeral.first, match.last, per=unit.per)
    if numeral.form is Form.FRACTION and unit_of_part(tokens, numeral.last, lexicon) is None:
        return None
    return _time(tokens, numeral, unit.name, match.last, sentence)


def _is_inch(tokens: Sequence[Token], first: int, start: int, end: int, lexicon: Lexicon) -> bool:
    """As in "6 in (15 cm)", "2 in deep", "1.5 in of rain", "5 ft 2 in": "in" as a unit and no preposition."""
    if tokens[start].lower != "in" or start + 1 >= end:
        return False
    if first and tokens[first - 1].lower in ("ft", "foot", "feet"):
        return True
    after = tokens[start + 1]
    if after.lower == "of":
        return start + 2 < end and tokens[start + 2].lower in lexicon.words.fallen
    is_converted = after.text == "(" and start + 3 < end and lexicon.units.find(tokens, start + 3) is not None
    follower = tokens[start + 2] if start + 2 < end else None
    is_open = follower is not None and follower.kind is WORD and follower.lower not in lexicon.words.closed
    return is_converted or (after.lower in lexicon.words.thickness and not is_open)  # not "2 in high winds"


def _part_of_unit(scene: Scene, numeral: Numeral, sentence: Sentence) -> Sort | None:
    """As in "half an hour", "a quarter of a mile": a part of one unit of measure or time."""
    tokens, start = scene.tokens, numeral.last
    if start < sentence.last and tokens[start].lower == "of":
        start += 1
    if start + 1 >= sentence.last or tokens[start].lower not in ("a", "an"):
        return None
    match = scene.lexicon.units.find(tokens, start + 1)
    if match is None or match.last > sentence.last or match.unit.is_percent:
        return None
    kind = Kind.DURATION if match.unit.is_duration else Kind.MEASURE
    return Sort(kind, match.unit.name, numeral.first, match.last)


def _special(scene: Scene, numeral: Numeral, start: int) -> Sort | None:
    """Degrees without their ring ("35C"), and nights, which no table of units has."""
    token = scene.tokens[start]
    after = scene.tokens[start + 1] if start + 1 < len(scene.tokens) else None
    words = scene.lexicon.words
    if token.text in DEGREES and not token.spaced and numeral.form is not Form.VAGUE:
        is_unit = after is None or after.kind is not WORD or after.lower in words.closed
        return Sort(Kind.MEASURE, DEGREES[token.text], numeral.first, start + 1) if is_unit else None
    if token.lower == "yo" and numeral.form is not Form.FRACTION:  # clinicians' "87 yo"
        return Sort(Kind.AGE, "year", numeral.first, start + 1)
    if _is_inch(scene.tokens, numeral.first, start, len(scene.tokens), scene.lexicon):
        return Sort(Kind.MEASURE, "inch", numeral.first, start + 1)
    unit = words.time_units.get(token.lower)
    if unit is not None and numeral.form is not Form.FRACTION:
        return Sort(Kind.DURATION, unit, numeral.first, start + 1)
    return None


def _is_counted_unit(scene: Scene, start: int, last: int, sentence: Sentence) -> bool:
    """A unit's name that is only the first word of what is counted: "three school years", "15 second grade pupils"."""
    tokens = scene.tokens
    if last - start > 1 or last >= sentence.last or tokens[start].kind is not WORD:
        return False
    word, after = tokens[start].lower, tokens[last]
    if word.endswith("s") or len(word) < 4 or after.kind is not WORD or after.lower in scene.lexicon.words.closed:
        return False
    return is_plural(after.lower, scene.lexicon) and word in scene.lexicon.words.time_units


def _time(tokens: Sequence[Token], numeral: Numeral, unit: str, last: int, sentence: Sentence) -> Sort:
    """A duration, or an age where "old" or "of age" follows."""
    after = [token.lower for token in tokens[last : min(sentence.last, last + 2)]]
    if after[:1] == ["old"]:
        return Sort(Kind.AGE, unit, numeral.first, last + 1)
    if after == ["of", "age"]:
        return Sort(Kind.AGE, unit, numeral.first, last + 2)
    return Sort(Kind.DURATION, unit, numeral.first, last)


def _hyphenated(scene: Scene, numeral: Numeral, sentence: Sentence) -> Sort | None:
    """A number tied to its unit: "12-year-old", "six-week truce", "357-megawatt", "60-bed ward"."""
    tokens, last = scene.tokens, numeral.last
    if last + 1 >= sentence.last or tokens[last].kind is not HYPHEN:
        return None
    word = tokens[last + 1]
    if word.kind is not WORD or word.lower in scene.lexicon.hedges.after:
        return None
    match = scene.lexicon.units.find(tokens, last + 1)
    money = scene.lexicon.units.money.named(word.text) if word.text.islower() and match is None else None
    if money is not None:
        return Sort(Kind.MONEY, money.code_in(scene.countries_near(sentence)), numeral.first, last + 2)
    if match is None or match.last > sentence.last:
        noun = NounPhrase(last + 1, last + 2, last + 1)
        unit = "people" if word.lower == "strong" else singular(word.lower, scene.lexicon)
        return Sort(Kind.COUNT, unit, numeral.first, last + 2, noun)
    return _tied_unit(scene, numeral, match, sentence)


def _tied_unit(scene: Scene, numeral: Numeral, match: UnitMatch, sentence: Sentence) -> Sort:
    """A measure, an age ("-year-old") or a duration ("six-week") behind the hyphen."""
    unit, end = match
    if not unit.is_duration:
        return Sort(Kind.PERCENT if unit.is_percent else Kind.MEASURE, unit.name, numeral.first, end, per=unit.per)
    is_hyphen = end + 1 < sentence.last and scene.tokens[end].kind is HYPHEN
    if is_hyphen and scene.tokens[end + 1].lower in _OLD:
        return Sort(Kind.AGE, unit.name, numeral.first, end + 2)
    return Sort(Kind.DURATION, unit.name, numeral.first, end)


def _counted(scene: Scene, numeral: Numeral, sentence: Sentence) -> Sort:
    """A count of the things named after the number, or a count whose noun is left out."""
    tokens, lexicon = scene.tokens, scene.lexicon
    start = skip_after_hedge(tokens, numeral.last, sentence.last, lexicon)
    start = skip_echo(tokens, numeral, start, sentence, lexicon)
    noun = None
    if not _ends_family(scene, numeral, start, sentence):
        noun = _noun_at(scene, start, sentence) or _partitive(scene, start, sentence)
    if noun is None:
        return Sort(Kind.COUNT, None, numeral.first, numeral.last, is_open=True)
    time = lexicon.words.time_units.get(tokens[noun.head].lower) if noun.first > start else None
    if time is not None and tokens[start].lower == "of":  # "27 of his 30 years"
        return Sort(Kind.DURATION, time, numeral.first, numeral.last)
    written_out = scene.lexicon.nouns.abbreviations.get(tokens[noun.head].lower)
    if written_out is not None and lexicon.units.measure(written_out) is not None:
        return Sort(Kind.MEASURE, written_out, numeral.first, noun.last)
    return Sort(Kind.COUNT, head_unit(tokens[noun.head].lower, lexicon), numeral.first, noun.last, noun)


def _ends_family(scene: Scene, numeral: Numeral, start: int, sentence: Sentence) -> bool:
    """As in "a family of five stands at": the number ends its phrase and a verb follows."""
    first = numeral.first
    if first - 2 < sentence.first or start >= sentence.last or scene.tokens[first - 1].lower != "of":
        return False
    nouns, party = scene.lexicon.nouns, scene.tokens[first - 2].lower
    is_party = party in nouns.parties or party in nouns.parents
    return is_party and scene.tokens[start].lower in scene.lexicon.verbs.thirds


def head_unit(word: str, lexicon: Lexicon) -> str:
    """The unit that a head noun gives: singular; people and persons are "people"; adjectives of people too."""
    nouns = lexicon.nouns
    if word in nouns.people_adjectives or word == "others":
        return "people"
    return nouns.abbreviations.get(word) or singular(word, lexicon)


def _noun_at(scene: Scene, start: int, sentence: Sentence) -> NounPhrase | None:
    """The noun phrase right after the number; "of" after a vague number and a measure before the noun are skipped."""
    tokens = scene.tokens
    if start < sentence.last and tokens[start].lower == "of" and not _is_definite(scene, start + 1, sentence):
        start += 1
    if start < sentence.last and tokens[start].kind is NUMBER:
        tied = start + 1 < sentence.last and tokens[start + 1].kind is HYPHEN
        match = scene.lexicon.units.find(tokens, start + 1 + tied)  # "four 15 kV lines", "two 20-litre drums"
        if match is not None and not match.unit.is_percent and match.last < sentence.last:
            return read_noun_phrase(tokens, match.last, sentence.last, scene.lexicon)
        return None
    return read_noun_phrase(tokens, start, sentence.last, scene.lexicon)


def _partitive(scene: Scene, start: int, sentence: Sentence) -> NounPhrase | None:
    """The whole that is counted from: "Eighteen of the Strip's 35 hospitals", "17 of its 300 inhabitants"."""
    tokens = scene.tokens
    if start + 1 < sentence.last and (tokens[start].lower, tokens[start + 1].lower) == ("out", "of"):
        start += 1
    if start >= sentence.last or tokens[start].lower != "of":
        return None
    limit = min(sentence.last, start + _PARTITIVE_REACH)
    for index in range(start + 1, limit):
        token = tokens[index]
        is_helper = token.kind is WORD and token.lower in scene.lexicon.verbs.auxiliaries
        if token.kind is PUNCT or is_helper:
            return None
        if token.kind is WORD and is_plural(token.lower, scene.lexicon):
            if index + 1 < sentence.last and tokens[index + 1].kind is SUFFIX:
                continue
            phrase = read_noun_phrase(tokens, index, sentence.last, scene.lexicon)
            return phrase if phrase is not None and phrase.head - index <= 1 else NounPhrase(index, index + 1, index)
        if index > start + 1 and token.lower in scene.lexicon.words.prepositions:
            return None
    return None


def _is_definite(scene: Scene, index: int, sentence: Sentence) -> bool:
    """Whether a definite phrase follows "of": then a part of a known whole is counted."""
    if index >= sentence.last:
        return True
    word = scene.tokens[index].lower
    return word in scene.lexicon.words.closed or scene.tokens[index].kind is NUMBER
