"""Annotated articles made clean: what was planted is taken out, the rest is laid out in several ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

ARTICLES = Path(__file__).parents[1] / "articles"
_MARK = re.compile(r"\{\{[qdh] ([^{}|]{1,300})\|([^{}]{0,600})\}\}")
_PLANTED = re.compile(r"\bcode=FC(?!112)")


class Clean(NamedTuple):
    """A text in which nothing is wrong; ``references`` are its own."""

    name: str
    text: str
    suffix: str
    day: date | None
    references: tuple[Path, ...]


def clean_articles() -> Iterator[Clean]:
    """Every annotated article without the lines in which an error was planted, in each layout."""
    for path in sorted(ARTICLES.glob("*.ann")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        meta = dict(line.split(":", 1) for line in head.splitlines() if ":" in line)
        suffix, day = meta.get("suffix", ".txt").strip(), meta.get("date", "").strip()
        references = tuple(path.parent / name for name in meta.get("reference", "").split())
        lines = [_unmarked(line) for line in body.splitlines() if not _PLANTED.search(line)]
        for layout, made in _layouts(lines, suffix):
            name = f"{path.stem}, {layout}"
            yield Clean(name, "\n".join(made), suffix, date.fromisoformat(day) if day else None, references)


def _unmarked(line: str) -> str:
    return _MARK.sub(lambda mark: mark.group(1).rstrip(), line)


def _layouts(lines: list[str], suffix: str) -> Iterator[tuple[str, list[str]]]:
    """The lines as they are; without their first; the paragraphs of a plain text from last to first, and one by one."""
    yield "as it is", lines
    if suffix != ".txt":
        return
    paragraphs = [line for line in lines if line.strip()]
    yield "without headline", [line for paragraph in paragraphs[1:] for line in (paragraph, "")]
    backwards = [paragraphs[0], *reversed(paragraphs[1:])]
    yield "backwards", [line for paragraph in backwards for line in (paragraph, "")]
    sentences = [s for paragraph in paragraphs for s in re.split(r"(?<=[.!?]) (?=[A-Z“])", paragraph)]
    yield "a sentence a paragraph", [line for sentence in sentences for line in (sentence, "")]
