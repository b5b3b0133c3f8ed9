"""What a claim says: place, group, time, measure, and whether it is quoted, denied or a share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.claims.scene import Scene
from factcheck.explain.days import resolution
from factcheck.explain.model import Section, Step
from factcheck.explain.reading import Reading
from factcheck.model.claim import Claim, Measure
from factcheck.model.place import Nearness, PlaceMention
from factcheck.model.span import Span
from factcheck.text.lemmas import lemma

_HOW = {
    Nearness.PHRASE: "in the figure's own phrase",
    Nearness.CLAUSE: "in its clause",
    Nearness.SENTENCE: "in its sentence",
    Nearness.CELL: "on the label of its row or column",
    Nearness.HEADING: "in the heading above",
    Nearness.PREVIOUS: "in a sentence before",
    Nearness.HEADLINE: "in the headline or summary",
    Nearness.DATELINE: "in the dateline",
    Nearness.SPEAKER: "in the name of who says so",
}
_MOST_PLACES = 12


def claim_section(reading: Reading, scene: Scene, claim: Claim) -> Section:
    """The fields of a claim, each with what else was considered."""
    steps = (
        _place(claim),
        *_places(claim),
        _group(claim),
        *_times(reading, scene, claim),
        _measure(reading, scene, claim),
        Step("negated", _yes(claim.negated)),
        Step("quoted", _yes(claim.quoted), why="inside quotation marks" if claim.quoted else ""),
        *_base(reading, claim),
    )
    return Section("Claim", steps)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _place(claim: Claim) -> Step:
    if claim.place is None:
        return Step("place", "none", why="the text names none for it")
    taken = _taken(claim)
    if taken is None:
        return Step("place", claim.place, why="named by its kind alone, or by the label of its row")
    return Step("place", claim.place, (taken.span,), _HOW[taken.nearness])


def _taken(claim: Claim) -> PlaceMention | None:
    """The nearest mention of the place that the claim names."""
    return next((mention for mention in claim.places if mention.name == claim.place), None)


def _places(claim: Claim) -> Iterator[Step]:
    """The places considered, nearest first."""
    taken = _taken(claim)
    for number, mention in enumerate(claim.places[:_MOST_PLACES], 1):
        known = f"on record as {mention.id}" if mention.id else "not in the reference"
        is_taken = mention is taken
        why = f"{_HOW[mention.nearness]}; {known}{'; taken' if is_taken else ''}"
        yield Step(f"considered {number}", mention.name, why=why)
    if len(claim.places) > _MOST_PLACES:
        yield Step("considered", f"and {len(claim.places) - _MOST_PLACES} more further off")


def _group(claim: Claim) -> Step:
    return Step("group", claim.group or "none")


def _times(reading: Reading, scene: Scene, claim: Claim) -> Iterator[Step]:
    if claim.time is None:
        yield Step("time", "none", why="no date of the sentence is the figure's")
    else:
        yield replace(resolution(reading, claim.time), name="time")
    for mention in scene.dates:
        if mention != claim.time:
            yield replace(resolution(reading, mention), name="other date")


def _measure(reading: Reading, scene: Scene, claim: Claim) -> Step:
    if claim.measure is Measure.LEVEL:
        return Step("measure", "level", why="no word makes it a new amount, a rise or fall, or a need or plan")
    words = _nearest(reading, scene, claim, _measure_words(reading, scene, claim.measure))
    said = {Measure.INCREMENT: "a new amount", Measure.CHANGE: "a rise or fall", Measure.TARGET: "a need or plan"}
    where = "" if words else ", as the heading above says"
    return Step("measure", claim.measure.value, words, said[claim.measure] + where)


def _measure_words(reading: Reading, scene: Scene, measure: Measure) -> list[int]:
    """The tokens of the sentence that can make a figure a new amount, a change or a target."""
    grammar, verbs, nouns = reading.lexicon.grammar, reading.lexicon.verbs, reading.lexicon.nouns
    found: list[int] = []
    for index in range(scene.sentence.first, scene.sentence.last):
        word = reading.text.tokens[index].lower
        base = lemma(word, reading.lexicon)
        made_by = {
            Measure.INCREMENT: word in grammar.increments or word in grammar.new,
            Measure.CHANGE: base in verbs.change
            or base in verbs.change_nouns
            or word in grammar.comparatives
            or word in ("up", "down", "above", "below"),
            Measure.TARGET: base in verbs.target
            or word in nouns.plans
            or word in nouns.plan_headings
            or word in grammar.future,
        }
        if made_by.get(measure, False):
            found.append(index)
    return found


def _nearest(reading: Reading, scene: Scene, claim: Claim, indexes: Sequence[int]) -> tuple[Span, ...]:
    """The one of the tokens that stands nearest to the figure, one of its own clause before any other."""
    clause = scene.clause_at(claim.quantity.first)

    def _away(index: int) -> tuple[bool, int]:
        return not clause.first <= index < clause.last, abs(index - claim.quantity.first)

    nearest = min(indexes, key=_away, default=None)
    return () if nearest is None else reading.words(nearest, nearest + 1)


def _base(reading: Reading, claim: Claim) -> Iterator[Step]:
    if claim.base is not None:
        whole = reading.claims[claim.base].quantity.phrase
        yield Step("base", f"“{reading.written(whole)}”", why="the whole that it is a share or a part of")
    if claim.parallel is not None:
        other = reading.claims[claim.parallel].quantity.phrase
        yield Step("beside", f"“{reading.written(other)}”", why="the figure that it took its noun or verb from")
