"""Names of places in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from factcheck.model.span import Span


class Nearness(IntEnum):
    """How a claim came by a place, nearest first."""

    PHRASE = 0  # in its own noun phrase: "Gaza's 2.4 million people", "5,087 people in Gaza"
    CLAUSE = 1
    SENTENCE = 2
    CELL = 3  # label of its table row or column
    HEADING = 4
    PREVIOUS = 5  # the sentences before, in the same block or the one before
    HEADLINE = 6
    DATELINE = 7
    SPEAKER = 8  # in the name of who says so: "Gaza's health ministry"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as named; ``id`` is its id in the reference's gazetteer, if it has one."""

    span: Span
    name: str
    id: str | None
    nearness: Nearness = Nearness.CLAUSE
