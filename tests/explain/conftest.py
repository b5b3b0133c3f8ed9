"""One way to explain a place of a draft, and to look a step up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from factcheck.documents import read_document
from factcheck.explain import Explanation, explain
from factcheck.explain.model import Step
from factcheck.lexicon import load_lexicon
from factcheck.model.reference import Reference

Explain = Callable[..., Explanation]
CheckSteps = Callable[[Explanation, list[dict[str, Any]]], None]


@pytest.fixture
def explain_draft() -> Explain:
    """Explain ``at`` ("LINE" or "LINE:COL") of a draft."""

    def run(
        draft: str, at: str = "1", path: str = "draft.txt", day: date | None = None, reference: Reference | None = None
    ) -> Explanation:
        line, _, column = at.partition(":")
        document = read_document(path, draft.encode(), day=day)
        return explain(document, int(line), int(column) if column else None, reference, load_lexicon())

    return run


@pytest.fixture
def check_steps() -> CheckSteps:
    """Hold an explanation against the steps that a case expects of it."""

    def check(explanation: Explanation, wanted: list[dict[str, Any]]) -> None:
        text = explanation.document.text
        for want in wanted:
            found = list(_steps(explanation, want["in"], want["name"]))
            assert found, f"no step {want['name']} in {want['in']}"
            assert any(_fits(step, want, text) for step in found), f"{want}\n{found}"

    return check


def _steps(explanation: Explanation, title: str, name: str) -> Iterator[Step]:
    for section in explanation.sections:
        if section.title == title:
            yield from (step for step in section.steps if step.name == name)


def _fits(step: Step, want: dict[str, Any], text: str) -> bool:
    words = [" ".join(span.of(text).split()) for span in step.words]
    in_value = (
        step.value == want.get("value", step.value)
        or (want["in"] == "Record" and want["value"] in step.value)
        or (want["name"] == "not" and step.value.startswith(want["value"]))
    )
    return in_value and words == want.get("words", words) and want.get("why", "") in step.why
