"""The time that a claim speaks of, as its sentence puts it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from factcheck.compare.index import Index, base_form
from factcheck.compare.neighbours import ends_with, follows, lead_in
from factcheck.compare.scan import Scan
from factcheck.compare.when import Moment
from factcheck.model.claim import Claim, Measure
from factcheck.model.dates import DateMention, Grain
from factcheck.model.text import Text, TokenKind

_FRONT = 4  # a date among the first words of a sentence holds for all its figures
_SPEECH_BEFORE, _SPEECH_AFTER = 3, 8  # words between a date and the verb of saying that it goes with
_NEXT = 2  # words between a figure and the date that is its own: "passed 22,000 late on Friday"
_SENTENCE = 20  # words of the sentence before
_first_of = attrgetter("first")
_EVENT = 4  # words between a date and the event that it names: "the October 7 Hamas-led attack"


def moment_of(
    number: int,
    scan: Scan,
    claims: Sequence[Claim],
    dates: Sequence[DateMention],
    today: date | None,
    text: Text,
    index: Index,
) -> Moment:
    """The time of a claim: what it says itself, what it shares with its sentence, else the reference date.

    claims, dates   those of the whole document; ``number`` is the claim's index
    today           the reference date
    """
    claim = claims[number]
    mention = _mention(number, scan, claims, dates, text, index)
    if mention is None:
        return _reference_day(today)
    if mention.start is None or mention.end is None:
        return Moment(None, None, is_stated=True)
    if mention.since and [token.lower for token in text.tokens[mention.last : mention.last + 2]] == [",", "when"]:
        return Moment(mention.start, mention.end or today, is_stated=True)  # "since May, when it was"
    if _follows_since(mention, text):
        return Moment(mention.start, today, is_stated=True, is_since=True)
    is_future = today is not None and mention.start > today
    if is_future and claim.measure is Measure.TARGET:
        return Moment(today, today, ahead=(mention.start, mention.end))  # a plan until a day is what is planned now
    end = min(mention.end, today) if today and not is_future else mention.end
    return Moment(
        start=mention.start,
        end=end,
        is_stated=True,
        is_total=_is_total(claim, mention, scan, text, index),
        is_since=mention.since,
        is_future=is_future,
        is_inflow=claim.predicate in index.words.inflow_verbs,
    )


@lru_cache(maxsize=64)
def _reference_day(today: date | None) -> Moment:
    """The time of all figures that name none."""
    return Moment(today, today)


def _mention(
    number: int, scan: Scan, claims: Sequence[Claim], dates: Sequence[DateMention], text: Text, index: Index
) -> DateMention | None:
    """The date right after a claim, the one it carries, that of the claim it is coordinated with, or a fronted one."""
    claim = claims[number]
    start = lead_in(claim.sentence, text)
    here = [d for d in _between(start, scan.last, dates) if not _is_of_other(claim, d, text, index)]
    if not here and text.tokens[scan.first].lower not in index.words.carrying_on:
        return None  # most figures
    for figure in (claim, *_joined_before(number, claims, text)):
        beside = _beside(figure, here, text, index)
        if beside is not None:
            return beside
    own = claim.time
    if own is not None and _is_of_cause(claim, own, text, index):
        return None
    if own is None and claim.parallel is not None:
        own = claims[claim.parallel].time
    if own is not None and own in here and _is_own(number, own, claims, text, index):
        return own
    fronted = (
        d
        for d in here
        if d.first < start + _FRONT and d.last <= claim.quantity.first and not _is_of_cause(claim, d, text, index)
    )
    if follows(claim, text, index.words.former_before):
        return None
    return next(fronted, None) or _of_hours(claim, here, text, index) or _spoken_of(scan, dates, text, index)


def _between(start: int, end: int, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """The dates, which stand in text order, that begin at tokens ``start`` up to, not including, ``end``."""
    first = bisect_left(dates, start, key=_first_of)
    if first == len(dates) or dates[first].first >= end:
        return ()
    return dates[first : bisect_left(dates, end, lo=first, key=_first_of)]


def _is_of_cause(claim: Claim, mention: DateMention, text: Text, index: Index) -> bool:
    """Whether a day is that of what led to the figure: "made landfall on 3 March, affecting 250,000 people"."""
    between = text.tokens[mention.last : claim.quantity.phrase_first]
    if mention.grain is not Grain.DAY:
        return False
    known = index.words.consequences
    return any(
        a.lower in (",", "after") and b.lower.endswith("ing") and base_form(b.lower, index.lexicon) in known
        for a, b in pairwise(between)
    )


def _joined_before(number: int, claims: Sequence[Claim], text: Text) -> list[Claim]:
    """The figure that one is coordinated with, or to which only "and" joins it: "53,306 cases and 2,782 deaths"."""
    claim, before = claims[number], claims[number - 1] if number else None
    if claim.parallel is not None:
        return [claims[claim.parallel]]
    if before is None or before.sentence != claim.sentence:
        return []
    between = [token.lower for token in text.tokens[before.quantity.phrase_last : claim.quantity.phrase_first]]
    return [before] if between in (["and"], [",", "and"]) else []


def _beside(claim: Claim, here: Sequence[DateMention], text: Text, index: Index) -> DateMention | None:
    """The date right after a figure, or right before it: "as of 25 January, 53,306 cases"."""
    first, last = claim.quantity.phrase_first, claim.quantity.phrase_last
    after = next((d for d in here if 0 <= d.first - last <= _NEXT), None)
    if after is not None and _is_joined(claim, after, text, index):
        return after
    before = next((d for d in here if first - d.last == 1 and text.tokens[d.last].text == ","), None)
    return before if before is not None and _follows_until(before, text, index) else None


def _of_hours(claim: Claim, here: Sequence[DateMention], text: Text, index: Index) -> DateMention | None:
    """The last hours that the sentence told of before: "in the past 24 hours …, leaving 163 killed and 350 wounded"."""
    for mention in here:
        between = text.tokens[mention.last : claim.quantity.phrase_first]
        is_before = mention.last <= claim.quantity.phrase_first
        is_total = any(token.lower in index.words.figure_words for token in between)
        if is_before and not is_total and text.tokens[mention.last - 1].lower == "hours":
            return mention
    return None


def _spoken_of(scan: Scan, dates: Sequence[DateMention], text: Text, index: Index) -> DateMention | None:
    """The year that the sentence before spoke of: "The war of 2014 lasted 50 days. It killed 2,250 people"."""
    if text.tokens[scan.first].lower not in index.words.carrying_on:
        return None
    before = (d for d in dates if scan.first - _SENTENCE <= d.first < scan.first and d.grain is Grain.YEAR)
    return next(before, None)


def _is_joined(claim: Claim, mention: DateMention, text: Text, index: Index) -> bool:
    """Whether only "on", "late on" or the like stands between a claim and a date."""
    between = text.tokens[claim.quantity.phrase_last : mention.first]
    return all(token.lower in index.words.time_links for token in between)


def _is_own(number: int, mention: DateMention, claims: Sequence[Claim], text: Text, index: Index) -> bool:
    """Whether a date is the claim's, and not that of an old value beside it: "52, up from 47 on Monday"."""
    claim = claims[number]
    former = index.words.former_before
    if follows(claim, text, former):
        return mention.first >= claim.quantity.last
    between = text.tokens[claim.quantity.phrase_last : mention.first]
    if any(token.lower in index.words.apart_words for token in between[:-1]):
        return False  # "10 dollars a week after two cuts last year"
    after = (other for other in claims[number + 1 : number + 4] if other.sentence == claim.sentence)
    return not any(other.quantity.first < mention.first and follows(other, text, former) for other in after)


