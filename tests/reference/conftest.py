"""What the tests of the reference share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck import quantities
from factcheck.lexicon import Lexicon, load_lexicon
from factcheck.model.quantity import Form, Hedge, Kind, Quantity
from factcheck.model.reference import Problem, Reference
from factcheck.model.span import Span
from factcheck.reference import load_reference

Load = Callable[..., tuple[Reference, tuple[Problem, ...]]]

_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_HEDGES = {
    "about": Hedge.ABOUT, "around": Hedge.ABOUT, "some": Hedge.ABOUT, "approximately": Hedge.ABOUT,
    "an estimated": Hedge.ABOUT, "nearly": Hedge.NEARLY, "almost": Hedge.NEARLY, "close to": Hedge.NEARLY,
    "more than": Hedge.MORE_THAN, "over": Hedge.MORE_THAN, "just over": Hedge.MORE_THAN,
    "at least": Hedge.AT_LEAST, "up to": Hedge.AT_MOST, "a record": Hedge.EXACT,
}  # fmt: skip
_PHRASE = re.compile(
    rf"(?:between )?(?:(?P<hedge>{'|'.join(_HEDGES)}) )?(?P<money>US\$ ?)?(?P<low>[0-9][0-9,]*(?:\.[0-9]+)?)"
    r"(?:(?: and | to |-)(?P<high>[0-9][0-9,]*(?:\.[0-9]+)?))?(?: (?P<scale>thousand|million|billion))?"
    r"(?P<unit>%| litres| km| in [0-9]+)?(?: a (?P<per>day|week))?"
)
_UNITS = {"%": ("percent", Kind.PERCENT), " litres": ("litre", Kind.MEASURE), " km": ("kilometre", Kind.MEASURE)}


def stand_in(written: str, lexicon: Lexicon) -> Quantity | None:  # noqa: ARG001 - the signature of the real one
    """As much of the drafts' reader as these tests need, until it is there."""
    match = _PHRASE.fullmatch(written)
    if not match:
        return None
    scale = _SCALES[match["scale"] or ""]
    low = Decimal(match["low"].replace(",", "")) * scale
    high = Decimal(match["high"].replace(",", "")) * scale if match["high"] else low
    unit, kind = _UNITS.get(match["unit"] or "", (None, Kind.COUNT))
    if (match["unit"] or "").startswith(" in "):
        low = high = 1 / Decimal(match["unit"].split()[-1])
        unit, kind = "fraction", Kind.FRACTION
    if match["money"]:
        unit, kind = "USD", Kind.MONEY
    hedge = Hedge.RANGE if match["high"] else _HEDGES.get(match["hedge"] or "", Hedge.EXACT)
    span = Span(0, len(written))
    value = None if match["high"] else low
    form = Form.MIXED if scale > 1 else Form.DIGITS
    one = Decimal(1)
    return Quantity(span, span, value, low, high, one, one, form, hedge, kind, unit, match["per"])


@pytest.fixture(autouse=True)
def _reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-in, where the drafts' reader is not there yet."""
    if not hasattr(quantities, "read_value"):
        monkeypatch.setattr(quantities, "read_value", stand_in, raising=False)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The English words."""
    return load_lexicon()


@pytest.fixture
def load(tmp_path: Path, lexicon: Lexicon) -> Load:
    """Writes files below a folder of their own and loads the folder, or those named in `only`."""

    def write_and_load(files: Mapping[str, str | bytes], *only: str) -> tuple[Reference, tuple[Problem, ...]]:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load_reference([tmp_path / name for name in only] or [tmp_path], lexicon)

    return write_and_load
