"""Everything public says what it gives, and every rule has its page."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import readme_output

from factcheck.lexicon import load_lexicon
from factcheck.reference import load_reference
from factcheck.rules.pages import examples, rule_page
from factcheck.rules.registry import RULES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factcheck"

# SPEC section 7. The order is the program's business; that none is missing is ours.
CODES = frozenset(
    [f"FC{n}" for n in range(101, 113)] + [f"FC{n}" for n in range(201, 208)] + [f"FC{n}" for n in range(301, 307)]
)

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def public(node: Documented, name: str) -> Iterator[tuple[str, Documented]]:
    """The node and every public class, function and method inside it."""
    yield name, node
    if not isinstance(node, ast.Module | ast.ClassDef):
        return
    for child in node.body:
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
            yield from public(child, f"{name}:{child.name}")


def overloads(node: Documented) -> bool:
    decorators = getattr(node, "decorator_list", [])
    return any(ast.unparse(decorator) in {"overload", "typing.overload"} for decorator in decorators)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_public_names_have_docstrings(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = [name for name, node in public(tree, path.stem) if not ast.get_docstring(node) and not overloads(node)]
    assert silent == []


def test_every_code_of_the_contract_is_a_rule() -> None:
    assert {rule.code for rule in RULES} == CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_rule_has_a_page(code: str) -> None:
    """What it finds, why it matters, and a wrong and a right sentence."""
    rule = next(rule for rule in RULES if rule.code == code)
    shown = rule_page(rule)
    assert shown.startswith(f"# {code} {rule.name}\n")
    assert len(shown) > 300
    assert examples(rule)
    for example in examples(rule):
        assert "wrong:" in example
        assert "right:" in example


def markdown_pages() -> list[Path]:
    return sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", markdown_pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    prose = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)", prose)
    local = [target for target in targets if not re.match(r"[a-z]+:", target)]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_the_glossary_has_every_word_of_the_contract() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    words = ["document", "reference date", "span", "quantity", "hedge", "date mention", "claim", "indicator", "fact"]
    assert [word for word in [*words, "event", "finding"] if f"| {word} |" not in glossary] == []


def test_the_reference_of_the_readme_loads(tmp_path: Path) -> None:
    blocks = re.findall(
        r"^```yaml\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert len(blocks) == 1
    (tmp_path / "reference.yaml").write_text(blocks[0], encoding="utf-8")
    reference, problems = load_reference([tmp_path], load_lexicon())
    assert problems == ()
    assert len(reference.facts) == 2


def test_the_readme_shows_the_true_output() -> None:
    """After a change of the report or of the record: python tools/readme_output.py."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert page == readme_output.with_output(page, readme_output.output())
