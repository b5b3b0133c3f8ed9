"""Sentences with one slip each: a wrong figure made from a right one, and the code that must be given for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.compare.meaning import entry_interval, exact_interval, stated_interval
from factcheck.compare.slips import magnitude_factor
from factcheck.compare.when import GRACE_DAYS
from factcheck.lexicon import load_lexicon
from factcheck.model.quantity import Hedge
from factcheck.quantities import read_value
from tests.slips.facts import Figure
from tests.slips.sentences import FRAMES, MILLION, Draft, in_millions, put, rounded, written

BARE_HEDGES = frozenset({Hedge.EXACT})
ELSEWHERE = frozenset({"FC108", "FC109", "FC110"})
LEAST = 1000  # a slip in a smaller number is as often another figure


class Slip(NamedTuple):
    """A draft with a wrong figure, the codes that name it, and what was done to it."""

    draft: Draft
    codes: frozenset[str]
    kind: str


Written = Iterator[tuple[str, str, str]]  # what was done, how the number is written, the code


def digits_slipped(figure: Figure) -> Written:
    """A digit wrong, two swapped, one dropped, one doubled."""
    digits = str(int(figure.value))
    middle = len(digits.rstrip("0")) // 2
    wrong = str((int(digits[middle]) + 4) % 10)
    made = [
        ("digit wrong", digits[:middle] + wrong + digits[middle + 1 :]),
        ("digit dropped", digits[:middle] + digits[middle + 1 :]),
        ("digit doubled", digits[:middle] + digits[middle] + digits[middle:]),
    ]
    swaps = [at for at, (a, b) in enumerate(pairwise(digits)) if a != b and at]
    if swaps:
        at = swaps[0]
        made.append(("digits swapped", digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]))
    for kind, slipped in made:
        if min(len(slipped.rstrip("0")), len(digits.rstrip("0"))) >= 3:
            yield kind, slipped, "FC111"


def magnitude_slipped(figure: Figure) -> Written:
    """A zero lost or added, thousands for units, a billion for a million."""
    value = figure.value
    yield "zero added", str(int(value * 10)), "FC102"
    if not value % 10:
        yield "zero lost", str(int(value / 10)), "FC102"
    yield "thousandfold", str(int(value * 1000)), "FC102"


def hedges_flipped(figure: Figure) -> Written:
    """A bound on the wrong side."""
    low, high = rounded(figure.value * Decimal("0.97"), 2), rounded(figure.value * Decimal("1.03"), 2)
    if high > figure.value:
        yield "more than, above", f"more than {written(high)}", "FC104"
        yield "at least, above", f"at least {written(high)}", "FC104"
    if low < figure.value:
        yield "nearly, below", f"nearly {written(low)}", "FC104"
        yield "up to, below", f"up to {written(low)}", "FC104"


def invented(figure: Figure) -> Written:
    """A number that is just wrong."""
    yield "wrong value", str(int(figure.value * Decimal("1.7316"))), "FC101"
    yield "wrong value, about", f"about {written(rounded(figure.value * Decimal('0.61'), 2))}", "FC101"


def of_other_day(figure: Figure) -> Written:
    """The figure of an earlier or of a later day."""
    entries = figure.fact.entries
    now = figure.entry.day
    if now is None:
        return
    early = [e for e in entries if e.day and (now - e.day).days > GRACE_DAYS and e.quantity.value and _apart(e, figure)]
    late = [e for e in entries if e.day and e.day > now and e.quantity.value and _apart(e, figure)]
    if early and early[-1].quantity.value:
        yield "earlier figure", str(int(early[-1].quantity.value)), "FC103"
    if late and late[0].quantity.value and late[0].quantity.value >= 100:
        yield "later figure", str(int(late[0].quantity.value)), "FC110"


def _apart(entry: object, figure: Figure) -> bool:
    value = getattr(entry, "quantity").value  # noqa: B009 - an Entry, narrowed here once
    return abs(value - figure.value) > figure.value * Decimal("0.12")


MAKERS: tuple[Callable[[Figure], Written], ...] = (
    digits_slipped,
    magnitude_slipped,
    hedges_flipped,
    invented,
    of_other_day,
)


def slips(figure: Figure, figures: list[Figure], turn: int) -> Iterator[Slip]:
    """Every slip of a figure, each in another frame; ``figures`` are all that are on record."""
    fact = figure.fact
    others = [o for o in figures if o.fact.place == fact.place or o.fact.indicator == fact.indicator]
    if figure.value < LEAST or figure.entry.quantity.hedge not in BARE_HEDGES:
        return
    frames = [frame for frame in FRAMES if not frame.get("bare")]
    made = [found for maker in MAKERS for found in maker(figure)]
    for at, (kind, number, code) in enumerate([*made, *_of_others(figure, others)]):
        frame = frames[(turn + at) % len(frames)]
        shown = written(Decimal(number)) if number.isdigit() else number
        if code in ELSEWHERE and len(number.rstrip("0")) < 2:
            code = "FC101"  # noqa: PLW2901 - one significant digit found elsewhere explains nothing
        codes = _explanations(shown, figure, others)
        if codes is not None:
            yield Slip(put(figure, shown, frame), codes | {code}, kind)
    if MILLION <= figure.value < MILLION * 1000:
        short = in_millions(rounded(figure.value, 2)).replace("million", "billion")
        yield Slip(put(figure, short, frames[turn % len(frames)]), frozenset({"FC102"}), "billion for million")


def _of_others(figure: Figure, others: list[Figure]) -> Written:
    """The figure of another place, another indicator, another group, on the same day."""
    same_day = [o for o in others if o.day == figure.day and o.value >= 100 and _far(o, figure)]
    fact = figure.fact
    for other in same_day:
        it = other.fact
        if it.indicator == fact.indicator and it.group == fact.group and it.place != fact.place:
            yield "other place", str(int(other.value)), "FC108"
            break
    for other in same_day:
        it = other.fact
        if it.place == fact.place and it.indicator != fact.indicator and other.noun == figure.noun:
            yield "other indicator", str(int(other.value)), "FC109"
            break
    for other in same_day:
        it = other.fact
        if it.place == fact.place and it.indicator == fact.indicator and it.group != fact.group:
            yield "other group", str(int(other.value)), "FC109"
            break


def _explanations(number: str, figure: Figure, others: list[Figure]) -> frozenset[str] | None:
    """The codes that go before: the number happens to be on record elsewhere; null where it is right by chance.

    It is right where it agrees with an entry of the days before the draft's that the grace lets in.
    """
    quantity = read_value(number, load_lexicon())
    assert quantity is not None, number
    stated, bare = stated_interval(quantity, load_lexicon().hedges), exact_interval(quantity)
    fact, codes = figure.fact, set[str]()
    if magnitude_factor(bare, entry_interval(fact, figure.entry, load_lexicon().hedges)) is not None:
        codes.add("FC102")
    for other in others:
        it, record = other.fact, entry_interval(other.fact, other.entry, load_lexicon().hedges)
        is_same = (it.indicator, it.place, it.group) == (fact.indicator, fact.place, fact.group)
        days = (figure.day - other.day).days
        if is_same and stated.overlaps(record) and days >= 0:
            if days <= GRACE_DAYS:
                return None
            codes.add("FC103")
        elif is_same and bare.overlaps(record):
            codes.add("FC110")
        elif it.place == fact.place and bare.overlaps(record):
            codes.add("FC109")
        elif it.indicator == fact.indicator and it.group == fact.group and bare.overlaps(record):
            codes.add("FC108")
    return frozenset(codes)


def _far(other: Figure, figure: Figure) -> bool:
    return abs(other.value - figure.value) > figure.value * Decimal("0.12")
