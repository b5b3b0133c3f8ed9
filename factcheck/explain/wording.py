"""Numbers, days and intervals as an explanation writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity

_PLACES = Decimal("0.0001")
_FINE = Decimal("0.001")  # a number below this is shown in full, since four decimals would lose it
_COARSE = Decimal(10) ** 12  # above this decimals tell nothing, and rounding to four would leave the precision


def number_text(value: Decimal) -> str:
    """With separators, no needless decimals and at most four of them: 2,400,000; 7.5; 0.4815."""
    whole = value.to_integral_value()
    if value == whole or abs(value) > _COARSE:
        return f"{whole:,f}"
    shown = value if abs(value) < _FINE else value.quantize(_PLACES)
    text = f"{shown:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def value_text(quantity: Quantity) -> str:
    """The number stated, or the two ends of a range or a vague number."""
    if quantity.value is not None:
        return number_text(quantity.value)
    return f"{number_text(quantity.low)} to {number_text(quantity.high)}"


def interval_text(interval: Interval) -> str:
    """Both ends, with whether each is included: 2,350,000 ≤ x < 2,450,000."""
    if interval.low == interval.high:
        return number_text(interval.low)
    low, high = ("<" if is_open else "≤" for is_open in (interval.low_open, interval.high_open))
    return f"{number_text(interval.low)} {low} x {high} {number_text(interval.high)}"


def days_text(start: date | None, end: date | None) -> str:
    """A day, or the first and the last of several, in ISO form."""
    if start is None or end is None:
        return "no known day" if start is end else f"{start or '…'} to {end or '…'}"
    return str(start) if start == end else f"{start} to {end}"


def share_text(part: Decimal, whole: Decimal) -> str:
    """A part in per cent of a whole: 3.6%."""
    return f"{number_text((abs(part / whole) * 100).quantize(Decimal('0.1')))}%"
