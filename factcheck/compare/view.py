"""A claim with what the words around its number say about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.compare.index import Index, base_forms
from factcheck.compare.moments import moment_of
from factcheck.compare.scan import Scan, Scanner
from factcheck.compare.when import Moment
from factcheck.model.claim import Claim
from factcheck.model.dates import DateMention
from factcheck.model.document import BlockKind
from factcheck.model.place import Nearness
from factcheck.model.quantity import Kind
from factcheck.model.text import Text, TokenKind

_LOOK_BACK = 3  # words before the phrase in which "of these," or "up from" may stand


@dataclass(frozen=True, slots=True)
class View:
    """A claim as it is compared.

    ``number``          its index in the document
    ``placed``          the claim whose place it has: that of the whole a share is taken from, else itself
    ``unit``            base form of the thing counted, or the name of its measure or currency
    ``group``           base forms of the group it is about
    ``is_part``         it is named as a part of another figure ("of these", "nine of the camps")
    ``is_whole``        it is the whole stock of its place ("the Strip's 35 hospitals")
    ``is_population``   it is a place's people ("Gaza's 2.4 million people")
    ``is_former``       it is the old value of something ("up from 5,240")
    """

    number: int
    claim: Claim
    placed: Claim
    scan: Scan
    moment: Moment
    unit: str | None
    group: str | None
    is_share: bool
    is_cell: bool
    is_part: bool
    is_whole: bool
    is_population: bool
    is_former: bool


def view_claim(
    number: int, claims: Sequence[Claim], dates: Sequence[DateMention], today: date | None, scanner: Scanner
) -> View:
    """The view of the claim of that number."""
    claim, text, index = claims[number], scanner.text, scanner.index
    scan = scanner.sentence(claim.sentence)
    is_share = claim.quantity.kind in (Kind.PERCENT, Kind.FRACTION)
    is_owned = _is_owned(claim, text)
    unit = _unit(claim, index)
    return View(
        number=number,
        claim=claim,
        placed=_placed(claim, claims, is_share),
        scan=scan,
        moment=moment_of(claim, scan, claims, dates, today, text, index),
        unit=unit,
        group=_group(claim, is_share, scan, index),
        is_share=is_share,
        is_cell=text.blocks[text.sentences[claim.sentence].block].kind is BlockKind.CELL,
        is_part=not is_share and _is_part(claim, text, index),
        is_whole=is_owned or _follows(claim, text, index.words.whole_before),
        is_population=is_owned and unit in ("people", None),
        is_former=_follows(claim, text, index.words.former_before),
    )


def _placed(claim: Claim, claims: Sequence[Claim], is_share: bool) -> Claim:
    """The claim that says where a share holds: its whole, unless its own phrase names a place."""
    is_own = any(place.nearness is Nearness.PHRASE for place in claim.places)
    return claim if claim.base is None or not is_share or is_own else claims[claim.base]


def _unit(claim: Claim, index: Index) -> str | None:
    """What is counted, people of whatever nation as people."""
    unit = claim.quantity.unit or claim.head
    if unit is None or claim.quantity.kind is not Kind.COUNT:
        return unit
    if unit in index.lexicon.nouns.people and unit not in index.words.particular_people:
        return "people"
    return unit


def _group(claim: Claim, is_share: bool, scan: Scan, index: Index) -> str | None:
    """The group a claim is about, in base forms; of a share also the group its clause names."""
    if claim.group:
        return " ".join(base_forms(claim.group, index.lexicon))
    groups = index.lexicon.nouns.groups
    unit = claim.quantity.unit
    if unit and unit in groups and claim.quantity.kind is Kind.COUNT:
        return " ".join(base_forms(groups[unit], index.lexicon))
    if not is_share:
        return None
    first, last = claim.clause
    named = (f for f, at in zip(scan.forms, scan.places, strict=True) if first <= at < last and f in groups)
    found = next(named, None)
    return found and " ".join(base_forms(groups[found], index.lexicon))


def _before(claim: Claim, text: Text) -> tuple[str, ...]:
    """The words before the claim's phrase in its sentence, commas and articles left out, nearest last."""
    first = max(text.sentences[claim.sentence].first, claim.quantity.phrase_first - _LOOK_BACK)
    tokens = text.tokens[first : claim.quantity.phrase_first]
    return tuple(t.lower for t in tokens if t.lower not in (",", "some", "*"))


def _follows(claim: Claim, text: Text, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands right before the claim's own phrase."""
    before = _before(claim, text)
    return any(before[-len(words) :] == words for words in (tuple(p.split()) for p in phrases))


def _is_part(claim: Claim, text: Text, index: Index) -> bool:
    """Whether the words before or after the number make it a part of a figure named elsewhere."""
    if _follows(claim, text, index.words.part_before):
        return True
    last = claim.quantity.last
    after = " ".join(token.lower for token in text.tokens[last : last + 2])
    return after in index.words.part_after


def _is_owned(claim: Claim, text: Text) -> bool:
    """Whether a place owns what is counted: "Gaza's 2.4 million people"."""
    at = claim.quantity.phrase_first - 1
    if at < 1 or text.tokens[at].kind is not TokenKind.SUFFIX:
        return False
    owner = text.tokens[at - 1]
    return any(
        place.span.start <= owner.start < place.span.end or place.span.end == text.tokens[at].end
        for place in claim.places
        if place.nearness <= Nearness.SENTENCE
    )
