"""How a number was read: its value and place, its hedge, its kind and unit, its rate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.compare.meaning import exact_interval, stated_interval
from factcheck.explain.model import Section, Step
from factcheck.explain.reading import Reading
from factcheck.explain.units import unit_step
from factcheck.explain.wording import interval_text, number_text, value_text
from factcheck.model.quantity import Form, Hedge, Kind, Numeral, Quantity
from factcheck.model.span import Span
from factcheck.model.text import Sentence
from factcheck.quantities.hedging import Hedging, hedge_after_noun, read_hedge
from factcheck.quantities.rates import read_rate
from factcheck.quantities.sorts import Scene, Sort, read_sort

_RATE_REACH = 10  # tokens on either side of the number in which the words of its rate are looked for

_KINDS = {
    Kind.COUNT: "things are counted",
    Kind.MEASURE: "a unit of measure goes with it",
    Kind.MONEY: "a currency goes with it",
    Kind.PERCENT: "a percent sign or word goes with it",
    Kind.FRACTION: "it is written as a part of one",
    Kind.AGE: "words of age go with it",
    Kind.DURATION: "a unit of time goes with it",
}


@dataclass(frozen=True, slots=True)
class _Made:
    """A quantity and the steps that it was made in, taken again."""

    reading: Reading
    quantity: Quantity
    sentence: Sentence
    sort: Sort
    hedging: Hedging


def number_section(reading: Reading, number: int) -> Section:
    """The steps from the tokens to the quantity of that number."""
    made = _made(reading, number)
    unit = unit_step(reading, number, made.sort, made.sentence)
    steps = (
        _tokens(made),
        _value(made),
        _rounding(made),
        _hedge(made),
        _stated(made),
        _kind(made, unit),
        unit,
        *_subject(made),
        *_rate(made),
    )
    return Section("Number", steps)


def _made(reading: Reading, number: int) -> _Made:
    quantity = reading.quantities[number]
    sentence = reading.sentence_at(quantity.first)
    numeral = next(n for n in reading.numerals if n.first == quantity.first)
    scene = Scene(reading.text, reading.dates, reading.lexicon)
    sort = read_sort(scene, numeral, sentence)
    return _Made(reading, quantity, sentence, sort, _hedging(reading, numeral, sort, sentence))


def _hedging(reading: Reading, numeral: Numeral, sort: Sort, sentence: Sentence) -> Hedging:
    tokens, bounds = reading.text.tokens, (sentence.first, sentence.last)
    is_time = sort.kind is Kind.DURATION
    return read_hedge(tokens, sort.first, numeral.last, bounds, reading.lexicon, is_time=is_time)


def _tokens(made: _Made) -> Step:
    """The tokens of the phrase, each with its kind."""
    tokens = made.reading.text.tokens[made.quantity.phrase_first : made.quantity.phrase_last]
    shown = "  ".join(f"{token.text}/{token.kind.name.lower()}" for token in tokens)
    return Step("tokens", shown)


def _value(made: _Made) -> Step:
    quantity = made.quantity
    written = {
        Form.DIGITS: "in digits",
        Form.WORDS: "in words",
        Form.MIXED: "digits with a scale word",
        Form.FRACTION: "a fraction, given as the number it stands for",
        Form.VAGUE: "a vague word, which allows these numbers and names none",
        Form.RANGE: "a range with two ends",
    }
    return Step("value", value_text(quantity), (quantity.span,), written[quantity.form])


def _rounding(made: _Made) -> Step:
    """What the last significant digit written is worth, and so what the bare number stands for."""
    quantity = made.quantity
    bare = interval_text(exact_interval(quantity))
    if quantity.form is Form.FRACTION:
        return Step("rounding", "two percentage points on either side", why=f"the bare number stands for {bare}")
    places = dict.fromkeys(map(number_text, (quantity.place, quantity.high_place)))
    why = f"what the last digit that counts is worth; the bare number stands for {bare}"
    return Step("rounding", f"to {' and '.join(places)}", why=why)


def _hedge(made: _Made) -> Step:
    quantity, hedging = made.quantity, made.hedging
    words = _hedge_words(made)
    name = quantity.hedge.value.replace("_", " ")
    if quantity.hedge in (Hedge.RANGE, Hedge.VAGUE):
        return Step("hedge", name, (quantity.span,), "the number itself says so")
    if quantity.hedge is Hedge.EXACT:
        neutral = hedging.hedge is Hedge.EXACT
        why = "" if not words else "words that leave a number as it is" if neutral else "no bound where it stands"
        return Step("hedge", name, words, why or "no word beside the number softens or bounds it")
    sides = ["before" if span.start < quantity.span.start else "after" for span in words]
    return Step("hedge", name, words, f"the words {' and '.join(sides)} the number" if sides else "")


def _hedge_words(made: _Made) -> tuple[Span, ...]:
    """The words of the hedge: before the number, after it, or behind the thing counted."""
    reading, quantity, sort, hedging = made.reading, made.quantity, made.sort, made.hedging
    late = hedge_after_noun(reading.text.tokens, sort.last, made.sentence.last, reading.lexicon)
    if late is not None and hedging.hedge is Hedge.EXACT and late.hedge is quantity.hedge:
        return reading.words(sort.last, late.last)
    return reading.words(hedging.first, sort.first) + reading.words(quantity.last, hedging.last)


def _stated(made: _Made) -> Step:
    interval = stated_interval(made.quantity, made.reading.lexicon.hedges)
    return Step("stands for", interval_text(interval), why="every number that agrees with it, hedge included")


def _kind(made: _Made, unit: Step) -> Step:
    """What sort of quantity it is, which the words of its unit tell."""
    kind = made.quantity.kind
    if kind is Kind.AGE and made.sort.kind is not Kind.AGE:
        return Step("kind", kind.value, why="it stands where an age does")
    return Step("kind", kind.value, unit.words, _KINDS[kind])


def _subject(made: _Made) -> Iterator[Step]:
    if made.quantity.subject is not None:
        value = made.reading.written(made.quantity.subject)
        yield Step("subject", value, why="the noun phrase of what is counted or measured")


def _rate(made: _Made) -> Iterator[Step]:
    quantity = made.quantity
    if quantity.per is None:
        yield Step("rate", "none")
        return
    value = " ".join(f"per {name}" for name in (quantity.each, quantity.per) if name)
    words = _rate_after(made) or _rate_before(made)
    why = "" if words else "the unit is a rate itself" if made.sort.per else "its table's label or header says so"
    yield Step("rate", value, words, why)


def _rate_after(made: _Made) -> tuple[Span, ...]:
    reading, quantity = made.reading, made.quantity
    last = min(made.sentence.last, made.sort.last + _RATE_REACH)
    for index in range(quantity.last, last):
        rate = read_rate(reading.text.tokens, index, made.sentence.last, reading.lexicon)
        if rate is not None and (rate.per, rate.each) == (quantity.per, quantity.each):
            return reading.words(index, rate.last)
    return ()


def _rate_before(made: _Made) -> tuple[Span, ...]:
    adverbs = made.reading.lexicon.words.rate_adverbs
    first = max(made.sentence.first, made.quantity.first - _RATE_REACH)
    for index in range(made.quantity.first - 1, first - 1, -1):
        if adverbs.get(made.reading.text.tokens[index].lower) == made.quantity.per:
            return made.reading.words(index, index + 1)
    return ()
