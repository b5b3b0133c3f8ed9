"""Measures and currencies: what they are called, and that the generated tables are in step with their sources."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from pathlib import Path
from typing import Any

import generate_currencies
import generate_units
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon import load_lexicon
from factcheck.lexicon.surfaces import split_surface
from factcheck.lexicon.units import Unit, Units, load_generated_units, load_unit_file
from factcheck.model.text import Token, TokenKind
from factcheck.text.tokens import read_tokens

HERE = Path(__file__).parent
MEASURES: list[dict[str, Any]] = yaml.safe_load((HERE / "units.yaml").read_text(encoding="utf-8"))
SUMS: list[dict[str, Any]] = yaml.safe_load((HERE / "currencies.yaml").read_text(encoding="utf-8"))
UNITS = load_lexicon().units
FILE = load_unit_file()


def tokens_of(written: str) -> list[Token]:
    return read_tokens(written, UNITS.glued)


@pytest.mark.parametrize("case", MEASURES, ids=lambda case: case["phrase"])
def test_the_unit_after_a_number(case: dict[str, Any]) -> None:
    tokens = tokens_of(f"5 {case['phrase']}")
    found = UNITS.find(tokens, 1)
    if case["unit"] is None:
        assert found is None
        return
    assert found is not None
    assert (found.unit.name, found.unit.per) == (case["unit"], case.get("per"))
    assert " ".join(token.text for token in tokens[found.last :]) == case.get("rest", "")


def money_around(written: str) -> Any:
    """The money of a sum whose number stands at #."""
    tokens = tokens_of(written.replace("#", "500"))
    at = next(i for i, token in enumerate(tokens) if token.text == "500")
    found = UNITS.money.before(tokens, at) or UNITS.money.after(tokens, at + 1)
    return found and found.meaning


@pytest.mark.parametrize("case", SUMS, ids=lambda case: f"{case['sum']} {case.get('place', '')}")
def test_the_currency_of_a_sum(case: dict[str, Any]) -> None:
    money = money_around(case["sum"])
    assert (money and money.code_in([])) == case["code"]
    if "place" in case:
        assert money.code_in(["Atlantis", case["place"]]) == case["there"]


def test_the_place_named_first_decides() -> None:
    rupees = UNITS.money.named("rupees")
    assert rupees is not None
    assert rupees.code_in(["Nepal", "Pakistan"]) == "NPR"


@pytest.mark.parametrize(("name", "code"), [("Haiti", "HTG"), ("Gaza", "ILS"), ("Sudan", "SDG"), ("Narnia", None)])
def test_the_currency_of_a_country(name: str, code: str | None) -> None:
    assert UNITS.money.of_country(name) == code


@pytest.mark.parametrize(("written", "code"), [("USD", "USD"), ("US$", "USD"), ("Sudanese pounds", "SDG")])
def test_a_whole_string_names_a_currency(written: str, code: str) -> None:
    money = UNITS.money.named(written)
    assert money is not None
    assert money.code == code


def test_every_code_of_the_files_is_a_currency() -> None:
    assert {"USD", "EUR", "PKR", "UAH", "SSP", "HTG"} <= UNITS.money.codes
    assert {unit for unit in ("XXX", "ABC") if unit in UNITS.money.codes} == set()


def test_rates_of_one_dimension_have_one_scale() -> None:
    knot, kilometre = UNITS.scale("knot"), UNITS.scale("kilometre", "hour")
    assert knot is not None
    assert kilometre is not None
    assert knot.dimension == kilometre.dimension == "speed"
    assert math.isclose(knot.factor / kilometre.factor, Decimal("1.852"))
    cusec, litre = UNITS.scale("cusec"), UNITS.scale("litre", "day")
    assert cusec is not None
    assert litre is not None
    assert cusec.dimension == litre.dimension == "flow"


@pytest.mark.parametrize(("name", "per"), [("percent", None), ("magnitude", None), ("truck", "day"), ("", None)])
def test_what_has_no_scale(name: str, per: str | None) -> None:
    assert UNITS.scale(name, per) is None


def test_a_rate_over_people_is_its_own_dimension() -> None:
    scale = UNITS.scale("litre", "person")
    assert scale is not None
    assert scale.dimension == "volume per person"


def test_temperatures_have_an_offset() -> None:
    fahrenheit, celsius = UNITS.scale("degree fahrenheit"), UNITS.scale("degree celsius")
    assert fahrenheit is not None
    assert celsius is not None
    boiling = 212 * fahrenheit.factor + fahrenheit.offset
    assert math.isclose((boiling - celsius.offset) / celsius.factor, 100)


def test_a_name_is_found_as_its_own_unit() -> None:
    """What the program writes, it reads: the name after a number is the unit of that name."""
    excluded = {s for group in FILE.excluded.values() for s in group.surfaces}
    for name in UNITS.names():
        unit = UNITS.measure(name)
        assert unit is not None
        found = UNITS.find(tokens_of(f"5 {unit.name}"), 1)
        assert name in excluded or (found is not None and found.unit.name == unit.name), name


