"""Runs every phrase of tests/corpus/quantities: which numbers are quantities, and what each of them means."""

from __future__ import annotations

import pytest

from factcheck.model.quantity import Quantity
from tests.quantities.phrases import Case, Meaning, corpus_cases, read, same_number

ALWAYS: Meaning = {"hedge": "exact", "per": None, "each": None}  # what a phrase means that does not say otherwise
NUMBERS = ("value", "low", "high")


@pytest.mark.parametrize("case", corpus_cases("quantities"))
def test_phrase(case: Case) -> None:
    extraction = read(case.phrase, case.path)
    source = extraction.document.source
    found = [claim.quantity for claim in extraction.claims]
    assert [quantity.span.of(source) for quantity in found] == case.marked
    assert [quantity.span for quantity in found] == list(case.spans)
    for quantity, meaning in zip(found, case.expect, strict=True):
        wrong = {key: one for key, one in fields(quantity, source).items() if not fits(key, one, meaning)}
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


def fits(key: str, found: object, meaning: Meaning) -> bool:
    """Whether a field is what the phrase says; ``a|b`` are two good answers, ``none`` is null."""
    wanted = {**ALWAYS, **meaning}.get(key, ...)
    if wanted is ...:
        return True
    if key in (*NUMBERS, "place") and wanted is not None:
        return same_number(found, wanted)  # type: ignore[arg-type]
    if wanted is None:
        return found is None
    return ("none" if found is None else found) in str(wanted).split("|")
