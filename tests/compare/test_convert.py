"""Rates and units are brought to the same terms, or refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare.convert import HOURS, rate_factor, same_dimension, unit_factor
from factcheck.lexicon import load_lexicon

UNITS = load_lexicon().units
rates = st.sampled_from(sorted(HOURS))


@pytest.mark.parametrize(
    ("per", "wanted", "factor"),
    [("day", "week", "7"), ("hour", "day", "24"), ("day", "month", "30.4"), ("day", "year", "365"), (None, None, "1"),
     ("person", "person", "1")],
)  # fmt: skip
def test_rate_factor(per: str | None, wanted: str | None, factor: str) -> None:
    assert rate_factor(per, wanted) == Decimal(factor)


@pytest.mark.parametrize(("per", "wanted"), [(None, "day"), ("day", None), ("person", "day"), ("household", None)])
def test_totals_are_no_rates(per: str | None, wanted: str | None) -> None:
    assert rate_factor(per, wanted) is None


@given(rates, rates)
def test_rates_convert_back(per: str, wanted: str) -> None:
    there, back = rate_factor(per, wanted), rate_factor(wanted, per)
    assert there is not None
    assert back is not None
    assert abs(there * back - 1) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("unit", "wanted", "low", "high"),
    [("foot", "metre", "0.3047", "0.3049"), ("hectare", "acre", "2.471", "2.472"),
     ("square mile", "square kilometre", "2.589", "2.59"), ("litre", "cubic metre", "0.00099", "0.00101")],
)  # fmt: skip
def test_unit_factor(unit: str, wanted: str, low: str, high: str) -> None:
    factor = unit_factor(unit, wanted, UNITS)
    assert factor is not None
    assert Decimal(low) <= factor <= Decimal(high)


@pytest.mark.parametrize(("unit", "wanted"), [("litre", "tonne"), ("USD", "EUR"), (None, "litre"), ("litre", None)])
def test_other_dimensions_are_refused(unit: str | None, wanted: str | None) -> None:
    assert unit_factor(unit, wanted, UNITS) is None


def test_temperatures_only_compare_in_their_own_scale() -> None:
    assert unit_factor("degree celsius", "degree celsius", UNITS) == 1
    assert unit_factor("degree fahrenheit", "degree celsius", UNITS) is None


def test_same_dimension() -> None:
    assert same_dimension("gallon", "litre", UNITS)
    assert not same_dimension("gallon", "kilometre", UNITS)
    assert not same_dimension(None, "kilometre", UNITS)
