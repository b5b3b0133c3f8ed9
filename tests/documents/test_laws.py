"""What holds for every draft in every format."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents import DocumentError, read_document
from factcheck.documents.front_matter import FrontMatter
from factcheck.documents.markdown_parse import parse, text_runs
from factcheck.model.document import BlockKind, Document
from factcheck.model.span import Span

SUFFIXES = (".txt", ".md", ".html")
# Pieces of all three formats in any order: what no author writes, a reader must bear.
SCRAPS = st.sampled_from(
    """
    <p> </p> <b> </b> <h1> <h2> </h2> <ul> <li> </ul> <table> <tr> <td> <th> </td> </tr> </table> <br> <sup> </sup>
    <small> </small> <nav> </nav> <title> </title> <script> </script> <!-- --> <div> </div> <blockquote> <caption>
    &nbsp; &amp; &ndash; &#8239; &shy; &# & < > " ' * ** _ ~~ ` ``` [ ] ( ) ![ ](x) [a](b) [^1] [^1]: # ## - 1. > | \\
    \\* \\| |-|-| --- === title: date: http://a <http://a> 5,087 2.4 m km 2 wells Gaza A. café 日本 😀 « »
    """.split()  # noqa: SIM905 - a hundred quoted strings would hide them
)
BLANKS = st.sampled_from(["", "", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\n    ", "\u00a0", "\u200b"])
DRAFTS = st.lists(st.tuples(SCRAPS, BLANKS), min_size=1, max_size=40).map(
    lambda pairs: "".join(scrap + blank for scrap, blank in pairs)
)


def read(suffix: str, source: str) -> Document:
    return read_document(f"draft{suffix}", source.encode())


@settings(deadline=None)
@given(st.sampled_from(SUFFIXES), DRAFTS)
def test_every_clean_character_leads_back_to_its_source(suffix: str, source: str) -> None:
    document = read(suffix, source)
    reached = 0
    for offset, character in enumerate(document.text):
        start, end = document.to_source(Span(offset, offset + 1))
        assert 0 <= start < end <= len(source)
        assert start >= reached
        reached = start
        written = source[start:end]
        # Made from something longer: an entity, an escape, a tag that ends a line, a power that was raised.
        made = len(written) > 1 or (written, character) in {("2", "²"), ("3", "³")}
        assert written == character or (written.isspace() and character.isspace()) or made
        assert character == "\n" or len(written) == 1 or written[0] in "&\\<"


@settings(deadline=None)
@given(st.sampled_from(SUFFIXES), DRAFTS)
def test_blocks_are_in_order_and_hold_all_ink(suffix: str, source: str) -> None:
    document = read(suffix, source)
    reached = 0
    for index, block in enumerate(document.blocks):
        assert block.span.start >= reached
        between, text = document.text[reached : block.span.start], block.span.of(document.text)
        assert between.strip() == "" or reached == 0  # front matter may come first
        assert text.strip()
        assert text == text.strip(" \t\r\n")
        assert block.heading is None or (
            block.heading < index and document.blocks[block.heading].kind in {BlockKind.HEADLINE, BlockKind.HEADING}
        )
        for label in (block.row, block.column):
            assert label is None or document.blocks[label].table == block.table
        reached = block.span.end
    assert document.text[reached:].strip() == ""


@settings(deadline=None)
@given(DRAFTS)
def test_plain_text_is_its_own_clean_text(source: str) -> None:
    document = read(".txt", source)
    assert document.text == document.source == source
    assert document.pieces == ()


@settings(deadline=None)
@given(DRAFTS)
def test_markdown_text_stands_where_its_position_says(source: str) -> None:
    for token in parse(source, 0):
        for child in token.children or ():
            if child.type == "text" and child.info != "auto" and child.content and not _is_address(token, child):
                written = "".join(source[start:end] for start, end in text_runs(token, child))
                assert written.replace("\r", " ") == child.content


def _is_address(token: object, child: object) -> bool:
    children = getattr(token, "children", [])
    place = next(number for number, other in enumerate(children) if other is child)
    return place > 0 and children[place - 1].info == "auto" and children[place - 1].nesting > 0


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_any_text_is_read_or_refused_with_a_sentence(source: str) -> None:
    for suffix in SUFFIXES:
        try:
            document = read(suffix, source)
        except DocumentError as error:
            assert str(error).startswith("draft")  # noqa: PT017 - either outcome is right
        else:
            assert document.source == source.removeprefix("\ufeff")


@settings(deadline=None)
@given(DRAFTS)
def test_lines_and_columns_count_from_one(source: str) -> None:
    document = read(".txt", source)
    for offset in range(len(source)):
        line, column = document.position(offset)
        lines = source.split("\n")
        assert (line, column) == (source[:offset].count("\n") + 1, offset - source.rfind("\n", 0, offset))
        assert column <= len(lines[line - 1]) + 1


def test_no_front_matter_starts_at_the_first_character() -> None:
    assert FrontMatter().body == 0
