"""True sentences: a figure in a frame, rounded and hedged in every way that leaves it true."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import Any

import yaml

from factcheck.model.quantity import Hedge
from tests.slips.facts import HERE, Figure

FRAMES: list[dict[str, Any]] = yaml.safe_load((HERE / "frames.yaml").read_text(encoding="utf-8"))
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ABOUT = ("about", "around", "some", "roughly", "approximately", "an estimated")
ABOVE = ("more than", "over", "at least", "upwards of")
BELOW = ("nearly", "almost", "close to", "just under")
MILLION = Decimal(1_000_000)
_EMPTY = string.Formatter()


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with one figure that is known to be right or wrong: where it stands, and what it is called in a report."""

    name: str
    text: str
    start: int
    end: int
    day: date
    suffix: str


def written(value: Decimal) -> str:
    """A whole number with separators."""
    return f"{int(value):,}"


def in_millions(value: Decimal) -> str:
    """A number of a million or more with a scale word."""
    return f"{(value / MILLION).normalize():f} million"


def rounded(value: Decimal, digits: int, rounding: str = ROUND_HALF_EVEN) -> Decimal:
    """A number at so many significant digits."""
    place = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return (value / place).quantize(Decimal(1), rounding) * place


def truths(value: Decimal, *, is_exact: bool = True) -> Iterator[tuple[str, str]]:
    """True ways to give a number, each with its name; of a record that is itself hedged only the plain ones."""
    yield "exact", written(value)
    if not is_exact:
        yield "about", f"about {written(value)}"
        return
    yield "only", f"only {written(value)}"
    if value < 100:
        return
    yield from _hedged(value)
    if value >= MILLION:
        short = in_millions(rounded(value, 2))
        low, high = rounded(value, 2, ROUND_FLOOR), rounded(value, 2, ROUND_CEILING)
        yield "in millions", short
        yield "about, in millions", f"about {short}"
        yield (
            "range",
            f"between {in_millions(low)} and {in_millions(high)}",
        )


def _hedged(value: Decimal) -> Iterator[tuple[str, str]]:
    for at, word in enumerate(ABOUT):
        yield word, f"{word} {written(rounded(value, 2 + at % 3))}"
    low, high = rounded(value, 2, ROUND_FLOOR), rounded(value, 2, ROUND_CEILING)
    for word in ABOVE:
        if low < value:
            yield word, f"{word} {written(low)}"
    if low < value:
        yield "plus", f"{written(low)}-plus"
    for word in BELOW:
        if high > value:
            yield word, f"{word} {written(high)}"
    yield "up to", f"up to {written(high)}"
    yield "at least, exact", f"at least {written(value)}"
    yield "no fewer than, exact", f"no fewer than {written(value)}"
    if low < high:
        yield "between", f"between {written(low)} and {written(high)}"
        yield "dash", f"{written(low)}-{written(high)}"


def put(figure: Figure, number: str, frame: dict[str, Any], **changed: str) -> Draft:
    """A figure in a frame; ``number`` is how it is written, with its hedge, ``changed`` other words for its parts."""
    of, noun = figure.words["of"], changed.pop("noun", figure.noun)
    if figure.fact.group:
        of = of.replace(figure.words["noun"], noun) if figure.words["noun"] in of else f"the number of {noun} killed"
    place = changed.pop("place", figure.place)
    day = figure.day
    filled = f"{number} {noun}"
    parts = {
        "f": filled, "F": filled[0].upper() + filled[1:], "n": number, "noun": noun, "d": figure.words["done"],
        "p": f"in {place}", "place": place, "PLACE": place.removeprefix("the ").upper(), "s": figure.source,
        "of": of, "Of": of[0].upper() + of[1:], "label": _label(figure, noun), "day": DAYS[day.weekday()],
        "uk": f"{day.day} {MONTHS[day.month - 1]} {day.year}", "us": f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
        "iso": day.isoformat(),
    } | changed  # fmt: skip
    text, start, end = _fill(frame["text"], parts)
    return Draft(frame["name"], text[:1].upper() + text[1:], start, end, day, frame.get("suffix", ".txt"))


def _label(figure: Figure, noun: str) -> str:
    label = figure.words["label"]
    return label.replace("People", noun.capitalize()) if figure.fact.group else label


def _fill(frame: str, parts: dict[str, str]) -> tuple[str, int, int]:
    """The text of a frame, and where its figure stands."""
    text, start, end = "", 0, 0
    for literal, name, _, _ in _EMPTY.parse(frame):
        text += literal
        if name is None:
            continue
        if name in ("f", "F", "n"):
            start, end = len(text), len(text) + len(parts[name])
        text += parts[name]
    return text, start, end


def true_drafts(figure: Figure, turn: int) -> Iterator[Draft]:
    """The figure in every frame, the ways to give it taken in turn from the ``turn``-th on."""
    ways = list(truths(figure.value, is_exact=figure.entry.quantity.hedge is Hedge.EXACT))
    for at, frame in enumerate(FRAMES):
        name, number = ways[(turn + at) % len(ways)]
        if frame.get("bare") and not number[:1].isdigit():
            name, number = ways[0]
        draft = put(figure, number, frame)
        yield Draft(f"{draft.name} / {name}", draft.text, draft.start, draft.end, draft.day, draft.suffix)
