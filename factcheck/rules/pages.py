"""A rule's page, made from its docstring: for ``factcheck rule CODE`` and for docs/rules/."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from factcheck.rules.rule import Rule

_BLOCK = re.compile(r"^```yaml\n(.{1,4000}?)^```$", re.DOTALL | re.MULTILINE)


def rule_page(rule: Rule) -> str:
    """The page of one rule in Markdown: its code, name and weight, what it finds, why, what to do, examples."""
    state = "on" if rule.is_on else "off by default"
    text = inspect.cleandoc(rule.documentation)
    return f"# {rule.code} {rule.name}\n\n*{rule.severity}, {state}*\n\n{text}\n"


def examples(rule: Rule) -> tuple[str, ...]:
    """The blocks of YAML in a rule's page.

    Each gives ``facts`` on record, a ``wrong`` text with the finding in brackets, and a ``right`` one that the rule
    leaves alone.
    """
    return tuple(_BLOCK.findall(inspect.cleandoc(rule.documentation)))


def contents_page(rules: tuple[Rule, ...]) -> str:
    """The list of all rules in Markdown, one line each."""
    lines = [
        f"| [{r.code}]({r.code}.md) | {r.name} | {r.severity}{'' if r.is_on else ', off'} | {_first(r)} |"
        for r in rules
    ]
    head = [
        "# Rules",
        "",
        "Made from the docstrings in `factcheck/rules/`.",
        "",
        "| code | name | severity | finds |",
        "| --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *lines]) + "\n"


def _first(rule: Rule) -> str:
    """The first sentence of a rule's page."""
    return " ".join(inspect.cleandoc(rule.documentation).split("\n\n")[0].split())


def write_pages(folder: Path, rules: tuple[Rule, ...]) -> None:
    """Writes the page of every rule, and the list of them, into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for rule in rules:
        (folder / f"{rule.code}.md").write_text(rule_page(rule), encoding="utf-8")
    (folder / "README.md").write_text(contents_page(rules), encoding="utf-8")


if __name__ == "__main__":
    import sys

    from factcheck.rules.registry import RULES

    write_pages(Path(sys.argv[1]), RULES)
