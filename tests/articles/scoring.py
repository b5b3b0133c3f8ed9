"""How much of what is marked in articles the program finds, and how much of what it finds is marked."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from factcheck import Checked, Extraction, Severity
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.span import Span
from tests.articles.annotations import Article, Mark

TEXTS = ("subject", "place", "group", "attribution")
CONTEXT = (*TEXTS, "predicate", "measure", "quoted", "negated")


@dataclass(slots=True)
class Tally:
    """Counts under names; ``misses`` say in words what was wrong."""

    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def note(self, name: str, *, is_right: bool) -> None:
        self.asked[name] += 1
        self.right[name] += is_right

    def f1(self, name: str) -> float:
        """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        total = self.asked[name] + self.found[name]
        return 2 * self.right[name] / total if total else 1.0

    def share(self, name: str) -> float:
        return self.right[name] / self.asked[name] if self.asked[name] else 1.0


def overlap(a: Span, b: Span) -> int:
    """How many code points two spans share; 0 or less: none."""
    return min(a.end, b.end) - max(a.start, b.start)


def pairs(marks: Sequence[Mark], spans: Sequence[Span]) -> dict[int, int]:
    """Which span belongs to which mark, one to one, the largest overlap first."""
    options = sorted(
        ((-overlap(mark.span, span), i, j) for i, mark in enumerate(marks) for j, span in enumerate(spans)),
    )
    taken: dict[int, int] = {}
    for shared, i, j in options:
        if shared < 0 and i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def score_extraction(article: Article, extraction: Extraction, tally: Tally) -> None:
    """Quantities, their fields and context, and dates of one article."""
    marks, claims = article.marked("q"), extraction.claims
    spans = [claim.quantity.span for claim in claims]
    loose = sum(any(m.is_optional and overlap(m.span, span) > 0 for m in marks) for span in spans)
    for name in ("spans", "strict"):
        tally.found[name] += len(spans) - loose
    taken = pairs(marks, spans)
    for number, mark in enumerate(marks):
        if mark.is_optional:
            continue
        claim = claims[taken[number]] if number in taken else None
        wrong = ["not found"] if claim is None else wrong_fields(claim, mark)
        tally.note("spans", is_right=claim is not None)
        tally.note("strict", is_right=not wrong)
        for name in wrong_context(claim, mark, tally) if claim is not None else ():
            wrong.append(name)
        tally.misses += [f"{article.name}: {mark.surface!r}: {', '.join(wrong)}"] if wrong else []
    stray = [span for j, span in enumerate(spans) if j not in taken.values()]
    tally.misses += [f"{article.name}: no quantity: {span.of(article.text)!r}" for span in stray]
    _score_dates(article, extraction, tally)


def _score_dates(article: Article, extraction: Extraction, tally: Tally) -> None:
    marks = article.marked("d")
    spans = [mention.span for mention in extraction.dates]
    tally.found["dates"] += sum(not any(m.is_optional and overlap(m.span, s) > 0 for m in marks) for s in spans)
    taken = pairs(marks, spans)
    for number, mark in enumerate(marks):
        if mark.is_optional:
            continue
        mention = extraction.dates[taken[number]] if number in taken else None
        read = ("none", "none") if mention is None else (_iso(mention.start), _iso(mention.end))
        is_right = mention is not None and read == (mark.attributes["from"], mark.attributes["to"])
        tally.note("dates", is_right=is_right)
        tally.misses += [] if is_right else [f"{article.name}: date {mark.surface!r}: {read}"]


def _iso(day: object) -> str:
    return "none" if day is None else str(day)


def wrong_fields(claim: Claim, mark: Mark) -> list[str]:
    """Which of value, hedge, kind, unit and rate are not as marked."""
    quantity = claim.quantity
    read = {"kind": quantity.kind.value, "unit": quantity.unit or "none", "per": quantity.per or "none"}
    wrong = [name for name, value in read.items() if value not in mark.good(name)]
    if quantity.hedge.value not in mark.good("hedge", "exact"):
        wrong.append("hedge")
    ends = {"value": quantity.value} if "value" in mark.attributes else {"low": quantity.low, "high": quantity.high}
    if not all(_near(number, mark.attributes[name]) for name, number in ends.items()):
        wrong.append("value")
    return wrong


