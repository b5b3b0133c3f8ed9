"""One way to run the command in the test's own process, and drafts to run it on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli.main import app

WRONG = "The camp was opened on Monday, October 24, 2023.\n"  # a Tuesday: FC204, an error without any reference
RIGHT = "The camp was opened on Tuesday, October 24, 2023.\n"

REFERENCE = """\
places:
  veld: {name: Veld}
facts:
  - id: veld-killed
    indicator: killed
    place: veld
    value: 5087
    as_of: 2023-10-23
    source: {name: Ministry of Health, date: 2023-10-23}
"""

Run = Callable[..., Result]


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


@pytest.fixture
def right() -> str:
    """A draft in which nothing is wrong."""
    return RIGHT


@pytest.fixture
def wrong() -> str:
    """A draft with one error, at its first line."""
    return WRONG


@pytest.fixture
def reference() -> str:
    """A reference file without a problem."""
    return REFERENCE
