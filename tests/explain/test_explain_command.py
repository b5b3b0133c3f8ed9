"""``factcheck explain`` as it is typed, and its report on a real article, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli.main import app

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parent.parent.parent
SEED = ["fixtures/000_329362c8f0014bf2.txt:10:137", "-r", "reference", "--date", "2023-10-23"]


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["explain", *arguments], input=stdin, prog_name="factcheck")


@pytest.mark.parametrize(("output_format", "name"), [("text", "seed.txt"), ("json", "seed.json")])
def test_the_report_is_as_it_was(
    output_format: str, name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    result = run(*SEED, "--format", output_format)
    if request.config.getoption("--golden-rewrite"):
        (GOLDEN / name).write_bytes(result.stdout.encode())
    assert (result.exit_code, result.stderr) == (0, "")
    assert (GOLDEN / name).read_bytes().decode() == result.stdout


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a:2.txt").write_text("Nobody.\nIn Veld, 12 people fled.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("place", ["a:2.txt:2", "a:2.txt:2:10", "a:2.txt:2:10:"])
def test_a_place_is_read_as_reports_give_it(place: str) -> None:
    result = run(place)
    assert result.exit_code == 0
    assert result.stdout.startswith("a:2.txt:2:10: “12 people”; no reference date\n")


def test_standard_input_takes_a_name() -> None:
    result = run(
        "--stdin-filename", "page.html", "--format", "json", "--", "-:1", stdin="<p><b>12</b> people fled.</p>"
    )
    assert json.loads(result.stdout)["path"] == "page.html"
    assert json.loads(result.stdout)["text"] == "12</b> people"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a:2.txt:1"], "factcheck: a:2.txt: there is no figure in line 1; the nearest are in line 2\n"),
        (["a:2.txt:9"], "factcheck: a:2.txt: there is no line 9; the last is line 2\n"),
        (["nowhere.txt:1"], "factcheck: nowhere.txt: cannot be read: there is no such file\n"),
    ],
)
def test_one_clear_message_and_status_two(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.parametrize("arguments", [[], ["draft.txt"], ["draft.txt:x"], ["draft.txt:1:2:3:4:"], [":3"]])
def test_what_is_no_place_is_wrong_usage(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2


def test_a_broken_reference_is_shown_and_nothing_is_explained(folder: Path) -> None:
    (folder / "broken.yaml").write_text("facts: [{indicator: nowhere}]\n", encoding="utf-8")
    result = run("a:2.txt:2", "-r", "broken.yaml")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("broken.yaml:1:")
