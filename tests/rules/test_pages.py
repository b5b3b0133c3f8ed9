"""The examples of every rule's page, run through the whole program; and the pages in docs/rules/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.checker.pipeline import Checker
from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.model.finding import Finding
from factcheck.model.reference import Reference
from factcheck.reference import load_reference
from factcheck.rules.pages import contents_page, examples, rule_page
from factcheck.rules.registry import BY_CODE, RULES

HERE = Path(__file__).parent
PAGES = HERE.parent.parent / "docs" / "rules"
NOT_YET = frozenset({"FC306"})  # needs suppressions, which nothing passes yet
CASES = [
    pytest.param(rule.code, yaml.safe_load(block), id=f"{rule.code}-{number}")
    for rule in RULES
    for number, block in enumerate(examples(rule))
    if rule.code not in NOT_YET
]


def reference_with(facts: Mapping[str, Any], folder: Path) -> Reference:
    """The common reference with other values for some of its facts."""
    text = (HERE / "common.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - a safe loader that leaves scalars as text
    for fact in data["facts"]:
        given = facts.get(fact["id"])
        if isinstance(given, dict):
            del fact["value"]
            fact.pop("as_of", None)
            fact["series"] = {str(day): str(value) for day, value in given.items()}
        elif given is not None:
            fact["value"] = str(given)
    path = folder / "reference.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    reference, problems = load_reference([path], load_lexicon())
    assert not problems
    return reference


def findings_of(text: str, example: Mapping[str, Any], folder: Path, codes: Sequence[str] = ()) -> Sequence[Finding]:
    """What the program finds in a text."""
    day = example.get("date", date(2023, 10, 23))
    document = read_document("draft.txt", text.encode(), day=None if day == "none" else day)
    reference = reference_with(example.get("facts", {}), folder)
    return Checker(reference, select=codes).check(document).findings


def unmarked(text: str) -> tuple[str, int, int]:
    """A text without its brackets, and where they stood."""
    start = text.index("[")
    end = text.index("]") - 1
    return text.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(("code", "example"), CASES)
def test_wrong_sentence_is_found_at_its_brackets(code: str, example: Mapping[str, Any], tmp_path: Path) -> None:
    text, start, end = unmarked(example["wrong"])
    codes = () if BY_CODE[code].is_on else (code,)
    found = findings_of(text, example, tmp_path, codes)
    assert [finding.code for finding in found] == [code]
    assert found[0].span.start < end
    assert found[0].span.end > start
    assert found[0].message.endswith(".")


@pytest.mark.parametrize(("code", "example"), CASES)
def test_right_sentence_is_left_alone(code: str, example: Mapping[str, Any], tmp_path: Path) -> None:
    codes = () if BY_CODE[code].is_on else (code,)
    assert not findings_of(example["right"], example, tmp_path, codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_says_what_why_what_to_do_and_settings(rule: Any) -> None:
    page = rule_page(rule)
    for heading in ("**Why it matters.**", "**What to do.**", "**Settings.**", "```yaml", "wrong:", "right:"):
        assert heading in page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_in_docs_is_in_step(rule: Any) -> None:
    """Write them again with `python -m factcheck.rules.pages docs/rules`."""
    assert (PAGES / f"{rule.code}.md").read_text(encoding="utf-8") == rule_page(rule)


def test_contents_in_docs_are_in_step() -> None:
    assert (PAGES / "README.md").read_text(encoding="utf-8") == contents_page(RULES)
