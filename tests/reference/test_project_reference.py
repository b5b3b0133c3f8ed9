"""The project's own facts, in the folder `reference` beside the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.lexicon import Lexicon
from factcheck.reference import load_reference

FOLDER = Path(__file__).parents[2] / "reference"


def test_the_whole_folder_loads_without_a_problem(lexicon: Lexicon) -> None:
    reference, problems = load_reference([FOLDER], lexicon)
    assert problems == ()
    assert len(reference.facts) > 150
    assert len(reference.events) > 20


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_file_can_be_read_alone(path: Path, lexicon: Lexicon) -> None:
    reference, problems = load_reference([path], lexicon)
    assert problems == ()
    assert reference.facts


def test_every_fact_names_its_source_with_address_and_day(lexicon: Lexicon) -> None:
    reference, _ = load_reference([FOLDER], lexicon)
    for fact in reference.facts.values():
        assert fact.source.name, fact.id
        assert (fact.source.url or "").startswith("http"), fact.id
        assert fact.source.date, fact.id


def test_every_figure_has_the_unit_of_its_indicator(lexicon: Lexicon) -> None:
    reference, _ = load_reference([FOLDER], lexicon)
    for fact in reference.facts.values():
        for entry in fact.entries:
            assert entry.quantity.unit == reference.indicators[fact.indicator].unit, (fact.id, entry.text)
