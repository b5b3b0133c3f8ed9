"""Every step of an explanation, on small drafts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.explain import NothingHereError
from factcheck.lexicon import load_lexicon
from factcheck.model.reference import Reference
from factcheck.reference import load_reference

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
RECORD: list[dict[str, Any]] = yaml.safe_load((HERE / "record.yaml").read_text(encoding="utf-8"))
DAY = date(2023, 10, 25)


@pytest.fixture(scope="module")
def reference() -> Reference:
    found, problems = load_reference([HERE / "reference.yaml"], load_lexicon())
    assert problems == ()
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_how_it_was_read(case: dict[str, Any], explain_draft: Any, check_steps: Any) -> None:
    explanation = explain_draft(case["draft"], case["at"], case.get("path", "draft.txt"), case.get("date"))
    phrase = " ".join(explanation.phrase.of(explanation.document.text).split())
    assert phrase == case["phrase"]
    check_steps(explanation, case["steps"])


@pytest.mark.parametrize("case", RECORD, ids=lambda case: case["why"])
def test_how_it_was_compared(case: dict[str, Any], reference: Reference, explain_draft: Any, check_steps: Any) -> None:
    check_steps(explain_draft(case["draft"], day=DAY, reference=reference), case["steps"])


def test_without_a_reference_nothing_is_said_of_the_record(explain_draft: Any) -> None:
    titles = [section.title for section in explain_draft("In Veld, 12 people have been killed.").sections]
    assert "Record" not in titles
    assert "About" in titles


NOTHING = [
    ("Twelve men.\nNobody.\n\n\nIt took 12 days.\n", "2", "no figure in line 2; the nearest are in lines 1 and 5"),
    ("Twelve men.\nNobody.\n", "2", "no figure in line 2; the nearest are in line 1"),
    ("Nobody.\n", "1", "no figure in line 1, nor anywhere else"),
    ("Nobody.\n", "2", "no line 2; the last is line 1"),
    ("Nobody.\n", "0", "no line 0"),
]


@pytest.mark.parametrize(("draft", "at", "message"), NOTHING)
def test_where_there_is_nothing_it_says_where_there_is(draft: str, at: str, message: str, explain_draft: Any) -> None:
    with pytest.raises(NothingHereError, match=message):
        explain_draft(draft, at)


NEAREST = [("1:1", "12 towns"), ("1:9", "12 towns"), ("1:30", "40 roads"), ("1:99", "40 roads"), ("1:16", "12 towns")]


@pytest.mark.parametrize(("at", "phrase"), NEAREST)
def test_the_nearest_figure_of_the_line_is_explained(at: str, phrase: str, explain_draft: Any) -> None:
    explanation = explain_draft("It hit 12 towns and cut at last 40 roads there.\nAnd 3 bridges.\n", at)
    assert explanation.phrase.of(explanation.document.text) == phrase
