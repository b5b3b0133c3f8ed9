"""Which row label and which column header a table cell belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.documents.draft import Draft

# Spans as HTML bounds them, rows tighter, so that no file can make a table larger than itself many times over.
_MAX_COLUMNS = 1000
_MAX_ROWS = 100
_MAX_HEADER_ROWS = 3
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
# A day or a year in the first column labels its row as a word would.
_DAY_OR_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-–/]\d{2,4}){0,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int  # columns, half-open
    header: bool
    tall: bool  # it reaches into the rows below
    number: int | None  # of its block; null where it is empty


@dataclass(slots=True)
class _Row:
    cells: list[_Cell]
    above: _Cell | None  # the cell of an earlier row that reaches into this row's first column


@dataclass(slots=True)
class Table:
    """A table while it is being read, row by row. ``number`` counts the tables of the document from 0."""

    number: int
    rows: list[_Row] = field(default_factory=list)
    _reaching: list[tuple[_Cell, int]] = field(default_factory=list)  # cells of rows above, rows still to cover
    _opened: list[tuple[_Cell, int]] = field(default_factory=list)  # cells of this row that reach further down
    _next: int = 0  # first of the reaching cells that is not passed yet
    _column: int = 0

    def start_row(self) -> None:
        """The cells that follow stand in a new row."""
        reaching = [(cell, left - 1) for cell, left in (*self._reaching, *self._opened) if left > 1]
        self._reaching = sorted(reaching, key=lambda entry: entry[0].start)
        self._opened = []
        self._next = self._column = 0
        first = self._reaching[0][0] if self._reaching else None
        self.rows.append(_Row([], first if first and first.start == 0 else None))

    def add(self, number: int | None, *, columns: int = 1, rows: int = 1, header: bool = False) -> None:
        """The next cell of the row: the number of its block, how far it spans, and whether it is marked as header."""
        if not self.rows:
            self.start_row()
        self._pass_reaching()
        cell = _Cell(self._column, self._column + min(max(columns, 1), _MAX_COLUMNS), header, rows > 1, number)
        self._column = cell.end
        self.rows[-1].cells.append(cell)
        if rows > 1:
            self._opened.append((cell, min(rows, _MAX_ROWS)))

    def link(self, drafts: Sequence[Draft]) -> None:
        """Write into each cell's block its table, row label and column header."""
        headers: list[list[_Cell]] = []
        body_started = False
        for index, row in enumerate(self.rows):
            if self._is_header(index, drafts):
                if len(row.cells) > 1 or not headers:  # a single one below others is the title of a section
                    headers = [row.cells] if body_started else [*headers, row.cells][-_MAX_HEADER_ROWS:]
                self._place(row.cells, drafts, [])
                continue
            body_started = True
            self._place(row.cells, drafts, headers, *_labels(row, drafts))

    def _pass_reaching(self) -> None:
        """Move to the first column that no cell of a row above covers."""
        while self._next < len(self._reaching) and self._reaching[self._next][0].start <= self._column:
            self._column = max(self._column, self._reaching[self._next][0].end)
            self._next += 1

    def _is_header(self, index: int, drafts: Sequence[Draft]) -> bool:
        row = self.rows[index].cells
        filled = [drafts[cell.number] for cell in row if cell.number is not None]
        if not filled or all(cell.header for cell in row):
            return bool(filled)
        if index or len(self.rows) == 1 or len(filled) == 1 or any(cell.header for cell in row):
            return False
        return not any(_DIGIT.search(draft.text) for draft in filled)

    def _place(
        self,
        cells: list[_Cell],
        drafts: Sequence[Draft],
        headers: list[list[_Cell]],
        label: int | None = None,
        above: int | None = None,
    ) -> None:
        for cell in cells:
            if cell.number is not None:
                draft = drafts[cell.number]
                draft.table = self.number
                draft.row = above if cell.number == label else label if cell.number != above else None
                draft.column = _header(headers, cell.start)


def _labels(row: _Row, drafts: Sequence[Draft]) -> tuple[int | None, int | None]:
    """The block that names what the row is about, and the one that this label itself stands under, if any.

    It is one of the first two cells: a marked header or one that has words. A cell that labels several rows
    at once is the label only where no other one stands beside it.
    """
    cells = row.cells
    above = row.above
    if cells and cells[0].tall and len(cells) > 1:
        above, cells = cells[0], cells[1:]
    if above:
        beside = cells[0].number if cells and _is_label(cells[0], drafts, first=False) else None
        return (above.number, None) if beside is None else (beside, above.number)
    found = (cell for cell in cells[:2] if _is_label(cell, drafts, first=cell is cells[0]))
    return next((cell.number for cell in found), None), None


def _is_label(cell: _Cell, drafts: Sequence[Draft], *, first: bool) -> bool:
    if cell.number is None:
        return False
    text = drafts[cell.number].text
    worded = _LETTER.search(text) and (first or not _DIGIT.search(text))
    return bool(cell.header or worded or (first and _DAY_OR_YEAR.fullmatch(text)))


def _header(headers: list[list[_Cell]], column: int) -> int | None:
    """The lowest header that covers a column."""
    for row in reversed(headers):
        at = bisect_right(row, column, key=lambda cell: cell.start) - 1
        if at >= 0 and column < row[at].end and row[at].number is not None:
            return row[at].number
    return None
