"""Whole reports, byte for byte.

A case is a folder with ``command.txt`` (what stands after ``factcheck``, run in that folder) and what came of it:
``report.txt``, ``report.json`` and ``report.concise.txt`` with the three formats, ``errors.txt`` with the standard
error and the exit status. ``pytest --golden-rewrite`` writes them anew.
"""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from factcheck.cli.main import app

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/command.txt"))
FORMATS = {"text": "report.txt", "json": "report.json", "concise": "report.concise.txt"}


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_report_is_as_it_was(
    case: Path, output_format: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    arguments = shlex.split((case / "command.txt").read_text(encoding="utf-8"))
    result = CliRunner().invoke(app, [*arguments, "--format", output_format], prog_name="factcheck")
    found = {
        FORMATS[output_format]: result.stdout,
        "errors.txt": f"{result.stderr}exit status {result.exit_code}\n",
    }
    for name, text in found.items():
        if request.config.getoption("--golden-rewrite"):
            (case / name).write_bytes(text.encode())
        assert (case / name).read_bytes().decode() == text


def test_there_are_cases() -> None:
    assert len(CASES) >= 4
