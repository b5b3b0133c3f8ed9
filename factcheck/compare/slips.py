"""How a number goes wrong in copying: a factor, a swapped digit, a digit too many or too few."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.model.interval import Interval
from factcheck.model.quantity import Form, Quantity

FACTORS = tuple(Decimal(10) ** power for power in (1, 2, 3, 6))
MIN_DIGITS = 3


def magnitude_factor(bare: Interval, record: Interval) -> Decimal | None:
    """The factor of 10, 100, 1,000 or 1,000,000 by which a number is too large or (below one) too small.

    bare    the number as stated, hedge aside; record what is on record, in the same terms
    """
    for factor in FACTORS:
        if bare.scaled(factor).overlaps(record):
            return 1 / factor
        if bare.scaled(1 / factor).overlaps(record):
            return factor
    return None


def digits_of(quantity: Quantity, place: Decimal) -> str:
    """The digits of a number down to ``place``, without leading zeros; empty where it has others below it."""
    if quantity.value is None or not quantity.value or place <= 0:
        return ""
    count = abs(quantity.value) / place
    return str(int(count)) if count == count.to_integral_value() else ""


def digit_slip(stated: Quantity, record: Quantity) -> str | None:
    """How the digits of ``stated`` went wrong if ``record`` was meant, in words.

    Both need three or more significant digits, and a number written in words has none; null where no such slip
    explains the difference.
    """
    if stated.form not in (Form.DIGITS, Form.MIXED):
        return None
    place = min(stated.place, record.place)
    written, meant = digits_of(stated, place).rstrip("0"), digits_of(record, place).rstrip("0")
    if min(len(written), len(meant)) < MIN_DIGITS:
        return None
    written, meant = digits_of(stated, place), digits_of(record, place)
    return _difference(written, meant)


def _difference(written: str, meant: str) -> str | None:
    if len(written) == len(meant):
        wrong = [at for at, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
        if len(wrong) == 1:
            return "one digit is wrong"
        is_swap = len(wrong) == 2 and wrong[1] == wrong[0] + 1
        return "two neighbouring digits are swapped" if is_swap and _swapped(written, wrong[0]) == meant else None
    if len(written) == len(meant) - 1 and written in _shortened(meant):
        return "a digit is missing"
    doubled = {written[:at] + written[at + 1 :] for at, (a, b) in enumerate(pairwise(written)) if a == b}
    return "a digit is doubled" if meant in doubled else None


def _swapped(digits: str, at: int) -> str:
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _shortened(digits: str) -> set[str]:
    return {digits[:at] + digits[at + 1 :] for at in range(len(digits))}
