"""Runs every phrase of tests/corpus/numerals: what a number is worth, and what its last digit is worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.model.quantity import Numeral
from factcheck.numerals import read_numerals
from factcheck.text import read_text
from tests.quantities.phrases import Case, Meaning, corpus_cases, same_number


@pytest.mark.parametrize("case", corpus_cases("numerals"))
def test_phrase(case: Case) -> None:
    text = read_text(read_document(case.path, case.phrase.encode()), load_lexicon())
    numerals = read_numerals(text, load_lexicon())
    assert [text.span(n.first, n.last).of(text.text) for n in numerals] == case.marked
    assert [text.span(n.first, n.last) for n in numerals] == list(case.spans)
    for numeral, meaning in zip(numerals, case.expect, strict=True):
        assert {key: shown(numeral, key) for key in meaning if not fits(numeral, key, meaning)} == {}, dict(meaning)


def shown(numeral: Numeral, key: str) -> object:
    read = getattr(numeral, key)
    return float(read) if isinstance(read, Decimal) else read


def fits(numeral: Numeral, key: str, meaning: Meaning) -> bool:
    read, wanted = getattr(numeral, key), meaning[key]
    if key == "form":
        return wanted is None or read.value == wanted
    return read is None if wanted is None else same_number(read, wanted)
