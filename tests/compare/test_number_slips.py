"""How numbers go wrong, told apart."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.compare.slips import digit_slip, magnitude_factor
from factcheck.model.interval import Interval
from factcheck.model.quantity import Form, Hedge, Kind, Quantity
from factcheck.model.span import Span


def count(number: int | str, form: Form = Form.DIGITS) -> Quantity:
    value = Decimal(number)
    digits = value.as_tuple().digits
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    place = Decimal(10) ** (int(value.as_tuple().exponent) + zeros)
    return Quantity(
        Span(0, 1), Span(0, 1), value, value, value, place, place, form, Hedge.EXACT, Kind.COUNT, "people"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "record", "slip"),
    [("5078", "5087", "two neighbouring digits are swapped"), ("5187", "5087", "one digit is wrong"),
     ("587", "5087", "a digit is missing"), ("50087", "5087", "a digit is doubled"),
     ("662610", "622610", "one digit is wrong"), ("852400000", "825400000", "two neighbouring digits are swapped")],
)  # fmt: skip
def test_digit_slip(stated: str, record: str, slip: str) -> None:
    assert digit_slip(count(stated), count(record)) == slip


@pytest.mark.parametrize(
    ("stated", "record"),
    [("14", "12"), ("2400000", "2230000"), ("5870", "5087"), ("9999", "5087"), ("460000", "412000"), ("5087", "5087")],
)
def test_no_digit_slip(stated: str, record: str) -> None:
    assert digit_slip(count(stated), count(record)) is None


def test_words_have_no_digits() -> None:
    assert digit_slip(count("5078", Form.WORDS), count("5087")) is None


@given(st.integers(1000, 10**9), st.integers(0, 8))
def test_every_swap_of_neighbours_is_found(number: int, at: int) -> None:
    digits = str(number)
    assume(at < len(digits) - 1 and digits[at] != digits[at + 1] and digits[-1] != "0")
    swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assume(swapped[0] != "0" and len(swapped.rstrip("0")) >= 3)
    assert digit_slip(count(swapped), count(number)) == "two neighbouring digits are swapped"


@pytest.mark.parametrize("factor", [10, 100, 1000, 10**6])
def test_magnitude_both_ways(factor: int) -> None:
    record = Interval(Decimal(2230), Decimal(2230))
    assert magnitude_factor(record.scaled(Decimal(factor)), record) == factor
    assert magnitude_factor(record, record.scaled(Decimal(factor))) == Decimal(1) / factor


@given(st.integers(101, 999), st.integers(101, 999))
def test_numbers_of_one_size_are_no_magnitude_slip(stated: int, record: int) -> None:
    mine, theirs = Interval(Decimal(stated), Decimal(stated)), Interval(Decimal(record), Decimal(record))
    assert magnitude_factor(mine, theirs) is None
