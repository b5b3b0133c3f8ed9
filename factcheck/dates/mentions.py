"""Finds every date of a text and resolves it against the reference date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factcheck.dates.forms import Between, Day, DayNumber, Form, Found, Phrase, Since
from factcheck.dates.grammar import grammar_of
from factcheck.dates.outlook import looks_forward
from factcheck.dates.resolve import resolve
from factcheck.dates.scan import Scan
from factcheck.dates.traits import grain, is_impossible, is_open, is_relative
from factcheck.dates.year_choice import Frame
from factcheck.lexicon import Lexicon
from factcheck.lexicon.dates import DateWords
from factcheck.model.dates import DateMention
from factcheck.model.document import Block
from factcheck.model.text import CODE, NUMBER, WORD, Text, Token

# Longer digit groups are no part of a date.
_LONGEST_NUMBER, _LONGEST_CODE = 4, 13


def read_dates(text: Text, today: date | None, lexicon: Lexicon) -> tuple[DateMention, ...]:
    """Every date mention of a text, in text order, none overlapping another.

    today   the reference date; without it, mentions that need one have neither start nor end
    source  SPEC section 3
    """
    words = lexicon.dates
    sentence_starts = [sentence.first for sentence in text.sentences]
    mentions: list[DateMention] = []
    for scan, found in find_dates(text, words):
        forward = is_open(found.form) and looks_forward(
            _sentence(text, sentence_starts, scan, found), found.first, found.last
        )
        mention = _mention(text, found, Frame(today, forward))
        if mention is not None:
            mentions.append(mention)
    return tuple(mentions)


def find_dates(text: Text, words: DateWords, blocks: int | None = None) -> Iterator[tuple[Scan, Found]]:
    """What is written as a date, not yet resolved, with the block that it stands in; of the first ``blocks`` only."""
    grammar = grammar_of(words)
    triggers = grammar.triggers  # the cheap question that most words fail
    for first, last, block in _stretches(text, blocks):
        is_value = block.row is not None and block.column is not None
        scan = Scan(text.tokens, first, last, words, is_value)
        end = first
        for i in [
            i
            for i, token in enumerate(text.tokens[first:last], first)
            if (token.lower in triggers if token.kind is WORD else _may_be_number(token))
        ]:
            found = grammar.read(scan, i) if i >= end else None  # else inside the date before
            if found:
                yield scan, found
                end = found.last


def _may_be_number(token: Token) -> bool:
    """Whether any reader looks at the number or code; the cheap question that most fail."""
    if token.kind is NUMBER:
        return len(token.text) <= _LONGEST_NUMBER and token.text.isdecimal()
    return token.kind is CODE and len(token.text) <= _LONGEST_CODE and ":" not in token.text


def _stretches(text: Text, blocks: int | None) -> Iterator[tuple[int, int, Block]]:
    """The tokens of each block, and the block: the sentences of one block taken together."""
    start = end = 0
    block = -1
    seen = 0
    for sentence in text.sentences:
        if sentence.block != block:
            if end > start:
                yield start, end, text.blocks[block]
            seen += 1
            if blocks is not None and seen > blocks:
                return
            block, start = sentence.block, sentence.first
        end = sentence.last
    if end > start:
        yield start, end, text.blocks[block]


def _sentence(text: Text, starts: list[int], scan: Scan, found: Found) -> Scan:
    """The sentence that the find stands in."""
    sentence = text.sentences[bisect_right(starts, found.first) - 1]
    return replace(scan, first=sentence.first, last=max(sentence.last, found.last))


def _mention(text: Text, found: Found, frame: Frame) -> DateMention | None:
    """The mention with its days; None where dateparser, too, cannot read it."""
    form = found.form
    period = resolve(form, frame)
    if isinstance(form, Phrase) and period is None and (frame.today is not None or not form.relative):
        return None
    impossible = is_impossible(form)
    return DateMention(
        span=text.span(found.first, found.last),
        start=period.start if period and not impossible else None,
        end=period.end if period and not impossible else None,
        grain=grain(form),
        first=found.first,
        last=found.last,
        weekday=_weekday(form),
        impossible=impossible,
        since=isinstance(form, Since),
        relative=is_relative(form),
    )


def _weekday(form: Form) -> int | None:
    """The weekday named together with a date."""
    if isinstance(form, Since):
        return _weekday(form.of)
    if isinstance(form, Between):
        return _weekday(form.first) if _weekday(form.last) is None else None
    return form.weekday if isinstance(form, Day | DayNumber) else None
