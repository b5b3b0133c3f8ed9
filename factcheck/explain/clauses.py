"""What surrounds a figure in its sentence: verbs, clauses, who speaks, and the labels of its table."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.attributions import agent, read_sources
from factcheck.claims.predicates import Governor, governor
from factcheck.claims.scene import Scene
from factcheck.claims.sources import Source
from factcheck.explain.model import Section, Step
from factcheck.explain.reading import Reading
from factcheck.model.claim import Claim
from factcheck.model.document import BlockKind
from factcheck.model.span import Span
from factcheck.model.text import Sentence
from factcheck.text.verb_groups import VerbGroup


def sentence_section(reading: Reading, scene: Scene, claim: Claim) -> Section:
    """The sentence taken apart, as far as it decides on the claim."""
    found = governor(scene, claim.quantity)
    steps = (
        _block(reading, scene.sentence),
        *_labels(reading, scene.sentence),
        *(_verb(reading, group, found) for group in scene.groups),
        *_clauses(reading, scene, claim),
        _predicate(reading, claim, found),
        *_speakers(reading, scene, claim, found),
    )
    return Section("Sentence", steps)


def _block(reading: Reading, sentence: Sentence) -> Step:
    return Step("stands in", reading.text.blocks[sentence.block].kind.value)


def _labels(reading: Reading, sentence: Sentence) -> Iterator[Step]:
    """The label and the header of a table's cell, and the heading above."""
    blocks = reading.text.blocks
    block = blocks[sentence.block]
    named = (("row label", block.row), ("header", block.column), ("heading", block.heading))
    for name, index in named:
        if index is not None and (name != "heading" or block.kind is not BlockKind.HEADING):
            yield Step(name, f"“{reading.written(blocks[index].span)}”")


def _verb(reading: Reading, group: VerbGroup, found: Governor | None) -> Step:
    traits = [
        *(["passive"] if group.is_passive else []),
        *(["negated"] if group.is_negated else []),
        *(["governs the figure"] if found is not None and found.group == group else []),
    ]
    return Step("verb", group.lemma, reading.words(group.first, group.last), ", ".join(traits))


def _clauses(reading: Reading, scene: Scene, claim: Claim) -> Iterator[Step]:
    for number, clause in enumerate(scene.clauses, 1):
        words = reading.written(reading.text.span(clause.first, clause.last))
        own = "the figure's own" if tuple(clause) == claim.clause else ""
        yield Step(f"clause {number}", f"“{words}”", why=own)


def _predicate(reading: Reading, claim: Claim, found: Governor | None) -> Step:
    if found is None:
        return Step("predicate", "none", why="no verb of the sentence governs the figure")
    part = "subject" if found.is_subject else "object"
    words = reading.words(found.group.first, found.group.last)
    return Step("predicate", claim.predicate or "none", words, f"the figure is its {part}")


def _speakers(reading: Reading, scene: Scene, claim: Claim, found: Governor | None) -> Iterator[Step]:
    """Everybody who is said to say something in the sentence, then who says the figure."""
    sources = read_sources(scene)
    for source in sources:
        yield _speaker(reading, source, claim, scene.sentence)
    names = [reading.written(_span(reading, source)) for source in sources]
    if claim.attribution is None:
        yield Step("attribution", "none", why="nobody in the text is said to say it")
    elif claim.attribution in names:
        yield Step("attribution", claim.attribution, why="the nearest speaker in whose words it stands")
    elif claim.attribution == agent(scene, claim.quantity, found):
        yield Step("attribution", claim.attribution, why="who does what the figure is of")
    else:
        yield Step("attribution", claim.attribution, why="the speaker of the quotation or the list that it stands in")


def _speaker(reading: Reading, source: Source, claim: Claim, sentence: Sentence) -> Step:
    first, last = source.scope
    inside = "with the figure" if first <= claim.quantity.first < last else "without the figure"
    said = "the whole sentence"
    if last - first < sentence.last - sentence.first:
        said = f"“{reading.written(reading.text.span(first, last))}”"
    return Step("speaker", reading.written(_span(reading, source)), why=f"says {said}, {inside}")


def _span(reading: Reading, source: Source) -> Span:
    return reading.text.span(*source.speaker) if source.speaker[1] > source.speaker[0] else Span(0, 0)
