"""Asks every rule about one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.compare import Index, build_index, view_claims
from factcheck.compare.matching import Document
from factcheck.compare.places import known_places
from factcheck.compare.scan import Scanner
from factcheck.compare.view import View
from factcheck.lexicon import Lexicon
from factcheck.model.finding import Checked, Finding
from factcheck.model.reference import Reference
from factcheck.model.text import Text
from factcheck.model.verdict import Comparison, Verdict
from factcheck.rules.registry import DOCUMENT_RULES, EXPLANATIONS, IMPOSSIBLE, REMARKS, chosen_codes
from factcheck.rules.rule import STALE_DAYS, Case, ClaimRule, DocumentRule, Draft, Flaw

_DISAGREES = (Verdict.MISMATCH, Verdict.OUTDATED)


def find(
    checked: Checked,
    text: Text,
    reference: Reference | Index,
    today: date | None,
    lexicon: Lexicon,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    stale_days: int = STALE_DAYS,
) -> tuple[Finding, ...]:
    """Every finding of one document, in the order of the text.

    checked         what was read and compared, in clean offsets
    reference       what is on record; an Index where many documents are compared with one reference
    select, ignore  codes or their beginnings ("FC2"); nothing selected means the rules that are on by default
    stale_days      after how many days a figure on record is stale (FC305)
    """
    index = reference if isinstance(reference, Index) else build_index(reference, lexicon)
    return find_in(make_draft(checked, text, index, today, stale_days), select=select, ignore=ignore)


def find_in(draft: Draft, *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Every finding of one document as rules see it, in the order of the text; the rest as for ``find``."""
    codes = chosen_codes(tuple(select), tuple(ignore))
    of_document = list(_of_document(draft, codes))
    impossible = {finding.claim for finding in of_document if finding.code == IMPOSSIBLE}
    of_claims = (
        finding
        for comparison in draft.comparisons
        if comparison.claim not in impossible
        for finding in _of_claim(comparison, draft)
        if finding.code in codes
    )
    return tuple(sorted([*of_document, *of_claims], key=lambda finding: (finding.span, finding.code)))


def make_draft(
    checked: Checked,
    text: Text,
    index: Index,
    today: date | None,
    stale_days: int = STALE_DAYS,
    views: tuple[View, ...] | None = None,
) -> Draft:
    """One document as rules see it; ``views`` as the comparison made them, else they are made again."""
    scanner = Scanner(text, index)
    if views is None:
        views = view_claims(checked.claims, checked.dates, today, scanner)
    else:
        scanner = Scanner(text, index, {view.claim.sentence: view.scan for view in views})
    return Draft(
        text=text,
        claims=checked.claims,
        dates=checked.dates,
        comparisons=checked.comparisons,
        views=views,
        scanner=scanner,
        document=Document(views, known_places(views, index), text, index, today),
        today=today,
        words=index.lexicon.rules,
        stale_days=stale_days,
    )


def _of_document(draft: Draft, codes: frozenset[str]) -> Iterator[Finding]:
    """Findings of the rules that look at the whole document; one span has one of FC201 and FC206."""
    for rule in DOCUMENT_RULES:
        if rule.code in codes:
            yield from (_finding(rule, flaw) for flaw in rule.look(draft))


def _finding(rule: DocumentRule, flaw: Flaw) -> Finding:
    return Finding(rule.code, rule.name, rule.severity, flaw.span, flaw.message, flaw.claim, expected=flaw.expected)


def _of_claim(comparison: Comparison, draft: Draft) -> Iterator[Finding]:
    """At most one finding: the first explanation why a claim disagrees, or a remark on how it agrees."""
    if comparison.chosen is None:
        return
    rules: tuple[ClaimRule, ...] = ()
    if comparison.verdict in _DISAGREES:
        rules = EXPLANATIONS
    elif comparison.verdict is Verdict.SUPPORTED:
        rules = REMARKS
    case = Case(draft.views[comparison.claim], comparison, comparison.chosen, draft)
    for rule in rules:
        explanation = rule.explain(case)
        if explanation is None:
            continue
        record = explanation.record
        yield Finding(
            code=rule.code,
            rule=rule.name,
            severity=rule.severity,
            span=case.claim.quantity.phrase,
            message=explanation.message,
            claim=comparison.claim,
            fact=comparison.chosen.fact.id,
            record=record.fact.id if record else None,
            expected=comparison.chosen.entry.text,
            source=comparison.chosen.fact.source,
        )
        return
