"""Tokens to numbers as written."""

from factcheck.numerals.read import read_numerals

__all__ = ["read_numerals"]
