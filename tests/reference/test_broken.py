"""Every error of `broken.yaml` is told, at its place, in words that help."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.model.reference import Problem, Reference

Load = Callable[..., tuple[Reference, tuple[Problem, ...]]]
CASES = yaml.safe_load((Path(__file__).parent / "broken.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_every_problem_is_told(case: dict[str, Any], load: Load, tmp_path: Path) -> None:
    _, problems = load(case["files"])
    found = [
        (str(Path(p.origin.path).relative_to(tmp_path)), p.origin.line, p.origin.column, p.message) for p in problems
    ]
    expected = [tuple(each[:3]) for each in case["problems"]]
    assert [each[:3] for each in found] == expected, found
    for (*_, message), (_, _, _, *words) in zip(found, case["problems"], strict=True):
        for word in words:
            assert word in message


def test_no_message_shows_how_the_program_is_made(load: Load) -> None:
    for case in CASES:
        for problem in load(case["files"])[1]:
            assert not any(word in problem.message for word in ("pydantic", "dict", "Value error", "Model", "None"))
