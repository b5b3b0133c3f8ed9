"""Whether a month or weekday that stands alone is meant: not the verb "may", not a first name, not any Sunday."""

from __future__ import annotations

from factcheck.dates.scan import Scan, is_abbreviation, month_name, weekday_name
from factcheck.model.text import HYPHEN, SUFFIX, WORD

_SENTENCE_OPENERS = frozenset({"", ".", "!", "?", ":", ";", "“", '"', "‘", "•", "*", "|"})
_JOINTS = frozenset({"/", "-", "–", "‐", "‑"})


def is_month_alone(scan: Scan, i: int, end: int) -> bool:
    """Whether the month at tokens ``i`` to ``end``, with no day or year beside it, is one."""
    words, word, before = scan.words, scan.lower(i), _before(scan, i)
    if before in words.generic_before or before in words.anaphoric_before:
        return False
    if _is_whole(scan, i, end) or before in words.before_month.strong:
        return True
    if _is_paired(scan, i, end):
        return True
    if is_abbreviation(scan, i):
        return False
    is_announced = before in words.before_month.weak or before in words.parts.words
    if word in words.need_evidence:
        return _has_evidence(scan, i, end, is_announced=is_announced)
    return word not in words.also_first_names or is_announced or not _is_surname(scan, end)


def is_weekday_alone(scan: Scan, i: int, end: int) -> bool:
    """Whether the weekday at tokens ``i`` to ``end`` is one day in particular, counted from the reference date."""
    words, before = scan.words, scan.lower(i - 1)
    if is_abbreviation(scan, i) or _is_repeated(scan, i, end):
        return False
    if before in words.generic_before or before in words.anaphoric_before or _is_counted(scan, i):
        return False
    if before in words.indefinite_before:
        return _is_attribute(scan, end)
    if scan.lower(end) in words.small.of:  # "Monday of that week", "the Sunday of the vote"
        has_article = before in words.small.article
        return not has_article and scan.lower(scan.skip(end + 1, words.small.article)) not in words.anaphoric_before
    after = end + 1 if scan.lower(end) in words.parts_of_day else end
    return not (before in words.small.article and scan.lower(after) in words.anaphoric_after)


def _is_counted(scan: Scan, i: int) -> bool:
    """As in "on the second Sunday", "the 2nd Sunday" of something."""
    return scan.lower(i - 1) in scan.words.ordinals.words or scan.lower(i - 1) in scan.words.ordinals.suffixes


def _is_repeated(scan: Scan, i: int, end: int) -> bool:
    """As in "Sunday after Sunday"."""
    links, word = scan.words.anaphoric_after, scan.lower(i)
    is_first = scan.lower(end) in links and scan.lower(end + 1) == word
    return is_first or (scan.lower(i - 1) in links and scan.lower(i - 2) == word)


def _before(scan: Scan, i: int) -> str:
    """The word before, past a hyphen: "mid" of mid-June."""
    return scan.lower(i - 2) if scan.at(i - 1).kind is HYPHEN else scan.lower(i - 1)


def _is_paired(scan: Scan, i: int, end: int) -> bool:
    """Whether another month is joined to it: "April and May", "Jan–Mar"."""
    joins = scan.words.join.both | scan.words.join.to | scan.words.small.either | _JOINTS
    before = i - 3 if scan.lower(i - 2) == "." else i - 2  # "Oct. and Nov."
    is_second = scan.lower(i - 1) in joins | {","} and month_name(scan, before) is not None
    return is_second or (scan.lower(end) in joins and month_name(scan, end + 1) is not None)


def _is_whole(scan: Scan, i: int, end: int) -> bool:
    """Whether nothing else stands in the block, as in a table's header."""
    return scan.first == i and scan.last == end


def _has_evidence(scan: Scan, i: int, end: int, *, is_announced: bool) -> bool:
    """Whether the words around "May" or "March" make it a month; called for capitals only."""
    words, after = scan.words, scan.lower(end)
    if is_announced:  # but "the March on Washington"
        return not (scan.lower(i - 1) in words.small.article and after in words.before_month.weak)
    opens_sentence = scan.lower(i - 1) in _SENTENCE_OPENERS
    return opens_sentence and (after in words.after_month or scan.at(end).kind is SUFFIX)


def _is_surname(scan: Scan, i: int) -> bool:
    """Whether the next word is capitalised like a surname, in a text that is not all capitals."""
    text = scan.at(i).text
    is_name = scan.is_word(i) and text[:1].isupper() and not text.isupper()
    return is_name and month_name(scan, i) is None and weekday_name(scan, i) is None


def _is_attribute(scan: Scan, i: int) -> bool:
    """Whether a common noun follows, part of the day or not: "a Tuesday night attack"."""
    words = scan.words
    place = i + 1 if scan.lower(i) in words.parts_of_day else i
    token = scan.at(place)
    is_noun = token.kind is WORD and token.text == token.lower
    function_words = words.outlook.linking | words.outlook.boundaries | words.outlook.copulas | words.outlook.past
    return is_noun and token.lower not in function_words
