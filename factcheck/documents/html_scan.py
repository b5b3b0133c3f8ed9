"""Cuts HTML into tags and text with their offsets.

The standard library's HTMLParser is not used: it reads a comment that is never closed once for every ``<!--``
(time grows with the square of the file), gives up markup after a stray ``&#``, and differs between the
versions of Python. What is needed here is less: where tags start and end, whatever is in them. An unclosed tag
or comment takes the rest of the file, as in a browser; so everything is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import lru_cache
from html import unescape
from types import MappingProxyType
from typing import NamedTuple

# Possessive repeats: a tag fits in one way or not at all. Quotes matter only after an equals sign.
_TAG = re.compile(
    r"""</?+([a-zA-Z][^\s/>]{0,100}+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')|=)*+)>""",
)
_TAG_OPEN = re.compile(r"</?[a-zA-Z]|<[!?]|</")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']{1,100}+)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'>]++))?+""")
_ENTITY = re.compile(r"&(?:#\d{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
# Elements whose content is not markup; a title's may hold entities, the others are left out by the reader.
_RAW = frozenset({"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"})


class Event(IntEnum):
    """What a stretch of HTML is."""

    TEXT = 0
    ENTITY = 1
    START = 2
    END = 3


class Part(NamedTuple):
    """A stretch of HTML, ``start`` up to, not including, ``end``.

    ``name`` is the lower-case name of a tag, or what an entity stands for; ``rest`` the attributes as written.
    """

    event: Event
    start: int
    end: int
    name: str = ""
    rest: str = ""

    @property
    def attributes(self) -> Mapping[str, str]:
        """Attributes by lower-case name, values without quotes."""
        found = {match[1].lower(): (match[2] or "").strip("\"'") for match in _ATTRIBUTE.finditer(self.rest)}
        return MappingProxyType(found)


def scan(source: str, start: int, end: int) -> Iterator[Part]:
    """The tags, texts and entities of ``source`` from ``start`` to ``end`` in order; comments are passed over."""
    at = start
    while at < end:
        opening = _TAG_OPEN.search(source, at, end)
        stop = opening.start() if opening else end
        yield from _texts(source, at, stop)
        if not opening:
            return
        tag = _TAG.match(source, stop, end)
        if not tag:
            at = _after_declaration(source, stop, end)
            continue
        name, at = tag[1].lower(), tag.end()
        closing = source.startswith("</", stop)
        yield Part(Event.END if closing else Event.START, stop, at, name, tag[2])
        if name in _RAW and not closing:
            raw_end = _raw_end(source, at, end, name)
            yield from _texts(source, at, raw_end)
            at = raw_end


def _texts(source: str, start: int, end: int) -> Iterator[Part]:
    at = start
    for match in _ENTITY.finditer(source, start, end):
        meaning = unescape(match[0])
        if meaning == match[0]:
            continue
        if at < match.start():
            yield Part(Event.TEXT, at, match.start())
        yield Part(Event.ENTITY, match.start(), match.end(), meaning)
        at = match.end()
    if at < end:
        yield Part(Event.TEXT, at, end)


def _after_declaration(source: str, start: int, end: int) -> int:
    """Where a comment, a declaration or a broken tag ends."""
    comment = source.startswith("<!--", start)
    closing = "-->" if comment else ">"
    found = source.find(closing, start + 2, end)  # "<!-->" is a whole comment
    return found + len(closing) if found >= 0 else end


def _raw_end(source: str, start: int, end: int, name: str) -> int:
    match = _raw_close(name).search(source, start, end)
    return match.start() if match else end


@lru_cache(maxsize=len(_RAW))
def _raw_close(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
