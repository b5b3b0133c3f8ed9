"""A claim with what the words around its number say about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factcheck.compare.index import Index, base_form, base_forms
from factcheck.compare.labels import label_range, label_unit
from factcheck.compare.moments import moment_of
from factcheck.compare.neighbours import follows, is_teaser, precedes
from factcheck.compare.scan import Scan, Scanner
from factcheck.compare.when import Moment
from factcheck.compare.wholes import Whole, whole_of
from factcheck.model.claim import Claim, Measure
from factcheck.model.dates import DateMention
from factcheck.model.document import BlockKind
from factcheck.model.place import Nearness
from factcheck.model.quantity import Kind
from factcheck.model.text import Text, TokenKind

_OPENING = 7  # words of "Of the 2,384 stool samples tested,"
_IF = frozenset({"if", "unless"})
_FRONTED = frozenset({"of", "among"})
_RELATIVES = frozenset({"that", "which", "who"})
_BRACKETED = 12  # words of a bracket before a figure in it
_LOOK_BACK = 4  # words before a whole in which "Of the" may stand


class View(NamedTuple):
    """A claim as it is compared: a tuple, since a frozen dataclass of so many fields takes three times as long to make.

    ``number``          its index in the document
    ``placed``          the claim whose place it has: that of the whole a share is taken from, else itself
    ``base``            the number of the claim that it is a share or a part of
    ``unit``            base form of the thing counted, or the name of its measure or currency
    ``group``           base forms of the group it is about
    ``label``           tokens of the label that it follows ("People killed: 5,087")
    ``is_part``         it is named as a part of another figure ("of these", "nine of the camps")
    ``is_owned``        its place owns it ("the Strip's 35 hospitals", "a town of 13,000 people")
    ``is_whole``        it is a whole of which something else is a part, or the whole stock of its place
    ``is_population``   it is a place's people ("Gaza's 2.4 million people")
    ``is_former``       it is the old value of something ("up from 5,240")
    ``is_moving``       it is a new amount, a rise or a fall
    ``is_negated``      it is denied; "no fewer than" is a bound and denies nothing
    ``is_hypothetical`` it may come to be: "30,000 people may die"
    ``is_target``       it is a need or a plan; null where only the heading above it says so
    ``whole``           the words that say what a share is taken of
    ``is_teaser``       its line points to another article
    """

    number: int
    claim: Claim
    placed: Claim
    scan: Scan
    moment: Moment
    base: int | None
    unit: str | None
    group: str | None
    label: tuple[int, int] | None
    is_share: bool
    is_cell: bool
    is_part: bool
    is_owned: bool
    is_whole: bool
    is_population: bool
    is_former: bool
    is_moving: bool
    is_negated: bool
    is_hypothetical: bool
    is_target: bool | None
    whole: Whole | None = None
    is_teaser: bool = False

    @property
    def whole_noun(self) -> str | None:
        """The noun of what a share is taken of, in base form; null where its clause does not say, or by a name."""
        return self.whole.noun if self.whole else None


def view_claim(
    number: int, claims: Sequence[Claim], dates: Sequence[DateMention], today: date | None, scanner: Scanner
) -> View:
    """The view of the claim of that number."""
    claim, text, index = claims[number], scanner.text, scanner.index
    scan = scanner.sentence(claim.sentence)
    is_share = claim.quantity.kind in (Kind.PERCENT, Kind.FRACTION)
    is_owned = _is_owned(claim, text) or _is_peopled(claim, text, index)
    base = _base(number, claims, index)
    is_part = not is_share and (
        _is_part(claim, text, index)
        or _is_of_fronted(number, claims, text, scan)
        or _is_bracketed(number, claims, text, scan)
    )
    label = label_unit(claim, scanner) if claim.quantity.kind is Kind.COUNT else None
    unit = _people(label, index) if label else _inherited(number, claims, text, index) or _unit(claim, index)
    return View(
        number=number,
        claim=claim,
        placed=_placed(claim, claims, base, is_share),
        scan=scan,
        moment=moment_of(number, scan, claims, dates, today, text, index),
        base=base,
        unit=unit,
        group=_label_group(label, index)
        or _own_group(claim, claims, base, is_share, scan, index)
        or _group_before(number, claims, text, index),
        label=label_range(claim, scanner),
        is_share=is_share,
        is_cell=text.blocks[text.sentences[claim.sentence].block].kind is BlockKind.CELL,
        is_part=is_part,
        is_owned=is_owned,
        is_whole=is_owned or _is_whole(claim, text, index) or _is_base(number, claims),
        is_population=is_owned and unit in ("people", None),
        is_former=follows(claim, text, index.words.former_before),
        is_moving=_is_moving(claim, text),
        is_hypothetical=_is_hypothetical(claim, text, scan, index),
        is_negated=claim.negated and text.tokens[claim.quantity.phrase_first].lower not in index.words.negatives,
        is_target=_is_target(claim, text, index, is_loose=is_owned or is_share or is_part),
        whole=whole_of(claim, text, index) if is_share else None,
        is_teaser=is_teaser(claim.sentence, text, index.words.teasers),
    )


def _base(number: int, claims: Sequence[Claim], index: Index) -> int | None:
    """The claim that a share is taken from: of children, women or men the nearest figure of people."""
    claim = claims[number]
    base = claim.base
    if base is None or claim.group is None or claims[base].quantity.kind is not Kind.COUNT or base > number:
        return base
    people = index.lexicon.nouns.people
    same = (n for n in range(base, max(-1, base - 4), -1) if claims[n].sentence == claims[base].sentence)
    return next((n for n in same if claims[n].quantity.unit in people), base)


def _placed(claim: Claim, claims: Sequence[Claim], base: int | None, is_share: bool) -> Claim:
    """The claim that says where a share holds: its whole, unless its own phrase names a place."""
    if base is None or not is_share or any(place.nearness is Nearness.PHRASE for place in claim.places):
        return claim
    return claims[base]


def _unit(claim: Claim, index: Index) -> str | None:
    """What is counted, people of whatever nation as people."""
    unit = claim.quantity.unit or claim.head
    return _people(unit, index) if claim.quantity.kind is Kind.COUNT else unit


def _inherited(number: int, claims: Sequence[Claim], text: Text, index: Index) -> str | None:
    """The particular people of the figure before that one without a noun goes on with: "124 medics …, 100 injured"."""
    claim, before = claims[number], claims[number - 1] if number else None
    if before is None or before.sentence != claim.sentence or claim.quantity.subject is not None:
        return None
    if not claim.quantity.kind is before.quantity.kind is Kind.COUNT:
        return None
    unit = before.quantity.unit
    between = text.tokens[before.quantity.phrase_last : claim.quantity.phrase_first]
    if any(token.lower in _RELATIVES for token in between):
        return None  # "of homeless survivors of a quake that killed 54,000"
    return unit if unit in index.words.particular_people and unit not in index.lexicon.nouns.groups else None


def _people(unit: str | None, index: Index) -> str | None:
    if unit is not None and unit.endswith(" people"):
        return "people"
    if unit in index.lexicon.nouns.people and unit not in index.words.particular_people:
        return "people"
    return unit


def _label_group(label: str | None, index: Index) -> str | None:
    """The group that a label names."""
    return label if label in index.lexicon.nouns.groups else None


def _own_group(
    claim: Claim, claims: Sequence[Claim], base: int | None, is_share: bool, scan: Scan, index: Index
) -> str | None:
    """The group of a claim; of a part ("97,000 of them") none where the whole is of the same group."""
    group = _group(claim, is_share, scan, index)
    if group is None or is_share or base is None:
        return group
    whole = claims[base]
    return None if whole is not claim and _group(whole, is_share, scan, index) == group else group


def _group_before(number: int, claims: Sequence[Claim], text: Text, index: Index) -> str | None:
    """The group of the figure that one without a noun carries on: "683,400 children …. In December it was 531,000"."""
    claim, before = claims[number], claims[number - 1] if number else None
    if before is None or claim.quantity.subject is not None or claim.quantity.kind is not before.quantity.kind:
        return None
    start = text.tokens[claim.clause[0] : claim.quantity.phrase_first]
    is_pronoun = any(token.lower in index.words.carrying_on for token in start)
    return _group_of_thing(before, index) if is_pronoun else None


def _group(claim: Claim, is_share: bool, scan: Scan, index: Index) -> str | None:
    """The group a claim is about, in base forms; of a share also the group its clause names."""
    own = _group_of_thing(claim, index)
    if own or not is_share:
        return own
    groups = index.lexicon.nouns.groups
    first, last = claim.clause
    named = (f for f, at in zip(scan.forms, scan.places, strict=True) if first <= at < last and f in groups)
    found = next(named, None)
    return found and " ".join(base_forms(groups[found], index.lexicon))


def _group_of_thing(claim: Claim, index: Index) -> str | None:
    """The group that a claim was read to be about, or that its noun is."""
    if claim.group:
        return " ".join(base_forms(claim.group, index.lexicon))
    groups, unit = index.lexicon.nouns.groups, claim.quantity.unit
    if unit and unit in groups and claim.quantity.kind is Kind.COUNT:
        return " ".join(base_forms(groups[unit], index.lexicon))
    return None


def _is_part(claim: Claim, text: Text, index: Index) -> bool:
    """Whether the words before or after the number make it a part of a figure named elsewhere."""
    if claim.quantity.unit in index.words.telling_units:
        return False  # "2,954 cases including 819 deaths": deaths are no cases
    return follows(claim, text, index.words.part_before) or precedes(claim, text, index.words.part_after)


def _is_of_fronted(number: int, claims: Sequence[Claim], text: Text, scan: Scan) -> bool:
    """Whether its sentence opens with the whole: "Of 590 samples tested, 412 were positive", "Of the dead, 218 …"."""
    claim = claims[number]
    if _FRONTED.isdisjoint(scan.words):
        return False
    if _is_of_some(claim, text):
        return True
    if not number or claims[number - 1].sentence != claim.sentence:
        return False
    whole = next((c for c in claims[max(0, number - 3) : number] if c.sentence == claim.sentence), None)
    if whole is None or whole.quantity.kind is not claim.quantity.kind or whole.quantity.high < claim.quantity.low:
        return False
    first = text.sentences[claim.sentence].first
    opening = text.tokens[first : whole.quantity.phrase_first]
    return len(opening) <= _LOOK_BACK and any(token.lower == "of" for token in opening)


def _is_of_some(claim: Claim, text: Text) -> bool:
    """Whether "Of the dead," or the like stands before it at the start of its sentence."""
    first = text.sentences[claim.sentence].first
    if text.tokens[first].lower not in _FRONTED:
        return False
    return "," in [token.text for token in text.tokens[first : min(first + _OPENING, claim.quantity.phrase_first)]]


def _is_bracketed(number: int, claims: Sequence[Claim], text: Text, scan: Scan) -> bool:
    """Whether it gives in brackets how many a share is, or some of them: "59% (n=174)", "confirmed cases (n=151)"."""
    claim, share = claims[number], claims[number - 1] if number else None
    first = claim.quantity.phrase_first
    if [token.lower for token in text.tokens[max(0, first - 2) : first]] == ["n", "="]:
        return True
    if share is None or share.sentence != claim.sentence or "(" not in scan.words:
        return False
    if share.quantity.kind is not Kind.PERCENT:
        return _is_in_bracket_after(number, claims, text)
    between = [token.text for token in text.tokens[share.quantity.phrase_last : claim.quantity.phrase_first]]
    return between[:1] == ["("] and len(between) <= _LOOK_BACK


def _is_in_bracket_after(number: int, claims: Sequence[Claim], text: Text) -> bool:
    """Whether it stands in the bracket of a larger figure of the same thing: "8,702 people (4,810 female; …)"."""
    quantity = claims[number].quantity
    first = max(text.sentences[claims[number].sentence].first, quantity.phrase_first - _BRACKETED)
    brackets = (at for at in range(quantity.phrase_first - 1, first - 1, -1) if text.tokens[at].text in ("(", ")"))
    at = next(brackets, None)
    if at is None or text.tokens[at].text != "(":
        return False
    whole = next((c.quantity for c in reversed(claims[:number]) if c.quantity.phrase_last == at), None)
    if whole is None or whole.kind is not quantity.kind:
        return False
    return quantity.kind is Kind.COUNT and quantity.subject is None and quantity.high < whole.low


def _is_peopled(claim: Claim, text: Text, index: Index) -> bool:
    """Whether it says how many live in a place of some kind: "a town of about 13,000 people"."""
    at = claim.quantity.phrase_first - 2
    if at < 0 or text.tokens[at + 1].lower != "of" or _unit(claim, index) != "people":
        return False
    return base_form(text.tokens[at].lower, index.lexicon) in index.words.peopled_places


def _is_whole(claim: Claim, text: Text, index: Index) -> bool:
    """Whether it stands as the whole of something: "of the 154 districts", "all 33 camps"."""
    quantity = claim.quantity
    if quantity.kind is not Kind.COUNT or not follows(claim, text, index.words.whole_before):
        return False
    return text.tokens[quantity.phrase_first - 1].text != ","


def _is_base(number: int, claims: Sequence[Claim]) -> bool:
    """Whether a share before it is taken of it: what "80 per cent of 2,000 residents" did, 2,000 did not."""
    before = claims[number - 1] if number else None
    is_share = before is not None and before.quantity.kind in (Kind.PERCENT, Kind.FRACTION)
    return is_share and before is not None and before.base == number


def _is_moving(claim: Claim, text: Text) -> bool:
    """Whether it is an increment or a change; what a verb of change does to a thing ("cut 5,000 km of road") is not."""
    quantity = claim.quantity
    is_thing = claim.measure is Measure.CHANGE and quantity.kind is Kind.MEASURE and quantity.subject is not None
    if is_thing and quantity.phrase_first and text.tokens[quantity.phrase_first - 1].lower != "by":
        return False
    return claim.measure in (Measure.CHANGE, Measure.INCREMENT)


def _is_hypothetical(claim: Claim, text: Text, scan: Scan, index: Index) -> bool:
    maybe = index.words.maybe
    if _IF.isdisjoint(scan.words) and maybe.isdisjoint(scan.words):
        return False
    first, last = claim.clause
    before = text.tokens[scan.first : claim.quantity.phrase_first]
    if not _IF.isdisjoint([token.lower for token in before]):
        return True  # "If none of the missing is found, that is 105 deaths"
    return not maybe.isdisjoint([token.text for token in text.tokens[first:last]])  # "May" is a month


def _is_target(claim: Claim, text: Text, index: Index, *, is_loose: bool) -> bool | None:
    """Whether it is a need or a plan by its own words.

    Null where a heading alone makes it one, and where it is loosely tied to its verb: what a place owns, a share, a
    part ("the appeal requires 14 million, of which 5 have been received").
    """
    if claim.measure is not Measure.TARGET:
        return False
    if is_loose:
        return None
    verbs, words = index.lexicon.verbs, index.words
    if claim.predicate in verbs.target:
        return None if claim.predicate in words.pledging else True
    first, last = claim.clause
    near = {token.lower for token in text.tokens[first:last]}
    return True if near & words.planning or near & index.lexicon.nouns.plans else None


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
