"""HTML drafts: what a reader of the page would read, block by block."""

from __future__ import annotations

from factcheck.documents.builder import Builder
from factcheck.documents.front_matter import FrontMatter
from factcheck.documents.html_elements import (
    BREAKS,
    CELLS,
    ENDED_BY,
    FOLLOWED,
    HEADINGS,
    LEFT_OUT,
    LEFT_OUT_BLOCKS,
    TABLE_PARTS,
    OpenElements,
)
from factcheck.documents.html_scan import Event, Part, scan
from factcheck.documents.layout import Layout
from factcheck.documents.tables import Table
from factcheck.model.document import BlockKind

_SUMMARY_CLASSES = frozenset({"abstract", "dek", "standfirst", "subtitle", "summary"})


def read_html(source: str, front: FrontMatter) -> Layout:
    """The visible text of a page. Its ``<title>`` is the headline only where it has no ``<h1>``."""
    builder = Builder(source, front)
    reader = HtmlReader(builder)
    reader.read(front.body, len(source))
    if reader.title is not None and reader.headlines:
        builder.drop(reader.title)
    return builder.finish()


class HtmlReader:
    """Walks the tags of HTML and writes into a builder."""

    def __init__(self, builder: Builder) -> None:
        """``builder`` may have been written to before: a Markdown draft holds stretches of HTML."""
        self.builder = builder
        self.title: int | None = None  # number of the block of ``<title>``
        self.headlines = 0  # how many ``<h1>`` have started
        self._open = OpenElements()
        self._tables: list[Table] = []  # those open, innermost last
        self._cells: list[Part] = []  # tags of the cells open, innermost last

    def read(self, start: int, end: int) -> None:
        """Read the HTML between two source offsets; whatever is still open at its end ends there."""
        self._break()
        for part in scan(self.builder.source, start, end):
            if part.event is Event.START:
                self._start(part)
            elif part.event is Event.END:
                self._end(part)
            elif self._open.left_out:
                continue
            elif part.event is Event.TEXT:
                self.builder.add(part.start, part.end)
            else:
                self.builder.current.add_made(part.name, part.start, part.end - part.start)
        while self._open.names:
            self._pop(end, 1)
        self.builder.close()

    def _start(self, part: Part) -> None:
        name, length = part.name, part.end - part.start
        while self._open.names and self._open.names[-1] in ENDED_BY.get(name, ()):
            self._pop(part.start, length)
        if name in FOLLOWED:
            self._follow(part)
        elif self._open.left_out:
            return
        elif name == "br":
            self.builder.current.add_line_end(part.start, length)
        elif name == "sup":
            self.builder.raise_text()
        elif name in BREAKS:
            self._separate(name, part.start, length)
            if name == "p" and self._is_summary(part):
                self.builder.open(BlockKind.SUMMARY)

    def _end(self, part: Part) -> None:
        name, length = part.name, part.end - part.start
        if self._open.can_end(name):
            while self._open.names[-1] != name:
                self._pop(part.start, length)
            self._pop(part.start, length)
        elif self._open.left_out:
            return
        elif name == "sup":
            self.builder.lower_text()
        elif name in BREAKS:
            self._separate(name, part.start, length)

    def _follow(self, part: Part) -> None:
        """An element starts that is followed until its end."""
        name = part.name
        if self._open.left_out or (name in LEFT_OUT and name not in LEFT_OUT_BLOCKS):
            self._open.push(name)
            return
        if name == "small" and self.builder.current.length:
            return  # a few small words in a sentence
        self._separate(name, part.start, part.end - part.start)
        self._open.push(name)
        if name == "table":
            self._tables.append(Table(self.builder.next_table()))
        elif name == "tr" and self._tables:
            self._tables[-1].start_row()
        elif name in CELLS:
            self._cells.append(part)
        elif name == "h1":
            self.headlines += 1
        if not self._is_line(name):
            self._break()

    def _pop(self, at: int, length: int) -> None:
        """The element open last ends, by a tag at source offset ``at``."""
        name = self._open.pop()
        if self._open.left_out or (name in LEFT_OUT and name not in LEFT_OUT_BLOCKS):
            return
        if name in CELLS:
            self._end_cell(self._cells.pop())
        elif name == "title":
            number = self.builder.close()
            self.title = number if self.title is None else self.title
        self._separate(name, at, length)
        if name == "table":
            self._tables.pop().link(self.builder.drafts)

    def _end_cell(self, tag: Part) -> None:
        number = self.builder.close()
        if self._tables:
            attributes = tag.attributes
            columns, rows = (_whole(attributes.get(name, "")) for name in ("colspan", "rowspan"))
            self._tables[-1].add(number, columns=columns, rows=rows, header=tag.name == "th")

    def _separate(self, name: str, at: int, length: int) -> None:
        """A new block, or, for most elements in a table cell, only a new line of it."""
        if self._is_line(name):
            self.builder.current.add_line_end(at, length)
        else:
            self._break()

    def _is_line(self, name: str) -> bool:
        return self._open.in_cell and name not in TABLE_PARTS and name not in HEADINGS

    def _break(self) -> None:
        heading = self._open.heading()
        if heading == "h1" and self.headlines == 1:
            self.builder.open(BlockKind.HEADLINE)
        elif heading:
            self.builder.open(BlockKind.HEADING, HEADINGS[heading])
        elif self._open.names and self._open.names[-1] == "title":
            self.builder.open(BlockKind.HEADLINE)
        else:
            self.builder.open(self._open.kind())

    def _is_summary(self, tag: Part) -> bool:
        """Whether a paragraph right after the headline is marked as a standfirst."""
        drafts = self.builder.drafts
        classes = tag.attributes.get("class", "").lower().split()
        return bool(drafts) and drafts[-1].kind is BlockKind.HEADLINE and not _SUMMARY_CLASSES.isdisjoint(classes)


def _whole(value: str) -> int:
    """The number of an attribute; 1 where it is none."""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 1
