"""YAML and CSV to `Reference`, with every problem at its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.lexicon import Lexicon
    from factcheck.model.reference import Problem, Reference

__all__ = ["load_reference"]


def load_reference(paths: Sequence[Path], lexicon: Lexicon) -> tuple[Reference, tuple[Problem, ...]]:
    """The figures on record in ``paths``, with what is wrong with them: see `factcheck.reference.load`.

    yaml, pydantic and the schema are imported by the call: a program that finds its reference compiled needs none.
    """
    from factcheck.reference.load import load_reference as load  # noqa: PLC0415

    return load(paths, lexicon)
