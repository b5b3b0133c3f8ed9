"""What a rule is: a code, a name, how much it weighs, and a function that may decline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from factcheck.compare.index import Index
from factcheck.compare.matching import Document
from factcheck.compare.scan import Scanner
from factcheck.compare.view import View
from factcheck.lexicon.rules import RuleWords
from factcheck.model.claim import Claim
from factcheck.model.dates import DateMention
from factcheck.model.document import BlockKind
from factcheck.model.finding import Severity
from factcheck.model.span import Span
from factcheck.model.text import Text
from factcheck.model.verdict import Candidate, Comparison

STALE_DAYS = 14


@dataclass(frozen=True, slots=True)
class Draft:
    """One document with everything read and compared in it, as rules see it; spans are clean offsets.

    ``stale_days`` is after how many days a reference is stale (FC305); ``unused`` are the suppressions that
    suppressed nothing, each with what is wrong with it (FC306).
    """

    text: Text
    claims: tuple[Claim, ...]
    dates: tuple[DateMention, ...]
    comparisons: tuple[Comparison, ...]
    views: tuple[View, ...]
    scanner: Scanner
    document: Document
    today: date | None
    words: RuleWords
    stale_days: int = STALE_DAYS
    unused: tuple[tuple[Span, str], ...] = ()

    @property
    def index(self) -> Index:
        """The reference, arranged for looking up."""
        return self.document.index

    def block_kind(self, claim: Claim) -> BlockKind:
        """What the block is in which a claim stands."""
        return self.text.blocks[self.text.sentences[claim.sentence].block].kind


@dataclass(frozen=True, slots=True)
class Case:
    """One claim, the fact that it should agree with, and the draft around it."""

    view: View
    comparison: Comparison
    chosen: Candidate
    draft: Draft

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.view.claim


class Explanation(NamedTuple):
    """Why a claim disagrees, as a sentence; ``record`` is the fact that has the number, if another has it."""

    message: str
    record: Candidate | None = None


class Flaw(NamedTuple):
    """What a document rule found: where, why, and what would be right; ``claim`` is the number of the claim, if any."""

    span: Span
    message: str
    claim: int | None = None
    expected: str | None = None


Explain: TypeAlias = Callable[[Case], Explanation | None]
Look: TypeAlias = Callable[[Draft], Iterator[Flaw]]


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """Explains one disagreement of a claim with the record; the docstring of ``explain`` is the rule's page."""

    code: str
    name: str
    severity: Severity
    explain: Explain
    is_on: bool = True

    @property
    def documentation(self) -> str:
        """The rule's page: what it finds, why it matters, what to do, examples, settings."""
        return self.explain.__doc__ or ""


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """Looks at everything found in a document; the docstring of ``look`` is the rule's page."""

    code: str
    name: str
    severity: Severity
    look: Look
    is_on: bool = True

    @property
    def documentation(self) -> str:
        """The rule's page: what it finds, why it matters, what to do, examples, settings."""
        return self.look.__doc__ or ""


Rule: TypeAlias = ClaimRule | DocumentRule
