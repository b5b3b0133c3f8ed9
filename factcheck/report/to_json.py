"""JSON as SPEC section 8 promises it, in UTF-8, the same bytes for the same input."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from factcheck.model.claim import Claim, Extraction
from factcheck.model.dates import DateMention
from factcheck.model.document import Document
from factcheck.model.finding import Checked, Finding
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.model.verdict import Comparison
from factcheck.report import schema
from factcheck.report.coverage import Coverage, coverage_of
from factcheck.report.printable import source_line
from factcheck.report.report import CheckReport, ExtractReport


def render_check(report: CheckReport) -> str:
    """The whole report as one JSON object, ``schema.CheckModel``, with a line end."""
    documents = tuple(_checked(checked) for checked in report.documents)
    coverage = _coverage(coverage_of(report.documents))
    return _dump(schema.CheckModel(version=schema.VERSION, coverage=coverage, documents=documents))


def render_extract(report: ExtractReport) -> str:
    """The whole report as one JSON object, ``schema.ExtractModel``, with a line end."""
    documents = tuple(_extracted(extraction) for extraction in report.documents)
    return _dump(schema.ExtractModel(version=schema.VERSION, documents=documents))


def number(value: Decimal) -> schema.Number:
    """An int where the number is whole, else the nearest float: what JSON readers expect."""
    return int(value) if value == value.to_integral_value() else float(value)


def _dump(model: BaseModel) -> str:
    return model.model_dump_json(by_alias=True, indent=2) + "\n"


def _extracted(extraction: Extraction) -> schema.ExtractedDocumentModel:
    document, claims = extraction.document, extraction.claims
    return schema.ExtractedDocumentModel(
        path=document.path,
        date=document.date,
        claims=tuple(schema.ClaimModel(**_claim(claim, claims, document), indicator=None) for claim in claims),
        dates=tuple(_date(mention, document) for mention in extraction.dates),
    )


def _checked(checked: Checked) -> schema.CheckedDocumentModel:
    document, claims = checked.document, checked.claims
    return schema.CheckedDocumentModel(
        path=document.path,
        date=document.date,
        claims=tuple(
            schema.CheckedClaimModel(**_claim(claims[comparison.claim], claims, document), **_verdict(comparison))
            for comparison in checked.comparisons
        ),
        dates=tuple(_date(mention, document) for mention in checked.dates),
        coverage=_coverage(coverage_of([checked])),
        findings=tuple(_finding(finding, document) for finding in checked.findings),
    )


def _coverage(coverage: Coverage) -> schema.CoverageModel:
    return schema.CoverageModel(**coverage._asdict())


def _place(span: Span, document: Document) -> dict[str, Any]:
    """The keys that say where something stands and what is written there."""
    line, column = document.position(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column, "text": span.of(document.source)}


def _claim(claim: Claim, claims: Sequence[Claim], document: Document) -> dict[str, Any]:
    return {
        **_place(claim.span, document),
        "kind": claim.quantity.kind.value,
        "quantity": _quantity(claim.quantity, document),
        "subject": claim.subject,
        "predicate": claim.predicate,
        "place": claim.place,
        "group": claim.group,
        "time": None if claim.time is None else claim.time.span.start,
        "attribution": claim.attribution,
        "measure": claim.measure.value,
        "quoted": claim.quoted,
        "negated": claim.negated,
        "base": None if claim.base is None else claims[claim.base].span.start,
    }


def _quantity(quantity: Quantity, document: Document) -> schema.QuantityModel:
    return schema.QuantityModel(
        start=quantity.span.start,
        end=quantity.span.end,
        text=quantity.span.of(document.source),
        value=None if quantity.value is None else number(quantity.value),
        low=number(quantity.low),
        high=number(quantity.high),
        hedge=quantity.hedge.value,
        unit=quantity.unit,
        per=quantity.per,
        each=quantity.each,
    )


def _verdict(comparison: Comparison) -> dict[str, Any]:
    return {
        "indicator": comparison.indicator,
        "verdict": comparison.verdict.value,
        "fact": None if comparison.chosen is None else comparison.chosen.fact.id,
        "margin": None if comparison.margin is None else comparison.margin.value,
    }


def _date(mention: DateMention, document: Document) -> schema.DateModel:
    days: dict[str, Any] = {"from": mention.start, "to": mention.end}
    return schema.DateModel(**_place(mention.span, document), **days, grain=mention.grain.value)


def _finding(finding: Finding, document: Document) -> schema.FindingModel:
    end_line, end_column = document.position(finding.span.end)
    return schema.FindingModel(
        code=finding.code,
        rule=finding.rule,
        severity=finding.severity.value,
        **_place(finding.span, document),
        end_line=end_line,
        end_column=end_column,
        message=finding.message,
        fact=finding.fact,
        record=finding.record,
        expected=finding.expected,
        source=None if finding.source is None else source_line(finding.source),
    )
