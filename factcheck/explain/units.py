"""Which words gave a figure its unit: beside it, elsewhere in its sentence, or on the labels of its table."""

from __future__ import annotations

from dataclasses import replace

from factcheck.explain.model import Step
from factcheck.explain.reading import Reading
from factcheck.model.document import BlockKind
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.span import Span
from factcheck.model.text import Sentence, TokenKind
from factcheck.quantities.cells import fill_cells
from factcheck.quantities.ellipsis import fill_units
from factcheck.quantities.sorts import Sort, head_unit


def unit_step(reading: Reading, number: int, sort: Sort, sentence: Sentence) -> Step:
    """The unit of the quantity of that number; ``sort`` is what the words beside it said."""
    quantity = reading.quantities[number]
    if quantity.unit is None:
        return Step("unit", "none", why="no noun beside the number, and none that its sentence implies")
    if quantity.unit != sort.unit:
        return _unsaid(reading, number, sentence)
    if sort.kind is Kind.FRACTION:
        return Step("unit", quantity.unit, why="a fraction has no other")
    if sort.noun is not None:
        words = reading.words(sort.noun.head, sort.noun.head + 1)
        return Step("unit", quantity.unit, words, "the head noun of what is counted")
    before = reading.words(sort.first, quantity.first)
    after = () if before and sort.last == quantity.last else _after(reading, quantity, sort)
    inside = (quantity.span,) if not before and not after else ()
    return Step("unit", quantity.unit, before + after + inside, "written with the number")


def _after(reading: Reading, quantity: Quantity, sort: Sort) -> tuple[Span, ...]:
    """The unit after the number, the hyphen that ties it put aside."""
    first = quantity.last
    if first < sort.last and reading.text.tokens[first].kind is TokenKind.HYPHEN:
        first += 1
    return reading.words(first, sort.last)


def _unsaid(reading: Reading, number: int, sentence: Sentence) -> Step:
    """A unit that does not stand beside the number: implied by the sentence, or said by a table's labels."""
    quantity = reading.quantities[number]
    unit = quantity.unit or ""
    if quantity.kind is Kind.AGE:
        return Step("unit", unit, why="an age without a unit is in years")
    bare = [*reading.quantities[:number], replace(quantity, unit=None, kind=Kind.COUNT)]
    bare += reading.quantities[number + 1 :]
    implied = fill_units(reading.text, bare, reading.lexicon)[number].unit == unit
    if implied:
        words = _naming(reading, quantity, sentence) or _beside(reading, number, sentence)
        why = "the noun is left out; the nearest words that imply it" if words else "implied by the verb beside it"
        return Step("unit", unit, words, why)
    words = _label(reading, replace(quantity, unit=None, kind=Kind.COUNT), sentence)
    return Step("unit", unit, words, "the noun is left out; a label of its table names it")


def _naming(reading: Reading, quantity: Quantity, sentence: Sentence) -> tuple[Span, ...]:
    """The nearest word of the sentence that names the unit, or the nearest verb or noun that is said of people."""
    tokens, lexicon = reading.text.tokens, reading.lexicon
    verbs, nouns = lexicon.verbs, lexicon.nouns

    def _implies(index: int) -> bool:
        word = tokens[index].lower
        if head_unit(word, lexicon) == quantity.unit or word == quantity.unit:
            return True
        is_of_people = verbs.lemmas.get(word) in verbs.people_verbs or word in ("toll", "tolls")
        return quantity.unit == "people" and (is_of_people or word in nouns.people_adjectives)

    inside = range(quantity.first, quantity.last)
    found = [index for index in range(sentence.first, sentence.last) if index not in inside and _implies(index)]
    nearest = min(found, key=lambda index: abs(index - quantity.first), default=None)
    return () if nearest is None else reading.words(nearest, nearest + 1)


def _beside(reading: Reading, number: int, sentence: Sentence) -> tuple[Span, ...]:
    """The nearest other figure of the sentence that is of the same unit."""
    quantity = reading.quantities[number]
    others = (other for n, other in enumerate(reading.quantities) if n != number and other.unit == quantity.unit)
    inside = [other for other in others if sentence.first <= other.first < sentence.last]
    nearest = min(inside, key=lambda other: abs(other.first - quantity.first), default=None)
    return () if nearest is None else (nearest.phrase,)


def _label(reading: Reading, bare: Quantity, sentence: Sentence) -> tuple[Span, ...]:
    """The header of the cell's column where it alone gives the unit, else the label of its row."""
    text = reading.text
    block = text.blocks[sentence.block]
    if block.kind is not BlockKind.CELL:
        return ()
    blocks = [replace(each, row=None) if each is block else each for each in text.blocks]
    by_header = fill_cells(replace(text, blocks=tuple(blocks)), [bare], reading.lexicon)[0].unit
    index = block.row if by_header is None else block.column
    return () if index is None else (text.blocks[index].span,)
