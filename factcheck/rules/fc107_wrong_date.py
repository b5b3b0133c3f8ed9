"""FC107: a known event with another date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.scan import Scan, find_events
from factcheck.model.dates import DateMention, Grain
from factcheck.model.finding import Severity
from factcheck.model.reference import Event
from factcheck.model.text import Token, TokenKind
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import day_text, quoted

_GRAINS = (Grain.DAY, Grain.MONTH, Grain.YEAR)
_REACH = 8  # words between an event and its date
_AROUND = 4  # words before an event in which "two days after" may stand
_BREAKS = frozenset({",", ";", ":", "("})
_BESIDE = 2  # words between a date and the event it stands before: "the October 7 Hamas-led attack"


def wrong_date(draft: Draft) -> Iterator[Flaw]:
    """An event of the reference stands in one clause with a day on which it did not happen.

    Only a day that is bound to the event counts ("the dam gave way on Monday, June 5"; "the October 8 attack"), and
    none in a sentence that names the right day as well.

    **Why it matters.** Dates of events are copied from memory, and everybody can look them up.

    **What to do.** Put the date right, or the event's date in the reference.

    **Settings.** None.

    ```yaml
    wrong: The Hamas-led attack began on [8 October 2023].
    right: The Hamas-led attack began on 7 October 2023.
    ```
    """
    for number, sentence in enumerate(draft.text.sentences):
        dates = [d for d in draft.dates if sentence.first <= d.first < sentence.last and _is_dated(d)]
        if not dates:
            continue
        scan = draft.scanner.sentence(number)
        if not draft.words.anniversaries.isdisjoint(scan.forms):
            continue
        for event, first, last in _whole_cues(find_events(scan, draft.index)):
            flaw = _flaw(event, first, last, dates, scan, draft)
            if flaw:
                yield flaw
                break


def _whole_cues(found: Sequence[tuple[Event, int, int]]) -> list[tuple[Event, int, int]]:
    """The same, several cues of one event close together as one: "rose to become the country's leader"."""
    cues: list[tuple[Event, int, int]] = []
    for event, first, last in found:
        if cues and cues[-1][0] is event and first - cues[-1][2] <= _AROUND:
            cues[-1] = (event, cues[-1][1], max(last, cues[-1][2]))
        else:
            cues.append((event, first, last))
    return cues


def _is_dated(mention: DateMention) -> bool:
    return mention.grain in _GRAINS and mention.start is not None and mention.end is not None


def _flaw(event: Event, first: int, last: int, dates: list[DateMention], scan: Scan, draft: Draft) -> Flaw | None:
    """The date bound to the event at tokens ``first`` to ``last``, if it is another than the event's."""
    if any(_fits(event, mention) for mention in dates) or not _happens(first, last, scan, draft):
        return None
    bound = [mention for mention in dates if _is_bound(mention, first, last, draft)]
    if not bound:
        return None
    mention = min(bound, key=lambda d: abs(d.first - last))
    real = day_text(event.start)
    if event.end != event.start:
        real += f" to {day_text(event.end)}"
    message = f"The draft has {quoted(mention.span, draft.text)} for “{event.name}”; on record is {real}."
    return Flaw(mention.span, message, expected=real)


def _fits(event: Event, mention: DateMention) -> bool:
    if mention.start is None or mention.end is None:
        return False
    return event.start <= mention.end and mention.start <= event.end


def _happens(first: int, last: int, scan: Scan, draft: Draft) -> bool:
    """Whether the cue names something that happens: it has a verb or a noun of an event."""
    lemmas = draft.index.lexicon.verbs.lemmas
    forms = [form for form, at in zip(scan.forms, scan.places, strict=True) if first <= at < last]
    return any(form in draft.index.words.event_nouns or form in lemmas for form in forms)


def _is_bound(mention: DateMention, first: int, last: int, draft: Draft) -> bool:
    """Whether a date belongs to the event at tokens ``first`` to ``last``: right before it, or after it."""
    tokens, apart = draft.text.tokens, draft.index.words.apart_words
    if mention.since:
        return False
    is_next = 0 <= mention.first - last <= 1  # "since the earthquake on August 15"
    if mention.grain is not Grain.DAY:  # a month or a year only as in "the flood in May", "elected in 2014"
        return is_next and tokens[last].lower == "in"
    if not is_next and any(token.lower in apart for token in tokens[max(0, first - _AROUND) : first]):
        return False
    if mention.last <= first:
        return first - mention.last <= _BESIDE
    between = tokens[last : mention.first]
    if mention.first < last or len(between) > _REACH:
        return False
    return all(token.lower not in _BREAKS for token in between) and _has_own_verb(between, draft)


def _has_own_verb(between: Sequence[Token], draft: Draft) -> bool:
    """Whether nothing but the event's own verb stands between it and a date: "the shock hit Herat on Wednesday"."""
    verbs = draft.index.lexicon.verbs
    found = [at for at, t in enumerate(between) if t.kind is TokenKind.WORD and t.lower in verbs.pasts]
    if not found:
        return True
    is_saying = verbs.lemmas.get(between[found[0]].lower) in verbs.say
    return len(found) == 1 and found[0] <= 1 and not is_saying


RULE = DocumentRule("FC107", "wrong-date", Severity.ERROR, wrong_date)
