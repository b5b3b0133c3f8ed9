"""A claim and a figure on record in the same terms, so that their intervals can be laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.compare.convert import rate_factor, unit_factor
from factcheck.compare.index import Index
from factcheck.compare.meaning import entry_interval, exact_interval, stated_interval
from factcheck.compare.view import View
from factcheck.compare.when import standing
from factcheck.model.interval import Interval
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.reference import Entry, Fact, Flow

_HUNDRED = Decimal(100)
_SHARES = (Kind.PERCENT, Kind.FRACTION)


@dataclass(frozen=True, slots=True)
class Terms:
    """Two intervals in one unit: what is stated (hedge included), the bare number, and what is on record."""

    stated: Interval
    bare: Interval
    on_record: Interval

    @property
    def agree(self) -> bool:
        """Whether what is stated and what is on record share a number."""
        return self.stated.overlaps(self.on_record)


def entry_unit(entry: Entry, fact: Fact, index: Index) -> str:
    """The unit of a figure on record: as written with it, else its indicator's."""
    return entry.quantity.unit or index.indicator(fact.indicator).unit


def common_terms(view: View, fact: Fact, entry: Entry, index: Index, views: Sequence[View]) -> Terms | None:
    """The claim and the entry in the same terms, null where the two cannot be compared.

    Shares are compared as ratios, where the fact is itself a share or says of what it is one (``share_of``), or
    as numbers, where the claim says of which number it is one (``base``).
    """
    if view.is_share or entry.quantity.kind in _SHARES:
        return next(_share_terms(view, fact, entry, index, views), None)
    factor = conversion(view, fact, entry, index)
    if factor is None:
        return None
    quantity = view.claim.quantity
    return Terms(
        stated_interval(quantity, index.hedges).scaled(factor),
        exact_interval(quantity).scaled(factor),
        entry_interval(fact, entry, index.hedges),
    )


def face_terms(view: View, fact: Fact, entry: Entry, index: Index) -> Terms | None:
    """The two numbers as they are written, units and rates put aside; null where they are not of one kind.

    It is what a slip of the unit or of the rate is known by: the number fits, what stands behind it does not.
    """
    quantity = view.claim.quantity
    if view.is_share or quantity.kind is not entry.quantity.kind:
        return None
    return Terms(
        stated_interval(quantity, index.hedges),
        exact_interval(quantity),
        entry_interval(fact, entry, index.hedges),
    )


def currency_clash(view: View, fact: Fact, entry: Entry, index: Index) -> Terms | None:
    """The two sums as they are written where only their currencies differ, and the numbers agree; else null."""
    quantity = view.claim.quantity
    is_money = quantity.kind is entry.quantity.kind is Kind.MONEY and quantity.unit != entry_unit(entry, fact, index)
    if not is_money or quantity.per != (fact.per or entry.quantity.per):
        return None
    face = face_terms(view, fact, entry, index)
    return face if face and face.bare.overlaps(face.on_record) else None


def conversion(view: View, fact: Fact, entry: Entry, index: Index) -> Decimal | None:
    """What the claim's number is multiplied by to stand in the entry's unit and rate; null where it cannot."""
    quantity = view.claim.quantity
    per = rate_factor(_per(view, fact, index), fact.per or entry.quantity.per)
    is_bare = (view.is_cell or view.label is not None) and quantity.kind is Kind.COUNT and quantity.subject is None
    if per is None or not (is_bare or quantity.kind is entry.quantity.kind):
        return None  # a cell or a label may leave out that it is francs or litres
    if quantity.kind is Kind.COUNT:
        return per
    factor = unit_factor(quantity.unit, entry_unit(entry, fact, index), index.units)
    return None if factor is None else per * factor


def _per(view: View, fact: Fact, index: Index) -> str | None:
    """The claim's rate; where its day is stated, what flowed on that day flowed per day."""
    per = view.claim.quantity.per
    is_flow = index.indicator(fact.indicator).measure is Flow.FLOW
    if (
        per is None
        and is_flow
        and fact.per == "day"
        and not fact.period
        and view.moment.is_stated
        and view.moment.is_day
    ):
        return "day"
    return per


def _share_terms(view: View, fact: Fact, entry: Entry, index: Index, views: Sequence[View]) -> Iterator[Terms]:
    """The ways to compare a share, those that agree first."""
    if not view.is_share:
        return
    ways = [way for way in (_as_ratios(view, fact, entry, index), _as_numbers(view, fact, entry, index, views)) if way]
    yield from sorted(ways, key=lambda way: not way.agree)


def _as_ratios(view: View, fact: Fact, entry: Entry, index: Index) -> Terms | None:
    record = record_ratio(view, fact, entry, index)
    if record is None:
        return None
    quantity = view.claim.quantity
    return Terms(
        as_ratio(stated_interval(quantity, index.hedges), quantity),
        as_ratio(exact_interval(quantity), quantity),
        record,
    )


def as_ratio(interval: Interval, quantity: Quantity) -> Interval:
    """An interval of percent or of a fraction as one of ratios: 60 percent is 0.6."""
    return interval.scaled(1 / _HUNDRED) if quantity.kind is Kind.PERCENT else interval


def record_ratio(view: View, fact: Fact, entry: Entry, index: Index) -> Interval | None:
    """The share that is on record, as a ratio: the fact's own, or its number over that of which it is a share."""
    own = entry_interval(fact, entry, index.hedges)
    if entry.quantity.kind in _SHARES:
        return as_ratio(own, entry.quantity)
    whole = _whole_interval(view, fact, index)
    if whole is None or whole.low <= 0:
        return None
    return Interval(own.low / whole.high, own.high / whole.low, own.low_open, own.high_open)


def _whole_interval(view: View, fact: Fact, index: Index) -> Interval | None:
    whole = index.reference.facts.get(fact.share_of or "")
    if whole is None:
        return None
    now = standing(whole, index.indicator(whole.indicator).measure, view.moment)
    entry = now.entries[0] if now else whole.entries[0]
    return entry_interval(whole, entry, index.hedges)


def _as_numbers(view: View, fact: Fact, entry: Entry, index: Index, views: Sequence[View]) -> Terms | None:
    """The share of the number that the text takes it from, beside the number on record."""
    base = view.base
    if base is None or fact.share_of is None or entry.quantity.kind in _SHARES:
        return None
    whole = views[base].claim.quantity if base < len(views) else None
    if whole is None or whole.kind is not Kind.COUNT:
        return None
    quantity = view.claim.quantity
    stated, bare = stated_interval(quantity, index.hedges), exact_interval(quantity)
    number = whole.value if whole.value is not None else whole.low
    return Terms(
        as_ratio(stated, quantity).scaled(number),
        as_ratio(bare, quantity).scaled(number),
        entry_interval(fact, entry, index.hedges),
    )
