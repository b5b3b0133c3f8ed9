"""markdown-it, told to keep the source offsets of all text.

markdown-it says in which lines a block stands, not where in them. So each rule that writes text is wrapped:
block rules note where every line of an inline token's content starts in the source, inline rules at which
position of that content they were called. Both are facts of the parse; nothing is searched for afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_block import StateBlock, heading, html_block, lheading, paragraph, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

_AT = "factcheck_at"  # of an inline child: position and length in the content of its parent
_LINES = "factcheck_lines"  # of an inline token: pairs of a position in its content and the source offset of it
_STRETCH = "factcheck_stretch"  # of an HTML block: its source offsets
_MAX_NESTING = 100  # levels of quotes and lists; each costs a few frames of the call stack
_FOOTNOTE_MARK = re.compile(r"\[\^[^\s\]]{1,60}\]")
_CARRIAGE_RETURN = re.compile(r"\r\n?")

_Lines = list[tuple[int, int]]
_Locate = Callable[[StateBlock, Sequence[Token]], None]


def parse(source: str, body: int) -> Sequence[Token]:
    """The block tokens of a draft that starts at offset ``body``; offsets count from the start of ``source``."""
    text = " " * body + _CARRIAGE_RETURN.sub(_same_length, source[body:])
    return _parser().parse(text)


def place(parent: Token, child: Token) -> tuple[int, int]:
    """Source offset and length of a child of an inline token."""
    at, length = child.meta[_AT]
    lines: _Lines = parent.meta[_LINES]
    position, offset = lines[_line(lines, at)]
    return offset + at - position, length


def text_runs(parent: Token, child: Token) -> Iterator[tuple[int, int]]:
    """Start and end in the source of each stretch that a text is made of; one, but for escaped bars in a table."""
    at, _ = child.meta[_AT]
    end = at + len(child.content)  # not as it was called: a mark of emphasis loses its content later
    lines: _Lines = parent.meta[_LINES]
    number = _line(lines, at)
    while at < end:
        position, offset = lines[number]
        number += 1
        stop = min(end, lines[number][0]) if number < len(lines) else end
        yield offset + at - position, offset + stop - position
        at = stop


def stretch(token: Token) -> tuple[int, int]:
    """Source offsets at which an HTML block starts and ends."""
    start, end = token.meta[_STRETCH]
    return start, end


def _line(lines: _Lines, at: int) -> int:
    return max(0, bisect_right(lines, at, key=lambda line: line[0]) - 1)


def _same_length(match: re.Match[str]) -> str:
    return " \n" if len(match[0]) == 2 else "\n"


def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    footnote_plugin(md)
    # Indented code is text that somebody indented; tokens of text must stay apart to keep their offsets;
    # footnotes stay where they are written, and their marks are ours (below).
    md.disable(["code", "text_join", "fragments_join", "footnote_tail", "footnote_inline", "footnote_ref"])
    before = ["paragraph", "reference", "blockquote"]
    md.block.ruler.at("table", _locating(table, _locate_cells), {"alt": ["paragraph", "reference"]})
    md.block.ruler.at("html_block", _locating(html_block, _locate_html), {"alt": before})
    md.block.ruler.at("heading", _locating(heading, _locate_heading), {"alt": before})
    md.block.ruler.at("lheading", _locating(lheading, _locate_lines))
    md.block.ruler.at("paragraph", _locating(paragraph, _locate_lines))
    md.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    md.inline.ruler.push("character", _character)
    names, rules = md.inline.ruler.get_active_rules(), md.inline.ruler.getRules("")
    for name, rule in zip(names, list(rules), strict=True):
        md.inline.ruler.at(name, _positioned(rule))
    return md


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """``[^1]``, whether or not there is such a footnote: never text."""
    match = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("footnote_ref", "", 0)
    state.pos = match.end()
    return True


def _character(state: StateInline, silent: bool) -> bool:
    """Whatever no other rule takes is itself (else markdown-it adds it outside of all rules)."""
    if not silent:
        state.push("text", "", 0).content = state.src[state.pos]
    state.pos += 1
    return True


def _positioned(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """The rule, its tokens marked with their position. Text is cut at every call, so that it has one."""

    def positioned(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, silent)
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if state.pending:
            state.pushPending()
        at = start
        for token in state.tokens[count:]:
            if _AT not in token.meta:
                length = len(token.content) if token.type == "text" else state.pos - start
                token.meta[_AT] = (at, length)
                at += len(token.content) if token.type == "text" else 0
        return True

    return positioned


def _locating(rule: RuleFuncBlockType, locate: _Locate) -> RuleFuncBlockType:
    """The rule, followed by ``locate`` on the tokens that it wrote."""

    def locating(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            locate(state, state.tokens[count:])
        return True

    return locating


def _locate_lines(state: StateBlock, tokens: Sequence[Token]) -> None:
    """Running text: the rule took these lines less their indent, and trimmed the whole."""
    token = tokens[1]
    first, last = token.map or (0, 0)
    raw = state.getLines(first, last, state.blkIndent, False)  # noqa: FBT003 - markdown-it's signature
    position = -raw.find(token.content)  # only blanks were trimmed, so the first place where it fits is the place
    lines: _Lines = []
    for number, line in enumerate(raw.split("\n"), first):
        indent = len(line) - len(line.lstrip(" \t"))
        lines.append((position + indent, state.bMarks[number] + state.tShift[number]))
        position += len(line) + 1
    token.meta[_LINES] = lines


def _locate_heading(state: StateBlock, tokens: Sequence[Token]) -> None:
    """A heading after number signs: one line, trimmed on both sides."""
    token = tokens[1]
    line = token.map[0] if token.map else 0
    start = state.bMarks[line] + state.tShift[line] + len(tokens[0].markup)
    token.meta[_LINES] = [(0, state.src.find(token.content, start, state.eMarks[line]))]  # as above: the only place


def _locate_html(state: StateBlock, tokens: Sequence[Token]) -> None:
    first, last = tokens[0].map or (0, 0)
    tokens[0].meta[_STRETCH] = (state.bMarks[first], state.eMarks[last - 1])


def _locate_cells(state: StateBlock, tokens: Sequence[Token]) -> None:
    cells: Iterator[_Lines] = iter(())
    for token in tokens:
        if token.type == "tr_open":
            line = token.map[0] if token.map else 0
            cells = _cells(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
        elif token.type == "inline":
            token.meta[_LINES] = next(cells, [(0, state.bMarks[(token.map or [0])[0]])])


def _cells(src: str, start: int, end: int) -> Iterator[_Lines]:
    """For each cell of a table line, how its content runs in the source; the backslash before a bar is not in it."""
    text = src[start:end].strip(" \t")
    start += src[start:end].find(text)
    end = start + len(text)
    at = start + 1 if text.startswith("|") else start
    while at <= end:
        bar = src.find("|", at, end)
        escaped: list[int] = []
        while bar > at and src[bar - 1] == "\\":
            escaped.append(bar)
            bar = src.find("|", bar + 1, end)
        stop = bar if bar >= 0 else end
        while at < stop and src[at] in " \t":
            at += 1
        yield [(0, at), *((bar - at - count, bar) for count, bar in enumerate(escaped, 1))]
        at = stop + 1
