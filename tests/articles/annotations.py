"""Articles with their figures and dates marked by hand: ``{{q SURFACE | attributes}}``, d for dates, h for findings.

A file opens with ``date:``, ``reference:`` and ``suffix:`` and goes on after a line of three hyphens. Attributes that
are left out are not asked for, but for ``hedge`` (exact) and ``per`` (none).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.model.quantity import Hedge, Kind
from factcheck.model.span import Span
from factcheck.model.verdict import Verdict

FOLDER = Path(__file__).parent
_MARK = re.compile(r"\{\{([qdh])\s{1,4}([^|}]{1,200}?)\s{0,4}\|\s{0,4}([^}]{0,600}?)\s{0,4}\}\}")
_ATTRIBUTE = re.compile(r"(\w{1,20})=(\"[^\"]{0,200}\"|[^\s\"]{1,200})")
_CONTEXT = frozenset({"subject", "predicate", "place", "group", "attribution", "measure", "quoted", "negated"})
_CHECKED = frozenset({"optional", "verdict", "code", "fact", "alt"})
KEYS = {
    "q": frozenset({"value", "low", "high", "hedge", "kind", "unit", "per"}) | _CONTEXT | _CHECKED,
    "d": frozenset({"from", "to", "grain", "optional", "code", "fact", "alt"}),
    "h": frozenset({"code", "alt"}),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotation; ``sort`` is q, d or h, ``span`` points into the article without its marks."""

    sort: str
    span: Span
    surface: str
    attributes: Mapping[str, str]

    @property
    def is_optional(self) -> bool:
        return self.attributes.get("optional") == "yes"

    def good(self, attribute: str, otherwise: str = "none") -> list[str]:
        """The answers that are right."""
        return self.attributes.get(attribute, otherwise).split("|")


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the program sees it, and what it should find in it."""

    name: str
    suffix: str
    day: date | None
    references: tuple[Path, ...]
    text: str
    marks: tuple[Mark, ...]

    def marked(self, sort: str) -> list[Mark]:
        return [mark for mark in self.marks if mark.sort == sort]


def load_articles(folder: Path = FOLDER) -> list[Article]:
    return [load_article(path) for path in sorted(folder.glob("*.ann"))]


def load_article(path: Path) -> Article:
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    meta = dict(re.findall(r"^(\w{1,20}):[ \t]{0,4}(.{0,200})$", head, flags=re.MULTILINE))
    text, marks, end = "", [], 0
    for match in _MARK.finditer(body):
        text += body[end : match.start()]
        sort, surface, written = match.groups()
        attributes = {key: value.strip('"') for key, value in _ATTRIBUTE.findall(written)}
        marks.append(Mark(sort, Span(len(text), len(text) + len(surface)), surface, attributes))
        text += surface
        end = match.end()
    return Article(
        name=path.stem,
        suffix=meta.get("suffix", ".txt").strip(),
        day=date.fromisoformat(meta["date"].strip()) if "date" in meta else None,
        references=tuple(path.parent / name for name in meta.get("reference", "").split()),
        text=text + body[end:],
        marks=tuple(marks),
    )


def complaints(article: Article) -> list[str]:
    """What is wrong with the annotations themselves."""
    found = [f"no reference {path.name}" for path in article.references if not path.is_file()]
    if "{{" in article.text or "}}" in article.text:
        found.append("an annotation that could not be read")
    for mark in article.marks:
        found += [f"{mark.surface!r}: {complaint}" for complaint in _complaints(mark)]
    return found


def _complaints(mark: Mark) -> list[str]:
    found = [f"unknown attribute {key}" for key in mark.attributes if key not in KEYS[mark.sort]]
    if mark.is_optional or mark.sort == "h":
        return found
    asked = {"d": [{"from", "to"}], "q": [{"kind", "unit", "value"}, {"kind", "unit", "low", "high"}]}[mark.sort]
    if not any(keys <= set(mark.attributes) for keys in asked):
        found.append("too little is said")
    for key, words in (("hedge", [*Hedge]), ("kind", [*Kind]), ("verdict", [*Verdict])):
        if mark.attributes.get(key, words[0]) not in words:
            found.append(f"{key} {mark.attributes[key]}")
    return found
