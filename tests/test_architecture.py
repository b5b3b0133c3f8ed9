"""The table of docs/architecture.md as data, and every import of every module held against it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factcheck"
FACE = "factcheck"  # the room of factcheck/__init__.py and __main__.py

READING = ("lexicon", "documents", "text", "numerals", "dates", "quantities", "claims", "reference", "compare", "rules")

# Rooms that a room may import besides `model` and itself.
MAY_IMPORT: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "lexicon": frozenset(),
    "documents": frozenset(),
    "text": frozenset({"lexicon"}),
    "numerals": frozenset({"text", "lexicon"}),
    "dates": frozenset({"text", "numerals", "lexicon"}),
    "quantities": frozenset({"text", "numerals", "lexicon"}),
    "claims": frozenset({"text", "lexicon"}),
    "reference": frozenset({"documents", "text", "numerals", "dates", "quantities", "lexicon"}),
    "compare": frozenset({"text", "lexicon"}),
    "rules": frozenset({"compare", "text", "lexicon"}),
    "checker": frozenset(READING),
    "report": frozenset(),
    "explain": frozenset({*READING, "report"}),
    "cli": frozenset({FACE, "checker", "report", "documents", "lexicon", "reference", "rules", "explain"}),
}

# Third-party packages of a room, by the name they are imported by.
PACKAGES: dict[str, frozenset[str]] = {
    "lexicon": frozenset({"yaml", "pydantic"}),
    "documents": frozenset({"markdown_it", "mdit_py_plugins"}),
    "dates": frozenset({"dateparser"}),
    "quantities": frozenset({"quantulum3"}),
    "reference": frozenset({"yaml", "pydantic"}),
    "report": frozenset({"rich", "pydantic"}),
    "cli": frozenset({"typer"}),
}

# Packages that one module alone may know, or the modules whose names begin so.
ONE_MODULE = {
    "dateparser": "factcheck.dates.dateparser_adapter",
    "markdown_it": "factcheck.documents.markdown",
    "mdit_py_plugins": "factcheck.documents.markdown",
    "quantulum3": "factcheck.quantities.quantulum_adapter",
    "rich": "factcheck.report.to_text",
}

# Distributed with another package and part of its interface.
PART_OF = {"pydantic_core": "pydantic"}

# How the page calls what has another name in code.
CALLED = {"the public face": FACE, "pint": None}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def room_of(module: str) -> str:
    """The folder below factcheck/, or the public face for the modules that stand in none."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and (PACKAGE / parts[1]).is_dir() else FACE


def imports(module: str) -> Iterator[str]:
    """Every module that ``module`` imports, wherever in it and whatever for (type checking too)."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import in line {node.lineno}"
            source = node.module or ""
            for alias in node.names:
                inner = f"{source}.{alias.name}"
                yield inner if inner in MODULES else source


def packages_of(module: str) -> set[str]:
    tops = {name.split(".")[0] for name in imports(module)}
    return {PART_OF.get(top, top) for top in tops if top != "factcheck" and top not in sys.stdlib_module_names}


@pytest.mark.parametrize("module", MODULES)
def test_rooms_import_only_what_the_table_allows(module: str) -> None:
    room = room_of(module)
    if room == FACE:
        return
    rooms = {room_of(name) for name in imports(module) if name.split(".")[0] == "factcheck"}
    assert rooms <= MAY_IMPORT[room] | {room, "model"}


@pytest.mark.parametrize("module", MODULES)
def test_packages_are_those_of_the_room(module: str) -> None:
    packages = packages_of(module)
    room = room_of(module)
    assert packages <= PACKAGES.get(room, frozenset())
    assert {p for p in packages if not module.startswith(ONE_MODULE.get(p, module))} == set()


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {module: {name for name in imports(module) if name in MODULES} - {module} for module in MODULES}
    done: set[str] = set()
    while ready := {module for module, needs in graph.items() if module not in done and needs <= done}:
        done |= ready
    assert sorted(set(graph) - done) == [], "these import each other in a circle, or need one that does"


def table() -> dict[str, tuple[str, str]]:
    """Room, what it may import and its packages, as docs/architecture.md has them."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|([^|]*)\|$", page, flags=re.MULTILINE)
    return {room: (rooms.strip(), packages.strip()) for room, rooms, packages in rows}


def rooms_named(cell: str, above: list[str]) -> set[str | None]:
    if cell == "all of the above":
        return set(above) - {"model"}
    names = [name.strip() for name in cell.split(",") if name.strip() not in {"", "nothing"}]
    return {CALLED.get(name, name) for name in names}


def test_the_page_has_the_same_rooms() -> None:
    rows = table()
    assert list(rows) == list(MAY_IMPORT)
    for number, (room, (cell, _)) in enumerate(rows.items()):
        assert rooms_named(cell, list(rows)[:number]) == MAY_IMPORT[room], room


def test_the_page_has_the_same_packages() -> None:
    for room, (_, cell) in table().items():
        if cell == "one parser a module":
            assert PACKAGES[room] <= set(ONE_MODULE)
            continue
        known = set().union(*PACKAGES.values())
        assert known & set(re.findall(r"\w+", cell)) == PACKAGES.get(room, frozenset()), room


def test_every_room_has_its_row() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders == set(MAY_IMPORT)
