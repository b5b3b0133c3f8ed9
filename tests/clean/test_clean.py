"""Clean texts stay clean: each new error or warning on one fails until it is accepted by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from factcheck.checker.pipeline import Checker
from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.model.finding import Severity
from factcheck.reference import load_reference
from tests.clean.articles import Clean, clean_articles

HERE = Path(__file__).parent
REFERENCE = HERE.parents[1] / "reference"
ACCEPTED: Mapping[str, list[str]] = yaml.safe_load((HERE / "accepted.yaml").read_text(encoding="utf-8"))
TEXTS = [
    Clean(item["name"], item["text"], ".txt", item.get("date"), ())
    for item in yaml.safe_load((HERE / "texts.yaml").read_text(encoding="utf-8"))
]
ARTICLES = list(clean_articles())


@lru_cache(maxsize=64)
def checker(*paths: Path) -> Checker:
    reference, problems = load_reference(list(paths), load_lexicon())
    assert not problems
    return Checker(reference)


def findings(clean: Clean, *paths: Path) -> list[tuple[str, str]]:
    """Code and message of every error and warning on a text."""
    document = read_document(f"draft{clean.suffix}", clean.text.encode(), day=clean.day)
    found = checker(*paths).check(document).findings
    return [(finding.code, finding.message) for finding in found if finding.severity is not Severity.INFO]


def test_there_are_sixty_texts_and_more() -> None:
    assert len({clean.name for clean in (*TEXTS, *ARTICLES)}) >= 60


@pytest.mark.parametrize("clean", [*TEXTS, *ARTICLES], ids=lambda clean: clean.name)
def test_against_all_that_is_on_record(clean: Clean) -> None:
    found = findings(clean, REFERENCE)
    assert [code for code, _ in found] == ACCEPTED.get(clean.name, []), found


@pytest.mark.parametrize("clean", [c for c in ARTICLES if c.references], ids=lambda clean: clean.name)
def test_against_its_own_reference(clean: Clean) -> None:
    found = findings(clean, *clean.references)
    assert [code for code, _ in found] == ACCEPTED.get(f"{clean.name}, own", []), found


def test_nothing_is_accepted_for_a_text_that_is_gone() -> None:
    names = {clean.name for clean in (*TEXTS, *ARTICLES)}
    assert {name.removesuffix(", own") for name in ACCEPTED} <= names
