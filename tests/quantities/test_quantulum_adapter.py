"""What the adapter to quantulum3 reads, and what it declines unread."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.lexicon import load_lexicon
from factcheck.quantities.quantulum_adapter import MAX_LENGTH, catalogue_dimension, read_compound
from factcheck.text.tokens import read_tokens


@pytest.mark.parametrize(
    ("span", "name"),
    [
        ("3 t ha-1", "tonne per hectare"),
        ("2.5 t ha−1", "tonne per hectare"),
        ("5 m3 s-1", "cubic metre per second"),
        ("4 W/m2/day", "watt per square metre per day"),
        ("9.8 m/s²", "metre per square second"),
        ("1,200 kWh m-2", "kilowatt hour per square metre"),
    ],
)
def test_compound_units_that_the_table_does_not_have(span: str, name: str) -> None:
    """Here the library helps: our table alone stops at the first of the units."""
    units = load_lexicon().units
    tokens = read_tokens(span, units.glued)
    ours = units.find(tokens, 1)
    assert ours is None or ours.last < len(tokens)
    found = read_compound(span)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "span",
    [
        "60 bpm",
        "5 mmol/l",
        "5,087 people",
        "100 trucks a day",
        "5 trucks per day",
        "30 people/km²",
        "12 dead and 5",
        "km/h",
        "",
        "5 m s-1 " + "and so on" * 5,
    ],
)
def test_what_is_no_compound_unit(span: str) -> None:
    assert read_compound(span) is None


def test_nothing_long_is_given_to_the_library() -> None:
    assert read_compound("5 kWh/m2" + " " * MAX_LENGTH) is None


@pytest.mark.parametrize(("name", "dimension"), [("litre", "volume"), ("megawatt", "power"), ("no such", None)])
def test_dimensions_of_the_catalogue(name: str, dimension: str | None) -> None:
    assert catalogue_dimension(name) == dimension


def test_the_library_is_not_loaded_by_importing_the_adapter() -> None:
    program = "import sys, factcheck.quantities.quantulum_adapter; print('quantulum3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
