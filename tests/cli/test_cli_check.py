"""Options, exit statuses and where the report goes."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

FAIL_ON = [
    ([], 1),
    (["--fail-on", "error"], 1),
    (["--fail-on", "warning"], 1),
    (["--fail-on", "info"], 1),
    (["--fail-on", "never"], 0),
    (["--ignore", "FC204"], 0),
    (["--select", "FC1"], 0),
    (["--select", "FC1,FC2"], 1),
    (["--select", "fc204"], 1),
    (["--select", "FC2", "--ignore", "FC20"], 0),
]


@pytest.mark.parametrize(("options", "status"), FAIL_ON)
def test_exit_status_follows_what_was_found(run: Run, drafts: Path, options: list[str], status: int) -> None:
    assert run("check", str(drafts), *options).exit_code == status


def test_a_clean_draft_is_status_zero(run: Run, drafts: Path) -> None:
    result = run("check", str(drafts / "right.txt"))
    assert result.exit_code == 0
    assert result.stdout.startswith("1 draft: no findings.\n")
    assert result.stderr == ""


WRONG_USAGE = {
    "no paths": (["check"], "factcheck check draft.txt"),
    "no paths to extract": (["extract"], "factcheck extract draft.txt"),
    "no reference to check": (["reference", "check"], "factcheck reference check reference/"),
    "a day that is not ISO": (["check", "x.txt", "--date", "23/10/2023"], "such as 2023-10-23"),
    "a day that does not exist": (["check", "x.txt", "--date", "2023-02-31"], "does not exist"),
    "an unknown format": (["check", "x.txt", "--format", "xml"], "'text', 'json', 'concise'"),
    "an unknown rule": (["check", "x.txt", "--select", "FC11,FC209"], "there is no rule FC209; did you mean FC20"),
    "an unknown rule ignored": (
        ["check", "x.txt", "--ignore", "XX"],
        "there is no rule XX; 'factcheck rule' lists all",
    ),
    "an unknown page": (["rule", "value-mismach"], "did you mean FC101?"),
    "an unknown command": (["chekc", "x.txt"], "check"),
    "an unknown option": (["check", "x.txt", "--referense", "y"], "--reference"),
}


@pytest.mark.parametrize(("arguments", "advice"), WRONG_USAGE.values(), ids=WRONG_USAGE.keys())
def test_wrong_usage_is_status_two_and_says_what_to_do(run: Run, arguments: list[str], advice: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert advice in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_reference_is_compared_with(run: Run, tmp_path: Path, reference: str) -> None:
    (tmp_path / "veld.yaml").write_text(reference, encoding="utf-8")
    (tmp_path / "x.txt").write_text("In Veld 50,870 people have been killed.\n", encoding="utf-8")
    result = run("check", "x.txt", "-r", "veld.yaml", "--date", "2023-10-23", "--format", "json")
    assert result.exit_code == 1
    (finding,) = json.loads(result.stdout)["documents"][0]["findings"]
    assert (finding["code"], finding["fact"]) == ("FC102", "veld-killed")
    assert finding["source"] == "Ministry of Health, 23 October 2023"


def test_a_broken_reference_is_told_whole_and_drafts_are_checked(
    run: Run, tmp_path: Path, drafts: Path, reference: str
) -> None:
    broken = reference.replace("killed", "kiled", 1).replace("value: 5087", "value: many").replace("as_of", "as_off")
    (tmp_path / "broken.yaml").write_text(broken, encoding="utf-8")
    result = run("check", str(drafts), "--reference", "broken.yaml", "-r", "gone.yaml", "--format", "concise")
    assert result.exit_code == 2
    assert "FC204" in result.stdout
    lines = result.stderr.splitlines()
    assert sum(line.startswith("broken.yaml:") for line in lines) >= 2
    assert sum(line.startswith("gone.yaml:") for line in lines) == 1


def test_a_crash_over_the_reference_loses_no_draft(run: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_arguments: object) -> None:
        raise KeyError("surprise")

    monkeypatch.setattr("factcheck.cli.work.load_reference", crash)
    result = run("check", str(drafts), "-r", "x.yaml", "--format", "concise")
    assert result.exit_code == 2
    assert result.stderr == "factcheck: the reference: internal error (KeyError: 'surprise'); please report it\n"
    assert "FC204" in result.stdout


def test_the_date_option_counts_from_that_day(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("It rained on Monday.\n", encoding="utf-8")
    result = run("extract", "x.txt", "--date", "2023-10-25", "--format", "json")
    document = json.loads(result.stdout)["documents"][0]
    assert (document["date"], document["dates"][0]["from"]) == ("2023-10-25", "2023-10-23")


def test_output_is_what_standard_output_would_be(run: Run, drafts: Path, tmp_path: Path) -> None:
    shown = run("check", str(drafts), "--format", "json")
    written = run("check", str(drafts), "--format", "json", "--output", "report.json")
    assert written.exit_code == 1
    assert written.stdout == ""
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == shown.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["drafts", "report.json"]


def test_output_keeps_the_permissions_of_what_it_replaces(run: Run, drafts: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("old", encoding="utf-8")
    report.chmod(0o640)
    run("check", str(drafts), "--output", "report.txt")
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    assert "FC204" in report.read_text(encoding="utf-8")


def test_output_that_cannot_be_written(run: Run, drafts: Path, tmp_path: Path) -> None:
    for target in ("nowhere/report.txt", "drafts"):
        result = run("check", str(drafts), "--output", target)
        assert result.exit_code == 2
        assert f"factcheck: {target}: the report cannot be written" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["drafts"]


def test_output_fails_whole(run: Run, drafts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "report.txt").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", fail)
    result = run("check", str(drafts), "--output", "report.txt")
    assert result.exit_code == 2
    assert "no space left on device" in result.stderr
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["drafts", "report.txt"]


def test_a_draft_is_not_overwritten_by_its_report(run: Run, drafts: Path) -> None:
    before = (drafts / "wrong.txt").read_bytes()
    result = run("check", str(drafts), "--output", str(drafts / "wrong.txt"))
    assert result.exit_code == 2
    assert "one of the drafts" in " ".join(result.stderr.split())
    assert (drafts / "wrong.txt").read_bytes() == before


def test_colour_only_where_it_is_asked_for(run: Run, drafts: Path) -> None:
    assert "\x1b" not in run("check", str(drafts)).stdout
    assert "\x1b" in run("check", str(drafts), "--color", "always").stdout
    assert "\x1b" not in run("check", str(drafts), "--color", "never").stdout


@pytest.mark.parametrize(
    ("environment", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"NO_COLOR": ""}, True)],
)
def test_colour_on_a_terminal(environment: dict[str, str], colored: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.cli import output  # noqa: PLC0415
    from factcheck.cli.options import Color  # noqa: PLC0415

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert output.wants_color(Color.AUTO, None) is colored
    assert not output.wants_color(Color.AUTO, Path("report.txt"))


def test_help_teaches_by_example(run: Run) -> None:
    for arguments, example in (
        ([], "factcheck check draft.txt"),
        (["check"], "factcheck check drafts/ -r reference/ --date 2023-10-23"),
        (["extract"], "factcheck extract draft.txt"),
        (["rule"], "factcheck rule FC101"),
        (["reference", "check"], "factcheck reference check reference/"),
    ):
        result = run(*arguments, "--help")
        assert result.exit_code == 0
        assert example in result.stdout


def test_rule_lists_and_explains(run: Run) -> None:
    listed = run("rule").stdout.splitlines()
    assert len(listed) >= 24
    assert listed == sorted(listed)
    page = run("rule", "fc101")
    assert page.exit_code == 0
    assert "value-mismatch" in page.stdout
    assert run("rule", "value-mismatch").stdout == page.stdout


def test_reference_check(run: Run, tmp_path: Path, reference: str) -> None:
    (tmp_path / "veld.yaml").write_text(reference, encoding="utf-8")
    good = run("reference", "check", "veld.yaml")
    assert (good.exit_code, good.stderr) == (0, "")
    assert good.stdout.startswith("No problem found: 1 fact, 1 figure, 1 place, 0 events")
    (tmp_path / "bad.yaml").write_text(reference.replace("place: veld", "place: vled"), encoding="utf-8")
    bad = run("reference", "check", "bad.yaml")
    assert (bad.exit_code, bad.stdout) == (2, "")
    assert bad.stderr.startswith("bad.yaml:6:")
    assert bad.stderr.endswith("factcheck: 1 problem in the reference\n")


def test_an_interrupt_is_status_130(run: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.checker.pipeline import Checker  # noqa: PLC0415 - patched here only

    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Checker, "check", interrupt)
    result = run("check", str(drafts))
    assert result.exit_code == 130
    assert "Traceback" not in result.output


def test_a_reader_that_leaves_early_is_no_error(drafts: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", str(drafts)],
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )
    finally:
        os.close(writer)
    assert done.stderr == ""
    assert done.returncode == 1


def test_help_and_version_load_no_room() -> None:
    rooms = "{name.split('.')[1] for name in sys.modules if name.startswith('factcheck.')}"
    program = f"import sys, factcheck.cli.main; print({rooms})"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "{'cli'}"
