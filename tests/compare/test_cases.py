"""Sentences compared with a small reference through the whole program: each case says why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from factcheck.checker.pipeline import Checker
from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.reference import load_reference

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
TODAY = date(2025, 5, 16)


@pytest.fixture(scope="module")
def checker() -> Checker:
    reference, problems = load_reference([HERE / "reference.yaml"], load_lexicon())
    assert not problems
    return Checker(reference)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: Mapping[str, str], checker: Checker) -> None:
    marked = case["text"]
    start = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    checked = checker.check(read_document("draft.txt", text.encode(), day=TODAY))
    number = next(n for n, c in enumerate(checked.claims) if c.quantity.span.start <= start < c.quantity.span.end)
    comparison = checked.comparisons[number]
    chosen = comparison.chosen
    assert comparison.verdict == case["verdict"]
    if comparison.verdict != "ambiguous":
        assert (chosen and chosen.fact.id) == case.get("fact")


def test_one_comparison_a_claim_in_order(checker: Checker) -> None:
    text = "In Caldra 1,518 people have been killed, 3,270 injured and 96,700 displaced."
    checked = checker.check(read_document("draft.txt", text.encode(), day=TODAY))
    assert [comparison.claim for comparison in checked.comparisons] == list(range(len(checked.claims)))
    assert [comparison.indicator for comparison in checked.comparisons] == ["killed", "injured", "displaced"]
