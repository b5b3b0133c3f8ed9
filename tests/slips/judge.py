"""Runs the program over drafts and tells what it said of their one figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.checker.pipeline import Checker
from factcheck.documents import read_document
from factcheck.model.finding import Severity
from factcheck.model.reference import Reference
from tests.slips.facts import Figure
from tests.slips.others import pairs
from tests.slips.sentences import Draft, true_drafts
from tests.slips.slips import slips


class Outcome(NamedTuple):
    """The verdict on a draft's figure, the codes of all errors and warnings, those at the figure, and what they say."""

    verdict: str | None
    codes: tuple[str, ...]
    here: tuple[str, ...]
    messages: tuple[str, ...]


def outcome(draft: Draft, checker: Checker) -> Outcome:
    """What the program says of a draft."""
    checked = checker.check(read_document(f"draft{draft.suffix}", draft.text.encode(), day=draft.day))
    found = [f for f in checked.findings if f.severity is not Severity.INFO]
    verdict = next(
        (
            comparison.verdict.value
            for claim, comparison in zip(checked.claims, checked.comparisons, strict=True)
            if claim.quantity.span.start < draft.end and draft.start < claim.quantity.span.end
        ),
        None,
    )
    here = tuple(f.code for f in found if f.span.start < draft.end and draft.start < f.span.end)
    return Outcome(verdict, tuple(f.code for f in found), here, tuple(f.message for f in found))


@dataclass(slots=True)
class Tally:
    """What a run over sentences gave: numbers of sentences, and one line for each that went wrong."""

    true: int = 0
    alarmed: int = 0
    borne_out: int = 0
    slips: int = 0
    caught: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    unnamed: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def left_alone(self) -> float:
        """The share of true sentences without an error or a warning."""
        return 1 - self.alarmed / self.true

    @property
    def supported(self) -> float:
        """The share of true sentences whose figure is borne out."""
        return self.borne_out / self.true

    @property
    def found(self) -> float:
        """The share of slips with an error or a warning at the figure."""
        return self.caught / self.slips

    @property
    def named(self) -> float:
        """The share of slips with the right code."""
        return 1 - self.unnamed.total() / self.slips

    @property
    def is_good(self) -> bool:
        """Whether the goals are met."""
        return self.left_alone >= 0.995 and self.found >= 0.97 and self.named >= 0.93


def run(reference: Reference, checker: Checker, figures: Sequence[Figure], step: int) -> Tally:
    """Every frame and every slip of every ``step``-th figure, and the pairs that need no series."""
    tally = Tally()
    everything = list(figures)
    for turn, figure in enumerate(everything[::step]):
        for draft in true_drafts(figure, turn):
            _count_true(draft, outcome(draft, checker), tally)
        for slip in slips(figure, everything, turn):
            _count_slip(slip.kind, slip.draft, slip.codes, outcome(slip.draft, checker), tally)
    for pair in list(pairs(reference))[::step]:
        _count_slip(pair.kind, pair.wrong, frozenset({pair.code}), outcome(pair.wrong, checker), tally)
        tally.true += 1
        tally.borne_out += 1  # most of these have nothing on record
        codes = outcome(pair.right, checker).codes
        if codes:
            tally.alarmed += 1
            tally.misses.append(f"false alarm {codes}: {pair.right.text!r}")
    return tally


def _count_true(draft: Draft, found: Outcome, tally: Tally) -> None:
    tally.true += 1
    tally.borne_out += found.verdict == "supported"
    if found.codes:
        tally.alarmed += 1
        tally.misses.append(f"false alarm {found.codes}: {draft.text!r} of {draft.day}: {found.messages[0]}")
    elif found.verdict != "supported":
        tally.misses.append(f"{found.verdict}: {draft.text!r} of {draft.day}")


def _count_slip(kind: str, draft: Draft, codes: frozenset[str], found: Outcome, tally: Tally) -> None:
    tally.slips += 1
    tally.kinds[kind] += 1
    tally.caught += bool(found.here)
    if codes.isdisjoint(found.here):
        tally.unnamed[kind] += 1
        tally.misses.append(
            f"{kind}: {sorted(codes)}, found {found.here or found.verdict}: {draft.text!r} of {draft.day}"
        )
