"""The JSON of SPEC section 8, as pydantic models: what is written is what these say, in this order.

Offsets, lines and columns are those of the source: code points, ``start`` and ``end`` from 0 and half-open, lines
and columns from 1.
"""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

Number = int | float  # an int wherever the number is whole

VERSION = 1


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class QuantityModel(_Model):
    """The number itself: ``text`` is without its hedge and noun, ``value`` is null for a vague one."""

    start: int
    end: int
    text: str
    value: Number | None
    low: Number
    high: Number
    hedge: str
    unit: str | None
    per: str | None
    each: str | None


class ClaimModel(_Model):
    """A figure and what it says; ``time`` and ``base`` are the ``start`` of the date and the claim meant."""

    start: int
    end: int
    line: int
    column: int
    text: str
    kind: str
    quantity: QuantityModel
    subject: str | None
    predicate: str | None
    place: str | None
    group: str | None
    time: int | None
    attribution: str | None
    measure: str
    quoted: bool
    negated: bool
    base: int | None
    indicator: str | None


class CheckedClaimModel(ClaimModel):
    """A claim with its verdict, the id of the fact it should agree with, and what makes it agree."""

    verdict: str
    fact: str | None
    margin: str | None


class DateModel(_Model):
    """A day or period as written and the days it stands for, both included; null where they are not known."""

    start: int
    end: int
    line: int
    column: int
    text: str
    from_: date | None = Field(alias="from")
    to: date | None
    grain: str


class FindingModel(_Model):
    """A rule that fired: where, why, and what is on record instead."""

    code: str
    rule: str
    severity: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    message: str
    fact: str | None
    record: str | None
    expected: str | None
    source: str | None


class CoverageModel(_Model):
    """Numbers of claims: all that were found, and those of each verdict."""

    claims: int
    supported: int
    mismatch: int
    outdated: int
    ambiguous: int
    unverified: int


class ExtractedDocumentModel(_Model):
    """One draft with what was read in it; ``date`` is its reference date."""

    path: str
    date: date | None
    claims: tuple[ClaimModel, ...]
    dates: tuple[DateModel, ...]


class CheckedDocumentModel(_Model):
    """One draft with what was read, compared and found in it; ``date`` is its reference date."""

    path: str
    date: date | None
    claims: tuple[CheckedClaimModel, ...]
    dates: tuple[DateModel, ...]
    coverage: CoverageModel
    findings: tuple[FindingModel, ...]


class ExtractModel(_Model):
    """What ``factcheck extract --format json`` writes."""

    version: int
    documents: tuple[ExtractedDocumentModel, ...]


class CheckModel(_Model):
    """What ``factcheck check --format json`` writes; ``coverage`` is of all documents together."""

    version: int
    coverage: CoverageModel
    documents: tuple[CheckedDocumentModel, ...]