def _is_of_other(claim: Claim, mention: DateMention, text: Text, index: Index) -> bool:
    """Whether a date is no figure's: it names an event, or what something is compared with ("than in September")."""
    before = [token.lower for token in text.tokens[max(0, mention.first - 2) : mention.first]]
    is_compared = "than" in before[-1:] or ("than" in before and before[-1] in index.words.time_links)
    after = [token.lower for token in text.tokens[mention.last : mention.last + 2]]
    is_when = (
        "when" in after and mention.last <= claim.quantity.first
    )  # "than in September, when it cost 22,500 francs"
    return (is_compared and not is_when) or (_names_event(mention, text, index) and not _follows_since(mention, text))


def _follows_since(mention: DateMention, text: Text) -> bool:
    """Whether a date opens a count: "since Friday's vote", "since the October 7 attack"."""
    before = [token.lower for token in text.tokens[max(0, mention.first - 2) : mention.first]]
    return not mention.since and (before[-1:] == ["since"] or before == ["since", "the"])


def _names_event(mention: DateMention, text: Text, index: Index) -> bool:
    """Whether a date only names an event: "the October 7 attack", "the earthquakes of 6 February"."""
    if mention.since or mention.grain is not Grain.DAY:
        return False
    tokens, nouns, lexicon = text.tokens, index.words.event_nouns, index.lexicon
    before = tokens[max(0, mention.first - 2) : mention.first]
    if before and before[-1].lower == "the":
        after = tokens[mention.last : mention.last + _EVENT]
        named = [at for at, token in enumerate(after) if base_form(token.lower, lexicon) in nouns]
        return bool(named) and all(token.kind is not TokenKind.PUNCT for token in after[: named[0]])
    if len(before) != 2 or base_form(before[0].lower, lexicon) not in nouns:
        return False
    is_disaster = base_form(before[0].lower, lexicon) in index.words.disasters
    return before[1].lower == "of" or (
        before[1].lower == "on" and is_disaster
    )  # "houses damaged by the quake on 25 April"


