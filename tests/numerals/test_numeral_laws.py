"""Spelling a number and reading it gives it back, in every form."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.numerals import read_numerals
from factcheck.text import read_text
from tests.numerals.spell import SEPARATORS, UNITS, grouped, indian, plain, words

whole = st.one_of(st.integers(0, 999), st.integers(1_000, 999_999), st.integers(10**6, 10**12 - 1))
tenths = st.integers(1, 9_999).map(lambda n: Decimal(n) / 10)
SCALES = [(" thousand", 3), (" million", 6), (" billion", 9), (" trillion", 12), ("m", 6), ("bn", 9), ("-million", 6)]
SCALES += [(" lakh", 5), (" crore", 7), (" lakhs", 5), (" crores", 7), (" mn", 6), (" mln", 6), (" bn", 9), ("tn", 12)]
scales = st.sampled_from(SCALES)
said_ratios = [(n, d) for d in (*range(2, 11), 12, 20, 100) for n in range(1, min(d, 10))]
DENOMINATORS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}


def read_one(written: str, noun: str = "people") -> Numeral:
    """The one number of a sentence, which must be the whole of what was written."""
    document = read_document("draft.txt", f"Officials counted {written} {noun} in the camp.".encode())
    text = read_text(document, load_lexicon())
    numerals = read_numerals(text, load_lexicon())
    assert [text.span(n.first, n.last).of(text.text) for n in numerals] == [written]
    return numerals[0]


@given(whole, st.sampled_from(SEPARATORS))
def test_digits_with_every_separator(number: int, separator: str) -> None:
    numeral = read_one(grouped(number, separator))
    assert {numeral.value, numeral.low, numeral.high} == {Decimal(number)}
    assert numeral.form is Form.DIGITS


@given(whole)
def test_the_place_is_that_of_the_last_digit_that_counts(number: int) -> None:
    digits = str(number)
    zeros = len(digits) - len(digits.rstrip("0")) if number else 0
    assert read_one(grouped(number)).place == 10**zeros


@given(st.integers(100_000, 10**10))
def test_indian_groups(number: int) -> None:
    assert read_one(indian(number), "rupees").value == number


@given(whole, st.booleans())
def test_words(number: int, british: bool) -> None:
    written = words(number, british=british)
    assert read_one(written).value == number


@given(st.integers(2, 10**6))
def test_capitals_make_no_difference(number: int) -> None:
    document = read_document("draft.txt", f"{words(number).capitalize()} people fled.".encode())
    text = read_text(document, load_lexicon())
    assert [n.value for n in read_numerals(text, load_lexicon())] == [number]


@given(tenths, scales)
def test_a_decimal_before_a_scale(number: Decimal, scale: tuple[str, int]) -> None:
    name, power = scale
    numeral = read_one(plain(number) + name, "dollars")
    assert numeral.value == number.scaleb(power)
    assert numeral.place == Decimal(10) ** (power + exponent(number))
    assert numeral.scale == 10**power


def exponent(number: Decimal) -> int:
    """The power of ten that the last significant digit counts: 0 for 24, 1 for 30, -1 for 2.4."""
    power = number.normalize().as_tuple().exponent
    assert isinstance(power, int)
    return power


@given(st.integers(0, 10**5), st.integers(1, 3).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, 10**n - 1))))
def test_decimals(number: int, part: tuple[int, int]) -> None:
    places, after = part
    numeral = read_one(f"{grouped(number)}.{after:0{places}d}", "litres")
    assert numeral.value == number + Decimal(after).scaleb(-places)
    assert numeral.place == Decimal(1).scaleb(-places)


@given(st.sampled_from([(n, d) for d in DENOMINATORS for n in range(1, min(d, 10))]), st.sampled_from("- "))
def test_fractions(fraction: tuple[int, int], joint: str) -> None:
    over, under = fraction
    name = DENOMINATORS[under] + ("s" if over > 1 else "")
    numeral = read_one(f"{UNITS[over]}{joint}{name}", "of the people")
    assert numeral.form is Form.FRACTION
    assert abs(numeral.low - Decimal(over) / under) < Decimal("1e-6")


@given(st.sampled_from(said_ratios), st.booleans(), st.booleans())
def test_ratios(ratio: tuple[int, int], in_words: bool, out_of: bool) -> None:
    over, under = (words(n) if in_words else str(n) for n in ratio)
    numeral = read_one(f"{over} {'out of' if out_of else 'in'} {under}")
    assert numeral.form is Form.FRACTION
    assert abs(numeral.low - Decimal(ratio[0]) / ratio[1]) < Decimal("1e-6")


@given(st.tuples(whole, whole).map(sorted).filter(lambda ends: ends[0] < ends[1]), st.sampled_from(range(5)))
@settings(max_examples=150)
def test_ranges(ends: list[int], form: int) -> None:
    low, high = (grouped(end) for end in ends)
    forms = [f"{low}-{high}", f"{low}–{high}", f"{low} to {high}", f"between {low} and {high}", f"from {low} to {high}"]
    numeral = read_one(forms[form])
    assert (numeral.form, numeral.value) == (Form.RANGE, None)
    assert [numeral.low, numeral.high] == ends


@given(st.tuples(tenths, tenths).map(sorted).filter(lambda ends: ends[0] < ends[1]), scales)
def test_both_ends_share_the_scale(ends: list[Decimal], scale: tuple[str, int]) -> None:
    name, power = scale
    numeral = read_one(f"between {plain(ends[0])} and {plain(ends[1])}{name}", "dollars")
    assert (numeral.low, numeral.high) == (ends[0].scaleb(power), ends[1].scaleb(power))
