"""Whether a sentence looks forward at a date: the verb nearest to it in its clause decides."""

from __future__ import annotations

from factcheck.dates.scan import COMMA, Scan, ends_before
from factcheck.dates.verb_signs import VerbSigns
from factcheck.model.text import CODE, NUMBER, SUFFIX

# How many tokens are looked at on either side.
_REACH = 30
_REACH_OF_DEADLINE = 4
_REACH_OF_CLOCK = 8
# A full stop inside a sentence is that of an abbreviation and ends no clause.
_STOPS = frozenset({";", ":", "–", "—", "--", "!", "?", "•"})
_CLOCK_PARTS = frozenset({".", ",", ":", "a", "p", "m"})
_CLAUSE_ENDS = _STOPS | {"(", ")", "“", "”", '"'}


def looks_forward(scan: Scan, first: int, last: int) -> bool:
    """Whether the date at tokens ``first`` to ``last`` lies ahead, as far as its sentence tells.

    scan    the sentence that the date stands in
    returns False where nothing tells: news is about what has happened
    """
    beside = _beside(scan, first, last)
    if beside is not None:
        return beside
    signs = VerbSigns(scan, first)
    if (opener := _before_clock(scan, first)) and scan.lower(opener) in scan.words.outlook.until:
        return _until(scan, signs, opener + 1, last)
    nearest, boundary = _before(scan, signs, _past_as_early_as(scan, first) - 1, stop=True)
    if nearest is None and scan.lower(scan.skip(last, COMMA)) not in scan.words.outlook.relatives:
        nearest = _after(scan, signs, last)
    if nearest is None and boundary >= scan.first:
        nearest, _ = _before(scan, signs, boundary - 1, stop=False)
    return bool(nearest)


def _beside(scan: Scan, first: int, last: int) -> bool | None:
    """What the words right before the date say: "no later than", "extended to Monday", "after Monday’s strike"."""
    words = scan.words.outlook
    if any(ends_before(scan, first, phrase) for phrase in words.deadlines):
        return True
    if scan.lower(first - 1) in scan.words.small.infinitive and scan.lower(first - 2) in scan.words.join.moves:
        return True
    place = first - 2 if scan.lower(first - 1) in scan.words.small.article else first - 1
    has_owner = scan.at(last).kind is SUFFIX
    if has_owner and (scan.lower(place) in words.wake or scan.lower(last + 1) in words.happened):
        return False
    is_before = any(ends_before(scan, k, phrase) for phrase in words.before_events for k in (first, place + 1))
    is_deadline_of = scan.lower(first - 1) in scan.words.small.of and _is_deadline(scan, first - 1, first - 2)
    is_deadline_of = is_deadline_of and _after(scan, VerbSigns(scan, first), last) is not False
    if _is_effective(scan, first) or is_deadline_of or (is_before and scan.lower(last) not in words.happened):
        return True
    return _is_deadline(scan, first, last) or None


def _is_effective(scan: Scan, first: int) -> bool:
    """As in "a pact effective 1 June", "effective from Monday"; not "it was effective on Monday"."""
    words = scan.words.outlook
    place = first - 2 if scan.lower(first - 1) in words.linking else first - 1
    return scan.lower(place) in words.effective and scan.lower(place - 1) not in words.past_be


def _is_deadline(scan: Scan, first: int, last: int) -> bool:
    """As in "the 14 January deadline"; not where it has passed: "missed the 14 January deadline"."""
    words = scan.words.outlook
    place = scan.follows(last, words.as_a)  # "has set 10 November as the deadline"
    if scan.lower(place) not in words.deadline or scan.lower(first - 2) in scan.words.small.by_day:
        return False
    around = (*range(first - _REACH_OF_DEADLINE, first), *range(last, last + _REACH_OF_DEADLINE))
    return all(scan.lower(i) not in words.missed | words.wake | scan.words.since.words for i in around)


def _before(scan: Scan, signs: VerbSigns, start: int, *, stop: bool) -> tuple[bool | None, int]:
    """What the nearest verb from ``start`` backwards says, and where the clause begins.

    stop    end at the beginning of the clause
    """
    lowest = max(scan.first, start - _REACH)
    has_infinitive = has_plain = False
    aside = False
    for i in range(start, lowest - 1, -1):
        if aside or scan.lower(i) == ")":
            aside = scan.lower(i) != "("  # "won't survive another rise (in energy bills) in October"
            continue
        found = signs.sign(i)
        if found is not None:
            return found or (has_infinitive and signs.is_order(i)), i
        if has_infinitive and scan.lower(i) in scan.words.outlook.wishing:
            return True, i
        if signs.is_infinitive(i):
            if signs.is_apposed(i):
                return True, i
            has_infinitive = True
            has_plain = has_plain or signs.is_plain_infinitive(i)
        word = scan.lower(i)
        leads = i == start and word == "before"  # "no rain will fall before Thursday": a preposition
        if stop and not leads and (word in _CLAUSE_ENDS or word in scan.words.outlook.boundaries):
            return True if has_plain else None, i
    return True if has_plain else None, lowest - 1


def _before_clock(scan: Scan, first: int) -> int:
    """The place before the date, and before a time of day: "until 5 p.m. EST, 6 November"."""
    place = first - 2 if scan.lower(first - 1) in scan.words.small.on_day else first - 1
    for _ in range(_REACH_OF_CLOCK):
        token = scan.at(place)
        is_digit = token.kind in (NUMBER, CODE)
        is_part = token.lower.replace(".", "") in scan.words.outlook.clocks or token.lower in _CLOCK_PARTS
        if not (is_digit or is_part):
            break
        place -= 1
    return place


def _past_as_early_as(scan: Scan, first: int) -> int:
    """Where "as early as" begins that stands right before the date, else the date."""
    phrases = scan.words.outlook.as_early_as
    return min((first - len(phrase) for phrase in phrases if ends_before(scan, first, phrase)), default=first)


def _after(scan: Scan, signs: VerbSigns, start: int) -> bool | None:
    """What the first verb after the date says."""
    for i in range(start, min(scan.last, start + _REACH)):
        found = signs.sign(i)
        if found is False and scan.lower(i) in scan.words.outlook.saying and scan.lower(i + 1) == ",":
            continue  # "By late June, officials said, stocks would run out."
        if found is not None or scan.lower(i) in _STOPS:
            return found
        if signs.is_plain_infinitive(i):
            return True
    return None


def _until(scan: Scan, signs: VerbSigns, first: int, last: int) -> bool:
    """Until a date that lies ahead, unless something lasted until it."""
    for i in range(first - 2, max(scan.first, first - _REACH) - 1, -1):
        if scan.lower(i) in scan.words.outlook.lasting:
            return False
        if signs.sign(i) is not None:
            return True
    return _after(scan, signs, last) is not False
