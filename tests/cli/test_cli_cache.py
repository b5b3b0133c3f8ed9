"""The command with what it keeps between runs, and where that is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from factcheck.cli.cache import cache_folder

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"FACTCHECK_CACHE": "/c"}, "linux", "/c"),
        ({"FACTCHECK_CACHE": "", "HOME": "/h"}, "linux", None),
        ({"HOME": "/h"}, "linux", "/h/.cache/factcheck"),
        ({"HOME": "/h", "XDG_CACHE_HOME": "/x"}, "linux", "/x/factcheck"),
        ({"HOME": "/h", "XDG_CACHE_HOME": "relative"}, "linux", "/h/.cache/factcheck"),
        ({"HOME": "/h"}, "darwin", "/h/Library/Caches/factcheck"),
        ({}, "linux", None),
        ({}, "win32", None),
    ],
)
def test_the_folder(environment: dict[str, str], platform: str, expected: str | None) -> None:
    assert cache_folder(environment, platform) == (Path(expected) if expected else None)


def test_a_second_run_says_the_same(
    run: Run, drafts: Path, reference: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "veld.yaml").write_text(reference, encoding="utf-8")
    (drafts / "killed.txt").write_text("More than 5,900 people have been killed in Veld.\n", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    arguments = ("check", "drafts", "-r", "veld.yaml", "--date", "2023-10-23")
    first, second = run(*arguments), run(*arguments)
    assert len(list((tmp_path / "cache").iterdir())) == 1
    assert "FC101" in first.stdout
    assert (second.stdout, second.stderr, second.exit_code) == (first.stdout, first.stderr, first.exit_code)


def test_a_broken_reference_is_not_kept(run: Run, right: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.yaml").write_text("facts: [{indicator: killed}]\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text(right, encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    first, second = (run("check", "draft.txt", "-r", "broken.yaml") for _ in range(2))
    assert not (tmp_path / "cache").exists()
    assert first.exit_code == second.exit_code == 2
    assert first.stderr == second.stderr != ""
