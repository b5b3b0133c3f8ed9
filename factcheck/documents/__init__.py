"""Bytes to documents: what is text, what it is, and where it stood in the source."""

from factcheck.documents.errors import DocumentError
from factcheck.documents.read import read_document

__all__ = ["DocumentError", "read_document"]
