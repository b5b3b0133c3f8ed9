"""What an explanation is: sections of steps, each a value with the words that gave it and why."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.document import Document
from factcheck.model.interval import Interval
from factcheck.model.span import Span


class NothingHereError(ValueError):
    """There is nothing to explain where one looked; the message says where there is."""


@dataclass(frozen=True, slots=True)
class Bars:
    """What is stated and what is on record, in the same terms, to be drawn one over the other."""

    stated: Interval
    on_record: Interval


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was decided: ``value`` is what came out.

    ``words`` are the clean offsets of the words that gave it, ``why`` is the rule or the reason in plain words.
    """

    name: str
    value: str
    words: tuple[Span, ...] = ()
    why: str = ""
    bars: Bars | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Steps that belong together."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All about one figure, date or number. Spans are clean offsets.

    ``span`` is the number itself (or the date), ``phrase`` has its hedge and noun too, ``sentence`` is the sentence
    around them. ``document.date`` is the reference date that was used.
    """

    document: Document
    span: Span
    phrase: Span
    sentence: Span
    sections: tuple[Section, ...]
