"""Key figures of plain text: a label, and on the next line nothing but its figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.documents.plain_lines import FIGURE
from factcheck.model.document import Block, BlockKind

_LONGEST_LABEL = 80


def with_figures(source: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each label and the figure under it as two cells of a table, the label naming the row.

    Labels and figures that follow each other make one table.
    """
    result = list(blocks)
    table, last = -1, -2
    for index in range(1, len(result)):
        label, figure = result[index - 1], result[index]
        if not _is_pair(source, label, figure):
            continue
        if index - 2 != last:
            table += 1
        last = index
        result[index - 1] = replace(label, kind=BlockKind.CELL, table=table, level=0)
        result[index] = replace(figure, kind=BlockKind.CELL, table=table, row=index - 1)
    return result


def _is_pair(source: str, label: Block, figure: Block) -> bool:
    if label.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH} or figure.kind is not BlockKind.PARAGRAPH:
        return False
    words = label.span.of(source)
    return (
        len(words) < _LONGEST_LABEL
        and not any(map(str.isdigit, words))
        and not words.isupper()  # the heading of the whole list
        and not words.endswith((".", "!", "?"))
        and source.count("\n", label.span.end, figure.span.start) < 2
        and FIGURE.fullmatch(figure.span.of(source)) is not None
    )
