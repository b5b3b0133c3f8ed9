"""Runs tests/corpus/documents: drafts, and the blocks that they are made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.documents import read_document
from factcheck.model.document import Block, BlockKind, Document

CORPUS = Path(__file__).parents[1] / "corpus" / "documents"
SUFFIXES = {"plain": ".txt", "markdown": ".md", "html": ".html"}
CASES = [
    pytest.param({"suffix": SUFFIXES.get(path.stem), **case}, id=f"{path.stem}: {case['why']}")
    for path in sorted(CORPUS.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def described(document: Document, block: Block) -> list[str]:
    heading = "" if block.heading is None else f" ^{block.heading}"
    level = block.level if block.kind is BlockKind.HEADING else ""
    return [f"{block.kind.value}{level}{heading}", block.span.of(document.text)]


def cell(document: Document, block: Block) -> list[str | None]:
    labels = (block.row, block.column)
    texts = [None if index is None else document.blocks[index].span.of(document.text) for index in labels]
    return [block.span.of(document.text), *texts]


@pytest.mark.parametrize("case", CASES)
def test_blocks(case: dict[str, Any]) -> None:
    document = read_document(f"draft{case['suffix']}", case["source"].encode())
    assert [described(document, block) for block in document.blocks] == case["blocks"]
    assert document.date == case.get("date")
    if "cells" in case:
        cells = [block for block in document.blocks if block.kind is BlockKind.CELL]
        assert [cell(document, block) for block in cells] == case["cells"]
