"""Columns of tables with a row for their total."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.model.document import Block, BlockKind
from factcheck.rules.near import NUMBERS
from factcheck.rules.rule import Draft


def total_columns(draft: Draft) -> Iterator[tuple[int, list[int]]]:
    """For each column with a row for its total: the number of the total's claim, and those of the other rows.

    A column in which a cell has no single figure, or figures of several kinds, is left out.
    """
    columns: dict[tuple[int | None, int | None], list[int]] = defaultdict(list)
    for number, claim in enumerate(draft.claims):
        block = _block(number, draft)
        if block.kind is BlockKind.CELL and block.row is not None and claim.quantity.kind in NUMBERS:
            columns[block.table, block.column].append(number)
    for numbers in columns.values():
        totals = [number for number in numbers if _is_total(number, draft)]
        parts = [number for number in numbers if number not in totals]
        rows = {_block(number, draft).row for number in parts}
        kinds = {(draft.claims[n].quantity.kind, draft.claims[n].quantity.unit) for n in numbers}
        if len(totals) == 1 and len(parts) >= 2 and len(rows) == len(parts) and len(kinds) == 1:
            yield totals[0], parts


def _block(number: int, draft: Draft) -> Block:
    return draft.text.blocks[draft.text.sentences[draft.claims[number].sentence].block]


def _is_total(number: int, draft: Draft) -> bool:
    """Whether the row of a claim is labelled as the total."""
    row = _block(number, draft).row
    label = draft.text.blocks[row].span.of(draft.text.text) if row is not None else ""
    return not draft.words.whole_words.isdisjoint(label.lower().split())
