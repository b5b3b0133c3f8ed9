"""Runs every sentence of tests/corpus/claims: a file has the name of the field of a claim that it is about.

``expect`` or the value of a sentence is what the field of the number in brackets must be, ``a|b`` two good answers,
``none`` that it must be null; a list has one entry a bracket. A time is given as the words of the date, a base as those
of the number that it points to. In ``sentences.yaml`` an answer is a mapping of fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from factcheck.model.claim import Claim, Extraction
from factcheck.model.span import Span
from tests.quantities.phrases import CORPUS, read, unmark

NAMES = {"subject", "place", "group", "attribution"}  # an article before them makes no difference


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, where its numbers of interest stand, and what fields each of their claims must have."""

    file: str
    sentence: str
    spans: tuple[Span, ...]
    wanted: tuple[Mapping[str, str], ...]
    gap: str | None


def sentences() -> Iterator[Sentence]:
    for path in sorted((CORPUS / "claims").glob("*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            for marked, own, gap in _phrases(group):
                plain, spans = unmark(marked)
                each = own if isinstance(own, list) else [own] * len(spans)
                assert len(each) == len(spans) > 0, f"{marked}: as many brackets as answers"
                wanted = tuple(one if isinstance(one, dict) else {path.stem: str(one)} for one in each)
                yield Sentence(path.stem, plain, spans, wanted, gap)


def _phrases(group: Mapping[str, Any]) -> Iterator[tuple[str, Any, str | None]]:
    """Every sentence with its answer and its gap, null where it has none."""
    phrases = group["phrases"]
    for entry in phrases:
        own = phrases[entry] if isinstance(phrases, dict) else group["expect"]
        if isinstance(own, dict) and "is" in own:
            yield entry, own["is"], own["gap"]
        elif isinstance(entry, dict):
            yield entry["phrase"], own, entry["gap"]
        else:
            yield entry, own, group.get("gap")


def cases() -> list[Any]:
    found = []
    for case in sentences():
        marks = [pytest.mark.xfail(strict=True, reason=case.gap)] if case.gap else []
        found.append(pytest.param(case, id=f"{case.file}: {case.sentence}", marks=marks))
    return found


@pytest.mark.parametrize("case", cases())
def test_sentence(case: Sentence) -> None:
    assert wrong_answers(case) == []


def wrong_answers(case: Sentence) -> list[str]:
    """What is not read as it should be, in words."""
    extraction = read(case.sentence)
    claims = {claim.quantity.span: claim for claim in extraction.claims}
    wrong = []
    for span, wanted in zip(case.spans, case.wanted, strict=True):
        if span not in claims:
            wrong.append(f"{span.of(case.sentence)}: not found")
            continue
        for field, good in wanted.items():
            found = shown(claims[span], field, extraction)
            if not fits(field, found, str(good)):
                wrong.append(f"{span.of(case.sentence)}: {field} {found!r}, expected {good!r}")
    return wrong


def shown(claim: Claim, field: str, extraction: Extraction) -> str:
    """A field of a claim in words."""
    source = extraction.document.source
    if field == "time":
        return "none" if claim.time is None else claim.time.span.of(source)
    if field == "base":
        return "none" if claim.base is None else extraction.claims[claim.base].quantity.span.of(source)
    found = getattr(claim, field)
    return "none" if found is None else str(found)


def fits(field: str, found: str, good: str) -> bool:
    """Whether the field is one of the answers."""
    if field in NAMES:
        return _bare(found) in map(_bare, good.split("|"))
    return found in good.split("|")


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", words.casefold())
