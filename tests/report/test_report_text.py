"""The report for people: places, underlines, widths, colours, and nothing that a terminal would obey."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.model.document import Document
from factcheck.model.finding import Checked
from factcheck.model.span import Span
from factcheck.report.excerpt import excerpt
from factcheck.report.printable import printable
from factcheck.report.report import CheckReport
from factcheck.report.to_text import cells, render_check

OneFinding = Callable[..., Checked]
ANSI = re.compile("\x1b\\[[0-9;]*m")


def underlined(report: str) -> str:
    """The part of the source line that stands above the carets, cell by cell."""
    lines = report.splitlines()
    below = next(index for index, line in enumerate(lines) if "^" in line)
    start, end = lines[below].index("^"), lines[below].rindex("^") + 1
    columns = [(character, cell_len(character)) for character in lines[below - 1]]
    shown, position = "", 0
    for character, width in columns:
        if start <= position < end and position + width <= end:
            shown += character
        position += width
    return shown


def test_a_finding_reads_like_a_compilers_message(checked: Checked) -> None:
    assert render_check(CheckReport((checked,))) == (
        "drafts/x.txt:1:22: error FC101 value-mismatch\n"
        "  The draft says 2.4 million people; on record are 2.23 million.\n"
        "  |\n"
        "1 | On Monday the town's 2.4 million people needed about 100 trucks a day.\n"
        "  |                      ^^^^^^^^^^^^^^^^^^\n"
        "  = Bureau of Statistics, 11 July 2023: https://example.org/p\n"
        "\n"
        "1 draft: 1 error.\n"
        "2 figures found: 0 supported, 1 disagreeing, 1 not on record.\n"
        "1 date found.\n"
    )


def test_nothing_found_is_said_too(checked: Checked) -> None:
    report = render_check(CheckReport((replace(checked, findings=(), comparisons=(), claims=()),)))
    assert report == (
        "1 draft: no findings.\n0 figures found: 0 supported, 0 disagreeing, 0 not on record.\n1 date found.\n"
    )


def test_no_drafts_give_no_report() -> None:
    assert render_check(CheckReport(())) == ""


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("\tAbout\t31 June it rained.", "31 June"),
        ("東京で 31 June に雨。", "31 June"),
        ("Décembre: cafe\u0301 on 31 June.", "31 June"),
        ("First line.\r\nOn 31 June it rained.\r\nLast.", "31 June"),
        ("x" * 500 + " 31 June " + "y" * 500, "31 June"),
        ("漢" * 300 + "31 June" + "字" * 300, "31 June"),
        ("31 June", "31 June"),
        ("Prices 三十一日 rose", "三十一日"),
    ],
)
def test_the_carets_stand_under_the_words(one_finding: OneFinding, source: str, words: str) -> None:
    assert underlined(render_check(CheckReport((one_finding(source, words),)))) == words


def test_a_span_over_two_lines_is_marked_to_the_end_of_the_first(one_finding: OneFinding) -> None:
    report = render_check(CheckReport((one_finding("More than\n31 June then", "than\n31 June"),)))
    assert underlined(report) == "than"


def test_a_long_line_is_cut_on_both_sides(one_finding: OneFinding) -> None:
    source = "a" * 400 + " 31 June " + "b" * 400
    report = render_check(CheckReport((one_finding(source, "31 June"),), width=80))
    line = next(line for line in report.splitlines() if "31 June" in line)
    assert cell_len(line) <= 80
    assert line.startswith("1 | …")
    assert line.endswith("…")


def test_a_mark_wider_than_the_report_is_cut(one_finding: OneFinding) -> None:
    report = render_check(CheckReport((one_finding("q" * 300, "q" * 300),), width=40))
    line = next(line for line in report.splitlines() if "qq" in line)
    assert line == "1 | " + "q" * 35 + "…"


def test_a_draft_cannot_speak_to_the_terminal(one_finding: OneFinding) -> None:
    source = "\x1b[2J\x9b31m 31 June \u202eesrever\u202c \x07"
    report = render_check(CheckReport((one_finding(source, "31 June", path="a\x1b]0;b\x07.txt"),)))
    assert not set(report) & set("\x1b\x9b\x07\u202e\u202c")
    assert "␛[2J" in report
    assert underlined(report) == "31 June"


def test_colour_changes_no_word(checked: Checked) -> None:
    plain = render_check(CheckReport((checked,)))
    coloured = render_check(CheckReport((checked,), color=True))
    assert coloured != plain
    assert ANSI.sub("", coloured) == plain


def test_unresolved_dates_come_with_the_mend(checked: Checked) -> None:
    undated = replace(
        checked,
        document=replace(checked.document, date=None),
        dates=(replace(checked.dates[0], start=None, end=None),),
    )
    assert render_check(CheckReport((undated,))).endswith(
        "1 date found: 1 unresolved; --date says from which day to count.\n"
    )


@given(st.text())
def test_printable_text_is_one_line_without_controls(text: str) -> None:
    shown = printable(text)
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert printable(shown) == shown


LINES = st.text(st.sampled_from("ab 1,.漢字é\u0301\t\U0001f600"), max_size=60)


@given(before=LINES, marked=LINES, after=LINES, width=st.integers(20, 60))
def test_an_excerpt_fits_and_holds_the_mark(before: str, marked: str, after: str, width: int) -> None:
    document = Document("x.txt", before + marked + after, "", ())
    shown = excerpt(document, Span(len(before), len(before) + len(marked)), width, cells)
    assert cells(shown.before) + cells(shown.marked) + cells(shown.after) <= width
    assert shown.before.removeprefix("…") in printable(before)
    assert printable(marked).startswith(shown.marked.removesuffix("…"))
    assert shown.after.removesuffix("…") in printable(after)
