"""One block while it is being written: its clean text and where each part of it stood."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.model.document import BlockKind, Piece

# Runs of ink with the single blanks in between; longer white space is collapsed. Characters that only say
# where a word may be broken (soft hyphen, zero-width space, word joiner) fall between the two and are left out.
_BLANKS = r" \t\r\n\f"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_RUN = re.compile(rf"(?P<blank>[{_BLANKS}]+)|(?P<ink>(?:[^{_BLANKS}{_INVISIBLE}]|\x20(?=[^{_BLANKS}{_INVISIBLE}]))+)")


class Mark(NamedTuple):
    """A place to which a draft can be taken back."""

    parts: int
    pieces: int
    length: int
    reached: int
    pending: tuple[str, int, int] | None


class Draft:
    """The clean text of one block, grown from left to right.

    White space is held back until ink follows it, so a block neither starts nor ends with any.
    """

    __slots__ = ("column", "kind", "length", "level", "parts", "pending", "pieces", "reached", "row", "table")

    def __init__(self, kind: BlockKind, level: int = 0) -> None:
        """An empty block."""
        self.kind = kind
        self.level = level
        self.row: int | None = None
        self.column: int | None = None
        self.table: int | None = None
        self.parts: list[str] = []
        self.pieces: list[Piece] = []  # clean offsets count from the start of the block
        self.length = 0
        self.reached = -1  # source offset that verbatim text would follow on without a new piece
        self.pending: tuple[str, int, int] | None = None

    @property
    def text(self) -> str:
        """The clean text so far."""
        return "".join(self.parts)

    def add(self, source: str, start: int, end: int) -> None:
        """The source from ``start`` to ``end`` as it stands, white space collapsed."""
        for match in _RUN.finditer(source, start, end):
            if match.lastgroup == "blank":
                self.add_blank(match.start())
            else:
                if self.pending:
                    self._flush()
                self._append(match.group(), match.start(), 1)

    def add_made(self, made: str, start: int, length: int) -> None:
        """Clean text that ``length`` code points of the source stand for: an entity, an escape."""
        if made.strip(" \t\r\n\f") == "":
            self.add_blank(start)
        elif visible := made.translate(dict.fromkeys(map(ord, _INVISIBLE))):
            self._flush()
            self._append(visible, start, length, made=True)

    def add_blank(self, at: int) -> None:
        """One blank, if ink stands before and follows."""
        if self.pending is None:
            self.pending = (" ", at, 1)

    def add_line_end(self, at: int, length: int) -> None:
        """A line end inside the block, if ink stands before and follows."""
        self.pending = ("\n", at, length)

    def mark(self) -> Mark:
        """The place reached."""
        return Mark(len(self.parts), len(self.pieces), self.length, self.reached, self.pending)

    def since(self, mark: Mark) -> str:
        """The clean text written after ``mark``."""
        return "".join(self.parts[mark.parts :])

    def before(self, mark: Mark, count: int) -> str:
        """At least the last ``count`` characters before ``mark``, where there are as many."""
        first, length = mark.parts, 0
        while first and length < count:
            first -= 1
            length += len(self.parts[first])
        return "".join(self.parts[first : mark.parts])

    def return_to(self, mark: Mark) -> None:
        """Forget everything after ``mark``."""
        del self.parts[mark.parts :]
        del self.pieces[mark.pieces :]
        self.length, self.reached, self.pending = mark.length, mark.reached, mark.pending

    def _flush(self) -> None:
        if self.pending and self.length:
            text, at, length = self.pending
            self._append(text, at, length, made=length != 1)
        self.pending = None

    def _append(self, text: str, start: int, length: int, *, made: bool = False) -> None:
        if made or start != self.reached:
            self.pieces.append(Piece(self.length, start, length))
        self.parts.append(text)
        self.length += len(text)
        self.reached = -1 if made else start + len(text)
