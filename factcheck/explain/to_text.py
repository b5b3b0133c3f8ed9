"""An explanation as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from factcheck.explain.bars import ON_RECORD, STATED, draw_bars
from factcheck.explain.model import Bars, Explanation, Step
from factcheck.explain.wording import interval_text
from factcheck.model.span import Span
from factcheck.report.printable import printable
from factcheck.report.report import WIDTH
from factcheck.report.to_text import cells

_NAME = 13  # cells of the column of names
_INDENT = "  "


def render_text(explanation: Explanation, width: int = WIDTH) -> str:
    """The sentence with the figure underlined, then every section; ``width`` is in cells.

    Under the sentence ``^`` marks the number and ``~`` the rest of its phrase.
    """
    lines = [*_head(explanation), "", *_sentence(explanation, width)]
    for section in explanation.sections:
        lines += ["", section.title]
        lines += [line for step in section.steps for line in _step(step, explanation, width)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _head(explanation: Explanation) -> Iterator[str]:
    document = explanation.document
    line, column = document.position(document.to_source(explanation.phrase).start)
    day = f"reference date {document.date}" if document.date else "no reference date"
    yield f"{printable(document.path)}:{line}:{column}: {_quoted(explanation, explanation.phrase)}; {day}"


def _quoted(explanation: Explanation, span: Span) -> str:
    return f"“{printable(' '.join(span.of(explanation.document.text).split()))}”"


def _sentence(explanation: Explanation, width: int) -> Iterator[str]:
    """The lines of the sentence, each of those with a part of the phrase underlined."""
    for words in _wrapped(_marked_words(explanation), width - len(_INDENT)):
        yield _INDENT + " ".join(word for word, _ in words)
        marks = " ".join(mark for _, mark in words)
        if marks.strip():
            yield _INDENT + _joined_marks(marks)


def _marked_words(explanation: Explanation) -> list[tuple[str, str]]:
    """The words of the sentence, each with a mark for each of its cells."""
    text, sentence = explanation.document.text, explanation.sentence
    found: list[tuple[str, str]] = []
    at = sentence.start
    for word in sentence.of(text).split():
        at = text.index(word, at)
        shown = [(printable(char), _mark(explanation, at + n)) for n, char in enumerate(word)]
        found.append(("".join(char for char, _ in shown), "".join(mark * cells(char) for char, mark in shown)))
        at += len(word)
    return found


def _mark(explanation: Explanation, offset: int) -> str:
    if explanation.span.start <= offset < explanation.span.end:
        return "^"
    return "~" if explanation.phrase.start <= offset < explanation.phrase.end else " "


def _joined_marks(marks: str) -> str:
    """The blanks between marked words marked too, as the lesser of their neighbours."""
    shown = list(marks)
    for at in range(1, len(shown) - 1):
        sides = {marks[at - 1], marks[at + 1]}
        if shown[at] == " " and " " not in sides:
            shown[at] = "^" if sides == {"^"} else "~"
    return "".join(shown)


def _wrapped(words: list[tuple[str, str]], width: int) -> Iterator[list[tuple[str, str]]]:
    line: list[tuple[str, str]] = []
    used = 0
    for word in words:
        size = len(word[1])
        if line and used + 1 + size > width:
            yield line
            line, used = [], 0
        used += size + (1 if line else 0)
        line.append(word)
    if line:
        yield line


def _step(step: Step, explanation: Explanation, width: int) -> Iterator[str]:
    """A step on one line or, where it is longer, on several, those after the first indented."""
    words = ", ".join(_quoted(explanation, span) for span in step.words)
    origin = f", from {words}" if words else ""
    why = f": {printable(step.why)}" if step.why else ""
    head = f"{_INDENT}{step.name:<{_NAME}} "
    yield from wrap(
        f"{printable(step.value)}{origin}{why}",
        width,
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
        break_on_hyphens=False,
    )
    if step.bars is not None:
        yield from _bars(step.bars, " " * len(head), width)


def _bars(bars: Bars, indent: str, width: int) -> Iterator[str]:
    yield indent + draw_bars(bars, width - len(indent))
    yield f"{indent}{STATED} stated     {interval_text(bars.stated)}"
    yield f"{indent}{ON_RECORD} on record  {interval_text(bars.on_record)}"
