"""The files of a reference: which there are, and their text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.model.reference import Origin, Problem

MAX_BYTES = 4_000_000  # of one YAML file; fifteen crises have 150,000
SUFFIXES = (".yaml", ".yml")

# What YAML 1.2 does not allow in a file (its production c-printable, turned round; UTF-8 has no surrogates).
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def reference_files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The files that ``paths`` stand for, each once, in order; a folder stands for all .yaml and .yml files in it.

    Hidden files and folders (their name begins with a dot) inside a folder are left out.
    """
    files: dict[Path, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        found = sorted(_in_folder(path)) if path.is_dir() else [path]
        if not found:
            problems.append(_problem(path, "there is no .yaml or .yml file in this folder"))
        for file in found:
            files.setdefault(file.resolve(), file)
    return tuple(files.values()), tuple(problems)


def read_text(path: Path) -> str | Problem:
    """The text of one file, without a byte order mark, or why it cannot be used."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return _problem(
                path, f"the file is larger than {MAX_BYTES:,} bytes: split it, or move series to CSV tables"
            )
        data = path.read_bytes()
    except FileNotFoundError:
        return _problem(path, "there is no such file or folder")
    except OSError as error:
        return _problem(path, f"the file cannot be read: {error.strerror}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        return _problem(path, "the file is not UTF-8 text: save it as UTF-8", before)
    odd = _UNPRINTABLE.search(text)
    if odd:
        return _problem(path, f"a control character (U+{ord(odd[0]):04X}) stands here: remove it", text[: odd.start()])
    return text


def _in_folder(folder: Path) -> Iterator[Path]:
    """Every file of a reference in a folder and the folders below it, links to folders not followed."""
    for top, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(top) / n for n in names if n.endswith(SUFFIXES) and not n.startswith("."))


def _problem(path: Path, message: str, before: str = "") -> Problem:
    """A problem of the file, just after the text ``before``."""
    lines = before.split("\n")
    return Problem(Origin(str(path), len(lines), len(lines[-1]) + 1), message)
