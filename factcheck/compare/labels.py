"""What the label of a bare figure says that it counts: "Women killed: 350", or the heads of a cell's row and column."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.index import Role
from factcheck.compare.scan import Scan, Scanner
from factcheck.model.claim import Claim
from factcheck.model.document import BlockKind

_NUMBER_OF = 12  # words between "the number of" and the number


def label_range(claim: Claim, scanner: Scanner) -> tuple[int, int] | None:
    """The tokens of what a bare figure is the number of; null where nothing says so.

    "Women killed: 350"; "the number of women killed has risen to 350".
    """
    if claim.quantity.subject is not None:
        return None
    tokens, first = scanner.text.tokens, claim.quantity.phrase_first
    start = scanner.text.sentences[claim.sentence].first
    if first <= start:
        return None
    if tokens[first - 1].text == ":":
        return start, first - 1
    words = scanner.index.words.figure_words
    for at in range(max(start, first - _NUMBER_OF), first - 2):
        if tokens[at].lower in words and tokens[at + 1].lower == "of":
            return at + 2, first
    return None


def label_unit(claim: Claim, scanner: Scanner) -> str | None:
    """What the label of a bare figure counts, in base forms, if it is something that an indicator counts."""
    if claim.quantity.subject is not None:
        return None
    groups = scanner.index.lexicon.nouns.groups
    for scan, first, last in _labels(claim, scanner):
        forms = [form for form, at in zip(scan.forms, scan.places, strict=True) if first <= at < last]
        group = next((form for form in forms if form in groups), None)
        if group:
            return group
        hits = [hit for hit in scan.hits if hit.role is Role.SUBJECT and first <= hit.first < last]
        if hits:
            hit = min(hits, key=lambda found: (found.first, -found.width))
            named = zip(scan.forms, scan.places, strict=True)
            return " ".join(form for form, at in named if hit.first <= at < hit.last)
    return None


def _labels(claim: Claim, scanner: Scanner) -> Iterator[tuple[Scan, int, int]]:
    """The labels of a figure: each as a scan, and which tokens of it are the label."""
    found = label_range(claim, scanner)
    if found:
        yield scanner.sentence(claim.sentence), *found
    block = scanner.text.blocks[scanner.text.sentences[claim.sentence].block]
    if block.kind is BlockKind.CELL:
        for label in (block.row, block.column):
            for scan in scanner.block(label) if label is not None else ():
                yield scan, scan.first, scan.last
