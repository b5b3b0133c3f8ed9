"""Sets of numbers with a lower and an upper end, each included or not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``; an open end is not itself included."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share at least one number."""
        return _reaches(self, other) and _reaches(other, self)

    def contains(self, value: Decimal) -> bool:
        """Whether ``value`` is one of the numbers."""
        return self.overlaps(Interval(value, value))

    def scaled(self, factor: Decimal) -> Interval:
        """Every number times a positive ``factor``."""
        return Interval(self.low * factor, self.high * factor, self.low_open, self.high_open)

    def widened(self, by: Decimal) -> Interval:
        """Both ends moved outwards by ``by``."""
        return Interval(self.low - by, self.high + by, self.low_open, self.high_open)


def _reaches(a: Interval, b: Interval) -> bool:
    """Whether the upper end of ``a`` lies at or above the lower end of ``b``."""
    return a.high > b.low or (a.high == b.low and not a.high_open and not b.low_open)
