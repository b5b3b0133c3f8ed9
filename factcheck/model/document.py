"""A draft as read: its source, its clean text, and the map between the two."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from factcheck.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of clean text is in its document."""

    HEADLINE = "headline"  # the title of the whole document: its <h1>, front-matter title or first short line
    SUMMARY = "summary"  # a standfirst or "Summary:" paragraph
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CELL = "cell"
    QUOTE = "quote"
    CAPTION = "caption"
    NOTE = "note"  # footnotes, footers, notes to editors


class Piece(NamedTuple):
    """Clean text from ``clean`` on stood in the source from ``source`` on, until the next piece.

    ``length`` source code points gave the piece's *each* clean code point where ``length`` is 1; a piece
    made from an entity or an escape is one clean code point long and ``length`` says how many it took.
    """

    clean: int
    source: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, bullet, heading or table cell; ``span`` is in clean offsets."""

    span: Span
    kind: BlockKind
    heading: int | None = None  # index of the heading block it stands under
    row: int | None = None  # cell: index of the block that labels its row
    column: int | None = None  # cell: index of the block that heads its column
    table: int | None = None  # cell: number of its table in the document, from 0
    level: int = 0  # heading: 1 to 6


@dataclass(frozen=True, slots=True)
class Document:
    """One draft. ``source`` is the decoded file, ``text`` is clean, ``blocks`` cover the clean text in order."""

    path: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...] = ()  # empty: clean text and source are the same
    date: date | None = None  # reference date, as set by the caller or read from the front matter
    line_starts: tuple[int, ...] = field(default=(0,))  # source offset at which each line starts

    def to_source(self, span: Span) -> Span:
        """The source span of a clean span; the end follows its last code point."""
        if not self.pieces or span.end <= span.start:
            return span
        start, _ = self._locate(span.start)
        last, length = self._locate(span.end - 1)
        return Span(start, last + length)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a source offset, both from 1, in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def _locate(self, offset: int) -> tuple[int, int]:
        """Source offset of a clean code point, and how many source code points it stands for."""
        piece = self.pieces[bisect_right(self.pieces, (offset, len(self.source) + 1)) - 1]
        if piece.length != 1:
            return piece.source, piece.length
        return piece.source + offset - piece.clean, 1
