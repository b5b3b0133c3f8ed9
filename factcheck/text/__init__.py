"""Clean text to tokens, sentences and quotations."""

from factcheck.text.read import read_text

__all__ = ["read_text"]
