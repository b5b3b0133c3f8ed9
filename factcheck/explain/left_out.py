"""Facts on record that were never candidates, and the first thing that ruled each out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from factcheck.compare.matching import fits_group
from factcheck.compare.places import Level
from factcheck.compare.terms import common_terms, entry_unit
from factcheck.compare.view import View
from factcheck.compare.when import standing
from factcheck.explain.model import Step
from factcheck.explain.wording import days_text
from factcheck.model.reference import Fact
from factcheck.rules.rule import Draft

_MOST = 8


@dataclass(frozen=True, slots=True)
class Search:
    """A claim, the places that were looked up for it, and the facts that became candidates."""

    view: View
    draft: Draft
    levels: Sequence[Level]
    considered: frozenset[str]


class Hurdle(IntEnum):
    """What a fact has to pass to be a candidate, in order."""

    PLACE = 1
    GROUP = 2
    TIME = 3
    TERMS = 4
    FORCE = 5


class _Fall(NamedTuple):
    """The hurdle at which a fact fell, and how."""

    hurdle: Hurdle
    why: str


def left_out_steps(search: Search, indicators: Sequence[str]) -> Iterator[Step]:
    """The facts of the indicators that may be meant which are no candidates, those that came furthest first."""
    index = search.draft.index
    facts = [fact for name in dict.fromkeys(indicators) for fact in index.facts_of.get(name, ())]
    fallen = [(_fall(fact, search), fact) for fact in facts if fact.id not in search.considered]
    near = sorted((pair for pair in fallen if pair[0].hurdle is not Hurdle.PLACE), key=_furthest)
    for fall, fact in near[:_MOST]:
        yield Step("left out", fact.id, why=f"{fall.hurdle.name.lower()}: {fall.why}")
    if len(near) > _MOST:
        yield Step("left out", f"{len(near) - _MOST} more facts at these places")
    away = sorted({fact.place for fall, fact in fallen if fall.hurdle is Hurdle.PLACE})
    if away:
        yield Step("left out", f"facts for {listed(away)}", why="place: the figure is not about these")
    if indicators:
        yield from _others_there(search, indicators)


def _furthest(fallen: tuple[_Fall, Fact]) -> tuple[int, str]:
    fall, fact = fallen
    return -fall.hurdle, fact.id


def listed(names: Sequence[str]) -> str:
    """The first of the names, and how many more there are."""
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more


def _fall(fact: Fact, search: Search) -> _Fall:
    """The first hurdle that a fact does not pass."""
    view, index = search.view, search.draft.index
    indicator = index.indicator(fact.indicator)
    looked_up = {place for level in search.levels for place in level.ids}
    if fact.place not in looked_up:
        return _Fall(Hurdle.PLACE, fact.place)
    if not fits_group(view, fact, indicator, index):
        return _Fall(Hurdle.GROUP, f"it is about {fact.group or 'all'}, the figure about {view.group or 'all'}")
    now = standing(fact, indicator.measure, view.moment)
    if now is None:
        return _Fall(Hurdle.TIME, f"it has {_span_of(fact)}, the figure is of {_day(view)}")
    terms = (common_terms(view, fact, entry, index, search.draft.views) for entry in now.entries)
    if all(each is None for each in terms):
        return _Fall(Hurdle.TERMS, _terms(fact, search))
    return _Fall(Hurdle.FORCE, "a newer fact or a nearer place goes before it")


def _day(view: View) -> str:
    return days_text(view.moment.start, view.moment.end)


def _span_of(fact: Fact) -> str:
    """The days that a fact has figures for."""
    if fact.period is not None:
        return days_text(fact.period.start, fact.period.end)
    days = [entry.day for entry in fact.entries if entry.day is not None]
    return days_text(days[0], days[-1]) if days else "no day"


def _terms(fact: Fact, search: Search) -> str:
    """What keeps the two from being brought to the same terms: kind, unit or rate."""
    quantity, entry = search.view.claim.quantity, fact.entries[0]
    if search.view.is_share:
        return "the fact is no share, and does not say of what it is one"
    if quantity.kind is not entry.quantity.kind:
        return f"the figure is {quantity.kind.value}, the fact {entry.quantity.kind.value}"
    per, fact_per = quantity.per, fact.per or entry.quantity.per
    if per != fact_per:
        return f"the figure is {_per(per)}, the fact {_per(fact_per)}"
    unit = entry_unit(entry, fact, search.draft.index)
    return f"the figure is in {quantity.unit or 'no unit'}, the fact in {unit}"


def _per(per: str | None) -> str:
    return f"per {per}" if per else "no rate"


def _others_there(search: Search, indicators: Sequence[str]) -> Iterator[Step]:
    """What else is on record for the first place that was looked up."""
    place = next((place for level in search.levels for place in level.ids), None)
    if place is None:
        return
    facts = search.draft.index.facts_at.get(place, ())
    others = dict.fromkeys(fact.indicator for fact in facts if fact.indicator not in indicators)
    if others:
        yield Step(
            "also there", listed(list(others)), why=f"on record for {place}, but the sentence does not speak of it"
        )
