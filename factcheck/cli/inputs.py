"""The drafts that paths stand for: files, folders walked whole, and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factcheck.checker.attempt import attempt
from factcheck.documents import read_document
from factcheck.model.document import Document
from factcheck.model.finding import DocumentFailure

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
STANDARD_INPUT = "-"


class Input(NamedTuple):
    """One draft to read: what it is called in reports, and its file; none is standard input."""

    name: str
    file: Path | None


def find_inputs(paths: Sequence[str]) -> tuple[tuple[Input, ...], tuple[DocumentFailure, ...]]:
    """The drafts that ``paths`` stand for, each once, and the paths that stand for none.

    Paths keep their order; a folder gives the drafts in it and in the folders below, sorted by name, without
    hidden files and folders. A file that is named is read whatever its suffix.
    """
    inputs: dict[str, Input] = {}
    failures: list[DocumentFailure] = []
    for path in paths:
        for found in _expand(path):
            if isinstance(found, DocumentFailure):
                failures.append(found)
            else:
                inputs.setdefault(STANDARD_INPUT if found.file is None else os.path.realpath(found.file), found)
    return tuple(inputs.values()), tuple(failures)


def read_input(source: Input, *, day: date | None, stdin_filename: str | None) -> Document | DocumentFailure:
    """The document of one draft, or why there is none."""
    if source.file is None:
        name = stdin_filename or source.name
        return attempt(name, lambda: read_document(name, sys.stdin.buffer.read(), day=day))
    file = source.file
    return attempt(source.name, lambda: read_document(source.name, file.read_bytes(), day=day))


def shown_path(path: str | os.PathLike[str]) -> str:
    """A path as text that can be written in UTF-8, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")


def _expand(path: str) -> Iterator[Input | DocumentFailure]:
    if path == STANDARD_INPUT:
        yield Input(path, None)
    elif os.path.isdir(path):  # noqa: PTH112 - unlike Path, false where a path cannot be one
        yield from _walk(path)
    else:
        file = Path(path)
        yield Input(shown_path(file), file)


def _walk(folder: str) -> Iterator[Input | DocumentFailure]:
    closed: list[DocumentFailure] = []
    files: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=lambda error: closed.append(_closed(error, folder))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(here, name) for name in names if name.lower().endswith(SUFFIXES) and not name.startswith(".")]
    yield from closed
    yield from (Input(shown_path(file), file) for file in sorted(files))
    if not files and not closed:
        wanted = ", ".join(SUFFIXES)
        yield DocumentFailure(shown_path(folder), f"holds no drafts ({wanted}); name a file to read it whatever it is")


def _closed(error: OSError, folder: str) -> DocumentFailure:
    return DocumentFailure(shown_path(error.filename or folder), f"cannot be read: {(error.strerror or '').lower()}")
