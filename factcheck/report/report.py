"""What a format is given: the results of one run, and how they are to look."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.claim import Extraction
from factcheck.model.finding import Checked

WIDTH = 100  # cells, where the report does not go to a terminal


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The documents that were checked, in the order to report them; ``width`` is in terminal cells."""

    documents: tuple[Checked, ...]
    color: bool = False
    width: int = WIDTH


@dataclass(frozen=True, slots=True)
class ExtractReport:
    """The documents that were read, in the order to report them; ``width`` is in terminal cells."""

    documents: tuple[Extraction, ...]
    color: bool = False
    width: int = WIDTH
