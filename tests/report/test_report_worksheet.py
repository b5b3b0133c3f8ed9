"""The sheet of a desk: a row for each figure, cells that no spreadsheet runs, and the whole command with it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

import factcheck
from factcheck.cli.main import app
from factcheck.model.document import Document
from factcheck.model.finding import Checked, Finding, Passage, Severity
from factcheck.model.reference import Fact, Period, Source
from factcheck.model.span import Span
from factcheck.report import FORMATS
from factcheck.report.report import CheckReport
from factcheck.report.to_worksheet import COLUMNS

RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
Run = Callable[..., Result]


def sheet(*documents: Checked) -> str:
    return FORMATS["worksheet"](CheckReport(documents))


def rows(*documents: Checked) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(sheet(*documents), newline=""), strict=True))


def with_fact(checked: Checked, **changed: Any) -> Checked:
    """The same with another fact for the first claim; ``text`` and ``day`` are those of its figure."""
    comparison = checked.comparisons[0]
    assert comparison.chosen is not None
    entry = replace(
        comparison.chosen.entry,
        text=changed.pop("text", comparison.chosen.entry.text),
        day=changed.pop("day", comparison.chosen.entry.day),
    )
    fact: Fact = replace(comparison.chosen.fact, entries=(entry,), **changed)
    chosen = replace(comparison.chosen, fact=fact, entry=entry)
    return replace(checked, comparisons=(replace(comparison, chosen=chosen), *checked.comparisons[1:]))


def reworded(checked: Checked, text: str) -> Checked:
    """A draft of which ``text`` is the only sentence and the figure of every claim."""
    whole = Span(0, len(text))
    claims = tuple(replace(claim, span=Span(0, 0)) for claim in checked.claims)
    document = Document("x.txt", text, text, ())
    return replace(checked, document=document, claims=claims, passages=(Passage(whole, whole),) * len(claims))


def test_the_sheet_byte_for_byte(checked: Checked) -> None:
    said = tuple(replace(claim, attribution='the mayor, “Jo” and "Al"') for claim in checked.claims[1:])
    assert sheet(replace(checked, claims=checked.claims[:1] + said)) == (
        '"file","line","figure","sentence","who says so","verdict","on record","source","finding","checked"\r\n'
        '"drafts/x.txt","1","2.4 million people",'
        '"On Monday the town\'s 2.4 million people needed about 100 trucks a day.","","mismatch",'
        '"2.23 million as of 11 July 2023","Bureau of Statistics: https://example.org/p","FC101","[ ]"\r\n'
        '"drafts/x.txt","1","about 100 trucks a day",'
        '"On Monday the town\'s 2.4 million people needed about 100 trucks a day.","the mayor, “Jo” and ""Al""",'
        '"unverified","","","","[ ]"\r\n'
    )


def test_two_drafts_share_one_header(checked: Checked) -> None:
    other = replace(checked, document=replace(checked.document, path="drafts/y.txt"))
    assert [row["file"] for row in rows(checked, other)] == ["drafts/x.txt"] * 2 + ["drafts/y.txt"] * 2
    assert sheet(checked, other).count('"who says so"') == 1


def test_a_draft_without_figures_leaves_the_header(checked: Checked) -> None:
    empty = replace(checked, claims=(), comparisons=(), findings=(), passages=())
    assert sheet(empty) == sheet() == ",".join(f'"{name}"' for name in COLUMNS) + "\r\n"


def test_verdicts_stand_at_their_claims_whatever_their_order(checked: Checked) -> None:
    turned = replace(checked, comparisons=checked.comparisons[::-1])
    assert sheet(turned) == sheet(checked)


def test_passages_that_are_missing_are_told(checked: Checked) -> None:
    with pytest.raises(ValueError, match="zip"):
        sheet(replace(checked, passages=()))


def finding(code: str, span: Span, claim: int | None) -> Finding:
    return Finding(code, "a-rule", Severity.WARNING, span, "Why.", claim)


def test_codes_stand_at_their_figure_each_once(checked: Checked) -> None:
    people, trucks = (claim.span for claim in checked.claims)
    monday = checked.dates[0].span
    found = (
        finding("FC204", monday, None),
        finding("FC101", people, 0),
        finding("FC301", people, 0),
        finding("FC301", people, 0),
        finding("FC201", people, 1),  # about the trucks, wherever it stands
        finding("FC205", trucks, None),
    )
    assert [row["finding"] for row in rows(replace(checked, findings=found))] == ["FC101 FC301", "FC201 FC205"]


ON_RECORD = {
    "as of a day": ({}, "2.23 million as of 11 July 2023"),
    "no day": ({"day": None}, "2.23 million"),
    "a period": (
        {"day": None, "period": Period(date(2023, 7, 1), date(2023, 7, 31))},
        "2.23 million for 1 July 2023 to 31 July 2023",
    ),
    "plain digits": ({"text": "11078", "day": None}, "11,078"),
    "a rate": ({"text": "about 1400", "day": None, "per": "day"}, "about 1,400 a day"),
    "a rate in the figure": ({"text": "100 a week", "day": None, "per": "week"}, "100 a week"),
    "a rate in one word": ({"text": "100 daily", "day": None, "per": "day"}, "100 daily"),
}


