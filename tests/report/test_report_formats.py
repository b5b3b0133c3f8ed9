"""The short formats, and what every format must do."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.cli.options import ExtractFormat, Format
from factcheck.model.claim import Extraction
from factcheck.model.finding import Checked
from factcheck.model.quantity import Hedge
from factcheck.report import EXTRACT_FORMATS, FORMATS
from factcheck.report.report import CheckReport, ExtractReport


def test_concise_is_one_line_a_finding(checked: Checked) -> None:
    message = "The draft says 2.4 million people; on record are 2.23 million."
    assert FORMATS["concise"](CheckReport((checked,))) == f"drafts/x.txt:1:22: FC101 {message}\n"


def test_concise_keeps_a_message_on_its_line(checked: Checked) -> None:
    finding = replace(checked.findings[0], message="two\nlines\x1b[0m")
    report = FORMATS["concise"](CheckReport((replace(checked, findings=(finding,)),)))
    assert report.count("\n") == 1
    assert "\x1b" not in report


def test_extract_says_what_each_figure_and_date_is_taken_for(checked: Checked) -> None:
    extraction = Extraction(checked.document, checked.claims, checked.dates)
    assert EXTRACT_FORMATS["text"](ExtractReport((extraction,))) == (
        "drafts/x.txt: 2 figures, 1 date; reference date 2023-10-23\n"
        "  1:4  Monday  date: 2023-10-23\n"
        "  1:22  2.4 million people  count: 2,400,000 people; place the town\n"
        "  1:48  about 100 trucks a day  count: about 100 truck per day; verb need; measure target\n"
    )


def test_extract_shows_what_a_vague_number_allows_and_which_dates_are_open(checked: Checked) -> None:
    claim = checked.claims[0]
    vague = replace(claim.quantity, value=None, low=Decimal(24), high=Decimal("99.50"), hedge=Hedge.VAGUE)
    unresolved = replace(checked.dates[0], start=None, end=None)
    extraction = Extraction(replace(checked.document, date=None), (replace(claim, quantity=vague),), (unresolved,))
    report = EXTRACT_FORMATS["text"](ExtractReport((extraction,)))
    assert "count: 24 to 99.5 people" in report
    assert "date: unresolved" in report
    assert "no reference date" in report


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_for_the_same(checked: Checked, name: str) -> None:
    assert FORMATS[name](CheckReport((checked,))) == FORMATS[name](CheckReport((checked,)))


def test_the_command_line_offers_every_format() -> None:
    assert set(FORMATS) == {each.value for each in Format}
    assert set(EXTRACT_FORMATS) == {each.value for each in ExtractFormat}
