"""What a reader says when it cannot read."""

from __future__ import annotations


class DocumentError(Exception):
    """A draft that cannot be read; the message is one sentence that names the file and the mend."""
