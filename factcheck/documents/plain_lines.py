"""Lines of plain text, and which of them an editor or mail program wrapped from one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model.span import Span

# Plain text is wrapped at about 50 to 100 columns; longer lines are paragraphs as they were typed.
_SHORTEST, _LONGEST = 45, 120
_LINE = re.compile(r"[^\r\n\f\v\u2028\u2029\x85]+")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"”’')\]»*_]{0,3}\Z")
BULLET = re.compile(
    r"(?:[•‣◦▪▫●○■□▶►➤✓✔·]\s{0,8}|[-–—*+]\s{1,8}|\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})[.)]\s{1,8})(?=\S)",
)


FIGURE = re.compile(
    r"(?:US\$|[A-Z]{3}|[$€£¥])?\s?\d[\d.,  \u2009\u202f]{0,20}\s?(?:%|per cent|[kKmMbB]n?|million|billion)?\+?"
)


class Line(NamedTuple):
    """A line without the blanks around it; ``indent`` counts those before it."""

    start: int
    end: int
    text: str
    indent: int


def line_groups(source: str, start: int) -> Iterator[list[Line]]:
    """The lines of ``source`` from ``start`` on that have text, grouped as empty lines part them."""
    group: list[Line] = []
    reached = start
    for match in _LINE.finditer(source, start):
        text = match[0].strip()
        if not text:
            continue
        indent = len(match[0]) - len(match[0].lstrip())
        line_start = match.start() + indent
        if group and _is_parted(source[reached : match.start()]):
            yield group
            group = []
        reached = line_start + len(text)
        group.append(Line(line_start, reached, text, indent))
    if group:
        yield group


def joined(group: Sequence[Line]) -> list[Span]:
    """The paragraphs of a group of lines: one a line, or several lines where they were wrapped."""
    width = max(len(line.text) for line in group)
    finished = bool(_ENDS_SENTENCE.search(group[-1].text))
    spans: list[Span] = []
    hanging: int | None = None  # indent of the bullet whose paragraph goes on
    for number, line in enumerate(group):
        before = group[number - 1] if number else None
        if before and (
            _wraps(before, line, width, finished=finished) or _hangs(line, hanging) or _is_captioned(before, line)
        ):
            spans[-1] = Span(spans[-1].start, line.end)
            continue
        spans.append(Span(line.start, line.end))
        hanging = line.indent if BULLET.match(line.text) else None
    return spans


def _is_parted(gap: str) -> bool:
    ends = gap.count("\n") or gap.count("\r")
    return ends > 1 or "\f" in gap or "\u2029" in gap


def _hangs(line: Line, bullet_indent: int | None) -> bool:
    """Whether a line is set under the text of the bullet above."""
    return bullet_indent is not None and line.indent > bullet_indent and not BULLET.match(line.text)


def _is_captioned(line: Line, following: Line) -> bool:
    """Whether a figure stands alone on its line and the next line says, in small letters, what it counts."""
    return following.text[0].islower() and FIGURE.fullmatch(line.text) is not None


def _wraps(line: Line, following: Line, width: int, *, finished: bool) -> bool:
    """Whether ``following`` goes on where ``line`` was full.

    Who wraps breaks a line only where the next word would not fit: so line, blank and that word are longer
    than the longest line. Before a capital or a digit that could be chance, so there the group must also
    end as a sentence does.
    """
    if not (_SHORTEST <= len(line.text) <= width <= _LONGEST) or BULLET.match(following.text):
        return False
    word = following.text.split(maxsplit=1)[0]
    if len(line.text) + 1 + len(word) <= width or line.text.isupper() != following.text.isupper():
        return False
    goes_on = following.text[0].islower()
    return goes_on or (finished and not _ENDS_SENTENCE.search(line.text))
