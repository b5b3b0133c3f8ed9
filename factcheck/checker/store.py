"""A folder in which a prepared reference is kept between runs, so that a start need not read YAML and build tables.

An entry is one file for each list of reference paths: a line of JSON that says what it was made from, then a pickle.
It is used only where all of that is unchanged (the program's own files, the Python that runs it, the bytes of every
reference file and table), and replaced otherwise; a damaged or foreign entry counts as missing.

A pickle may run anything when it is opened, so three things stand before that: the folder and the file belong to the
user and nobody else may write to them, the bytes have the digest that the head promises, and nothing but the data
classes listed in ``_ALLOWED`` can be named in it.
"""

from __future__ import annotations

import io
import json
import os
import pickle
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from factcheck.checker.prepared import Prepared
from factcheck.reference.files import reference_files

_PACKAGE = Path(__file__).parent.parent
_SOURCES = (".py", ".yaml", ".json")
_MAX_BYTES = 200_000_000  # of one entry; fifteen crises with 1,000 figures take 700,000

# Modules whose classes an entry may hold; of other packages, only what is listed by name.
_ALLOWED = ("factcheck.model.", "factcheck.lexicon", "factcheck.claims.gazetteer", "factcheck.compare.index")
_ALLOWED_NAMES = frozenset(
    {
        ("datetime", "date"),
        ("decimal", "Decimal"),
        ("factcheck.checker.prepared", "Prepared"),
        ("factcheck.checker.store", "_mapping"),
    }
)


class Entry(NamedTuple):
    """Where a prepared reference is kept, and a digest of what it is to be made from, its tables excepted."""

    file: Path
    sources: tuple[Path, ...]
    stamp: str


def find_entry(folder: Path, references: Sequence[Path]) -> Entry | None:
    """The entry of a list of reference paths, which need not exist yet; null where a path cannot be read.

    Ask before the reference is read, so that a file that changes meanwhile makes the entry a stale one.
    """
    names = [part for path in references for part in (str(path), str(path.absolute()))]
    name = _digest(os.fsencode(part) for part in names)
    files, _ = reference_files(references)
    try:
        read = [part for file in files for part in (os.fsencode(file), file.read_bytes())]
        made_by = [sys.version.encode(), *_program(_PACKAGE)]
    except OSError:
        return None
    return Entry(folder / f"reference-{name}", files, _digest([*made_by, *read]))


def recall(entry: Entry) -> Prepared | None:
    """What was kept, null where there is nothing that can be trusted and is still true."""
    try:
        head, _, body = _read_own(entry.file).partition(b"\n")
        promised = json.loads(head)
        if promised["stamp"] != entry.stamp or promised["body"] != _digest([body]):
            return None
        if any(_digest([Path(table).read_bytes()]) != digest for table, digest in promised["tables"].items()):
            return None
        kept = read_data(body)
    except Exception:  # noqa: BLE001 - whatever is wrong with an entry, it is made anew
        return None
    return kept if isinstance(kept, Prepared) else None


def keep(entry: Entry, prepared: Prepared) -> None:
    """Write the entry, whole or not at all. Where the folder cannot be used, nothing is kept and nobody is told."""
    prepared.lexicon.load()
    with suppress(OSError, pickle.PicklingError):
        tables = {table: _digest([Path(table).read_bytes()]) for table in _tables(prepared, entry.sources)}
        buffer = io.BytesIO()
        _Writer(buffer, pickle.HIGHEST_PROTOCOL).dump(prepared)
        body = buffer.getvalue()
        head = json.dumps({"stamp": entry.stamp, "body": _digest([body]), "tables": tables})
        _write_own(entry.file, head.encode() + b"\n" + body)


def read_data(pickled: bytes) -> object:
    """What was pickled. Raises UnpicklingError where anything but data is named in it, before that is done."""
    return _Reader(io.BytesIO(pickled)).load()


def _tables(prepared: Prepared, sources: Iterable[Path]) -> list[str]:
    """The files besides the reference's own that figures came from."""
    facts = prepared.index.reference.facts.values()
    return sorted({each.origin.path for fact in facts for each in fact.entries} - {str(source) for source in sources})


def _program(folder: Path) -> Iterator[bytes]:
    """Name, size and time of change of the program's files: how Python, too, knows that a file has changed."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda each: each.name)
    for each in entries:
        if each.is_dir():
            yield from _program(Path(each.path))
        elif each.name.endswith(_SOURCES):
            about = each.stat()
            yield f"{each.path} {about.st_size} {about.st_mtime_ns}".encode(errors="surrogateescape")


def _digest(parts: Iterable[bytes]) -> str:
    """A digest in which the parts' borders count."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


def _read_own(file: Path) -> bytes:
    """The bytes of a file that only its owner, the user, can have written. Raises PermissionError for any other."""
    _require_own(file.parent.stat())
    with file.open("rb") as opened:
        about = os.fstat(opened.fileno())
        _require_own(about)
        if not stat.S_ISREG(about.st_mode) or about.st_size > _MAX_BYTES:
            raise PermissionError(f"{file} is no entry")
        return opened.read()


def _write_own(file: Path, data: bytes) -> None:
    """Write a file that only the user can read, by way of another name, so that nobody ever sees a part of it."""
    from tempfile import NamedTemporaryFile  # noqa: PLC0415 - paid only by who writes

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _require_own(file.parent.stat())
    with NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as temporary:
        written = Path(temporary.name)
        try:
            temporary.write(data)
            temporary.close()
            written.replace(file)
        except BaseException:
            written.unlink(missing_ok=True)
            raise


def _require_own(about: os.stat_result) -> None:
    """Raises PermissionError where the file or folder is another user's, or others may write to it."""
    user = getattr(os, "geteuid", lambda: about.st_uid)()  # Windows has neither; there the profile is the user's own
    if about.st_uid != user or (os.name == "posix" and about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
        raise PermissionError("it is not the user's own")


class _Writer(pickle.Pickler):
    """Writes data classes by their values, which is read three times as fast as their state."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, MappingProxyType):
            return _mapping, (dict(value),)
        if isinstance(value, Enum):
            return type(value), (value.value,)
        if is_dataclass(value) and not isinstance(value, type):
            return type(value), tuple(getattr(value, field.name) for field in fields(value))
        return NotImplemented


class _Reader(pickle.Unpickler):
    """Reads data and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        is_listed = (module, name) in _ALLOWED_NAMES
        found = super().find_class(module, name) if is_listed or module.startswith(_ALLOWED) else None
        if not is_listed and not (isinstance(found, type) and found.__module__ == module):
            raise pickle.UnpicklingError(f"{module}.{name} is no data")
        return found


def _mapping(values: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(values)
