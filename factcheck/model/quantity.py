"""Numbers as written and quantities as meant."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.model.span import Span


class Hedge(StrEnum):
    """The words that soften or bound a number."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class Kind(StrEnum):
    """What sort of quantity it is."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    FRACTION = "fraction"
    AGE = "age"
    DURATION = "duration"


class Form(StrEnum):
    """How a number is written; it decides what a digit slip can be."""

    DIGITS = "digits"
    WORDS = "words"
    MIXED = "mixed"  # 2.4 million
    FRACTION = "fraction"
    VAGUE = "vague"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: tokens ``first`` up to, not including, ``last``.

    ``value`` is null for vague words and ranges; ``place`` is what the last significant digit written is worth
    (100_000 for "2.4 million", 1 for "5,087", 1_000 for "5,000", 0.1 for "7.5"), with ``high_place`` for a
    range's upper end.
    """

    first: int
    last: int
    value: Decimal | None
    low: Decimal
    high: Decimal
    place: Decimal
    high_place: Decimal
    form: Form
    scale: Decimal = Decimal(1)  # the scale word written: a million in "2.4 million"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its meaning. Spans are clean offsets.

    ``span`` is the number itself ("2.4 million", "between 1.1 and 1.3 million"), ``phrase`` runs from the hedge to
    the noun or rate ("about 100 aid trucks a day"). Percent keeps the number as written (60), a fraction is
    the number it stands for (0.5).
    """

    span: Span
    phrase: Span
    value: Decimal | None
    low: Decimal
    high: Decimal
    place: Decimal
    high_place: Decimal
    form: Form
    hedge: Hedge
    kind: Kind
    unit: str | None
    per: str | None = None
    each: str | None = None
    subject: Span | None = None  # the whole noun phrase of the thing counted, where it is written
    first: int = 0  # tokens of ``span``
    last: int = 0
    phrase_first: int = 0  # tokens of ``phrase``
    phrase_last: int = 0
