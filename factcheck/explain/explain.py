"""One figure of a draft explained: the door of the room."""

from __future__ import annotations

from factcheck.claims import Gazetteer
from factcheck.compare import build_index
from factcheck.explain.clauses import sentence_section
from factcheck.explain.days import date_section
from factcheck.explain.fields import claim_section
from factcheck.explain.figure import number_section as figure_section
from factcheck.explain.line import line_section, number_section
from factcheck.explain.model import Explanation, Section
from factcheck.explain.reading import Reading, read, scene_of
from factcheck.explain.record import record_sections
from factcheck.explain.spot import Figure, Spot, find_spot
from factcheck.lexicon import Lexicon
from factcheck.model.dates import DateMention
from factcheck.model.document import Document
from factcheck.model.reference import Reference
from factcheck.model.span import Span
from factcheck.reference import load_reference


def explain(
    document: Document, line: int, column: int | None, reference: Reference | None, lexicon: Lexicon
) -> Explanation:
    """How the figure at a line and column, or nearest to them, was read and compared.

    line, column    from 1; without a column the first figure of the line
    reference       what is on record; without one, figures are compared with nothing
    raises          NothingHereError where the line has no figure, date or number
    """
    reading = read(document, Gazetteer(reference.places if reference is not None else {}, lexicon), lexicon)
    spot = find_spot(reading, line, column)
    span, phrase, token = _where(reading, spot)
    sentence = reading.sentence_at(token)
    at, _ = reading.document.position(reading.document.to_source(phrase).start)
    sections = (*_sections(reading, spot, reference), line_section(reading, at, spot))
    return Explanation(
        document=reading.document,
        span=span,
        phrase=phrase,
        sentence=reading.text.span(sentence.first, sentence.last),
        sections=tuple(section for section in sections if section.steps),
    )


def _where(reading: Reading, spot: Spot) -> tuple[Span, Span, int]:
    """The spans of a spot without and with the words that belong to it, and its first token."""
    if isinstance(spot, Figure):
        quantity = reading.quantities[spot.number]
        return quantity.span, quantity.phrase, quantity.first
    span = reading.text.span(spot.first, spot.last)
    return span, span, spot.first


def _sections(reading: Reading, spot: Spot, reference: Reference | None) -> tuple[Section, ...]:
    if isinstance(spot, DateMention):
        return (date_section(reading, spot),)
    if not isinstance(spot, Figure):
        return (number_section(reading, spot),)
    claim = reading.claims[spot.number]
    scene = scene_of(reading, reading.sentence_at(claim.quantity.first))
    return (
        figure_section(reading, spot.number),
        sentence_section(reading, scene, claim),
        claim_section(reading, scene, claim),
        *_record(reading, spot.number, reference),
    )


def _record(reading: Reading, number: int, reference: Reference | None) -> tuple[Section, ...]:
    """The comparison; without a reference, what the built-in catalogue tells of the figure and its findings."""
    known = reference if reference is not None else load_reference((), reading.lexicon)[0]
    index = build_index(known, reading.lexicon)
    return record_sections(reading, number, index, has_record=reference is not None)
