"""Units of numbers beside labels: what a table's header, a row's label or the words before a colon say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.lexicon import Lexicon
from factcheck.model.document import BlockKind
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import Sentence, Text, Token, TokenKind
from factcheck.quantities.rates import read_rate
from factcheck.quantities.sorts import head_unit
from factcheck.text.lemmas import is_plural

_LABEL_TOKENS = 40
_LABEL_WORDS = 12
_STOPS = frozenset({":", "–", "—", "-", "=", "|"})


def fill_cells(text: Text, quantities: Sequence[Quantity], lexicon: Lexicon) -> list[Quantity]:
    """The same quantities, those alone in a cell or behind a label given the unit and rate that it says."""
    extents = _extents(text.sentences)
    filled: list[Quantity] = []
    sentences = iter(text.sentences)
    sentence = next(sentences, None)
    for quantity in quantities:
        while sentence is not None and quantity.first >= sentence.last:
            sentence = next(sentences, None)
        if sentence is not None and quantity.kind is Kind.DURATION and _is_age_cell(text, sentence, extents, lexicon):
            quantity = replace(quantity, kind=Kind.AGE)  # noqa: PLW2901
        is_open = quantity.unit is None and quantity.kind is Kind.COUNT
        if sentence is not None and is_open and _numbers_row(text, sentence, extents, lexicon):
            continue
        filled.append(_in_cell(text, quantity, sentence, extents, lexicon) if sentence and is_open else quantity)
    return filled


def _extents(sentences: Sequence[Sentence]) -> dict[int, tuple[int, int]]:
    """Block to its tokens."""
    extents: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        first, _ = extents.get(sentence.block, (sentence.first, 0))
        extents[sentence.block] = (first, sentence.last)
    return extents


def _numbers_row(text: Text, sentence: Sentence, extents: Mapping[int, tuple[int, int]], lexicon: Lexicon) -> bool:
    """Whether a cell stands under a header that only numbers the rows: "No.", "#"."""
    block = text.blocks[sentence.block]
    header = extents.get(block.column) if block.kind is BlockKind.CELL and block.column is not None else None
    if header is None:
        return False
    return "".join(token.lower for token in text.tokens[slice(*header)]) in lexicon.words.numbered_columns


def _is_age_cell(text: Text, sentence: Sentence, extents: Mapping[int, tuple[int, int]], lexicon: Lexicon) -> bool:
    """Whether a cell stands under a header that speaks of ages: the "1–4 years" under "Age group"."""
    block = text.blocks[sentence.block]
    header = extents.get(block.column) if block.kind is BlockKind.CELL and block.column is not None else None
    return header is not None and any(token.lower in lexicon.grammar.aged for token in text.tokens[slice(*header)])


def _in_cell(
    text: Text, quantity: Quantity, sentence: Sentence, extents: Mapping[int, tuple[int, int]], lexicon: Lexicon
) -> Quantity:
    block = text.blocks[sentence.block]
    labels = [_label_before(text.tokens, quantity, sentence)]
    if block.kind is BlockKind.CELL:
        labels += [extents.get(index) for index in (block.column, block.row) if index is not None]
    for extent in labels:
        found = _from_label(text, extent, lexicon) if extent else None
        if found is not None:
            kind, unit, per = found
            return replace(quantity, kind=kind, unit=unit, per=quantity.per or per)
    heading = extents.get(block.heading) if block.kind is BlockKind.CELL and block.heading is not None else None
    found = _from_label(text, heading, lexicon) if heading else None
    if found is not None and found[0] is Kind.MONEY:  # "Cereals, CFA francs per 100 kg"
        return replace(quantity, kind=Kind.MONEY, unit=found[1])
    return quantity


def _label_before(tokens: Sequence[Token], quantity: Quantity, sentence: Sentence) -> tuple[int, int] | None:
    """The label of a figure that stands alone behind it: "Houses destroyed: 12,880", "Total deaths – 73"."""
    stop = quantity.phrase_first - 1
    start = sentence.first
    for index in range(stop - 1, start, -1):
        if tokens[index].text in (";", ","):
            start = index + 1
            break
    return (start, stop) if start < stop <= start + _LABEL_WORDS and tokens[stop].text in _STOPS else None


def _from_label(text: Text, extent: tuple[int, int], lexicon: Lexicon) -> tuple[Kind, str, str | None] | None:
    """Kind, unit and rate that a label gives: "Cost (€)", "Share, %", "Water (m³ a day)", "Pumps working"."""
    tokens = text.tokens
    first, last = extent[0], min(extent[1], extent[0] + _LABEL_TOKENS)
    per = next((rate.per for i in range(first, last) if (rate := read_rate(tokens, i, last, lexicon))), None)
    for index in range(first, last):
        money = lexicon.units.money.named(tokens[index].text)
        is_sign = tokens[index].kind is TokenKind.SYMBOL or tokens[index].text.isupper()
        if money is not None and money.code is not None and is_sign:
            return Kind.MONEY, money.code, per
        opens_unit = index > first and tokens[index - 1].text in ("(", ",", "in", "/")
        match = lexicon.units.find(tokens, index) if opens_unit or tokens[index].text == "%" else None
        if match is not None and not match.unit.is_duration:
            kind = Kind.PERCENT if match.unit.is_percent else Kind.MEASURE
            return kind, "percent" if match.unit.is_percent else match.unit.name, per or match.unit.per
    noun = next((i for i in range(first, last) if _is_counted(tokens, i, last, lexicon)), None)
    return None if noun is None else (Kind.COUNT, head_unit(tokens[noun].lower, lexicon), per)


def _is_counted(tokens: Sequence[Token], index: int, last: int, lexicon: Lexicon) -> bool:
    """A plural that is what the figures count: not the "measles" of "Measles vaccine, doses"."""
    word = tokens[index].lower
    if not is_plural(word, lexicon) or word in lexicon.words.closed:
        return False
    after = tokens[index + 1] if index + 1 < last else None
    if after is None or after.kind is not TokenKind.WORD or after.lower in lexicon.words.closed:
        return True
    return after.lower in lexicon.verbs.participles or after.lower in lexicon.verbs.gerunds
