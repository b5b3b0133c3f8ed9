"""Laws of numbers and days of a reference."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Kind, Quantity
from factcheck.reference.figures import read_day, read_figure, read_ratio, read_tolerance
from factcheck.reference.links import circles


def nothing(_: str) -> Quantity | None:
    """A reader that knows no words, so that only plain digits are read."""
    return None


@given(st.integers(0, 10**15), st.booleans())
def test_an_integer_is_itself(number: int, grouped: bool) -> None:
    quantity = read_figure(f"{number:,}" if grouped else str(number), nothing)
    assert quantity.value == quantity.low == quantity.high == number
    assert quantity.unit is None


@given(st.integers(1, 10**15))
def test_the_place_of_an_integer_is_its_last_digit_that_is_not_0(number: int) -> None:
    place = read_figure(str(number), nothing).place
    assert number % place == 0
    assert number % (place * 10) != 0


@given(st.decimals(0, 10**9, places=3).filter(lambda number: number == number.copy_abs()))
def test_the_place_of_a_decimal_is_the_last_one_written(number: Decimal) -> None:
    quantity = read_figure(f"{number:f}", nothing)
    assert (quantity.value, quantity.place) == (number, Decimal("0.001"))


@pytest.mark.parametrize(
    ("text", "place"), [("5,000", 1000), ("5087", 1), ("120", 10), ("8.50", Decimal("0.01")), ("0", 1), ("-15", 1)]
)
def test_places(text: str, place: object) -> None:
    assert read_figure(text, nothing).place == place


@pytest.mark.parametrize("text", ["", "1_000", "12:30", "1,00", "1,0000", "1e6", "no", "٣٤", "9" * 19, "5 087 x", "."])
def test_what_is_no_plain_number_is_left_to_the_reader(text: str) -> None:
    with pytest.raises(ValueError, match="cannot be read as a figure"):
        read_figure(text, nothing)


def test_a_figure_of_any_length_is_refused_without_being_read() -> None:
    with pytest.raises(ValueError, match="too long"):
        read_figure("9" * 1_000_000, nothing)


@pytest.mark.parametrize(("text", "value"), [("1 in 78", "0.0128"), ("7 out of 31", "0.2258"), ("1 in 5", "0.2")])
def test_a_ratio_of_any_whole_is_a_fraction(text: str, value: str, lexicon: Lexicon) -> None:
    quantity = read_ratio(text, lexicon)
    assert quantity is not None
    assert quantity.value is not None
    assert round(quantity.value, 4) == Decimal(value)
    assert (quantity.kind, quantity.unit) == (Kind.FRACTION, "fraction")


@pytest.mark.parametrize("text", ["", "1", "in", "5 in 1", "1 in 0", "1 in ten", "1 on 5", "24 in 12", "1 in 5 in 6"])
def test_what_is_no_ratio(text: str, lexicon: Lexicon) -> None:
    assert read_ratio(text, lexicon) is None


@given(st.dates(date(1000, 1, 1)))
def test_a_day_is_read_as_it_is_printed(day: date) -> None:
    assert read_day(day.isoformat()) == day


@given(st.text(max_size=12).filter(lambda text: not text.strip()[:1].isdigit()))
def test_what_does_not_begin_with_a_digit_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match="is no day"):
        read_day(text)


@given(st.integers(0, 500))
def test_a_percentage_is_a_ratio(percent: int) -> None:
    assert read_tolerance(f"{percent}%", nothing) == (Decimal(percent) / 100, True)


@given(st.dictionaries(st.integers(0, 9).map(str), st.integers(0, 9).map(str)))
def test_cutting_the_links_that_are_named_leaves_no_circle(links: dict[str, str]) -> None:
    named = circles(links)
    assert circles({name: to for name, to in links.items() if name not in named}) == ()
    for name in named:
        seen, at = {name}, links[name]
        while at != name:
            assert at not in seen
            seen.add(at)
            at = links[at]
