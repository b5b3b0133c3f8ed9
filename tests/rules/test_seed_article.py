"""The first article against the project's own reference: exactly what a careful editor would find, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.checker.pipeline import Checker
from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.model.finding import Checked
from factcheck.reference import load_reference

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "fixtures" / "000_329362c8f0014bf2.txt"


@pytest.fixture(scope="module")
def checker() -> Checker:
    reference, problems = load_reference([ROOT / "reference"], load_lexicon())
    assert not problems
    return Checker(reference)


def check(checker: Checker, day: date | None) -> Checked:
    return checker.check(read_document(ARTICLE.name, ARTICLE.read_bytes(), day=day))


@pytest.mark.parametrize("day", [date(2023, 10, 23), date(2023, 10, 24)])
def test_findings_and_where_they_stand(checker: Checker, day: date) -> None:
    found = [(f.code, tuple(f.span), f.fact) for f in check(checker, day).findings]
    assert found == [
        ("FC101", (2572, 2590), "gaza-population"),
        ("FC103", (2592, 2603), "gaza-displaced"),
        ("FC101", (2703, 2731), "gaza-trucks-entered"),
    ]


def test_every_figure_has_its_verdict_and_its_fact(checker: Checker) -> None:
    compared = check(checker, date(2023, 10, 23)).comparisons
    assert [(c.verdict.value, c.chosen and c.chosen.fact.id) for c in compared] == [
        ("supported", "gaza-trucks-needed"),
        ("mismatch", "gaza-population"),
        ("outdated", "gaza-displaced"),
        ("mismatch", "gaza-trucks-entered"),
    ]


def test_without_its_date_the_newest_figures_count(checker: Checker) -> None:
    found = [(f.code, f.fact) for f in check(checker, None).findings]
    assert found == [("FC101", "gaza-population-end-2024"), ("FC103", "gaza-displaced")]
