"""Runs every phrase of tests/corpus/quantities: which numbers are quantities, and what each of them means."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck
from factcheck.model.quantity import Quantity
from tests.quantities.phrases import Case, Meaning, corpus_cases, same_number

TODAY = date(2023, 10, 23)
ALWAYS: Meaning = {"hedge": "exact", "per": None, "each": None}  # what a phrase means that does not say otherwise
NUMBERS = ("value", "low", "high")


@pytest.mark.parametrize("case", corpus_cases("quantities"))
def test_phrase(case: Case) -> None:
    extraction = factcheck.extract(case.phrase, date=TODAY, path=case.path)
    source = extraction.document.source
    found = [claim.quantity for claim in extraction.claims]
    assert [quantity.span.of(source) for quantity in found] == case.marked
    assert [quantity.span for quantity in found] == list(case.spans)
    for quantity, meaning in zip(found, case.expect, strict=True):
        wrong = {key: read for key, read in fields(quantity, source).items() if not fits(key, read, meaning)}
        assert wrong == {}, f"expected {dict(meaning)}"


def fields(quantity: Quantity, source: str) -> dict[str, object]:
    """Everything that a phrase can say about its number."""
    return {
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "place": quantity.place,
        "hedge": quantity.hedge.value,
        "kind": quantity.kind.value,
        "unit": quantity.unit,
        "per": quantity.per,
        "each": quantity.each,
        "subject": None if quantity.subject is None else quantity.subject.of(source),
        "phrase": quantity.phrase.of(source),
    }


def fits(key: str, read: object, meaning: Meaning) -> bool:
    """Whether a field is what the phrase says; ``a|b`` are two good answers, ``none`` is null."""
    wanted = {**ALWAYS, **meaning}.get(key, ...)
    if wanted is ...:
        return True
    if key in (*NUMBERS, "place") and wanted is not None:
        return same_number(read, wanted)  # type: ignore[arg-type]
    if wanted is None:
        return read is None
    return ("none" if read is None else read) in str(wanted).split("|")
