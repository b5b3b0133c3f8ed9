"""What else stands in the line: its other figures, and the numbers that are none, with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.explain.days import resolution
from factcheck.explain.model import Section, Step
from factcheck.explain.reading import Reading
from factcheck.explain.spot import Figure, Spot, spots_of
from factcheck.model.dates import DateMention
from factcheck.model.quantity import Numeral
from factcheck.quantities import why_no_quantity

_MOST = 20


def line_section(reading: Reading, line: int, spot: Spot) -> Section:
    """The other figures and numbers that start in a line, each with its place; dates are shown with sentences."""
    steps = list(_others(reading, line, spot))
    more = len(steps) - _MOST
    if more > 0:
        steps = [*steps[:_MOST], Step("and", f"{more} more")]
    return Section("Elsewhere in the line", tuple(steps))


def _others(reading: Reading, line: int, spot: Spot) -> Iterator[Step]:
    for span, other in sorted(spots_of(reading), key=lambda pair: pair[0]):
        at, column = reading.document.position(span.start)
        if at != line or other == spot:
            continue
        place = f"{at}:{column}"
        if isinstance(other, Figure):
            yield Step(place, f"“{reading.written(reading.claims[other.number].span)}”", why="a figure")
        elif isinstance(other, DateMention):
            days = resolution(reading, other)
            yield Step(place, f"“{reading.written(other.span)}”", why=f"a date, {days.value}: {days.why}")
        else:
            yield Step(place, f"“{_written(reading, other)}”", why=f"no figure: {reason(reading, other)}")


def number_section(reading: Reading, numeral: Numeral) -> Section:
    """A number that is no figure."""
    span = reading.text.span(numeral.first, numeral.last)
    return Section("Number", (Step("figure", "no", (span,), reason(reading, numeral)),))


def reason(reading: Reading, numeral: Numeral) -> str:
    """Why a number is no figure, in plain words."""
    why = why_no_quantity(reading.text, numeral, reading.dates, reading.lexicon)
    return why[:1].lower() + why[1:] if why else "it was not taken for one"


def _written(reading: Reading, numeral: Numeral) -> str:
    return reading.written(reading.text.span(numeral.first, numeral.last))
