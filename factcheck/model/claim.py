"""A quantity together with what it counts, where, when, for whom, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.dates import DateMention
from factcheck.model.document import Document
from factcheck.model.place import PlaceMention
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span


class Measure(StrEnum):
    """Whether the number is a state, a new amount, a rise or fall, or a need or plan."""

    LEVEL = "level"
    INCREMENT = "increment"
    CHANGE = "change"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim. Token ranges are half-open; spans are clean offsets.

    ``clause`` are the tokens of the clause around the quantity, ``sentence`` the index of its sentence; both tell
    ``compare`` where to look for an indicator's cues. ``places`` are all places that may be meant, nearest
    first; ``place`` is the one the text says, null where it says none. ``head`` is the lemma of the thing
    counted even where the unit is elliptical.
    """

    quantity: Quantity
    sentence: int
    clause: tuple[int, int]
    subject: str | None = None
    predicate: str | None = None
    place: str | None = None
    group: str | None = None
    time: DateMention | None = None
    attribution: str | None = None
    quoted: bool = False
    negated: bool = False
    measure: Measure = Measure.LEVEL
    base: int | None = None  # index, in the document's claims, of the whole it is a share of
    head: str | None = None
    places: tuple[PlaceMention, ...] = ()
    parallel: int | None = None  # index of the claim it was coordinated with and took its noun or verb from
    span: Span = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one document, in text order."""

    document: Document
    claims: tuple[Claim, ...]
    dates: tuple[DateMention, ...]
