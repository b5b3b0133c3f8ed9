"""From clean offsets to source offsets: the last step, after which a span points into what the author can open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.model.claim import Claim, Extraction
from factcheck.model.dates import DateMention
from factcheck.model.document import Document
from factcheck.model.finding import Checked
from factcheck.model.place import PlaceMention
from factcheck.model.quantity import Quantity


def extraction_in_source(extraction: Extraction) -> Extraction:
    """The same extraction with every span in source offsets."""
    document = extraction.document
    if not document.pieces:
        return extraction
    dates = tuple(_mention(mention, document) for mention in extraction.dates)
    return Extraction(document, _claims(extraction.claims, document), dates)


def checked_in_source(checked: Checked) -> Checked:
    """The same results with every span that points into the document in source offsets."""
    document = checked.document
    if not document.pieces:
        return checked
    return replace(
        checked,
        claims=_claims(checked.claims, document),
        dates=tuple(_mention(mention, document) for mention in checked.dates),
        findings=tuple(replace(finding, span=document.to_source(finding.span)) for finding in checked.findings),
    )


def _claims(claims: Sequence[Claim], document: Document) -> tuple[Claim, ...]:
    """The claims; a place that is named once stands in many of them, and is mapped once."""
    known = {place for claim in claims for place in claim.places}
    places = {place: replace(place, span=document.to_source(place.span)) for place in known}
    return tuple(_claim(claim, document, places) for claim in claims)


def _claim(claim: Claim, document: Document, places: Mapping[PlaceMention, PlaceMention]) -> Claim:
    return replace(
        claim,
        span=document.to_source(claim.span),
        quantity=_quantity(claim.quantity, document),
        time=None if claim.time is None else _mention(claim.time, document),
        places=tuple(places[place] for place in claim.places),
    )


def _quantity(quantity: Quantity, document: Document) -> Quantity:
    subject = quantity.subject
    return replace(
        quantity,
        span=document.to_source(quantity.span),
        phrase=document.to_source(quantity.phrase),
        subject=None if subject is None else document.to_source(subject),
    )


def _mention(mention: DateMention, document: Document) -> DateMention:
    return replace(mention, span=document.to_source(mention.span))
