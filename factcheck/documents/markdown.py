"""Markdown drafts: blocks and inline text from markdown-it's tokens."""

from __future__ import annotations

from markdown_it.token import Token

from factcheck.documents.builder import Builder
from factcheck.documents.front_matter import FrontMatter
from factcheck.documents.html import HtmlReader
from factcheck.documents.layout import Layout
from factcheck.documents.markdown_parse import parse, place, stretch, text_runs
from factcheck.documents.tables import Table
from factcheck.model.document import BlockKind

_AROUND = {
    "blockquote": BlockKind.QUOTE,
    "footnote_reference": BlockKind.NOTE,
    "list_item": BlockKind.BULLET,
}


def read_markdown(source: str, front: FrontMatter) -> Layout:
    """The text of a Markdown draft, without its markup, addresses and code."""
    reader = _MarkdownReader(Builder(source, front))
    for token in parse(source, front.body):
        reader.read(token)
    return reader.builder.finish()


class _MarkdownReader:
    """Takes block tokens in order and writes into a builder."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self._html = HtmlReader(builder)
        self._around: list[BlockKind] = []  # of the quotes, list items and footnotes open, innermost last
        self._table = Table(0)

    def read(self, token: Token) -> None:
        """One block token."""
        name, _, side = token.type.rpartition("_")
        if token.type == "inline":
            _write_inline(self.builder, token)
        elif token.type == "html_block":
            self._html.read(*stretch(token))
        elif name in _AROUND and side == "open":
            self._around.append(_AROUND[name])
        elif name in _AROUND:
            self._around.pop()
        elif name == "heading":
            self._read_heading(token)
        elif name == "paragraph":
            self.builder.open(self._kind())
        else:
            self._read_table(name, side)

    def _kind(self) -> BlockKind:
        if BlockKind.NOTE in self._around:
            return BlockKind.NOTE
        return self._around[-1] if self._around else BlockKind.PARAGRAPH

    def _read_heading(self, token: Token) -> None:
        level = int(token.tag[1:])
        if token.nesting < 0:
            self.builder.close()
        elif level == 1 and not self._html.headlines:
            self._html.headlines = 1
            self.builder.open(BlockKind.HEADLINE)
        else:
            self.builder.open(BlockKind.HEADING, level)

    def _read_table(self, name: str, side: str) -> None:
        if (name, side) == ("table", "open"):
            self._table = Table(self.builder.next_table())
        elif (name, side) == ("table", "close"):
            self._table.link(self.builder.drafts)
        elif (name, side) == ("tr", "open"):
            self._table.start_row()
        elif name in {"th", "td"} and side == "open":
            self.builder.open(BlockKind.CELL)
        elif name in {"th", "td"}:
            self._table.add(self.builder.close(), header=name == "th")


def _write_inline(builder: Builder, token: Token) -> None:
    """The text of an inline token; code, pictures and addresses that stand for themselves are passed over."""
    in_address = False
    for child in token.children or ():
        if child.info == "auto":
            in_address = child.nesting > 0
        elif in_address:
            continue
        elif child.type == "text":
            for start, end in text_runs(token, child):
                builder.add(start, end)
        elif child.type == "text_special":
            _write_special(builder, child, *place(token, child))
        elif child.type in {"softbreak", "hardbreak"}:
            _write_line_end(builder, child, *place(token, child))
        elif child.type == "html_inline":
            _write_tag(builder, child, *place(token, child))


def _write_special(builder: Builder, child: Token, start: int, length: int) -> None:
    """An entity or an escape; a backslash before a letter is neither."""
    if child.content == builder.source[start : start + length]:
        builder.add(start, start + length)
    else:
        builder.current.add_made(child.content, start, length)


def _write_line_end(builder: Builder, child: Token, start: int, length: int) -> None:
    """A line of the file ends: a blank of the text, unless a backslash or two blanks ask for a new line."""
    before = builder.source[max(0, start - 3) : start].rstrip("\r")
    if child.type == "hardbreak" or before.endswith("  "):
        builder.current.add_line_end(start, length)
    else:
        builder.current.add_blank(start)


def _write_tag(builder: Builder, child: Token, start: int, length: int) -> None:
    tag = child.content.lower()
    if tag == "<sup>":
        builder.raise_text()
    elif tag == "</sup>":
        builder.lower_text()
    elif tag.startswith("<br"):
        builder.current.add_line_end(start, length)
