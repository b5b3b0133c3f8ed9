"""Phrases with brackets around the numbers in them, and what each number means.

A file of ``tests/corpus/<room>`` is a list of groups ``{why, expect, phrases, gap, as}``. ``phrases`` is a list, or a
mapping from the phrase to what is special about it: a number is the value, a pair low and high, a mapping any fields.
``expect`` is ``nothing``, what every bracket means, or a list with one entry a bracket. ``gap``, of a group or of a
phrase (in a list: ``{phrase: …, gap: …}``), says why it is not read as the contract asks; such a case must fail until
it is mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import Checker, Extraction, read_document
from factcheck.model.span import Span

CORPUS = Path(__file__).parents[1] / "corpus"
TODAY = date(2023, 10, 23)
_BRACKETS = re.compile(r"\[(?!\^)([^\]]{1,200})\](?!\()")  # not [^1], not [a link](…)

Meaning = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One phrase without its brackets, where they stood, and what the numbers in them mean."""

    phrase: str
    spans: tuple[Span, ...]
    expect: tuple[Meaning, ...]
    path: str = "draft.txt"
    gap: str | None = None

    @property
    def marked(self) -> list[str]:
        return [span.of(self.phrase) for span in self.spans]


@lru_cache(maxsize=1)
def _checker() -> Checker:
    return Checker()


def read(source: str, path: str = "draft.txt") -> Extraction:
    """What the program reads in a draft of 23 October 2023, a Monday; one reader for all tests, which saves time."""
    return _checker().extract(read_document(path, source.encode(), day=TODAY))


def unmark(phrase: str) -> tuple[str, tuple[Span, ...]]:
    """The phrase without its brackets, and the spans that they marked."""
    plain, spans, end = "", [], 0
    for match in _BRACKETS.finditer(phrase):
        plain += phrase[end : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match.group(1))))
        plain += match.group(1)
        end = match.end()
    return plain + phrase[end:], tuple(spans)


def corpus_cases(room: str) -> list[Any]:
    """Every phrase of ``tests/corpus/<room>`` as a parameter, those with a gap marked to fail."""
    found = []
    for path in sorted((CORPUS / room).glob("*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            for case in group_cases(group):
                marks = [pytest.mark.xfail(strict=True, reason=case.gap)] if case.gap else []
                found.append(pytest.param(case, id=f"{path.stem}: {case.phrase}", marks=marks))
    return found


def group_cases(group: Meaning) -> Iterator[Case]:
    """The phrases of one group, each with the group's expectation and its own."""
    for marked, own in _phrases(group["phrases"]):
        phrase, spans = unmark(marked)
        shared = _each(group["expect"], len(spans))
        assert len(shared) == len(spans) or group["expect"] == "nothing", f"{marked}: as many brackets as meanings"
        assert spans or group["expect"] == "nothing", f"{marked}: a bracket for what is expected"
        special = [_fields(one) for one in (own if isinstance(own, list) and len(spans) > 1 else [own] * len(shared))]
        both = [{**one, **fields} for one, fields in zip(shared, special, strict=True)]
        meanings = tuple({key: value for key, value in one.items() if key != "gap"} for one in both)
        gap = next((str(meaning["gap"]) for meaning in (group, *special) if "gap" in meaning), None)
        yield Case(phrase, spans, meanings if spans else (), group.get("as", "draft.txt"), gap)


def _phrases(phrases: Any) -> Iterator[tuple[str, Any]]:
    """Every phrase with what is special about it, null where nothing is."""
    if isinstance(phrases, dict):
        yield from phrases.items()
        return
    for entry in phrases:
        yield (entry, None) if isinstance(entry, str) else (entry["phrase"], {"gap": entry["gap"]})


def _each(expect: Any, count: int) -> list[Meaning]:
    """What each of ``count`` brackets means; one meaning, that there are none, for a phrase of no numbers."""
    if expect == "nothing":
        return [{}]
    return expect if isinstance(expect, list) else [expect] * count


def _fields(own: object) -> Meaning:
    if own is None:
        return {}
    if isinstance(own, dict):
        return own
    if isinstance(own, list):
        low, high = own
        return {"low": low, "high": high}
    return {"value": own}


def same_number(found: Decimal | None, wanted: float) -> bool:
    """Whether a number is the one written in YAML, to six digits: a third is written 0.333333."""
    return found is not None and abs(float(found) - wanted) <= 1e-6 * max(1.0, abs(wanted))
