"""Encodings, refusals, formats and files made to break a reader."""

from __future__ import annotations

import codecs
import subprocess
import sys
from datetime import date

import pytest

from factcheck.documents import DocumentError, read_document
from factcheck.documents import decode as decoding
from factcheck.model.document import BlockKind
from factcheck.model.span import Span

TEXT = "Cox’s Bazar: 5 000 – 日本 😀\r\nSecond line.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "utf-32-le"],
)
def test_offsets_count_code_points_without_the_mark(data: bytes) -> None:
    document = read_document("draft.txt", data)
    assert document.source == TEXT
    assert document.line_starts == (0, TEXT.index("Second"), len(TEXT))


def test_what_is_not_utf_8_is_windows_1252() -> None:
    assert read_document("draft.txt", "café – 5 €".encode("cp1252")).text == "café – 5 €"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\t\xc2\xa0", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04\x14\x00", ".docx"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".doc"),
        (b"{\\rtf1 text}", "rich text"),
        (b"text\x00text", "binary"),
        (b"\xff\x01\x02", "binary"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\x00", "binary"),
        (codecs.BOM_UTF16_LE + b"a", "known encoding"),
        (b"caf\x81", "known encoding"),
    ],
)
def test_a_refusal_names_the_file_and_the_mend(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_document("drafts/a.txt", data)
    message = str(refused.value)
    assert message.startswith("drafts/a.txt: ")
    assert says in message
    assert any(mend in message for mend in (decoding._MEND, "give a file"))  # noqa: SLF001 - the words are one place


def test_too_large_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_BYTES", 1024 * 1024)
    with pytest.raises(DocumentError, match=r"a\.txt: is larger than 1 MB"):
        read_document("a.txt", b"a" * (1024 * 1024 + 1))


@pytest.mark.parametrize(
    ("path", "filename", "text"),
    [
        ("a.html", None, "5"),
        ("a.HTM", None, "5"),
        ("-", "a.html", "5"),
        ("a.txt", "b.html", "5"),
        ("a.md", None, "5"),
        ("a.markdown", None, "5"),
        ("-", None, "<b>5</b>"),
        ("a.text", None, "<b>5</b>"),
        ("README", None, "<b>5</b>"),
    ],
)
def test_the_suffix_tells_the_format(path: str, filename: str | None, text: str) -> None:
    document = read_document(path, b"<b>5</b>", filename=filename)
    assert (document.path, document.text) == (path, text)


def test_the_day_given_wins_over_front_matter() -> None:
    data = b"---\ndate: 2021-05-04\n---\nText.\n"
    assert read_document("a.md", data).date == date(2021, 5, 4)
    assert read_document("a.md", data, day=date(2022, 1, 1)).date == date(2022, 1, 1)


def test_a_span_over_markup_leads_back_to_all_of_it() -> None:
    source = "<p>About 1&nbsp;302 <b>aid</b> trucks</p>"
    document = read_document("a.html", source.encode())
    start = document.text.index("1\u00a0302 aid")
    assert document.to_source(Span(start, start + 9)).of(source) == "1&nbsp;302 <b>aid"
    assert document.to_source(Span(start + 1, start + 2)).of(source) == "&nbsp;"


@pytest.mark.parametrize(
    ("path", "scrap"),
    [
        ("a.html", "<div>"),
        ("a.html", "<blockquote>x"),
        ("a.html", "<table><tr><td rowspan=9999 colspan=9999>x"),
        ("a.html", "<!--"),
        ("a.html", "<a b='"),
        ("a.html", "<a "),
        ("a.html", "&#"),
        ("a.html", "</div>"),
        ("a.md", "> "),
        ("a.md", "["),
        ("a.md", "- "),
        ("a.md", "**a"),
        ("a.md", "<a"),
        ("a.txt", "-\n"),
    ],
)
def test_ten_thousand_of_anything_do_not_crash(path: str, scrap: str) -> None:
    document = read_document(path, f"{scrap * 10_000}\n\nend".encode())
    assert len(document.text) <= len(document.source)


def test_a_document_read_again_is_the_same() -> None:
    data = b"# A\n\n| a | b |\n|-|-|\n| c | 5 |\n\n<p>6&nbsp;000</p>\n"
    assert read_document("a.md", data) == read_document("a.md", data)


def test_a_cell_label_that_was_dropped_leaves_no_dangling_index() -> None:
    document = read_document("a.html", b"<title>T</title><h1>H</h1><table><tr><th>a<th>b<tr><td>c<td>5</table>")
    assert [block.kind for block in document.blocks] == [BlockKind.HEADLINE, *[BlockKind.CELL] * 4]
    five = document.blocks[-1]
    labels = [document.blocks[index].span.of(document.text) for index in (five.row, five.column) if index is not None]
    assert labels == ["c", "b"]


@pytest.mark.parametrize(("path", "spared"), [("a.txt", "markdown_it"), ("a.html", "markdown_it")])
def test_a_format_does_not_pay_for_the_parser_of_another(path: str, spared: str) -> None:
    code = (
        "import sys; from factcheck.documents import read_document; "
        f"read_document({path!r}, b'Ten wells.'); print({spared!r} in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
