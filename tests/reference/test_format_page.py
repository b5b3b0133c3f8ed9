"""The page of the format shows references that load, and what it says of mistakes is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.model.reference import Problem, Reference

Load = Callable[..., tuple[Reference, tuple[Problem, ...]]]

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference-format.md").read_text(encoding="utf-8")
SOUND = "places: {gaza: {name: Gaza Strip, aliases: [the Strip]}}\n"
ROWS = dict(
    re.findall(r"^\| `([^`]+)` \| ([^|…]+?)(?: …)? \|$", PAGE.split("## What is said of mistakes")[1], re.MULTILINE)
)
FACTS = [
    line
    for line in ROWS
    if line.split(":")[0] in {"indicator", "place", "value", "as_of", "period", "per", "tolerance"}
]


def test_the_whole_example_loads(load: Load) -> None:
    example = PAGE.split("```yaml\n")[1].split("```")[0]
    reference, problems = load({"a.yaml": example})
    assert problems == ()
    assert list(reference.facts) == ["gaza-population", "gaza-trucks-needed", "gaza-killed", "gaza-displaced"]


def test_the_readmes_example_loads(load: Load) -> None:
    example = (ROOT / "reference" / "README.md").read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    _, problems = load({"a.yaml": "places: {lakeside: {name: Lakeside}}\n" + example})
    assert problems == ()


@pytest.mark.parametrize("line", [line for line in FACTS if "`" not in line])
def test_mistakes_of_a_fact_are_told_as_the_page_says(line: str, load: Load) -> None:
    keys = {"indicator": "killed", "place": "gaza", "value": "5", "source": "{name: OCHA}"}
    key, _, value = line.partition(": ")
    fact = "".join(f"    {name}: {each}\n" for name, each in {**keys, key: value}.items())
    _, problems = load({"a.yaml": f"{SOUND}facts:\n  -\n{fact}"})
    (problem,) = problems
    assert ROWS[line] in problem.message
