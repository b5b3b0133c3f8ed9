"""One way to run the command in the test's own process, and drafts to run it on."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_drafts import RIGHT, WRONG, Run
from typer.testing import CliRunner, Result

from factcheck.cli.main import app


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def run_command(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=stdin, prog_name="factcheck")

    return run_command


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder with one draft that has an error and one that has none."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "right.txt").write_text(RIGHT, encoding="utf-8")
    (folder / "wrong.txt").write_text(WRONG, encoding="utf-8")
    return folder
