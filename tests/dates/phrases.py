"""Phrases with brackets around what must be found, as texts."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from factcheck.lexicon import Lexicon, load_lexicon
from factcheck.model.document import Block, BlockKind, Document
from factcheck.model.span import Span
from factcheck.model.text import Text
from factcheck.text.read import read_text

CORPUS = Path(__file__).parents[1] / "corpus" / "dates"
_BRACKETS = re.compile(r"\[([^\]]{1,200})\]")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    return load_lexicon()


def make_text(*blocks: str) -> Text:
    """A text of paragraphs, each a block of its own."""
    source = "\n".join(blocks)
    spans, start = [], 0
    for block in blocks:
        spans.append(Block(Span(start, start + len(block)), BlockKind.PARAGRAPH))
        start += len(block) + 1
    return read_text(Document("draft.txt", source, source, tuple(spans)), lexicon())


def unmark(phrase: str) -> tuple[str, list[Span]]:
    """The phrase without its brackets, and the spans that they marked."""
    plain, spans, end = "", [], 0
    for match in _BRACKETS.finditer(phrase):
        plain += phrase[end : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match.group(1))))
        plain += match.group(1)
        end = match.end()
    return plain + phrase[end:], spans


def load_groups(name: str = "*") -> list[tuple[str, dict[str, object]]]:
    """Every group of phrases with the stem of its file."""
    return [
        (path.stem, group)
        for path in sorted(CORPUS.glob(f"{name}.yaml"))
        for group in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
