"""The block of ``key: value`` lines between ``---`` at the start of a draft.

Only what a draft needs of it: title, summary and date at their exact offsets. So it is read line by line
and not with a YAML parser, which would give values without saying where each of their characters stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.model.document import BlockKind

_OPEN = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_ENTRY = re.compile(r"^([A-Za-z_][\w-]{0,60})[ \t]{0,20}:(?:[ \t]+|(?=\r?$))", re.MULTILINE)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINE = re.compile(r"[^\r\n]+")
_COMMENT = re.compile(r"\s#")
_BLOCK_STYLE = re.compile(r"[|>][-+0-9]{0,3}[ \t]*$")
_MAX_CHARACTERS = 20_000
_KINDS = {
    "title": BlockKind.HEADLINE,
    "headline": BlockKind.HEADLINE,
    "summary": BlockKind.SUMMARY,
    "description": BlockKind.SUMMARY,
    "standfirst": BlockKind.SUMMARY,
}


@dataclass(frozen=True, slots=True)
class Field:
    """A value that is text: its kind, and the source stretches (start, end, text) it is made of, one or more a line."""

    kind: BlockKind
    stretches: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """``body`` is the source offset at which the draft itself starts; 0 where there is no front matter."""

    body: int = 0
    fields: tuple[Field, ...] = ()
    date: date | None = None


def read_front_matter(source: str) -> FrontMatter:
    """The front matter of a draft; an empty one where the draft does not start with ``---`` and ``key: value``."""
    opening = _OPEN.match(source)
    if not opening:
        return FrontMatter()
    closing = _CLOSE.search(source, opening.end(), opening.end() + _MAX_CHARACTERS)
    if not closing or not _ENTRY.match(source, opening.end()):
        return FrontMatter()
    entries = list(_entries(source, opening.end(), closing.start()))
    fields = tuple(
        Field(_KINDS[key], stretches)
        for key, start, end in entries
        if key in _KINDS and (stretches := tuple(part for part in _stretches(source, start, end) if part[2].strip()))
    )
    return FrontMatter(closing.end(), fields, _day(source, entries))


def _entries(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Key, and start and end of its value, continuation lines included."""
    found = list(_ENTRY.finditer(source, start, end))
    for match, following in zip(found, [*found[1:], None], strict=True):
        yield match[1].lower(), match.end(), following.start() if following else end


def _day(source: str, entries: list[tuple[str, int, int]]) -> date | None:
    value = next((source[start:end] for key, start, end in entries if key == "date"), "")
    match = _ISO_DAY.match(value.strip().lstrip("\"'"))
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None


def _stretches(source: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The stretches of a scalar's text: quotes, comments and the block style's sign are no part of it."""
    lines = list(_trimmed_lines(source, start, end))
    if not lines:
        return
    first, last = lines[0][0], lines[-1][1]
    quote = source[first]
    if quote in "\"'" and last - first > 1 and source[last - 1] == quote:
        inner = [(max(a, first + 1), min(b, last - 1)) for a, b in lines]
        for a, b in inner:
            yield from _unescaped(source, a, b, "\\" if quote == '"' else "'")
        return
    if _BLOCK_STYLE.fullmatch(source, first, lines[0][1]):
        lines = lines[1:]
    elif quote in "[{&*!":  # a list, a mapping, an alias: no text
        return
    for a, b in lines:
        comment = _COMMENT.search(source, a, b)
        yield a, (stop := comment.start() if comment else b), source[a:stop]


def _trimmed_lines(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(source, start, end):
        line = match[0]
        if line.strip() and not line.lstrip().startswith("#"):
            yield match.end() - len(line.lstrip()), match.start() + len(line.rstrip())


def _unescaped(source: str, start: int, end: int, escape: str) -> Iterator[tuple[int, int, str]]:
    """Stretches of a quoted line; an escape and the quote or backslash after it give that character."""
    at = start
    while (mark := source.find(escape, at, end - 1)) >= 0:
        if source[mark + 1] not in "\"'\\":
            yield at, mark + 1, source[at : mark + 1]
            at = mark + 1
            continue
        yield at, mark, source[at:mark]
        yield mark, mark + 2, source[mark + 1]
        at = mark + 2
    yield at, end, source[at:end]
