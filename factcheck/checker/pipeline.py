"""The stages in their order: the only module that names every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.checker.offsets import checked_in_source, extraction_in_source
from factcheck.checker.prepared import Prepared
from factcheck.claims import read_claims
from factcheck.compare import compare_views, view_claims
from factcheck.compare.scan import Scanner
from factcheck.dates import dateline_date, read_dates
from factcheck.lexicon import load_lexicon
from factcheck.model.claim import Claim, Extraction
from factcheck.model.dates import DateMention
from factcheck.model.document import Document
from factcheck.model.finding import Checked, Passage
from factcheck.model.reference import Reference
from factcheck.model.text import Text
from factcheck.numerals import read_numerals
from factcheck.quantities import read_quantities
from factcheck.rules import find_in, make_draft
from factcheck.text import read_text


@dataclass(frozen=True, slots=True)
class _Reading:
    """What was read from one document, in clean offsets; ``document.date`` is the reference date, if there is one."""

    document: Document
    text: Text
    dates: tuple[DateMention, ...]
    claims: tuple[Claim, ...]


class Checker:
    """Reads and checks any number of documents against one reference.

    It holds no state of any document, so threads may share it.
    """

    def __init__(
        self,
        reference: Reference | Prepared | None = None,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
    ) -> None:
        """A checker for one reference and one choice of rules.

        reference   what is on record; without one, documents are only checked against themselves
        select      codes, or beginnings of codes ("FC2"), of the rules that may fire; none: those on by default
        ignore      codes, or beginnings of codes, of the rules that may not
        """
        self._prepared = reference if isinstance(reference, Prepared) else Prepared(reference, load_lexicon())
        self._select = tuple(select)
        self._ignore = tuple(ignore)

    def extract(self, document: Document) -> Extraction:
        """Every date and claim of a document, in text order, in source offsets.

        ``document.date`` of the result is the reference date that was used.
        """
        reading = self._read(document)
        return extraction_in_source(Extraction(reading.document, reading.claims, reading.dates))

    def check(self, document: Document) -> Checked:
        """Everything read, compared and found in a document, in text order, in source offsets."""
        reading = self._read(document)
        today, text = reading.document.date, reading.text
        index = self._prepared.index
        scanner = Scanner(text, index)
        views = view_claims(reading.claims, reading.dates, today, scanner)
        comparisons = compare_views(views, scanner, today)
        checked = Checked(reading.document, reading.claims, reading.dates, comparisons, ())
        draft = make_draft(checked, text, index, today, views=views)
        findings = find_in(draft, select=self._select, ignore=self._ignore)
        passages = tuple(_passage(claim, text) for claim in reading.claims)
        return checked_in_source(replace(checked, findings=findings, passages=passages))

    def _read(self, document: Document) -> _Reading:
        lexicon = self._prepared.lexicon
        text = read_text(document, lexicon)
        today = document.date or dateline_date(text, lexicon)
        dates = read_dates(text, today, lexicon)
        numerals = read_numerals(text, lexicon)
        quantities = read_quantities(text, numerals, dates, lexicon)
        claims = read_claims(text, quantities, dates, self._prepared.gazetteer, lexicon)
        return _Reading(replace(document, date=today), text, dates, claims)


def _passage(claim: Claim, text: Text) -> Passage:
    """A claim's figure and sentence, kept before the claim's spans are mapped to the source."""
    sentence = text.sentences[claim.sentence]
    return Passage(claim.span, text.span(sentence.first, sentence.last))