@pytest.mark.parametrize(("changed", "shown"), ON_RECORD.values(), ids=ON_RECORD.keys())
def test_what_is_on_record(checked: Checked, changed: dict[str, Any], shown: str) -> None:
    assert rows(with_fact(checked, **changed))[0]["on record"] == shown


def test_a_source_without_an_address_is_its_name(checked: Checked) -> None:
    assert rows(with_fact(checked, source=Source("A\n  desk")))[0]["source"] == "A desk"


FORMULAS = ["=1+1", "+1", "-5 degrees", "@SUM(A1)", "\t=1", "\rx", "\tx", " =1", "＝1", '=HYPERLINK("x","y")']


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(checked: Checked, text: str) -> None:
    claims = tuple(replace(claim, attribution=text) for claim in checked.claims)
    named = replace(checked, document=replace(checked.document, path=text), claims=claims)
    (row, *_) = rows(with_fact(named, text=text, source=Source(text)))
    assert row["file"].startswith("'")
    for column in ("who says so", "on record", "source"):
        kept = " ".join(text.split())
        assert row[column].startswith(kept if kept == "x" else f"'{kept}"), column


def test_a_minus_inside_a_cell_is_left_alone(checked: Checked) -> None:
    assert [row["figure"] for row in rows(reworded(checked, "a rise of -5"))] == ["a rise of -5"] * 2


@pytest.mark.parametrize("text", ["One\n sentence\r\n\ton four\u2028lines.", "One sentence on four lines."])
def test_a_sentence_stands_on_one_line(checked: Checked, text: str) -> None:
    assert {row["sentence"] for row in rows(reworded(checked, text))} == {"One sentence on four lines."}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(), st.text(), st.text(), st.integers(0, 3))
def test_as_many_rows_as_claims(checked: Checked, text: str, name: str, said: str, drafts: int) -> None:
    """Whatever a draft and a reference hold: rows and columns stay what they are, and no cell is run."""
    draft = with_fact(reworded(checked, text), source=Source(name), text=name)
    claims = tuple(replace(claim, attribution=said) for claim in draft.claims)
    draft = replace(draft, claims=claims, document=replace(draft.document, path=said))
    written = sheet(*[draft] * drafts)
    header, *found = csv.reader(StringIO(written, newline=""), strict=True)
    assert header == list(COLUMNS)
    assert len(found) == len(checked.claims) * drafts == written.count("\r\n") - 1
    assert all(len(row) == len(COLUMNS) for row in found)
    assert not any(cell.startswith(RUN_BY_SPREADSHEETS) for row in found for cell in row)
    assert not any("\n" in cell or "\r" in cell or "\x1b" in cell for row in found for cell in row)


def test_a_page_is_shown_without_its_markup() -> None:
    page = "<h1>Veld</h1>\n<p>It rained. In Veld <b>5,087</b>&nbsp;people\n were killed.</p>\n"
    (row,) = rows(factcheck.check(page, path="page.html"))
    assert (row["line"], row["figure"]) == ("2", "5,087 people")
    assert row["sentence"] == "In Veld 5,087 people were killed."


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("It rained. Some 40 houses fell, the mayor said.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Between 300 and 200 tents were sent on Monday, October 24, 2023.\n", "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")

    def run_command(*arguments: str) -> Result:
        command = ["check", *arguments, "--format", "worksheet"]
        return CliRunner().invoke(app, command, prog_name="factcheck")

    return run_command


def cells(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(written.decode(), newline=""), strict=True))


def test_the_command_writes_one_sheet_of_several_drafts(run: Run, tmp_path: Path) -> None:
    shown = run("a.txt", "b.txt")
    assert shown.exit_code == 1, "the weekday is wrong, though it is no figure and has no row"
    assert shown.stderr == ""
    written = run("a.txt", "b.txt", "-o", "sheet.csv")
    assert (written.exit_code, written.stdout) == (1, "")
    assert (tmp_path / "sheet.csv").read_bytes() == shown.stdout_bytes
    assert shown.stdout_bytes.count(b"\n") == shown.stdout_bytes.count(b"\r\n") == 3
    first, second = cells(shown.stdout_bytes)
    assert (first["file"], first["figure"], first["who says so"]) == ("a.txt", "Some 40 houses", "the mayor")
    assert (second["line"], second["verdict"], second["finding"]) == ("1", "unverified", "FC205")
    assert second["sentence"] == "Between 300 and 200 tents were sent on Monday, October 24, 2023."


def test_a_draft_that_cannot_be_read_is_told_as_in_every_format(run: Run) -> None:
    result = run("empty.txt", "gone.txt", "a.txt")
    assert result.exit_code == 2
    assert result.stderr == (
        "factcheck: empty.txt: is empty; give a file with text in it\n"
        "factcheck: gone.txt: cannot be read: there is no such file\n"
    )
    assert [row["file"] for row in cells(result.stdout_bytes)] == ["a.txt"]
    assert run("a.txt").exit_code == 0