def _near(number: Decimal | None, written: str) -> bool:
    wanted = float(written.replace("_", ""))
    return number is not None and abs(float(number) - wanted) <= 1e-6 * max(1.0, abs(wanted))


def wrong_context(claim: Claim, mark: Mark, tally: Tally) -> Iterator[str]:
    """Which of the fields of context that are marked are not so."""
    for name in CONTEXT:
        if name not in mark.attributes:
            continue
        read = getattr(claim, name)
        if name in ("quoted", "negated"):
            is_right = read == (mark.attributes[name] == "yes")
        elif name in TEXTS:
            is_right = _same_text(read, mark.good(name))
        else:
            is_right = (read or "none") in mark.good(name)
        tally.note("context", is_right=is_right)
        if not is_right:
            yield f"{name} {read!r}"


def _same_text(read: str | None, good: Iterable[str]) -> bool:
    """Whether one is part of the other, articles and signs aside."""
    if not read:
        return "none" in good
    plain = _plain(read)
    return any(plain == one or (one and one in plain) or plain in one for one in map(_plain, good)) if plain else False


def _plain(words: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", re.sub(r"[^\w ]", "", words.casefold())).strip()


def score_check(article: Article, checked: Checked, tally: Tally) -> None:
    """Planted errors caught, findings that are right, verdicts and facts of one article."""
    raised = [finding for finding in checked.findings if finding.severity is not Severity.INFO]
    explained: set[int] = set()
    for marks in _planted(article):
        hits = {j for j, finding in enumerate(raised) if any(overlap(m.span, finding.span) > 0 for m in marks)}
        explained |= hits
        tally.note("planted", is_right=bool(hits))
        is_named = any(raised[j].code in mark.good("code") for j in hits for mark in marks)
        tally.note("named", is_right=is_named)
        if not is_named:
            got = [raised[j].code for j in sorted(hits)]
            tally.misses.append(f"{article.name}: {marks[0].surface!r}: {got}, not {marks[0].attributes['code']}")
    for j, finding in enumerate(raised):
        tally.note("precision", is_right=j in explained)
        tally.misses += [] if j in explained else [f"{article.name}: false alarm {_told(finding)}"]
    _score_verdicts(article, checked, tally)


def _planted(article: Article) -> list[list[Mark]]:
    """The errors that were planted; one that may be found at any of several places is one."""
    groups: dict[str, list[Mark]] = defaultdict(list)
    for number, mark in enumerate(article.marks):
        if mark.attributes.get("code", "FC112") != "FC112":
            groups[mark.attributes.get("alt", f"#{number}")].append(mark)
    return list(groups.values())


def _score_verdicts(article: Article, checked: Checked, tally: Tally) -> None:
    marks = article.marked("q")
    taken = pairs(marks, [claim.quantity.span for claim in checked.claims])
    by_claim = {comparison.claim: comparison for comparison in checked.comparisons}
    for number, mark in enumerate(marks):
        if mark.is_optional or "verdict" not in mark.attributes:
            continue
        comparison = by_claim.get(taken[number]) if number in taken else None
        verdict = "none" if comparison is None else comparison.verdict.value
        tally.note("verdict", is_right=verdict == mark.attributes["verdict"])
        if verdict != mark.attributes["verdict"]:
            tally.misses.append(f"{article.name}: {mark.surface!r}: {verdict}, not {mark.attributes['verdict']}")
        if "fact" in mark.attributes:
            fact = comparison.chosen.fact.id if comparison is not None and comparison.chosen is not None else "none"
            tally.note("fact", is_right=fact in mark.good("fact"))


def _told(finding: Finding) -> str:
    return f"{finding.code}: {finding.message}"
