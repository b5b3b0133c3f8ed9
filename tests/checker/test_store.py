"""A prepared reference comes back as it was kept, or not at all."""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path

import pytest

from factcheck.checker.pipeline import Checker
from factcheck.checker.prepared import Prepared
from factcheck.checker.store import Entry, find_entry, keep, read_data, recall
from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.reference import load_reference

REFERENCE = """\
places:
  veld: {name: Veld}
facts:
  - {indicator: killed, place: veld, source: {name: Ministry}, series: {file: killed.csv, date: day, value: killed}}
  - {indicator: injured, place: veld, source: {name: Ministry}, value: 1.1-1.3 million, as_of: 2023-10-23}
events:
  - {id: fair, name: Fair, date: 2023-10-01, cues: [the fair]}
"""
TABLE = "day,killed\n2023-10-22,4651\n2023-10-23,5087\n"
DRAFT = b"More than 5,200 people have been killed in Veld since the October 2 fair, 2 million injured. They need $5m."

Folders = tuple[Path, Path]

posix = pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A folder of references with one file and one table, and a place for the cache."""
    reference = tmp_path / "reference"
    reference.mkdir()
    (reference / "veld.yaml").write_text(REFERENCE, encoding="utf-8")
    (reference / "killed.csv").write_text(TABLE, encoding="utf-8")
    return reference, tmp_path / "cache" / "factcheck"


def prepared(reference: Path) -> Prepared:
    lexicon = load_lexicon()
    read, problems = load_reference([reference], lexicon)
    assert not problems
    return Prepared(read, lexicon)


def entry_of(folders: Folders) -> Entry:
    reference, cache = folders
    entry = find_entry(cache, [reference])
    assert entry
    return entry


def kept(folders: Folders) -> Entry:
    entry = entry_of(folders)
    keep(entry, prepared(folders[0]))
    assert recall(entry)
    return entry


def test_what_is_kept_checks_the_same(folders: Folders) -> None:
    kept(folders)
    known = recall(entry_of(folders))
    assert known
    document = read_document("draft.txt", DRAFT)
    fresh = prepared(folders[0])
    checked = Checker(fresh).check(document)
    assert checked.findings
    assert Checker(known).check(document) == checked
    assert Checker(known).extract(document) == Checker(fresh).extract(document)
    assert known.index.reference == fresh.index.reference


def test_nothing_is_there_at_first(folders: Folders) -> None:
    assert recall(entry_of(folders)) is None


@pytest.mark.parametrize("name", ["veld.yaml", "killed.csv"])
def test_a_changed_file_is_read_again(folders: Folders, name: str) -> None:
    kept(folders)
    file = folders[0] / name
    file.write_text(file.read_text(encoding="utf-8").replace("2023-10-23", "2023-10-24"), encoding="utf-8")
    assert recall(entry_of(folders)) is None


def test_a_file_more_and_a_file_less_are_noticed(folders: Folders) -> None:
    kept(folders)
    more = folders[0] / "more.yaml"
    more.write_text("places: {dorp: {name: Dorp}}\n", encoding="utf-8")
    assert recall(entry_of(folders)) is None
    more.unlink()
    assert recall(entry_of(folders))
    (folders[0] / "killed.csv").unlink()
    assert recall(entry_of(folders)) is None


def test_another_program_makes_another_entry(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(folders)
    monkeypatch.setattr(sys, "version", "another Python")
    assert recall(entry_of(folders)) is None


@pytest.mark.parametrize("at", [0, 1, 40, 200, -200, -1])
def test_a_damaged_entry_is_missing_and_made_anew(folders: Folders, at: int) -> None:
    entry = kept(folders)
    data = bytearray(entry.file.read_bytes())
    data[at] ^= 0xFF
    entry.file.write_bytes(data)
    assert recall(entry) is None
    keep(entry, prepared(folders[0]))
    assert recall(entry)


@pytest.mark.parametrize("length", [0, 1, 50, 1_000])
def test_half_an_entry_is_missing(folders: Folders, length: int) -> None:
    entry = kept(folders)
    entry.file.write_bytes(entry.file.read_bytes()[:length])
    assert recall(entry) is None


@posix
@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_what_others_may_write_is_not_opened(folders: Folders, mode: int) -> None:
    entry = kept(folders)
    entry.file.chmod(mode)
    assert recall(entry) is None


@posix
def test_a_folder_that_others_may_write_to_is_not_used(folders: Folders) -> None:
    entry = kept(folders)
    entry.file.parent.chmod(0o777)
    assert recall(entry) is None
    entry.file.unlink()
    keep(entry, prepared(folders[0]))
    assert not entry.file.exists()


@posix
def test_only_the_user_can_read_it(folders: Folders) -> None:
    entry = kept(folders)
    assert entry.file.stat().st_mode & 0o777 == 0o600
    assert entry.file.parent.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in entry.file.parent.iterdir()] == [entry.file.name]


def test_a_place_that_cannot_be_used_is_no_error(folders: Folders) -> None:
    reference, cache = folders
    cache.parent.mkdir()
    cache.write_text("a file", encoding="utf-8")
    entry = find_entry(cache, [reference])
    assert entry
    keep(entry, prepared(reference))
    assert recall(entry) is None


class Harmful:
    """What an attacker would put into a pickle."""

    def __init__(self, call: object, *arguments: object) -> None:
        self.reduced = (call, arguments)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self.reduced


@pytest.mark.parametrize(
    ("call", "arguments"),
    [(os.system, ("true",)), (eval, ("1",)), (getattr, ("", "join")), (keep, (None, None)), (open, ("x",))],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_a_pickle_cannot_name_what_is_no_data(call: object, arguments: tuple[object, ...]) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is no data"):
        read_data(pickle.dumps(Harmful(call, *arguments)))
