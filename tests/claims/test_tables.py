"""What the labels and headings around a cell say of its figure, and what they do not."""

from __future__ import annotations

import pytest

from factcheck.model.claim import Measure
from tests.quantities.phrases import read

TABLE = """# Appeal for Ossovia

## THE APPEAL IN FIGURES

| Province | Required | Received |
|--|--:|--:|
| Morla | 300 | 41 |
| Total | 900 | 82 |
"""


@pytest.mark.parametrize(
    ("number", "place", "measure"),
    [
        ("300", "Morla", Measure.TARGET),
        ("41", "Morla", Measure.LEVEL),
        ("900", None, Measure.TARGET),
        ("82", None, Measure.LEVEL),
    ],
)
def test_labels(number: str, place: str | None, measure: Measure) -> None:
    claim = next(c for c in read(TABLE, "draft.md").claims if c.quantity.span.of(TABLE) == number)
    assert (claim.place, claim.measure) == (place, measure)
