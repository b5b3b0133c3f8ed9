"""What numbers mean: the table of the contract, and laws that hold for every number."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare.meaning import entry_interval, exact_interval, is_telling, significant_digits, stated_interval
from factcheck.lexicon import load_lexicon
from factcheck.model.interval import Interval
from factcheck.model.quantity import Form, Hedge, Kind, Quantity
from factcheck.model.reference import Entry, Fact, Origin, Source
from factcheck.model.span import Span

HEDGES = load_lexicon().hedges
CASES = yaml.safe_load((Path(__file__).parent / "meaning.yaml").read_text(encoding="utf-8"))
ORIGIN = Origin("facts.yaml", 1, 1)


def quantity(
    value: Decimal | None, place: Decimal, low: Decimal | None = None, high: Decimal | None = None, **other: Any
) -> Quantity:
    """A quantity of which only what gives it its meaning matters."""
    given = {"hedge": Hedge.EXACT, "kind": Kind.COUNT, "unit": "people", "form": Form.DIGITS} | other
    low = value if low is None else low
    high = value if high is None else high
    assert low is not None
    assert high is not None
    return Quantity(
        span=Span(0, 1), phrase=Span(0, 1), value=value, low=low, high=high, place=place,
        high_place=given.pop("high_place", place), **given,
    )  # fmt: skip


def written(case: dict[str, Any]) -> Quantity:
    """The quantity of one entry of the table."""
    numbers = {key: Decimal(str(case[key])) for key in ("value", "low", "high", "place", "high_place") if key in case}
    kinds = {"hedge": Hedge(case.get("hedge", "exact")), "kind": Kind(case.get("kind", "count"))}
    return quantity(
        numbers.pop("value", None), numbers.pop("place"), **numbers, **kinds, unit=case.get("unit", "people")
    )


def interval(text: str) -> Interval:
    """An interval as mathematics writes it."""
    low, high = (Decimal(end) for end in text[1:-1].split(", "))
    return Interval(low, high, text[0] == "(", text[-1] == ")")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.get('hedge', 'exact')} {case.get('value', 'range')}")
def test_stated_interval(case: dict[str, Any]) -> None:
    assert stated_interval(written(case), HEDGES) == interval(case["means"])


numbers = st.decimals(min_value=1, max_value=10**9, places=0)
places = st.sampled_from([Decimal(10) ** power for power in range(7)])
hedges = st.sampled_from([hedge for hedge in Hedge if hedge not in (Hedge.RANGE, Hedge.VAGUE)])


@given(numbers, places)
def test_a_number_means_itself(value: Decimal, place: Decimal) -> None:
    assert exact_interval(quantity(value, place)).contains(value)


@given(numbers, places, numbers, places, hedges, hedges)
def test_agreeing_is_symmetric(
    value: Decimal, place: Decimal, other: Decimal, other_place: Decimal, hedge: Hedge, other_hedge: Hedge
) -> None:
    mine = stated_interval(quantity(value, place, hedge=hedge), HEDGES)
    theirs = stated_interval(quantity(other, other_place, hedge=other_hedge), HEDGES)
    assert mine.overlaps(theirs) == theirs.overlaps(mine)


@given(numbers, places, numbers, st.decimals(min_value=0, max_value=1, places=2))
def test_tolerance_never_takes_anything_away(
    value: Decimal, place: Decimal, other: Decimal, tolerance: Decimal
) -> None:
    entry = Entry(quantity(value, place), None, "", ORIGIN)
    strict = Fact("f", "killed", "gaza", (entry,), Source("somebody"), ORIGIN)
    loose = Fact(
        "f", "killed", "gaza", (entry,), Source("somebody"), ORIGIN, tolerance=tolerance, tolerance_is_ratio=True
    )
    if entry_interval(strict, entry, HEDGES).contains(other):
        assert entry_interval(loose, entry, HEDGES).contains(other)


@given(numbers, places)
def test_about_is_never_narrower_than_exact(value: Decimal, place: Decimal) -> None:
    about = stated_interval(quantity(value, place, hedge=Hedge.ABOUT), HEDGES)
    exact = exact_interval(quantity(value, place))
    assert about.low <= exact.low
    assert about.high >= exact.high


def test_absolute_tolerance_is_added_at_both_ends() -> None:
    entry = Entry(quantity(Decimal(2900), Decimal(100)), None, "2,900", ORIGIN)
    fact = Fact("f", "killed", "goma", (entry,), Source("somebody"), ORIGIN, tolerance=Decimal(100))
    assert entry_interval(fact, entry, HEDGES) == Interval(Decimal(2750), Decimal(3050), high_open=True)


@pytest.mark.parametrize(
    ("value", "place", "digits", "tells"),
    [("5087", "1", 4, True), ("2400000", "100000", 2, True), ("5000", "1000", 1, False), ("12", "1", 2, False),
     ("20", "10", 1, False), ("6.85", "0.01", 3, True), ("0", "1", 0, False)],
)  # fmt: skip
def test_what_tells_something_elsewhere(value: str, place: str, digits: int, tells: bool) -> None:
    number = quantity(Decimal(value), Decimal(place))
    assert significant_digits(number) == digits
    assert is_telling(number) is tells
