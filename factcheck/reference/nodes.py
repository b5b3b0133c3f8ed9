"""YAML as a tree that remembers where everything stands.

Scalars stay the text of the file: nothing is guessed from how they look. Aliases, anchors, tags and a second document
are refused, and the depth is limited, so that a reference is what its reader sees and cannot grow while it is read.
The parser's events are used, not its nodes: only they tell anchors, and reading them does not recurse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import yaml

from factcheck.model.reference import Origin, Problem

MAX_DEPTH = 12  # the deepest place of the format is 6 down
MAX_PROBLEMS = 100  # of one file as YAML; more of them tell nothing new

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
Node: TypeAlias = "Scalar | Items | Block"


class Scalar(NamedTuple):
    """One word or text; an empty one stands for a key with nothing after it. Line and column from 1."""

    text: str
    line: int
    column: int
    refused: bool = False  # an alias: already reported, so no other error of it is worth telling


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Block(NamedTuple):
    """Keys with their values, in the order of the file, each key once."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        """What stands after ``key``."""
        return next((value for name, value in self.pairs if name.text == key), None)


class _Open(NamedTuple):
    """A list or block whose end has not come yet."""

    is_block: bool
    line: int
    column: int
    children: list[Node]


class _TooDeepError(Exception):
    """Nesting beyond the limit."""


def read_tree(path: str, text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The tree of one YAML file, and what is wrong with it as YAML.

    path     as it is to be named in problems
    returns  null in place of the tree where there is none: an empty file, no YAML, nesting beyond MAX_DEPTH
    """
    builder = _Builder(path)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        return None, (*builder.problems, _no_yaml(path, error))
    except _TooDeepError:
        return None, tuple(builder.problems)
    return builder.root, tuple(builder.problems)


def plain(node: Node) -> Plain:
    """The tree without its places: text, lists and dictionaries."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def find(node: Node, steps: Sequence[str | int], *, at_key: bool = False) -> Node:
    """The node that ``steps`` (keys and indexes) lead to.

    A step that leads nowhere is passed over, so that the names that a validator gives to the branches of a choice do
    no harm, and a missing key is found at the block that misses it. With ``at_key`` the last key itself is given.
    """
    found: Node = node
    for number, step in enumerate(steps):
        last = number == len(steps) - 1
        if isinstance(found, Block):
            pair = next((pair for pair in found.pairs if pair[0].text == step), None)
            if pair:
                found = pair[0] if at_key and last else pair[1]
        elif isinstance(found, Items) and isinstance(step, int) and step < len(found.items):
            found = found.items[step]
    return found


def _events(text: str) -> Iterator[yaml.Event]:
    """The parser's events, from libyaml where it is there."""
    parser = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    try:
        while True:
            event = parser.get_event()
            if event is None:
                return
            yield event
    finally:
        parser.dispose()


class _Builder:
    """Puts events together to one tree; a stack of what is open, no recursion."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """One event more."""
        if self._documents > 1:
            return
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if isinstance(event, yaml.ScalarEvent):
            self._refuse(event, line, column)
            self._close(Scalar(event.value, line, column))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._refuse(event, line, column)
            self._descend(_Open(isinstance(event, yaml.MappingStartEvent), line, column, []))
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._close(self._finished(self._open.pop()))
        elif isinstance(event, yaml.AliasEvent):
            self._report(line, column, f'aliases of YAML (here "*{event.anchor}") are not allowed: write it out')
            self._close(Scalar("", line, column, refused=True))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._report(line, column, "a second YAML document begins here; a file holds one: remove the ---")

    def _refuse(self, event: yaml.NodeEvent, line: int, column: int) -> None:
        """Report an anchor or a tag."""
        if event.anchor is not None:
            self._report(line, column, f'anchors of YAML (here "&{event.anchor}") are not allowed: write it out')
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self._report(line, column, f'tags of YAML (here "{tag}") are not allowed: everything is read as text')

    def _descend(self, opened: _Open) -> None:
        """Go one level down, or give up."""
        if len(self._open) >= MAX_DEPTH:
            self._report(opened.line, opened.column, f"nested deeper than {MAX_DEPTH} levels")
            raise _TooDeepError
        self._open.append(opened)

    def _close(self, node: Node) -> None:
        """Hand a finished node to what it stands in."""
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _finished(self, opened: _Open) -> Node:
        """The list or block whose end has come."""
        if not opened.is_block:
            return Items(tuple(opened.children), opened.line, opened.column)
        pairs: dict[str, tuple[Scalar, Node]] = {}
        children = iter(opened.children)
        for key, value in zip(children, children, strict=True):
            if not isinstance(key, Scalar):
                self._report(key.line, key.column, "a key must be a word or text, found a list or block")
            elif key.text in pairs:
                first = pairs[key.text][0].line
                self._report(key.line, key.column, f'"{key.text}" is given twice; it stands in line {first} already')
            else:
                pairs[key.text] = (key, value)
        return Block(tuple(pairs.values()), opened.line, opened.column)

    def _report(self, line: int, column: int, message: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(Origin(self.path, line, column), message))


# What the parser says, and what it most often means.
_HINTS: Mapping[str, str] = {
    "cannot start any token": "a tab, or a text that begins with %, @ or `: indent with blanks, put the text in quotes",
    "mapping values are not allowed": "a colon where none can stand: put a text that holds a colon in quotes",
    "did not find expected key": "check the indentation, and the quotes and brackets just before",
    "did not find expected '-' indicator": "check the indentation: the entries of a list stand under each other",
    "found unexpected end of stream": "a quote or bracket is not closed",
    "could not find expected ':'": "a key without a colon after it",
}


def _no_yaml(path: str, error: yaml.MarkedYAMLError) -> Problem:
    """The parser's complaint, at its place, with what it most often means."""
    mark = error.problem_mark or error.context_mark
    said = error.problem or "cannot be read"
    hint = next((f" ({meaning})" for words, meaning in _HINTS.items() if words in said), "")
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(Origin(path, line, column), f"not valid YAML: {said}{hint}")
