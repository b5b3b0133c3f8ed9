"""Runs every sentence of tests/corpus/claims: a file has the name of the field of a claim that it is about.

``expect`` or the value of a sentence is what the field of the number in brackets must be, ``a|b`` two good answers,
``none`` that it must be null; a list has one entry a bracket. A time is given as the words of the date, a base as those
of the number that it points to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
import yaml

import factcheck
from factcheck.model.claim import Claim, Extraction
from factcheck.model.span import Span
from tests.quantities.phrases import CORPUS, unmark

TODAY = date(2023, 10, 23)
EXACT = {"predicate", "measure", "quoted", "negated", "time", "base"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, where its numbers of interest stand, and what ``field`` of each must be."""

    field: str
    sentence: str
    spans: tuple[Span, ...]
    wanted: tuple[str, ...]
    gap: str | None


def sentences() -> Iterator[Sentence]:
    for path in sorted((CORPUS / "claims").glob("*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            for marked, own in _phrases(group):
                plain, spans = unmark(marked)
                wanted, gap = (own["is"], own["gap"]) if isinstance(own, dict) else (own, group.get("gap"))
                each = wanted if isinstance(wanted, list) else [wanted] * len(spans)
                assert len(each) == len(spans) > 0, f"{marked}: as many brackets as answers"
                yield Sentence(path.stem, plain, spans, tuple(str(one) for one in each), gap)


def _phrases(group: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    phrases = group["phrases"]
    if isinstance(phrases, dict):
        yield from phrases.items()
        return
    for entry in phrases:
        if isinstance(entry, str):
            yield entry, group["expect"]
        else:
            yield entry["phrase"], {"is": group["expect"], "gap": entry["gap"]}


def cases() -> list[Any]:
    return [
        pytest.param(
            case,
            id=f"{case.field}: {case.sentence}",
            marks=[pytest.mark.xfail(strict=True, reason=case.gap)] if case.gap else [],
        )
        for case in sentences()
    ]


@pytest.mark.parametrize("case", cases())
def test_sentence(case: Sentence) -> None:
    extraction = factcheck.extract(case.sentence, date=TODAY)
    claims = {claim.quantity.span: claim for claim in extraction.claims}
    missed = [span.of(case.sentence) for span in case.spans if span not in claims]
    assert missed == []
    for span, wanted in zip(case.spans, case.wanted, strict=True):
        read = shown(claims[span], case.field, extraction)
        assert fits(case.field, read, wanted), f"{span.of(case.sentence)}: {case.field} {read!r}, expected {wanted!r}"


def shown(claim: Claim, field: str, extraction: Extraction) -> str:
    """A field of a claim in words."""
    source = extraction.document.source
    if field == "time":
        return "none" if claim.time is None else claim.time.span.of(source)
    if field == "base":
        return "none" if claim.base is None else extraction.claims[claim.base].quantity.span.of(source)
    read = getattr(claim, field)
    return "none" if read is None else str(read)


def fits(field: str, read: str, wanted: str) -> bool:
    """Whether the field is one of the answers; an article before a name makes no difference."""
    if field in EXACT:
        return read in wanted.split("|")
    return _bare(read) in map(_bare, wanted.split("|"))


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", words.casefold())
