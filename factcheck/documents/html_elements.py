"""What the elements of HTML mean for a draft, and which of them are open at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from factcheck.model.document import BlockKind

HEADINGS: Mapping[str, int] = MappingProxyType({f"h{level}": level for level in range(1, 7)})
CELLS = frozenset({"td", "th"})
TABLE_PARTS = frozenset({"table", "tbody", "tfoot", "thead", "tr"}) | CELLS
# Nobody reads these as text of the draft; those of the second set stand on their own all the same.
LEFT_OUT = frozenset(
    {
        "button",
        "canvas",
        "code",
        "iframe",
        "kbd",
        "math",
        "nav",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "samp",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "xmp",
    }
)
LEFT_OUT_BLOCKS = frozenset({"iframe", "nav", "noscript", "textarea", "xmp"})
# They start and end a block, but need not be closed.
BREAKS = frozenset({"hr", "legend", "p", "pre"})
_RUNNING: Mapping[str, BlockKind] = MappingProxyType(
    {"blockquote": BlockKind.QUOTE, "dd": BlockKind.BULLET, "li": BlockKind.BULLET}
)
_NOTES = frozenset({"aside", "footer", "small"})
_CAPTIONS = frozenset({"caption", "figcaption"})
_CONTAINERS = frozenset(
    {
        "address",
        "article",
        "body",
        "center",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "form",
        "header",
        "hgroup",
        "html",
        "main",
        "menu",
        "ol",
        "section",
        "summary",
        "ul",
    }
)
# Elements that are followed until they end; all others are only tags in the text.
FOLLOWED = _CONTAINERS | TABLE_PARTS | _CAPTIONS | _NOTES | LEFT_OUT | _RUNNING.keys() | HEADINGS.keys() | {"title"}
# An element that starts ends these where they are the ones open last (their end tags may be left out).
ENDED_BY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "dd": frozenset({"dd", "dt"}),
        "dt": frozenset({"dd", "dt"}),
        "li": frozenset({"li"}),
        "tbody": CELLS | {"tr", "tbody", "thead"},
        "td": CELLS,
        "tfoot": CELLS | {"tr", "tbody", "thead"},
        "th": CELLS,
        "tr": CELLS | {"tr"},
    }
)


class OpenElements:
    """The elements open at a place, outermost first. A list, so that nesting costs no call stack."""

    def __init__(self) -> None:
        """Nothing is open."""
        self.names: list[str] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)  # where in ``names`` each name stands
        self._running: list[BlockKind] = []
        self._headings: list[str] = []
        self._captions = 0
        self._left_out = 0
        self._notes = 0

    @property
    def left_out(self) -> bool:
        """Whether what stands here is no text of the draft."""
        return self._left_out > 0

    @property
    def in_cell(self) -> bool:
        """Whether a table cell is open."""
        return bool(self._places["td"] or self._places["th"])

    def push(self, name: str) -> None:
        """An element starts."""
        self._places[name].append(len(self.names))
        self.names.append(name)
        self._left_out += name in LEFT_OUT
        self._notes += name in _NOTES
        self._captions += name in _CAPTIONS
        if name in _RUNNING:
            self._running.append(_RUNNING[name])
        elif name in HEADINGS:
            self._headings.append(name)

    def pop(self) -> str:
        """The element open last ends."""
        name = self.names.pop()
        self._places[name].pop()
        self._left_out -= name in LEFT_OUT
        self._notes -= name in _NOTES
        self._captions -= name in _CAPTIONS
        if name in _RUNNING:
            self._running.pop()
        elif name in HEADINGS:
            self._headings.pop()
        return name

    def can_end(self, name: str) -> bool:
        """Whether an end tag has an element to end; out of a table cell only parts of the table reach."""
        places = self._places[name]
        if not places or name in TABLE_PARTS:
            return bool(places)
        cell = max((self._places[cell][-1] for cell in CELLS if self._places[cell]), default=-1)
        return places[-1] > cell

    def heading(self) -> str | None:
        """Name of the innermost heading open here."""
        return self._headings[-1] if self._headings else None

    def kind(self) -> BlockKind:
        """What running text at this place is, headings apart."""
        if self._captions:
            return BlockKind.CAPTION
        if self.in_cell:
            return BlockKind.CELL
        if self._notes:
            return BlockKind.NOTE
        return self._running[-1] if self._running else BlockKind.PARAGRAPH
