"""Where something stands: half-open pairs of code point offsets."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text, ``start`` up to but not including ``end``, in code points from 0."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words that stand there in ``text``."""
        return text[self.start : self.end]