def _is_total(claim: Claim, mention: DateMention, scan: Scan, text: Text, index: Index) -> bool:
    """Whether the figure stood at the end of the time named, as against what happened in it."""
    if mention.since or _follows_until(mention, text, index):
        return True
    if _is_of_speech(mention, scan, text, index) or _is_tally(claim, text, index):
        return True
    is_day = mention.start == mention.end
    return is_day and (
        claim.predicate is None or claim.predicate in index.words.state_verbs or _is_perfect(claim, scan, text, index)
    )


def _follows_until(mention: DateMention, text: Text, index: Index) -> bool:
    """Whether "by", "as of" or the like stands right before the date."""
    before = tuple(token.lower for token in text.tokens[max(0, mention.first - 3) : mention.first])
    return ends_with(before, index.words.until_words)


def _is_of_speech(mention: DateMention, scan: Scan, text: Text, index: Index) -> bool:
    """Whether it is the day on which somebody said so: "the ministry said on Monday", "on Monday officials said"."""
    say = index.lexicon.verbs.say
    first = max(scan.first, mention.first - _SPEECH_BEFORE)
    last = mention.first
    if mention.first < scan.first + _FRONT:
        last = min(scan.last, mention.last + _SPEECH_AFTER)
    lemmas = index.lexicon.verbs.lemmas
    return any(lemmas.get(token.lower) in say for token in text.tokens[first:last])


def _is_tally(claim: Claim, text: Text, index: Index) -> bool:
    """Whether a noun of tally has the number: "the toll passed 22,000 on Friday"."""
    first, words = claim.clause[0], index.words.figure_words
    return any(token.lower in words for token in text.tokens[first : claim.quantity.phrase_first])


def _is_perfect(claim: Claim, scan: Scan, text: Text, index: Index) -> bool:
    """Whether its verb counts up to the day: "have been killed", "has killed"."""
    first, last = claim.clause
    perfect = index.words.perfect_words
    if any(token.lower in perfect for token in text.tokens[first:last]):
        return True
    return any(token.lower in perfect for token in text.tokens[scan.first : claim.quantity.first])
