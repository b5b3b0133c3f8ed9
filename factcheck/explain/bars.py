"""Two intervals drawn on one line of text."""

from __future__ import annotations

from decimal import Decimal

from factcheck.explain.model import Bars
from factcheck.explain.wording import number_text
from factcheck.model.interval import Interval

STATED, ON_RECORD, BOTH, NEITHER = "▀", "▄", "█", "·"
_FEWEST = 10  # cells of the bar itself


def draw_bars(bars: Bars, width: int) -> str:
    """Both intervals to one scale, the outermost ends written at the sides.

    ``▀`` is stated, ``▄`` on record, ``█`` both, ``·`` neither; an interval takes at least one cell, and the two
    share a cell only where they share a number. ``width`` is in cells, labels included.
    """
    low = min(bars.stated.low, bars.on_record.low)
    high = max(bars.stated.high, bars.on_record.high)
    left, right = number_text(low), number_text(high)
    cells = max(_FEWEST, width - len(left) - len(right) - 2)
    stated, record = (_cells(interval, low, high, cells) for interval in (bars.stated, bars.on_record))
    arrange = _met if bars.stated.overlaps(bars.on_record) else _parted
    stated, record = arrange(bars, stated, record, cells)
    return f"{left} {''.join(_cell(at in stated, at in record) for at in range(cells))} {right}"


def _cells(interval: Interval, low: Decimal, high: Decimal, cells: int) -> range:
    """The cells that an interval covers on a scale from ``low`` to ``high``."""
    if high == low:
        return range(cells)
    first = min(cells - 1, int((interval.low - low) / (high - low) * cells))
    last = int((interval.high - low) / (high - low) * cells)
    return range(first, max(first + 1, min(cells, last)))


def _met(bars: Bars, stated: range, record: range, cells: int) -> tuple[range, range]:
    """Cells of intervals that share a number, so that they share at least one cell too."""
    if not set(stated).isdisjoint(record):
        return stated, record
    if _is_below(bars):
        return range(stated.start, min(record.start + 1, cells)), record
    return stated, range(record.start, min(stated.start + 1, cells))


def _is_below(bars: Bars) -> bool:
    """Whether what is stated lies on the left."""
    return (bars.stated.low, bars.stated.high) < (bars.on_record.low, bars.on_record.high)


def _parted(bars: Bars, stated: range, record: range, cells: int) -> tuple[range, range]:
    """Cells of intervals that share no number, so that they share no cell either."""
    if set(stated).isdisjoint(record):
        return stated, record
    is_below = _is_below(bars)
    lower, upper = (stated, record) if is_below else (record, stated)
    edge = min(max(upper.start, 1), cells - 1)
    lower, upper = range(min(lower.start, edge - 1), edge), range(edge, max(upper.stop, edge + 1))
    return (lower, upper) if is_below else (upper, lower)


def _cell(is_stated: bool, is_on_record: bool) -> str:
    if is_stated and is_on_record:
        return BOTH
    return STATED if is_stated else ON_RECORD if is_on_record else NEITHER
