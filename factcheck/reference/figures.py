"""Figures, tolerances and days of a reference: from the text of the file to values.

What is not plain digits is read by the drafts' own reader, so that "2.3 million" means the same on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Hedge, Kind, Quantity
from factcheck.model.span import Span

Reader: TypeAlias = Callable[[str], Quantity | None]
Tolerance: TypeAlias = tuple[Decimal, bool]  # how much, and whether it is a ratio of the value

FIGURE_EXAMPLES = '5087, 21,350, 2.3 million, "1.1-1.3 million", more than 500 or 60%'
MAX_TEXT = 120  # code points; the longest figure that a draft would write is far below

# At most 18 digits: beyond it nothing is a figure. Bounded, so linear.
_DIGITS = re.compile(r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,18})(?:\.[0-9]{1,12})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERCENT = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,6})?) ?%")
_WHOLE = re.compile(r"[1-9][0-9]{0,5}")
_CURRENCY = re.compile(r"[A-Z]{3}")  # the form of an ISO 4217 code; no unit else is in capitals


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with its text as it stands in the file. The quantity has no unit where the text has none."""

    text: str
    quantity: Quantity


def read_figure(text: str, reader: Reader) -> Quantity:
    """The quantity that ``text`` states.

    Raises ValueError, with what was expected, where it states none.
    """
    written = text.strip()
    if len(written) > MAX_TEXT:
        raise ValueError(f'"{written[:40]}…" is too long for a figure: expected one like {FIGURE_EXAMPLES}')
    if _DIGITS.fullmatch(written):
        return _digits(written)
    quantity = reader(written)
    if quantity is None:
        raise ValueError(f'"{written}" cannot be read as a figure: expected one like {FIGURE_EXAMPLES}')
    if quantity.low > quantity.high:
        raise ValueError(f'"{written}" runs from a larger figure to a smaller: expected the smaller first')
    return quantity


def between(low: Stated, high: Stated) -> Stated:
    """The range from one figure to another.

    Raises ValueError where ``low`` is above ``high``, the two have different units, or one is no single number.
    """
    first, last = low.quantity, high.quantity
    if first.value is None or last.value is None:
        raise ValueError("low and high are each one number, not a range")
    if first.unit and last.unit and first.unit != last.unit:
        raise ValueError(f"low is in {first.unit}, high in {last.unit}: expected one unit")
    if first.value > last.value:
        raise ValueError(f'low ("{low.text}") is above high ("{high.text}")')
    text = f"{low.text} to {high.text}"
    whole = Span(0, len(text))
    united = first if first.unit else last
    quantity = replace(
        united,
        span=whole,
        phrase=whole,
        value=None,
        low=first.value,
        high=last.value,
        place=first.place,
        high_place=last.place,
        form=Form.RANGE,
        hedge=Hedge.RANGE,
    )
    return Stated(text, quantity)


def read_ratio(written: str, lexicon: Lexicon) -> Quantity | None:
    """The fraction that "1 in 78" or "7 out of 31" states; null for any other text.

    The drafts' reader knows only wholes that prose is full of, since much else stands between two numbers there.
    """
    words = tuple(written.lower().split())
    if words[1:-1] not in lexicon.numbers.ratios or not (_WHOLE.fullmatch(words[0]) and _WHOLE.fullmatch(words[-1])):
        return None
    value = Decimal(words[0]) / Decimal(words[-1])
    if value >= 1:
        return None
    whole, place = Span(0, len(written)), Decimal("0.01")
    form, kind, unit = Form.FRACTION, Kind.FRACTION, "fraction"
    return Quantity(whole, whole, value, value, value, place, place, form, Hedge.EXACT, kind, unit)


def kind_of(unit: str, lexicon: Lexicon) -> Kind:
    """What kind of quantity an indicator's unit makes of a bare number."""
    if unit == "fraction":
        return Kind.FRACTION
    if _CURRENCY.fullmatch(unit):
        return Kind.MONEY
    measure = lexicon.units.measure(unit)
    if measure is None:
        return Kind.COUNT
    if measure.is_percent:
        return Kind.PERCENT
    return Kind.DURATION if measure.is_duration else Kind.MEASURE


def read_tolerance(text: str, reader: Reader) -> Tolerance:
    """How far a claim may be from a fact: "2%" of its value, or an absolute "50,000".

    Raises ValueError where it is neither, or negative.
    """
    written = text.strip()
    percent = _PERCENT.fullmatch(written)
    value, is_ratio = (Decimal(percent[1]), True) if percent else _single(written, reader)
    if value is None:
        raise ValueError(f'"{written}" is no tolerance: expected a percentage like 2% or a number like 50,000')
    if value < 0:
        raise ValueError(f'the tolerance "{written}" is negative: expected 0 or more')
    return (value / 100 if is_ratio else value), is_ratio


def read_day(text: str) -> date:
    """The day that ``text`` names: ISO form only.

    Raises ValueError where it has another form or does not exist.
    """
    written = text.strip()
    if not _DAY.fullmatch(written):
        raise ValueError(f'"{written[:40]}" is no day: expected year-month-day, like 2023-10-07')
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"there is no day {written} in the calendar: expected one like 2023-10-07") from None


def _single(written: str, reader: Reader) -> tuple[Decimal | None, bool]:
    """The one exact number that is written, null where there is none, and whether it is a percentage."""
    try:
        quantity = read_figure(written, reader)
    except ValueError:
        return None, False
    return (quantity.value if quantity.hedge is Hedge.EXACT else None), quantity.kind is Kind.PERCENT


def _digits(written: str) -> Quantity:
    """A number in plain digits, as a count without a unit."""
    value = Decimal(written.replace(",", ""))
    whole = Span(0, len(written))
    place = _last_place(value)
    return Quantity(whole, whole, value, value, value, place, place, Form.DIGITS, Hedge.EXACT, Kind.COUNT, None)


def _last_place(value: Decimal) -> Decimal:
    """Worth of the last decimal written ("8.50": 0.01), else of the last digit that is not 0 ("5,000": 1,000)."""
    exponent = int(value.as_tuple().exponent)
    if exponent == 0 and value:
        exponent = int(value.normalize().as_tuple().exponent)
    return Decimal((0, (1,), exponent))
