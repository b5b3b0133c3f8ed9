"""A series from a CSV file beside the reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factcheck.model.reference import Entry, Origin, Problem
from factcheck.reference.figures import Reader, read_day, read_figure
from factcheck.reference.nearest import did_you_mean
from factcheck.reference.schema import TableModel

MAX_BYTES = 16_000_000  # a daily series over a century has a megabyte
MAX_BAD_ROWS = 20  # more of them tell nothing new


class Table(NamedTuple):
    """A table to read: what is asked, and where it is asked for."""

    asked: TableModel
    origin: Origin  # of the file's name in the reference
    folder: Path  # of the reference file; nothing outside it is opened


class _TableError(Exception):
    """The table as a whole cannot be used; one argument a message."""


class _Columns(NamedTuple):
    """Where day and figure stand in a row."""

    day: int
    figure: int


def read_table(table: Table, reader: Reader) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries of a CSV table, in the order of its rows, and what is wrong with it.

    The file is looked for inside the reference's folder only, also where a symbolic link leads elsewhere. The first
    row names the columns. Problems of a row stand at its line of the CSV file.
    """
    name = table.asked.file
    try:
        return _read(table, _inside(table), reader)
    except _TableError as error:
        messages = error.args
    except UnicodeDecodeError:
        messages = (f'the table "{name}" is not UTF-8 text: save it as UTF-8',)
    except OSError as error:
        messages = (f'the table "{name}" cannot be read: {error.strerror}',)
    return (), tuple(Problem(table.origin, message) for message in messages)


def _inside(table: Table) -> Path:
    """The path of the table. Raises _TableError where it leads out of the folder, to nothing, or to too much."""
    name = table.asked.file
    folder = table.folder.resolve()
    path = folder.parent if "\0" in name else (folder / name).resolve()
    if not path.is_relative_to(folder):
        raise _TableError(f'the table "{name}" lies outside the folder of the reference: put it beside the file')
    if not path.is_file():
        raise _TableError(f'there is no table "{name}" in the folder of the reference')
    if path.stat().st_size > MAX_BYTES:
        raise _TableError(f'the table "{name}" is larger than {MAX_BYTES:,} bytes')
    return path


def _read(table: Table, path: Path, reader: Reader) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Every row, streamed."""
    import csv  # noqa: PLC0415 - paid only by references with a table

    shown = str(Path(table.origin.path).parent / table.asked.file)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, strict=True)
        try:
            columns = _columns(table.asked, next(rows, []))
            return _entries(((rows.line_num, row) for row in rows), columns, shown, reader)
        except csv.Error as error:
            return (), (Problem(Origin(shown, rows.line_num, 1), f"not valid CSV: {error}"),)


def _columns(asked: TableModel, header: Sequence[str]) -> _Columns:
    """Where the two columns stand. Raises _TableError, a message a column, where the first row does not name them."""
    names = [name.strip() for name in header]
    has = ", ".join(f'"{name}"' for name in names) or "none: it is empty"
    missing = [
        f'the table "{asked.file}" has no column "{column}"{did_you_mean(column, names)}; it has {has}'
        for column in (asked.date, asked.value)
        if column not in names
    ]
    if missing:
        raise _TableError(*missing)
    return _Columns(names.index(asked.date), names.index(asked.value))


def _entries(
    rows: Iterator[tuple[int, list[str]]], columns: _Columns, shown: str, reader: Reader
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """An entry for each row that can be read; blank rows are passed over."""
    entries: dict[date, Entry] = {}
    problems: list[Problem] = []
    for line, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        origin = Origin(shown, line, 1)
        try:
            _add(entries, row, columns, origin, reader)
        except ValueError as error:
            problems.append(Problem(origin, f"row {line}: {error}"))
        if len(problems) == MAX_BAD_ROWS:
            problems.append(Problem(origin, f"{MAX_BAD_ROWS} bad rows so far; the rest of the table was not read"))
            break
    if not entries and not problems:
        problems.append(Problem(Origin(shown, 1, 1), "the table has no rows below its first"))
    return tuple(entries.values()), tuple(problems)


def _add(entries: dict[date, Entry], row: list[str], columns: _Columns, origin: Origin, reader: Reader) -> None:
    """Put one row among the entries. Raises ValueError where a cell is missing, cannot be read, or the day is known."""
    if len(row) <= max(columns):
        raise ValueError(f"it has {len(row)} cells: expected at least {max(columns) + 1}")
    day = read_day(row[columns.day])
    if day in entries:
        raise ValueError(f"the day {day} is given twice; it stands in line {entries[day].origin.line} already")
    figure = row[columns.figure].strip()
    entries[day] = Entry(read_figure(figure, reader), day, figure, origin)
