"""Slips that need no series: units, rates, dates of events, weekdays, shares, sums, changes, impossible values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from factcheck.compare.meaning import significant_digits
from factcheck.model.quantity import Kind
from factcheck.model.reference import Event, Fact, Reference
from tests.slips.sentences import DAYS, MONTHS, Draft

TODAY = date(2024, 5, 4)
MONEY = {"USD": "dollars", "EUR": "euros", "GBP": "pounds"}
OTHER_RATE = {"day": "week", "week": "day", "month": "week", "hour": "day", "year": "month"}


class Pair(NamedTuple):
    """A sentence that is right, the same with a slip, and the code for it."""

    kind: str
    right: Draft
    wrong: Draft
    code: str


def _draft(kind: str, text: str, figure: str, day: date = TODAY) -> Draft:
    start = text.index(figure)
    return Draft(kind, text, start, start + len(figure), day, ".txt")


def pairs(reference: Reference) -> Iterator[Pair]:
    """Every pair, in a fixed order."""
    for fact in reference.facts.values():
        place = reference.places[fact.place].name.split(" (")[0]
        yield from _of_money(fact, place)
        yield from _of_trucks(fact, place)
    for event in reference.events:
        yield from _of_event(event)
    for number in range(24):
        yield from _of_numbers(number)


def _of_money(fact: Fact, place: str) -> Iterator[Pair]:
    entry = fact.entries[-1]
    quantity = entry.quantity
    is_plain = fact.indicator == "funding-required" and quantity.kind is Kind.MONEY and quantity.value is not None
    if not is_plain or quantity.value is None or quantity.unit != "USD" or significant_digits(quantity) < 2:
        return
    day = entry.day or (fact.period.end if fact.period else fact.source.date) or TODAY
    shown = f"{(quantity.value / 1_000_000).normalize():f} million"
    for verb in (
        "The appeal for {p} seeks {f}.",
        "The United Nations is asking for {f} for {p}.",
        "The plan for {p} requires {f}.",
    ):
        right = verb.format(p=place, f=f"{shown} dollars")
        wrong = verb.format(p=place, f=f"{shown} euros")
        yield Pair("other currency", _draft("money", right, shown, day), _draft("money", wrong, shown, day), "FC106")


def _of_trucks(fact: Fact, place: str) -> Iterator[Pair]:
    entry = fact.entries[-1]
    if fact.indicator not in ("trucks-needed", "fuel-entered") or entry.quantity.value is None:
        return
    number, day = f"{int(entry.quantity.value):,}", entry.day or fact.source.date or TODAY
    if fact.indicator == "trucks-needed":
        for text in (
            "The {p} needs {n} aid trucks a {r}.",
            "At least {n} trucks a {r} are needed in the {p}, the UN says.",
        ):
            right, wrong = text.format(p=place, n=number, r="day"), text.format(p=place, n=number, r="week")
            yield Pair("other rate", _draft("rate", right, number, day), _draft("rate", wrong, number, day), "FC105")
        return
    text = "On {d}, {n} {u} of fuel entered the {p}."
    spoken = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    right, wrong = (text.format(d=spoken, n=number, u=unit, p=place) for unit in ("litres", "gallons"))
    yield Pair("other unit", _draft("unit", right, number, day), _draft("unit", wrong, number, day), "FC106")


def _of_event(event: Event) -> Iterator[Pair]:
    if event.start != event.end:
        return
    cue, day = event.cues[0], event.start
    off = day + timedelta(days=2)
    if " " not in cue:
        return
    for text in ("The {c} of {d} changed everything.", "Officials recalled the {c} on {d}."):
        made = [text.format(c=cue, d=f"{at.day} {MONTHS[at.month - 1]} {at.year}") for at in (day, off)]
        spoken = [f"{at.day} {MONTHS[at.month - 1]}" for at in (day, off)]
        today = day + timedelta(days=20)
        yield Pair(
            "event's date",
            _draft("event", made[0], spoken[0], today),
            _draft("event", made[1], spoken[1], today),
            "FC107",
        )


def _of_numbers(number: int) -> Iterator[Pair]:
    """Weekdays, shares, sums, changes and impossible values, different for each number."""
    day = date(2024, 1, 3) + timedelta(days=11 * number)
    spoken = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    texts = [f"The talks began on {DAYS[at % 7]}, {spoken}." for at in (day.weekday(), day.weekday() + 1 + number % 5)]
    yield Pair("weekday", _draft("weekday", texts[0], spoken), _draft("weekday", texts[1], spoken), "FC204")
    whole, part = 240 + 20 * number, 60 + 7 * number
    share = round(100 * part / whole)
    for text in (
        "Of {w} patients, {p}, or {s} per cent, were children.",
        "Some {w} wells were tested; {p} of them ({s} per cent) gave clean water.",
        "The clinic saw {w} patients, {p} of them ({s}%) children.",
    ):
        right, wrong = (text.format(w=whole, p=part, s=at) for at in (share, share + 17))
        yield Pair("share", _draft("share", right, f"{share}"), _draft("share", wrong, f"{share + 17}"), "FC202")
    yield from _of_sums(number)
    yield from _of_changes(number)
    yield Pair(
        "impossible day",
        _draft("day", f"The plan runs until 30 {MONTHS[(3, 5, 8, 10)[number % 4]]} 2024.", "30 "),
        _draft("day", f"The plan runs until 31 {MONTHS[(3, 5, 8, 10)[number % 4]]} 2024.", "31 "),
        "FC205",
    )
    over = 104 + number
    yield Pair(
        "more than all",
        _draft("all", f"Some {over - 60} per cent of households have lost their crops.", f"{over - 60}"),
        _draft("all", f"Some {over} per cent of households have lost their crops.", f"{over}"),
        "FC205",
    )


def _of_sums(number: int) -> Iterator[Pair]:
    parts = 14 + number, 22 + 2 * number, 18 + number
    total = sum(parts)
    for text in (
        "The convoy had {t} trucks: {a} carried tents, {b} food and {c} medical kits.",
        "The agency set up {t} schools: {a} in the north, {b} in the south and {c} on the coast.",
    ):
        made = [text.format(t=at, a=parts[0], b=parts[1], c=parts[2]) for at in (total, total + 10)]
        yield Pair("sum", _draft("sum", made[0], f"{total}"), _draft("sum", made[1], f"{total + 10}"), "FC203")


def _of_changes(number: int) -> Iterator[Pair]:
    old = 4000 + 500 * number
    for text, grown in (
        ("The price of rice rose by {c} per cent, from {o} to {n} dollars.", Decimal("1.5")),
        ("The number of families in the camp rose by {c} per cent, from {o} to {n}.", Decimal("1.2")),
        ("Admissions fell by {c} per cent, from {o} to {n}.", Decimal("0.75")),
    ):
        new = int(old * grown)
        change = int(abs(grown - 1) * 100)
        made = [text.format(c=at, o=f"{old:,}", n=f"{new:,}") for at in (change, change + 13)]
        yield Pair(
            "change", _draft("change", made[0], f"{change}"), _draft("change", made[1], f"{change + 13}"), "FC207"
        )
