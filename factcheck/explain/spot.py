"""What stands at a line and column of a draft: a figure, a date, or a number that is no figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from factcheck.explain.model import NothingHereError
from factcheck.explain.reading import Reading
from factcheck.model.dates import DateMention
from factcheck.model.quantity import Numeral
from factcheck.model.span import Span

_NEARBY = 2  # lines named on each side where one has no figure


@dataclass(frozen=True, slots=True)
class Figure:
    """The claim of that number."""

    number: int


Spot: TypeAlias = Figure | DateMention | Numeral


def find_spot(reading: Reading, line: int, column: int | None) -> Spot:
    """What is to be explained at a line and, where one is given, a column; both from 1.

    What stands at the very column comes first, whatever it is; else the nearest figure of the line (of several as near,
    the first), else its nearest date, else a number of it that is no figure. Raises NothingHereError where the line
    has none of these, or where there is no such line.
    """
    line_span = _line_span(reading, line)
    spots = [(span, spot) for span, spot in spots_of(reading) if _touches(span, line_span)]
    if not spots:
        raise NothingHereError(_nothing(reading, line))
    offset = line_span.start + (column or 1) - 1
    at = [pair for pair in spots if column is not None and pair[0].start <= offset < pair[0].end]
    if at:
        return min(at, key=lambda pair: pair[0].end - pair[0].start)[1]
    kinds = (Figure, DateMention, Numeral)
    found = next(some for kind in kinds if (some := [pair for pair in spots if isinstance(pair[1], kind)]))
    return min(found, key=lambda pair: _distance(pair[0], offset))[1]


def spots_of(reading: Reading) -> Iterator[tuple[Span, Spot]]:
    """Everything that can be explained, with its span in source offsets: figures, dates, then other numbers."""
    to_source = reading.document.to_source
    for number, claim in enumerate(reading.claims):
        yield to_source(claim.span), Figure(number)
    for mention in reading.dates:
        yield to_source(mention.span), mention
    for numeral in untaken(reading):
        yield to_source(reading.text.span(numeral.first, numeral.last)), numeral


def untaken(reading: Reading) -> list[Numeral]:
    """The numbers that neither are figures nor stand in dates."""
    taken = {index for quantity in reading.quantities for index in range(quantity.first, quantity.last)}
    taken |= {index for mention in reading.dates for index in range(mention.first, mention.last)}
    return [numeral for numeral in reading.numerals if taken.isdisjoint(range(numeral.first, numeral.last))]


def _line_span(reading: Reading, line: int) -> Span:
    """Source offsets of a line, its line end included."""
    document = reading.document
    starts = document.line_starts
    count = len(starts) - (len(starts) > 1 and starts[-1] == len(document.source))
    if not 1 <= line <= count:
        raise NothingHereError(f"there is no line {line}; the last is line {count}")
    end = starts[line] if line < len(starts) else len(document.source)
    return Span(starts[line - 1], end)


def _touches(span: Span, line: Span) -> bool:
    return line.start <= span.start < max(line.end, line.start + 1) or span.overlaps(line)


def _distance(span: Span, offset: int) -> int:
    if span.start <= offset < span.end:
        return 0
    return span.start - offset if offset < span.start else offset - span.end + 1


def _nothing(reading: Reading, line: int) -> str:
    """That a line has no figure, and which lines nearby have one."""
    position = reading.document.position
    lines = sorted({position(span.start)[0] for span, spot in spots_of(reading) if isinstance(spot, Figure)})
    if not lines:
        return f"there is no figure in line {line}, nor anywhere else in the draft"
    before = [other for other in lines if other < line][-_NEARBY:]
    after = [other for other in lines if other > line][:_NEARBY]
    return f"there is no figure in line {line}; the nearest are in {_lines([*before, *after])}"


def _lines(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    return f"lines {_joined(map(str, numbers[:-1]))} and {numbers[-1]}"


def _joined(words: Iterable[str]) -> str:
    return ", ".join(words)
