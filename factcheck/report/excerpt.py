"""The line of a draft in which something stands, cut to a width, with the something marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.report.printable import printable

ELLIPSIS = "…"
Cells = Callable[[str], int]  # how many terminal cells a printable text takes


class Excerpt(NamedTuple):
    """One printable line in three parts: what stands before the mark, what is marked, what follows it."""

    before: str
    marked: str
    after: str


def excerpt(document: Document, span: Span, width: int, cells: Cells) -> Excerpt:
    """The line in which ``span`` starts, in at most ``width`` cells; an end that is cut off is shown as "…".

    ``span`` is in source offsets; of one that runs over several lines the first line's part is marked. Only the
    text within ``width`` code points of the mark is looked at, so that a file of one long line costs no more than
    any other.
    """
    line = _line_around(document, span.start)
    end = min(max(span.end, span.start), line.end)
    first, last = max(line.start, span.start - width), min(line.end, end + width)
    before, marked, after = (
        printable(document.source[first : span.start]),
        printable(document.source[span.start : min(end, span.start + width)]),
        printable(document.source[end:last]),
    )
    marked = _head(marked, width, cells, more=end > span.start + width)
    room = width - cells(marked)
    room_before = max(room // 2, room - cells(after)) if last == line.end else room // 2
    before = _tail(before, room_before, cells, more=first > line.start)
    after = _head(after, room - cells(before), cells, more=last < line.end)
    return Excerpt(before, marked, after)


def _line_around(document: Document, offset: int) -> Span:
    """The line that holds ``offset``, without its line end."""
    number, column = document.position(offset)
    starts = document.line_starts
    end = starts[number] - 1 if number < len(starts) else len(document.source)
    if document.source.endswith("\r", offset, end):
        end -= 1
    return Span(offset - column + 1, max(end, offset))


def _head(text: str, room: int, cells: Cells, *, more: bool) -> str:
    """As much of the beginning of ``text`` as ``room`` cells hold; "…" ends it where it is cut or there is more."""
    if not more and cells(text) <= room:
        return text
    ends = list(accumulate(map(cells, text)))
    return text[: bisect_right(ends, room - 1)] + ELLIPSIS if room > 0 else ""


def _tail(text: str, room: int, cells: Cells, *, more: bool) -> str:
    """As much of the end of ``text`` as ``room`` cells hold; "…" opens it where it is cut or there is more."""
    if not more and cells(text) <= room:
        return text
    if room <= 0:
        return ""
    ends = list(accumulate(map(cells, reversed(text))))
    kept = bisect_right(ends, room - 1)
    start = len(text) - kept
    while start < len(text) and cells(text[start]) == 0:  # a combining mark without its letter
        start += 1
    return ELLIPSIS + text[start:]
