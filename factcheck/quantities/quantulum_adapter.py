"""Reads rare compound units with quantulum3: the only module that knows the library.

Our own table reads the units of news and reports, one over another included ("mg/l", "m³/s", "kg/ha").
Tables of agronomists and hydrologists also write powers ("3 t ha-1", "5 m3 s-1", "4 W/m2/day"), and those go to
quantulum3. It is loaded only when such a span is met, and is given nothing but that span: it is quadratic in the
length of its text, and its answer for a span depends on the words around it (docs/decisions/0002-our-own-reader.md).
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

MAX_LENGTH = 40  # code points; every compound unit with its number is shorter

# A number, then at least two unit words held together by a stroke, a dot, "per" or a power.
_NUMBER = r"\d[\d.,\u00a0\u202f]{0,20}\s{0,2}"
_POWER = r"(?:\^?[-−–]?[1-4]|[⁻]?[¹²³⁴])"
_WORD = r"[^\W\d_]{1,15}"
_SHAPE = re.compile(rf"{_NUMBER}{_WORD}{_POWER}?(?:(?:\s?[/·⋅*]\s?|\sper\s|\s){_WORD}{_POWER}?){{1,4}}")
_OPERATOR = re.compile(rf"[/·⋅*]|\sper\s|{_WORD}{_POWER}")
_WORDS = re.compile(rf"(?!per\b){_WORD}")


@dataclass(frozen=True, slots=True)
class CompoundUnit:
    """A unit made of units: "tonne per hectare", and what it measures, null where the catalogue does not say."""

    name: str
    dimension: str | None


def read_compound(span: str) -> CompoundUnit | None:
    """The unit of a number with its compound unit ("3 t ha-1"); null where the whole span is no such thing.

    span    a number and what follows it, at most ``MAX_LENGTH`` code points; anything longer is declined unread

    The first call in a process takes half a second to load the library.
    """
    if len(span) > MAX_LENGTH or not _SHAPE.fullmatch(span) or not _OPERATOR.search(span):
        return None
    found = _parser().parse(span)
    if len(found) != 1 or found[0].surface != span:
        return None
    unit = found[0].unit
    # One dimension a word: "mmol/l" would come back as metre mole per litre.
    if len(unit.dimensions) < 2 or len(unit.dimensions) != len(_WORDS.findall(span)):
        return None
    return CompoundUnit(unit.name, _known(unit.entity.name))


def catalogue_dimension(name: str) -> str | None:
    """What a unit of quantulum3's catalogue measures, by its British name ("litre": "volume"); null if unknown."""
    unit = _catalogue().names.get(name)
    return _known(unit.entity.name) if unit is not None else None


def _known(entity: str) -> str | None:
    return None if entity in {"unknown", "dimensionless"} else entity


@lru_cache(maxsize=1)
def _parser() -> Any:
    """The library's parser, without its warning that the classifier (scikit-learn) is not installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser  # noqa: PLC0415 - half a second that most drafts never pay

        return parser


@lru_cache(maxsize=1)
def _catalogue() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import load  # noqa: PLC0415

        return load.units("en_US")
