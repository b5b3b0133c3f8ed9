"""Writing a quantity and reading it gives it back: value, hedge, kind, unit and rate, wherever it stands."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lexicon import load_lexicon
from factcheck.model.quantity import Hedge, Kind, Quantity
from factcheck.quantities import read_value
from tests.numerals.spell import grouped, plain, words
from tests.quantities.phrases import read

whole = st.one_of(st.integers(2, 999), st.integers(1_000, 10**9)).filter(lambda n: not 1800 <= n < 2100)
percents = st.integers(1, 2_000).map(lambda n: Decimal(n) / 10)
sums = st.integers(1, 9_999).map(lambda n: Decimal(n) / 10)
BEFORE = {
    "about": Hedge.ABOUT,
    "some": Hedge.ABOUT,
    "nearly": Hedge.NEARLY,
    "just under": Hedge.NEARLY,
    "more than": Hedge.MORE_THAN,
    "over": Hedge.MORE_THAN,
    "at least": Hedge.AT_LEAST,
    "no fewer than": Hedge.AT_LEAST,
    "fewer than": Hedge.LESS_THAN,
    "up to": Hedge.AT_MOST,
    "as many as": Hedge.AT_MOST,
    "only": Hedge.EXACT,
    "a total of": Hedge.EXACT,
    "": Hedge.EXACT,
}
NOUNS = {
    "people": "people",
    "children": "child",
    "families": "family",
    "aid trucks": "truck",
    "damaged houses": "house",
    "health facilities": "facility",
    "buses": "bus",
    "new wells": "well",
}
MEASURES = {
    "litres": "litre",
    "km": "kilometre",
    "tonnes of wheat": "tonne",
    "kg": "kilogram",
    "square kilometres": "square kilometre",
    "hectares": "hectare",
    "megawatts": "megawatt",
    "mm of rain": "millimetre",
}
MONEY = {
    "${}": "USD",
    "US$ {}": "USD",
    "€{}": "EUR",
    "£{}": "GBP",
    "USD {}": "USD",
    "{} euros": "EUR",
    "{} dollars": "USD",
    "CHF {}": "CHF",
}
RATES: dict[str, str | None] = {
    " a day": "day",
    " per week": "week",
    " each month": "month",
    " every year": "year",
    " an hour": "hour",
}
RATES |= {" per day": "day", "/day": "day", "": None}


def read_one(written: str, frame: str = "Officials counted {} on the ground.") -> tuple[Quantity, str]:
    """The one quantity of a sentence, and what stands at its span."""
    extraction = read(frame.format(written))
    assert len(extraction.claims) == 1, [claim.quantity.span.of(frame.format(written)) for claim in extraction.claims]
    quantity = extraction.claims[0].quantity
    return quantity, quantity.span.of(extraction.document.source)


@given(whole, st.sampled_from(sorted(BEFORE)), st.sampled_from(sorted(NOUNS)), st.booleans())
def test_counts(number: int, hedge: str, noun: str, in_words: bool) -> None:
    written = words(number) if in_words else grouped(number)
    quantity, source = read_one(f"{hedge} {written} {noun}".strip())
    assert source == written
    assert quantity.value == number
    assert (quantity.hedge, quantity.kind, quantity.unit) == (BEFORE[hedge], Kind.COUNT, NOUNS[noun])


@given(whole, st.sampled_from(sorted(NOUNS)), st.sampled_from(sorted(RATES)))
def test_rates(number: int, noun: str, rate: str) -> None:
    quantity, _ = read_one(f"{grouped(number)} {noun}{rate}")
    assert quantity.value == number
    assert (quantity.unit, quantity.per) == (NOUNS[noun], RATES[rate])


@given(sums, st.sampled_from(sorted(BEFORE)), st.sampled_from(sorted(MEASURES)))
def test_measures(number: Decimal, hedge: str, unit: str) -> None:
    quantity, source = read_one(f"{hedge} {plain(number)} {unit}".strip())
    assert source == plain(number)
    assert (quantity.value, quantity.hedge, quantity.kind) == (number, BEFORE[hedge], Kind.MEASURE)
    assert quantity.unit == MEASURES[unit]


@given(sums, st.sampled_from(["", " million", " billion", "m", "bn"]), st.sampled_from(sorted(MONEY)))
def test_money(number: Decimal, scale: str, form: str) -> None:
    quantity, source = read_one(form.format(plain(number) + scale))
    power = {"": 0, "m": 6, " million": 6}.get(scale, 9)
    assert source == plain(number) + scale
    assert (quantity.value, quantity.kind, quantity.unit) == (number.scaleb(power), Kind.MONEY, MONEY[form])


@given(percents, st.sampled_from([" per cent", " percent", "%", " %", " pct"]), st.sampled_from(sorted(BEFORE)))
def test_percent(number: Decimal, sign: str, hedge: str) -> None:
    quantity, source = read_one(f"{hedge} {plain(number)}{sign} of the homes".strip())
    assert source == plain(number)
    assert (quantity.value, quantity.kind, quantity.unit) == (number, Kind.PERCENT, "percent")
    assert quantity.hedge == BEFORE[hedge]


@given(st.tuples(whole, whole).map(sorted).filter(lambda ends: ends[0] < ends[1]), st.sampled_from(sorted(NOUNS)))
def test_ranges(ends: list[int], noun: str) -> None:
    written = f"between {grouped(ends[0])} and {grouped(ends[1])}"
    quantity, source = read_one(f"{written} {noun}")
    assert source == written
    assert [quantity.low, quantity.high] == ends
    assert quantity.value is None
    assert (quantity.hedge, quantity.unit) == (Hedge.RANGE, NOUNS[noun])


@given(whole, whole, st.sampled_from(["rose", "fell", "climbed", "dropped"]))
def test_from_and_to_after_a_change_are_two(first: int, second: int, verb: str) -> None:
    extraction = read(f"The number of tents {verb} from {grouped(first)} to {grouped(second)}.")
    assert [claim.quantity.value for claim in extraction.claims] == [first, second]


@given(st.integers(1, 110), st.sampled_from(["a {}-year-old teacher", "children aged {}", "a girl of {}"]))
def test_ages(number: int, form: str) -> None:
    quantity, source = read_one(form.format(number), "Rescuers found {} in the camp.")
    assert quantity.value == number
    assert (source, quantity.kind, quantity.unit) == (str(number), Kind.AGE, "year")


@given(st.integers(2, 500), st.sampled_from(["day", "week", "hour", "month", "year", "minute"]), st.booleans())
def test_durations(number: int, unit: str, in_words: bool) -> None:
    written = words(number) if in_words else str(number)
    quantity, _ = read_one(f"{written} {unit}s", "The road was shut for {} by the snow.")
    assert quantity.value == number
    assert (quantity.kind, quantity.unit) == (Kind.DURATION, unit)


@settings(max_examples=60)
@given(whole, st.sampled_from(sorted(BEFORE)), st.sampled_from(["", " million", " tonnes", "%", " people a day"]))
def test_a_reference_reads_a_figure_as_a_draft_does(number: int, hedge: str, rest: str) -> None:
    """Strings of a reference file are read by the drafts' reader (SPEC section 5)."""
    written = f"{hedge} {grouped(number)}{rest}".strip()
    alone = read_value(written, load_lexicon())
    within, _ = read_one(written)
    assert alone is not None
    for field in ("value", "low", "high", "place", "hedge", "kind", "per"):
        assert getattr(alone, field) == getattr(within, field)
