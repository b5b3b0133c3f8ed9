"""The time that a claim speaks of, as its sentence puts it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.compare.index import Index
from factcheck.compare.scan import Scan
from factcheck.compare.when import Moment
from factcheck.model.claim import Claim
from factcheck.model.dates import DateMention
from factcheck.model.text import Text

_FRONT = 4  # a date among the first words of a sentence holds for all its figures
_SPEECH_BEFORE, _SPEECH_AFTER = 3, 8  # words between a date and the verb of saying that it goes with


def moment_of(
    claim: Claim,
    scan: Scan,
    claims: Sequence[Claim],
    dates: Sequence[DateMention],
    today: date | None,
    text: Text,
    index: Index,
) -> Moment:
    """The time of a claim: what it says itself, what it shares with its sentence, else the reference date.

    claims, dates   those of the whole document
    today           the reference date
    """
    mention = _mention(claim, scan, claims, dates)
    if mention is None:
        return Moment(today, today)
    if mention.start is None or mention.end is None:
        return Moment(None, None, is_stated=True)
    is_future = today is not None and mention.start > today
    end = min(mention.end, today) if today and not is_future else mention.end
    return Moment(
        start=mention.start,
        end=end,
        is_stated=True,
        is_total=_is_total(claim, mention, scan, text, index),
        is_since=mention.since,
        is_future=is_future,
    )


def _mention(claim: Claim, scan: Scan, claims: Sequence[Claim], dates: Sequence[DateMention]) -> DateMention | None:
    """The date that a claim carries, that of the claim it is coordinated with, or the one its sentence opens with."""
    if claim.time is not None:
        return claim.time
    if claim.parallel is not None and claims[claim.parallel].time is not None:
        return claims[claim.parallel].time
    here = claim.quantity.first
    fronted = (d for d in dates if scan.first <= d.first < scan.first + _FRONT and d.last <= here)
    return next(fronted, None)


def _is_total(claim: Claim, mention: DateMention, scan: Scan, text: Text, index: Index) -> bool:
    """Whether the figure stood at the end of the time named, as against what happened in it."""
    if mention.since or _follows_until(mention, text, index):
        return True
    if _is_of_speech(mention, scan, text, index):
        return True
    is_day = mention.start == mention.end
    return is_day and (
        claim.predicate is None or claim.predicate in index.words.state_verbs or _is_perfect(claim, scan, text, index)
    )


def _follows_until(mention: DateMention, text: Text, index: Index) -> bool:
    """Whether "by", "as of" or the like stands right before the date."""
    before = tuple(token.lower for token in text.tokens[max(0, mention.first - 3) : mention.first])
    return any(before[-len(words) :] == words for words in map(_split, index.words.until_words))


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.split())


def _is_of_speech(mention: DateMention, scan: Scan, text: Text, index: Index) -> bool:
    """Whether it is the day on which somebody said so: "the ministry said on Monday", "on Monday officials said"."""
    say = index.lexicon.verbs.say
    first = max(scan.first, mention.first - _SPEECH_BEFORE)
    last = mention.first
    if mention.first < scan.first + _FRONT:
        last = min(scan.last, mention.last + _SPEECH_AFTER)
    lemmas = index.lexicon.verbs.lemmas
    return any(lemmas.get(token.lower) in say for token in text.tokens[first:last])


def _is_perfect(claim: Claim, scan: Scan, text: Text, index: Index) -> bool:
    """Whether its verb counts up to the day: "have been killed", "has killed"."""
    first, last = claim.clause
    perfect = index.words.perfect_words
    if any(token.lower in perfect for token in text.tokens[first:last]):
        return True
    return any(token.lower in perfect for token in text.tokens[scan.first : claim.quantity.first])
