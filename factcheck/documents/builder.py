"""Builds clean text, blocks and the source map of a marked-up document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.draft import Draft, Mark
from factcheck.documents.front_matter import FrontMatter
from factcheck.documents.layout import Layout, outlined
from factcheck.model.document import Block, BlockKind, Piece
from factcheck.model.span import Span

_POWERS = {"2": "²", "3": "³"}
# Lengths whose squares and cubes are areas and volumes; "in" is left out, it is a word before a footnote mark too.
_LENGTH_BEFORE = re.compile(r"(?<![^\W\d_])(?:[kcdmh]?m|ft|mi|yd)\Z")
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}(?:[,;–-]\s?\d{1,3}){0,9}|[a-z]|[ivx]{1,4}|[*†‡§#]{1,4})[\])]?")


class Builder:
    """Takes the parts of a document in source order and puts it together.

    Blocks are known by a number that `close` gives; blocks that stay empty have none.
    """

    def __init__(self, source: str, front: FrontMatter) -> None:
        """``front`` opens the document with its title and summary."""
        self.source = source
        self.drafts: list[Draft] = []
        self.current = Draft(BlockKind.PARAGRAPH)
        self._raised: tuple[Draft, Mark] | None = None
        self._dropped: set[int] = set()
        self._tables = 0
        for field in front.fields:
            self.open(field.kind)
            for start, end, text in field.stretches:
                if text == source[start:end]:
                    self.current.add(source, start, end)
                else:
                    self.current.add_made(text, start, end - start)
                if source[end : end + 1].isspace():
                    self.current.add_blank(end)
        self.close()

    def open(self, kind: BlockKind, level: int = 0) -> None:
        """Close the block being written and start another."""
        self.close()
        self.current.kind = kind
        self.current.level = level

    def close(self) -> int | None:
        """End the block being written; its number, or null where it has no text."""
        self._raised = None
        draft = self.current
        draft.pending = None
        if not draft.length:
            return None
        self.current = Draft(BlockKind.PARAGRAPH)
        if not draft.text.strip():
            return None
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def drop(self, number: int) -> None:
        """Leave a block out after all."""
        self._dropped.add(number)

    def add(self, start: int, end: int) -> None:
        """The source from ``start`` to ``end`` as text of the block being written."""
        self.current.add(self.source, start, end)

    def next_table(self) -> int:
        """The number of a table that starts."""
        self._tables += 1
        return self._tables - 1

    def raise_text(self) -> None:
        """What follows is set as a superscript."""
        if self._raised is None:
            self._raised = (self.current, self.current.mark())

    def lower_text(self) -> None:
        """The superscript ends: a footnote mark is taken out, the power of a length written as one character."""
        if self._raised is None:
            return
        (draft, mark), self._raised = self._raised, None
        written = draft.since(mark)
        power = _POWERS.get(written)
        if power and _LENGTH_BEFORE.search(draft.before(mark, 4)):
            at = draft.reached - 1 if draft.reached > 0 else draft.pieces[-1].source
            draft.return_to(mark)
            draft.add_made(power, at, 1)
        elif _NOTE_MARK.fullmatch(written.strip()):
            draft.return_to(mark)

    def finish(self) -> Layout:
        """The whole document."""
        self.close()
        kept = [number for number in range(len(self.drafts)) if number not in self._dropped]
        place = {number: index for index, number in enumerate(kept)}
        drafts = [self.drafts[number] for number in kept]
        blocks = list(self._blocks(drafts, place))
        text = "\n".join(draft.text for draft in drafts)
        return Layout(text, outlined(text, blocks), tuple(_pieces(drafts)))

    def _blocks(self, drafts: list[Draft], place: dict[int, int]) -> Iterator[Block]:
        start = 0
        for draft in drafts:
            row = None if draft.row is None else place.get(draft.row)
            column = None if draft.column is None else place.get(draft.column)
            span = Span(start, start + draft.length)
            yield Block(span, draft.kind, None, row, column, draft.table, draft.level)
            start = span.end + 1


def _pieces(drafts: list[Draft]) -> Iterator[Piece]:
    """The pieces of all blocks, and one for each line end between two: it stands for the source in between."""
    start = end = 0
    for number, draft in enumerate(drafts):
        if number:
            yield Piece(start - 1, end, max(1, draft.pieces[0].source - end))
        for piece in draft.pieces:
            yield Piece(start + piece.clean, piece.source, piece.length)
        last = draft.pieces[-1]
        end = draft.reached if draft.reached >= 0 else last.source + last.length
        start += draft.length + 1
