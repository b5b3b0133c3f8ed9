"""Which drafts are read, and what is said of those that cannot be."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

BAD_INPUTS = {
    "a path that is not there": ("gone.txt", "there is no such file"),
    "a folder without drafts": ("nothing", "holds no drafts"),
    "an empty file": ("empty.txt", "is empty"),
    "a blank file": ("blank.txt", "is empty"),
    "a binary file": ("photo.txt", "PNG"),
    "a file under a file": ("wrong.txt/x.txt", "not a directory"),
    "a link to itself": ("loop.txt", "symbolic links"),
}


@pytest.fixture
def bad(drafts: Path) -> Path:
    """The drafts among everything that cannot be read."""
    (drafts / "nothing").mkdir()
    (drafts / "nothing" / "table.csv").write_text("a,b\n", encoding="utf-8")
    (drafts / "empty.txt").write_bytes(b"")
    (drafts / "blank.txt").write_bytes(b" \n\t\r\n")
    (drafts / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (drafts / "loop.txt").symlink_to(drafts / "loop.txt")
    return drafts


def paths_of(result: Result) -> list[str]:
    return [document["path"] for document in json.loads(result.stdout)["documents"]]


@pytest.mark.parametrize(("name", "reason"), BAD_INPUTS.values(), ids=BAD_INPUTS.keys())
def test_what_cannot_be_read_is_one_line_and_loses_nothing(run: Run, bad: Path, name: str, reason: str) -> None:
    result = run("check", str(bad / "wrong.txt"), str(bad / name), str(bad / "right.txt"), "--format", "json")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"factcheck: {bad / name}: ")
    assert reason in line.replace(str(bad), "")
    assert paths_of(result) == [str(bad / "wrong.txt"), str(bad / "right.txt")]


def test_each_bad_file_of_a_folder_gets_its_line(run: Run, bad: Path) -> None:
    result = run("extract", str(bad), "--format", "json")
    assert result.exit_code == 2
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [
        str(bad / name) for name in ("blank.txt", "empty.txt", "loop.txt", "photo.txt")
    ]
    assert paths_of(result) == [str(bad / "right.txt"), str(bad / "wrong.txt")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission(run: Run, drafts: Path) -> None:
    (drafts / "right.txt").chmod(0)
    result = run("check", str(drafts), "--format", "json")
    assert result.exit_code == 2
    assert result.stderr == f"factcheck: {drafts / 'right.txt'}: cannot be read: permission denied\n"
    assert paths_of(result) == [str(drafts / "wrong.txt")]


def test_a_file_that_the_system_refuses(run: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "right.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = run("check", str(drafts), "--format", "json")
    assert result.exit_code == 2
    assert result.stderr == f"factcheck: {drafts / 'right.txt'}: cannot be read: permission denied\n"
    assert paths_of(result) == [str(drafts / "wrong.txt")]


def test_a_crash_in_one_draft_is_that_drafts_trouble(run: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.checker.pipeline import Checker  # noqa: PLC0415 - patched here only

    check = Checker.check

    def crash(self: Checker, document: object) -> object:
        if "right" in document.path:  # type: ignore[attr-defined]
            raise KeyError("surprise")
        return check(self, document)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "check", crash)
    result = run("check", str(drafts), "--format", "concise")
    assert result.exit_code == 2
    assert result.stderr == (
        f"factcheck: {drafts / 'right.txt'}: internal error (KeyError: 'surprise'); please report it\n"
    )
    assert "FC204" in result.stdout


def test_folders_are_walked_sorted_without_what_is_hidden(run: Run, tmp_path: Path, right: str) -> None:
    for name in ("b.md", "a/z.HTML", "a/b/c.txt", ".git/x.txt", "a/.y.txt", "table.csv", "d.htm", "e.markdown"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(right, encoding="utf-8")
    result = run("extract", ".", "--format", "json")
    assert result.exit_code == 0
    assert paths_of(result) == ["a/b/c.txt", "a/z.HTML", "b.md", "d.htm", "e.markdown"]


def test_a_draft_named_twice_is_read_once(run: Run, drafts: Path) -> None:
    result = run("extract", "drafts/wrong.txt", "drafts", "./drafts/wrong.txt", "--format", "json")
    assert paths_of(result) == ["drafts/wrong.txt", "drafts/right.txt"]
    assert drafts.is_dir()


def test_a_named_file_is_read_whatever_its_suffix(run: Run, tmp_path: Path, wrong: str) -> None:
    (tmp_path / "NOTE").write_text(wrong, encoding="utf-8")
    result = run("check", "NOTE", "--format", "concise")
    assert result.stdout.startswith("NOTE:1:")
    assert result.exit_code == 1


def test_standard_input(run: Run, wrong: str) -> None:
    result = run("check", "-", "--format", "concise", stdin=wrong)
    assert result.stdout.startswith("-:1:")
    assert result.exit_code == 1


def test_standard_input_is_what_it_is_said_to_be(run: Run) -> None:
    page = "<p>One.</p>\n<p>On <b>Monday</b>, October 24, 2023.</p>\n"
    result = run("check", "-", "--stdin-filename", "page.html", "--format", "concise", stdin=page)
    assert result.stdout.startswith("page.html:2:")


@pytest.mark.parametrize("name", [None, "draft.md"])
def test_nothing_on_standard_input(run: Run, drafts: Path, name: str | None) -> None:
    options = ["--stdin-filename", name] if name else []
    result = run("check", "-", str(drafts), "--format", "concise", *options, stdin="")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"factcheck: {name or '-'}: ")
    assert "is empty" in line
    assert "FC204" in result.stdout


def test_names_that_are_no_text_can_be_reported(run: Run, tmp_path: Path, wrong: str) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(wrong, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes only names in UTF-8")
    result = run("check", ".", "--format", "json")
    assert paths_of(result) == ["caf\ufffd.txt"]