@given(
    st.lists(
        st.sampled_from([*"/%°.-–", "km", "per", "h", "sq", "m³", "pounds", "of", "US$", "Rs", "5", ""]), max_size=8
    )
)
def test_any_tokens_can_be_asked_about(words: list[str]) -> None:
    tokens = [Token(0, 0, TokenKind.WORD, word, word.lower(), spaced=True) for word in words]
    for i in range(-1, len(tokens) + 2):
        found = UNITS.find(tokens, i)
        assert found is None or i < found.last <= len(tokens)
        before = UNITS.money.before(tokens, i)
        assert before is None or before.last == i


def surfaces_written() -> list[str]:
    written = [s for entry in FILE.units.values() for s in (*entry.nouns, *entry.forms, *entry.symbols)]
    return [s for s in written if " " not in s or "." in s]


@pytest.mark.parametrize("written", surfaces_written())
def test_the_table_is_cut_as_a_draft_is(written: str) -> None:
    """A surface that the tokeniser cuts otherwise would never be found."""
    assert split_surface(written) == tuple(token.text for token in tokens_of(f"5 {written}")[1:])


# The generated tables.


@pytest.fixture(scope="module")
def catalogue() -> Any:
    return generate_units.catalogue()


def test_factors_are_those_of_the_installed_pint() -> None:
    """Within a billionth: pint's constants may gain digits."""
    registry = generate_units.registry()
    now, then = generate_units.factors(registry, FILE), load_generated_units().factors
    assert set(now) == set(then)
    for name, row in now.items():
        assert math.isclose(Decimal(row["factor"]), then[name].factor, rel_tol=1e-9), name
        assert math.isclose(Decimal(row.get("offset", 0)), then[name].offset, rel_tol=1e-9), name


def test_every_unit_can_be_converted_or_is_known_not_to_be() -> None:
    without = {unit.name for unit in ours(UNITS) if unit.factor is None}
    assert without == {
        "decibel", "magnitude", "percent", "percentage point", "per mille", "megabyte", "gigabyte", "terabyte",
    }  # fmt: skip


def ours(units: Units) -> list[Unit]:
    return [unit for name in FILE.units if (unit := units.measure(name)) is not None]


def test_the_catalogue_agrees_on_dimensions(catalogue: Any) -> None:
    """Every word of quantulum3's units is a unit of the same dimension here, or excluded with a reason."""
    excluded = {split_surface(s.lower()) for group in FILE.excluded.values() for s in group.surfaces}
    wrong = []
    for name, dimension, surfaces, _ in generate_units.catalogue_rows(catalogue):
        for surface in surfaces:
            if split_surface(surface.lower()) in excluded or " per " in name:
                continue
            found = UNITS.find(tokens_of(f"5 {surface}"), 1)
            if found is None or found.unit.dimension != dimension:
                wrong.append((name, dimension, surface, found))
    assert wrong == []


# Symbols that we read otherwise than the catalogue, knowingly.
OTHERWISE = frozenset({
    "C", "c",  # a temperature, not the speed of light
    "Ha", "ha",  # hectare, not hartree
    "T㎐", "cm H2O",  # nobody writes them; T and cm are found before the rest
    "kph", "mph", "MPH",  # a length with the rate "per hour", as the contract reports them
    "kt", "Mt",  # tonnes in humanitarian copy; knots are kn or written out
    "Pa",  # pascal, not a petayear
    "qt", "qt dry", "qt liq",  # quintals
})  # fmt: skip


def test_symbols_that_both_know_agree(catalogue: Any) -> None:
    wrong = []
    for name, dimension, _, symbols in generate_units.catalogue_rows(catalogue):
        for symbol in symbols:
            found = UNITS.find(tokens_of(f"5 {symbol}"), 1)
            if found is not None and symbol not in OTHERWISE and found.unit.dimension != dimension:
                wrong.append((name, dimension, symbol, found.unit.name))
    assert wrong == []


def test_the_long_tail_is_that_of_the_installed_catalogue(catalogue: Any) -> None:
    now = generate_units.tail(generate_units.registry(), FILE, catalogue)
    then = load_generated_units().tail
    assert {name: row["dimension"] for name, row in now.items()} == {n: row.dimension for n, row in then.items()}


def test_currencies_are_those_of_the_installed_cldr() -> None:
    """Nearly all: a country changes its money now and then, and the table is not regenerated the same day."""
    now = json.loads(generate_currencies.generate())
    then = json.loads(generate_currencies.TARGET.read_text(encoding="utf-8"))
    same = sum(now["countries"].get(country) == codes for country, codes in then["countries"].items())
    assert same > 0.95 * len(then["countries"])
    assert len(set(then["names"]) - set(now["names"])) < 5
