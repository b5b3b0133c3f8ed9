"""The door of the room: bytes to a document, by the table of formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from itertools import accumulate
from pathlib import PurePath
from types import MappingProxyType

from factcheck.documents.decode import decode
from factcheck.documents.front_matter import FrontMatter, read_front_matter
from factcheck.documents.layout import Layout
from factcheck.model.document import Document

Reader = Callable[[str, FrontMatter], Layout]


def read_document(path: str, data: bytes, *, filename: str | None = None, day: date | None = None) -> Document:
    """The draft in ``data``: its source, its clean text, its blocks, and the map between source and clean text.

    path      how the document is called in reports
    data      the file's bytes
    filename  tells the format by its suffix where ``path`` does not; an unknown suffix is plain text
    day       reference date; else the one of the front matter's ``date:``
    raises    DocumentError where the data are no readable text
    """
    source = decode(path, data)
    suffix = PurePath(filename or path).suffix.lower()
    front = read_front_matter(source)
    layout = READERS.get(suffix, _plain)(source, front)
    return Document(
        path=path,
        source=source,
        text=layout.text,
        blocks=layout.blocks,
        pieces=layout.pieces,
        date=day or front.date,
        line_starts=tuple(accumulate((len(line) + 1 for line in source.split("\n")[:-1]), initial=0)),
    )


# Each reader is imported when its format is met, so that a plain draft does not pay for a Markdown parser.


def _plain(source: str, front: FrontMatter) -> Layout:
    from factcheck.documents.plain import read_plain  # noqa: PLC0415

    return read_plain(source, front)


def _markdown(source: str, front: FrontMatter) -> Layout:
    from factcheck.documents.markdown import read_markdown  # noqa: PLC0415

    return read_markdown(source, front)


def _html(source: str, front: FrontMatter) -> Layout:
    from factcheck.documents.html import read_html  # noqa: PLC0415

    return read_html(source, front)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": _plain,
        ".md": _markdown,
        ".markdown": _markdown,
        ".html": _html,
        ".htm": _html,
        ".xhtml": _html,
    }
)
