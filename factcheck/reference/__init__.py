"""YAML and CSV to `Reference`, with every problem at its place."""

from factcheck.reference.load import load_reference

__all__ = ["load_reference"]
