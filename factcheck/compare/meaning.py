"""What a number means: the set of values that it stands for (SPEC section 6)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon.hedges import Hedges
from factcheck.model.interval import Interval
from factcheck.model.quantity import Hedge, Kind, Quantity
from factcheck.model.reference import Entry, Fact

FRACTION_MARGIN = Decimal("0.02")  # a fraction stands for two percentage points on either side
_ONE = Decimal(1)


def stated_interval(quantity: Quantity, hedges: Hedges) -> Interval:
    """Every value that a quantity, hedge included, stands for.

    quantity    as read, in its own unit; percent as written (60), fractions as numbers (0.5)
    hedges      the intervals that hedges allow, as ratios of the stated number
    returns     an interval in the same unit
    """
    if quantity.value is None or quantity.hedge in (Hedge.RANGE, Hedge.VAGUE):
        return _between(quantity)
    allowed = hedges.interval_of(quantity.hedge)
    if allowed is None:
        return exact_interval(quantity)
    size = abs(quantity.value)
    low, high = quantity.value + allowed.low * size, quantity.value + allowed.high * size
    return Interval(low, high, allowed.low_open, allowed.high_open)


def exact_interval(quantity: Quantity) -> Interval:
    """The values that would be written as a quantity's number, its hedge put aside.

    Half a unit of the last place written on either side, the upper edge excluded; whole counts below 100 stand
    for themselves. A range or a vague number gives what it names.
    """
    if quantity.value is None:
        return _between(quantity)
    return _around(quantity.value, half_place(quantity, quantity.value, quantity.place))


def half_place(quantity: Quantity, value: Decimal, place: Decimal) -> Decimal:
    """How far from ``value`` a number lies at most that would still be written so; zero where it is exact."""
    if quantity.kind is Kind.FRACTION:
        return FRACTION_MARGIN
    if quantity.kind is Kind.PERCENT:
        return min(place, _ONE) / 2
    return _rounding_place(quantity.kind, abs(value), place) / 2


def _rounding_place(kind: Kind, size: Decimal, place: Decimal) -> Decimal:
    """The worth of the last significant digit, two of them presumed; zero where a count is exact."""
    if place < 1 or not size:
        return place if place < 1 else Decimal(0)
    if kind is Kind.MONEY and size < 100:
        return _ONE
    presumed = min(place, _ONE.scaleb(size.adjusted() - 1))
    is_exact = kind not in (Kind.MONEY, Kind.MEASURE) and (size < 100 or presumed <= 1)
    return Decimal(0) if is_exact else presumed


def _between(quantity: Quantity) -> Interval:
    """From the low to the high end; a range's ends are each widened by their own rounding."""
    if quantity.hedge is Hedge.VAGUE:
        return Interval(quantity.low, quantity.high)
    low = quantity.low - half_place(quantity, quantity.low, quantity.place)
    half = half_place(quantity, quantity.high, quantity.high_place)
    return Interval(low, quantity.high + half, high_open=half > 0)


def _around(value: Decimal, half: Decimal) -> Interval:
    return Interval(value - half, value + half, high_open=half > 0)


def entry_interval(fact: Fact, entry: Entry, hedges: Hedges) -> Interval:
    """Every value that a figure on record stands for: its own interval, widened by the fact's tolerance.

    Whoever repeats the very number of a record is not contradicted by it, though it says "more than 49,645".
    """
    interval = stated_interval(entry.quantity, hedges)
    if hedges.interval_of(entry.quantity.hedge) is not None:
        interval = replace(interval, low_open=False, high_open=False)
    if not fact.tolerance:
        return interval
    if not fact.tolerance_is_ratio:
        return interval.widened(fact.tolerance)
    low, high = abs(entry.quantity.low), abs(entry.quantity.high)
    return replace(interval, low=interval.low - fact.tolerance * low, high=interval.high + fact.tolerance * high)


def significant_digits(quantity: Quantity) -> int:
    """How many digits of a single number were written, from the first that is not zero to the last that is not."""
    if not quantity.value or not quantity.place:
        return 0
    return len(str(abs(int(quantity.value / quantity.place))))


def is_telling(quantity: Quantity) -> bool:
    """Whether finding the same number elsewhere can explain a slip.

    It needs two significant digits, and a whole number below 100 is found anywhere: 12, 20 or "a dozen" tell
    nothing.
    """
    if quantity.value is None or significant_digits(quantity) < 2:
        return False
    return abs(quantity.value) >= 100 or quantity.place < 1
