"""What every reader hands back, and what follows from the order of blocks alone, whatever the format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model.document import Block, BlockKind, Piece

_SUMMARY = re.compile(r"(?:summary|abstract|standfirst|in brief|in short|key messages?)\s{0,3}[:–—-]", re.IGNORECASE)
_NOTE = re.compile(r"(?:editor['’]s )?notes?(?: to editors)?\s{0,3}:", re.IGNORECASE)
# Sections that are about the text, not part of it; compared without punctuation.
_NOTES = frozenset(
    {
        "about us",
        "contact",
        "contacts",
        "editor's note",
        "editor’s note",
        "editors' notes",
        "editors’ notes",
        "endnotes",
        "ends",
        "footnotes",
        "for further information",
        "for more information",
        "media contact",
        "media contacts",
        "methodology",
        "note",
        "note to editors",
        "notes",
        "notes to editors",
        "press contact",
        "press contacts",
        "references",
        "sources",
    }
)
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.QUOTE})
_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Layout:
    """Clean text, its blocks in order, and the map to the source (empty where the two are the same)."""

    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...] = ()


def outlined(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, each with the heading it stands under; summaries and notes told from plain paragraphs.

    A heading stands under the nearest one above it of a higher rank; the headline ranks highest. A paragraph
    right after the headline that calls itself a summary is one; running text that opens with "Note:", or stands
    under a heading such as "Notes to editors", is a note.
    """
    result: list[Block] = []
    open_heads: list[int] = []  # indices of the headings around the place reached, outermost first
    in_notes = False
    for index, block in enumerate(blocks):
        if block.kind in _HEADS:
            while open_heads and _rank(blocks[open_heads[-1]]) >= _rank(block):
                open_heads.pop()
            in_notes = _is_notes_heading(block.span.of(text))
        heading = open_heads[-1] if open_heads else None
        kind = _kind(text, blocks, index, in_notes=in_notes)
        result.append(Block(block.span, kind, heading, block.row, block.column, block.table, block.level))
        if block.kind in _HEADS:
            open_heads.append(index)
    return tuple(result)


def _rank(block: Block) -> int:
    return 0 if block.kind is BlockKind.HEADLINE else block.level


def _kind(text: str, blocks: Sequence[Block], index: int, *, in_notes: bool) -> BlockKind:
    block = blocks[index]
    if block.kind in _RUNNING and (in_notes or _NOTE.match(text, block.span.start)):
        return BlockKind.NOTE
    follows_headline = index > 0 and blocks[index - 1].kind is BlockKind.HEADLINE
    if block.kind is BlockKind.PARAGRAPH and follows_headline and _SUMMARY.match(text, block.span.start):
        return BlockKind.SUMMARY
    return block.kind


def _is_notes_heading(heading: str) -> bool:
    return len(heading) < 60 and heading.strip(" \t\r\n.:;,-–—*#_|").lower() in _NOTES
