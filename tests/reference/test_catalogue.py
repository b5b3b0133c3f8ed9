"""The built-in indicators."""

from __future__ import annotations

import pytest

from factcheck.model.reference import Flow
from factcheck.reference.catalogue import load_catalogue
from factcheck.reference.targets import target_of

# SPEC section 5 asks for these at least.
EXPECTED = {
    "population", "killed", "injured", "missing", "displaced", "evacuated", "returned", "refugees", "affected",
    "people-in-need", "people-targeted", "people-reached", "food-insecure", "malnourished", "cases", "deaths",
    "houses-destroyed", "houses-damaged", "schools-damaged", "health-facilities-functioning", "trucks-entered",
    "trucks-needed", "funding-required", "funding-received", "hostages-held",
}  # fmt: skip


def test_it_has_every_indicator_of_the_contract() -> None:
    assert load_catalogue().keys() >= EXPECTED


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_indicator_has_words_to_be_known_by(name: str) -> None:
    indicator = load_catalogue()[name]
    assert indicator.builtin
    assert len(indicator.cues_any) >= 5
    assert indicator.subjects
    assert not set(indicator.cues_any) & set(indicator.cues_none)
    words = (*indicator.cues_any, *indicator.cues_none, *indicator.subjects)
    assert all(word == word.lower().strip() for word in words)
    for group in (indicator.cues_any, indicator.cues_none, indicator.subjects):
        assert len(group) == len(set(group))


def test_flows_are_flows() -> None:
    catalogue = load_catalogue()
    assert {name for name, each in catalogue.items() if each.measure is Flow.FLOW} == {
        "trucks-entered",
        "trucks-needed",
    }


def test_which_are_targets() -> None:
    catalogue = load_catalogue()
    assert {name for name in catalogue if catalogue[name].target} == {
        "trucks-needed", "funding-required", "people-targeted"
    }  # fmt: skip
    assert {name for name in catalogue if catalogue[name].target is None} == {"people-in-need", "food-insecure"}


@pytest.mark.parametrize(
    ("name", "label", "cues", "expected"),
    [
        ("water-needed", "Drinking water needed", (), True),
        ("appeal", "Funding asked for", (), True),
        ("trucks", "Trucks a day", ("need", "require"), True),
        ("trucks", "Trucks a day", ("need", "enter"), False),
        ("appeal-received", "Funding received", ("receive",), False),
        ("appeal-funded", "Share of the appeal that is funded", (), False),
        ("people-targeted", "People to be reached under the plan", ("reach", "target"), True),
        ("people-reached", "People reached under the appeal", ("reach",), False),
        ("in-need", "People in need of aid", ("need help", "in need"), None),
        ("hungry", "People acutely hungry", (), None),
        ("schools-attacked", "Schools targeted in attacks", (), False),
        ("appeals", "Number of appeals", (), False),
        ("killed", "People killed", ("kill",), False),
        ("one", "One", (), False),
    ],
)
def test_the_rule_for_targets(name: str, label: str, cues: tuple[str, ...], expected: bool | None) -> None:
    assert target_of(name, label, cues) is expected
