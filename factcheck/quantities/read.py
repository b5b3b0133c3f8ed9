"""Every quantity of a text: its numbers, less those that state no amount, with hedge, kind, unit and rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.lexicon import Lexicon
from factcheck.model.dates import DateMention
from factcheck.model.quantity import Form, Hedge, Kind, Numeral, Quantity
from factcheck.model.span import Span
from factcheck.model.text import Sentence, Text
from factcheck.quantities.ages import bounds_age, follows_aged, is_age
from factcheck.quantities.cells import fill_cells
from factcheck.quantities.ellipsis import fill_units
from factcheck.quantities.exclusions import exclusion
from factcheck.quantities.hedging import Hedging, hedge_after_noun, read_hedge
from factcheck.quantities.rates import Rate, rate_before, rate_in_clause, read_rate
from factcheck.quantities.sorts import Scene, Sort, read_sort
from factcheck.quantities.spot import Place
from factcheck.text.lemmas import is_plural, singular
from factcheck.text.noun_phrases import NounPhrase, read_noun_phrase

_HEDGES_OF_ONE = frozenset({"over", "about", "around", "almost", "nearly", "under", "than", "least", "approximately"})
_SMALL = 30  # below it, "over" before a count of areas is the preposition


def read_quantities(
    text: Text, numerals: Sequence[Numeral], taken: Sequence[DateMention], lexicon: Lexicon
) -> tuple[Quantity, ...]:
    """All quantities in text order.

    ``taken`` are the dates of the text: a number inside one is no quantity.
    """
    scene = Scene(text, taken, lexicon)
    sentences = iter(text.sentences)
    sentence = next(sentences, None)
    starts = _block_starts(text)
    found: list[Quantity] = []
    dates = iter(taken)
    date = next(dates, None)
    for numeral in numerals:
        while sentence is not None and numeral.first >= sentence.last:
            sentence = next(sentences, None)
        while date is not None and date.last <= numeral.first:
            date = next(dates, None)
        if sentence is None:
            break
        if date is not None and date.first < numeral.last:
            continue
        quantity = _read(scene, numeral, sentence, starts[sentence.block])
        if quantity is not None:
            found.append(quantity)
    return tuple(fill_cells(text, fill_units(text, found, lexicon), lexicon))


def _block_starts(text: Text) -> dict[int, int]:
    """Index of each block's first token."""
    starts: dict[int, int] = {}
    for sentence in text.sentences:
        starts.setdefault(sentence.block, sentence.first)
    return starts


def _read(scene: Scene, numeral: Numeral, sentence: Sentence, block_first: int) -> Quantity | None:
    tokens, lexicon = scene.tokens, scene.lexicon
    sort = read_sort(scene, numeral, sentence)
    if _why_none(scene, numeral, sentence, block_first, sort) is not None:
        return None
    bounds = (sentence.first, sentence.last)
    hedging = read_hedge(tokens, sort.first, numeral.last, bounds, lexicon, is_time=sort.kind is Kind.DURATION)
    sort = _as_age(scene, numeral, sort, hedging, sentence)
    if _lies_under(scene, sort, hedging, sentence) or _lies_over(scene, numeral, sort, hedging):
        hedging = Hedging(Hedge.EXACT, sort.first, hedging.last)
    late = hedge_after_noun(tokens, sort.last, sentence.last, lexicon)
    if late is not None and hedging.hedge is Hedge.EXACT:
        hedging = Hedging(late.hedge, hedging.first, late.last)
    noun = _of_what(scene, sort, sentence) if sort.kind is Kind.MEASURE else sort.noun
    end = max(sort.last, hedging.last, noun.last if noun else 0)
    rate = _rate(scene, sort, end, sentence)
    return _quantity(scene, numeral, sort, hedging, noun, rate, end)


def _why_none(scene: Scene, numeral: Numeral, sentence: Sentence, block_first: int, sort: Sort) -> str | None:
    """Why the number is no quantity, null where it is one."""
    if _is_pronoun(scene, numeral, sort):
        return '"one" alone is no number'
    place = Place(scene.tokens, numeral, sentence, block_first, scene.lexicon)
    return exclusion(place, counts_something=_counts(scene, sort))


def why_no_quantity(text: Text, numeral: Numeral, taken: Sequence[DateMention], lexicon: Lexicon) -> str | None:
    """Why a number of the text is no quantity, in plain words; null where it is one."""
    if any(date.first < numeral.last and numeral.first < date.last for date in taken):
        return "it belongs to a date"
    scene = Scene(text, taken, lexicon)
    sentence = next(s for s in text.sentences if s.first <= numeral.first < s.last)
    block_first = _block_starts(text)[sentence.block]
    return _why_none(scene, numeral, sentence, block_first, read_sort(scene, numeral, sentence))


def _counts(scene: Scene, sort: Sort) -> bool:
    """Whether a unit or a plural noun follows the number, so that it is hardly a name ("Camp 4 Extension")."""
    if sort.is_open:
        return False
    if sort.noun is None:
        return True
    head = scene.tokens[sort.noun.head].lower
    return is_plural(head, scene.lexicon) or head in scene.lexicon.nouns.people_adjectives


def _is_pronoun(scene: Scene, numeral: Numeral, sort: Sort) -> bool:
    """The word "one" alone is a number only before a unit of measure, money or a hyphen, or hedged: "over one hour"."""
    if numeral.last - numeral.first != 1 or scene.tokens[numeral.first].lower != "one":
        return False
    before = scene.tokens[numeral.first - 1].lower if numeral.first else ""
    if sort.kind is Kind.DURATION and before in _HEDGES_OF_ONE:
        return False
    return sort.kind in (Kind.COUNT, Kind.DURATION)


