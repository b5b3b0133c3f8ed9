"""Bytes to the code points that offsets are counted in."""

from __future__ import annotations

import codecs
import re
from types import MappingProxyType

from factcheck.documents.errors import DocumentError

MAX_BYTES = 50 * 1024 * 1024

# Longer marks first: the UTF-16 mark is how the UTF-32 one begins.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# First bytes of files that are often mistaken for text, as their formats define them.
_MAGIC = MappingProxyType(
    {
        b"%PDF": "a PDF",
        b"PK\x03\x04": "a zip archive or an office file such as .docx",
        b"\x89PNG": "a PNG picture",
        b"\xff\xd8\xff": "a JPEG picture",
        b"GIF8": "a GIF picture",
        b"\xd0\xcf\x11\xe0": "an old office file such as .doc",
        b"{\\rtf": "a rich text file",
        b"\x1f\x8b": "a gzip archive",
    }
)
_MEND = "save its text as .txt, .md or .html in UTF-8"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")


def decode(path: str, data: bytes) -> str:
    """The text of a file, without its byte order mark and with its line ends as they are.

    path    only for messages
    data    UTF-8, with a byte order mark also UTF-16 or UTF-32, else Windows-1252 where it has no control characters
    raises  DocumentError where the file is too large, empty, or no text
    """
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        raise DocumentError(f"{path}: is larger than {limit} MB; split it into smaller files")
    seems = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), None)
    if seems:
        raise DocumentError(f"{path}: seems to be {seems}, not text; {_MEND}")
    text = _decoded(path, data)
    if not text.strip():
        raise DocumentError(f"{path}: is empty; give a file with text in it")
    return text


def _decoded(path: str, data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(path, data[len(mark) :], encoding)
    if b"\x00" in data:
        raise DocumentError(f"{path}: seems to be a binary file, not text; {_MEND}")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if _CONTROL.search(data):
            raise DocumentError(f"{path}: seems to be a binary file, not text; {_MEND}") from None
        return _strictly(path, data, "cp1252")


def _strictly(path: str, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise DocumentError(f"{path}: is not text in a known encoding; {_MEND}") from None
    if "\x00" in text:
        raise DocumentError(f"{path}: seems to be a binary file, not text; {_MEND}")
    return text
