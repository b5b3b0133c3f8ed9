"""Writes factcheck/lexicon/en/units_generated.json from pint and quantulum3.

    python tools/generate_units.py

pint gives the factor of each unit of units.yaml to the base of its dimension; quantulum3's catalogue gives the
units that units.yaml does not have. Both are asked here, once, and never while a draft is being checked.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pint

from factcheck.lexicon.surfaces import split_surface
from factcheck.lexicon.units import UnitFile, load_unit_file

TARGET = Path(__file__).parent.parent / "factcheck" / "lexicon" / "en" / "units_generated.json"

# quantulum3's names of the dimensions that news and reports use, and ours.
DIMENSIONS: Mapping[str, str] = {
    "area": "area",
    "current": "current",
    "electric potential": "voltage",
    "energy": "energy",
    "frequency": "frequency",
    "length": "length",
    "mass": "mass",
    "power": "power",
    "pressure": "pressure",
    "radiation absorbed dose": "radiation dose",
    "radioactivity": "radioactivity",
    "sound level": "sound level",
    "speed": "speed",
    "temperature": "temperature",
    "time": "time",
    "volume": "volume",
    "volumetric flow": "flow",
}


def catalogue() -> Any:
    """quantulum3's units, loaded without its warning about a classifier that is not wanted."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import load  # noqa: PLC0415 - its import warns

        return load.units("en_US")


def registry() -> pint.UnitRegistry[Any]:
    """A pint registry that computes in Decimal."""
    return pint.UnitRegistry(non_int_type=Decimal, cache_folder=None)


def base_factor(ureg: pint.UnitRegistry[Any], unit: str, base: str) -> tuple[Decimal, Decimal]:
    """Factor and offset that take a value in ``unit`` to ``base``."""
    zero = Decimal(ureg.Quantity(Decimal(0), unit).to(base).magnitude)
    one = Decimal(ureg.Quantity(Decimal(1), unit).to(base).magnitude)
    return _clean(one - zero), _clean(zero)


def factors(ureg: pint.UnitRegistry[Any], table: UnitFile) -> dict[str, dict[str, str]]:
    """Factor and offset of every unit of units.yaml that pint knows."""
    found = {}
    for name, entry in table.units.items():
        if entry.pint is None:
            continue
        factor, offset = base_factor(ureg, entry.pint, table.bases[entry.dimension])
        found[name] = _row(factor, offset)
    return found


def catalogue_rows(units: Any) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Name, our dimension, surfaces and symbols of each unit of a dimension that we care about."""
    surfaces: dict[str, list[str]] = {}
    symbols: dict[str, list[str]] = {}
    for known, target in ((units.surfaces, surfaces), (units.symbols, symbols)):
        for written, meanings in known.items():
            for meaning in meanings:
                target.setdefault(meaning.name, []).append(written)
    for name, unit in units.names.items():
        dimension = DIMENSIONS.get(unit.entity.name)
        if dimension is not None:
            yield name, dimension, sorted(surfaces.get(name, [])), sorted(symbols.get(name, []))


def known_words(table: UnitFile) -> frozenset[tuple[str, ...]]:
    """Everything that units.yaml calls a unit or leaves out, as lower-case tokens."""
    words = [s for excluded in table.excluded.values() for s in excluded.surfaces]
    for entry in table.units.values():
        words += [*entry.nouns, *entry.forms, *entry.symbols, *(f"{noun}s" for noun in entry.nouns)]
    return frozenset(split_surface(word.lower()) for word in words)


def tail(ureg: pint.UnitRegistry[Any], table: UnitFile, units: Any) -> dict[str, dict[str, Any]]:
    """The units of the catalogue whose words units.yaml neither uses nor leaves out.

    A unit that both have lends its further words. Of the symbols only those that ``catalogue_symbols`` lists are taken.
    """
    known = known_words(table)
    found: dict[str, dict[str, Any]] = {}
    for name, dimension, surfaces, symbols in catalogue_rows(units):
        forms = [s for s in surfaces if split_surface(s.lower()) not in known]
        if not forms or " per " in name:  # rates are put together while reading
            continue
        row: dict[str, Any] = {"dimension": dimension, "forms": forms}
        if taken := [s for s in symbols if s in table.catalogue_symbols]:
            row["symbols"] = taken
        base = table.bases.get(dimension)
        if base is not None and name.lower() not in table.units:
            row |= _tail_factor(ureg, name, base)
        found[name.lower()] = row
    return found


def _tail_factor(ureg: pint.UnitRegistry[Any], name: str, base: str) -> dict[str, str]:
    """The row of factors of a unit that pint may know by the catalogue's name, or nothing."""
    american = name.replace("metre", "meter").replace("litre", "liter")
    power = {"cubic": " ** 3", "square": " ** 2"}.get(american.split()[0], "")
    american = american.removeprefix("cubic ").removeprefix("square ").replace(" ", "_").replace("-", "_") + power
    try:
        return _row(*base_factor(ureg, american, base))
    except (pint.errors.PintError, ValueError, TypeError, AttributeError):
        return {}


def _row(factor: Decimal, offset: Decimal) -> dict[str, str]:
    return {"factor": str(factor)} | ({"offset": str(offset)} if offset else {})


def _clean(number: Decimal) -> Decimal:
    """Sixteen significant digits, written without an exponent or trailing zeros."""
    rounded = Decimal(f"{number:.16g}")
    return Decimal(f"{rounded.normalize():f}")


def generate() -> str:
    """The whole file."""
    table, ureg = load_unit_file(), registry()
    rows = {"factors": factors(ureg, table), "tail": tail(ureg, table, catalogue())}
    parts = []
    for key, value in rows.items():
        lines = ",\n".join(
            f"{json.dumps(k, ensure_ascii=False)}: {json.dumps(v, ensure_ascii=False)}" for k, v in value.items()
        )
        parts.append(f'"{key}": {{\n{lines}\n}}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(generate(), encoding="utf-8")
