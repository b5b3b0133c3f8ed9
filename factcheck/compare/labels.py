"""What the label of a bare figure says that it counts: "Women killed: 350", or the heads of a cell's row and column."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.scan import Scanner
from factcheck.model.claim import Claim
from factcheck.model.document import BlockKind


def label_range(claim: Claim, scanner: Scanner) -> tuple[int, int] | None:
    """The tokens of the label before a colon that a bare figure follows; null where it has none."""
    tokens, first = scanner.text.tokens, claim.quantity.phrase_first
    start = scanner.text.sentences[claim.sentence].first
    if claim.quantity.subject is not None or first <= start or tokens[first - 1].text != ":":
        return None
    return start, first - 1


def labelled_person(claim: Claim, scanner: Scanner) -> str | None:
    """The noun of particular people (child, woman, soldier) in the label of a bare figure, null where it has none."""
    if claim.quantity.subject is not None:
        return None
    nouns, particular = scanner.index.lexicon.nouns, scanner.index.words.particular_people
    words = (word for word in _label_forms(claim, scanner) if word in particular or word in nouns.groups)
    return next(words, None)


def _label_forms(claim: Claim, scanner: Scanner) -> Iterator[str]:
    """The base forms of a figure's labels."""
    found = label_range(claim, scanner)
    if found:
        scan = scanner.sentence(claim.sentence)
        yield from (f for f, at in zip(scan.forms, scan.places, strict=True) if found[0] <= at < found[1])
    block = scanner.text.blocks[scanner.text.sentences[claim.sentence].block]
    if block.kind is BlockKind.CELL:
        for label in (block.row, block.column):
            for scan in scanner.block(label) if label is not None else ():
                yield from scan.forms
