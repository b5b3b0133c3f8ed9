"""Units of one dimension and rates of one kind, brought to the same terms before comparing."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

from factcheck.lexicon.units import Units

# How many hours the denominator of a rate has; a month is 30.4 days, a year 365 (SPEC section 6).
HOURS = MappingProxyType(
    {
        "hour": Decimal(1),
        "day": Decimal(24),
        "week": Decimal(168),
        "month": Decimal("729.6"),
        "year": Decimal(8760),
    }
)


def rate_factor(per: str | None, wanted: str | None) -> Decimal | None:
    """What a figure per ``per`` is multiplied by to give the same per ``wanted``.

    Two equal denominators, or none, give one; null where the two cannot be compared (a total and a rate, a rate
    by time and one by person).

    >>> rate_factor("hour", "day")
    Decimal('24')
    """
    if per == wanted:
        return Decimal(1)
    hours, wanted_hours = HOURS.get(per or ""), HOURS.get(wanted or "")
    if hours is None or wanted_hours is None:
        return None
    return wanted_hours / hours


def unit_factor(unit: str | None, wanted: str | None, units: Units) -> Decimal | None:
    """What a measure in ``unit`` is multiplied by to give it in ``wanted``; null where the dimensions differ.

    unit, wanted    names of measures (litre, square kilometre); scales with an offset (temperatures) only to
                    themselves
    """
    if unit == wanted:
        return Decimal(1)
    if unit is None or wanted is None:
        return None
    ours, theirs = units.measure(unit), units.measure(wanted)
    if ours is None or theirs is None or ours.dimension != theirs.dimension:
        return None
    if not ours.factor or not theirs.factor or ours.offset or theirs.offset:
        return None
    return ours.factor / theirs.factor


def same_dimension(unit: str | None, wanted: str | None, units: Units) -> bool:
    """Whether two measures can stand for one thing: both volumes, both areas."""
    ours, theirs = units.measure(unit or ""), units.measure(wanted or "")
    return ours is not None and theirs is not None and ours.dimension == theirs.dimension