def _as_age(scene: Scene, numeral: Numeral, sort: Sort, hedging: Hedging, sentence: Sentence) -> Sort:
    """An age where the number stands alone in the place of one, or a stretch of time after "aged"."""
    tokens, bounds = scene.tokens, (sentence.first, sentence.last)
    if sort.kind is Kind.DURATION and follows_aged(tokens, numeral.first, sentence.first, scene.lexicon):
        return replace(sort, kind=Kind.AGE)
    if sort.kind is not Kind.COUNT or numeral.form not in (Form.DIGITS, Form.WORDS, Form.RANGE):
        return sort
    if not sort.is_open and not _noun_is_apart(scene, sort):
        return sort
    if is_age(tokens, numeral, hedging.first, bounds, scene.taken, scene.lexicon) or bounds_age(
        tokens, hedging.first, hedging.hedge, numeral, sentence.first, scene.lexicon
    ):
        return Sort(Kind.AGE, "year", numeral.first, numeral.last)
    return sort


def _noun_is_apart(scene: Scene, sort: Sort) -> bool:
    """Whether the word after the number is one that no number counts: a name or a singular ("of 26 left Carrefour")."""
    return sort.noun is not None and sort.unit == scene.tokens[sort.noun.head].lower


def _lies_under(scene: Scene, sort: Sort, hedging: Hedging, sentence: Sentence) -> bool:
    """As in "fields lie under 1.5 m of water": the preposition of place, no bound."""
    if sort.kind is not Kind.MEASURE or sort.unit is None or scene.tokens[hedging.first].lower != "under":
        return False
    unit = scene.lexicon.units.measure(sort.unit)
    has_of = sort.last < sentence.last and scene.tokens[sort.last].lower == "of"
    return has_of and unit is not None and unit.dimension == "length"


def _lies_over(scene: Scene, numeral: Numeral, sort: Sort, hedging: Hedging) -> bool:
    """As in "drones over 11 regions", "signals hoisted over eight provinces": a small count that nobody rounds."""
    if sort.noun is None or numeral.value is None or scene.tokens[hedging.first].lower != "over":
        return False
    is_area = singular(scene.tokens[sort.noun.head].lower, scene.lexicon) in scene.lexicon.places.areas
    before = scene.tokens[hedging.first - 1].lower if hedging.first else ""
    is_bound = before in scene.lexicon.words.prepositions or not before
    return is_area and not is_bound and numeral.value < _SMALL and bool(numeral.value % 10)


def _of_what(scene: Scene, sort: Sort, sentence: Sentence) -> NounPhrase | None:
    """What is measured: the briquettes of "1,500 tonnes of briquettes"."""
    if sort.last >= sentence.last or scene.tokens[sort.last].lower != "of":
        return None
    return read_noun_phrase(scene.tokens, sort.last + 1, sentence.last, scene.lexicon, is_mass=True)


def _rate(scene: Scene, sort: Sort, end: int, sentence: Sentence) -> Rate | None:
    """The rate after number and noun; for things counted, measured or paid it may stand a few words on."""
    if sort.per is not None:
        return Rate(sort.per, None, end)
    tokens, lexicon = scene.tokens, scene.lexicon
    rate = read_rate(tokens, end, sentence.last, lexicon)
    if (
        rate is not None
        and sort.kind is Kind.MONEY
        and tokens[rate.last - 1].lower == "head"
        and tokens[end].lower == "a"
    ):
        return None  # "3,500 a head" is a price, of a beast as well as of a person
    if rate is not None or sort.kind in (Kind.PERCENT, Kind.FRACTION, Kind.AGE):
        return rate
    if sort.kind is Kind.DURATION:
        return rate_in_clause(tokens, end, min(sentence.last, end + 4), lexicon)
    return rate_in_clause(tokens, end, sentence.last, lexicon) or rate_before(
        tokens, sort.first, sentence.first, lexicon
    )


def _quantity(
    scene: Scene,
    numeral: Numeral,
    sort: Sort,
    hedging: Hedging,
    noun: NounPhrase | None,
    rate: Rate | None,
    end: int,
) -> Quantity:
    text = scene.text
    last = rate.last if rate is not None and _is_beside(scene, rate, end) else end
    hedge = hedging.hedge
    if numeral.form is Form.RANGE:
        hedge = Hedge.RANGE
    elif numeral.form is Form.VAGUE:
        hedge = Hedge.VAGUE
    return Quantity(
        span=text.span(numeral.first, numeral.last),
        phrase=text.span(min(hedging.first, sort.first), last),
        value=numeral.value,
        low=numeral.low,
        high=numeral.high,
        place=numeral.place,
        high_place=numeral.high_place,
        form=numeral.form,
        hedge=hedge,
        kind=sort.kind,
        unit=sort.unit,
        per=rate.per if rate else None,
        each=rate.each if rate else None,
        subject=_subject(text, noun),
        first=numeral.first,
        last=numeral.last,
        phrase_first=min(hedging.first, sort.first),
        phrase_last=last,
    )


def _is_beside(scene: Scene, rate: Rate, end: int) -> bool:
    """Whether the rate stands right behind the noun, or behind "of" and what is measured."""
    if not end < rate.last <= end + 5:
        return False
    direct = read_rate(scene.tokens, end, rate.last, scene.lexicon)
    return direct is not None or scene.tokens[end].lower == "of"


def _subject(text: Text, noun: NounPhrase | None) -> Span | None:
    return text.span(noun.first, noun.last) if noun is not None else None
