"""Which reader is asked at which word, and in which order: one table, the longer readings first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from factcheck.dates.anchored import read_counted
from factcheck.dates.day_lists import read_listed_day
from factcheck.dates.days import read_day_first, read_month_first, read_the_day
from factcheck.dates.decades import CENTURY_WORD, read_decade
from factcheck.dates.edges import EDGED_UNITS, read_edge, read_unit_edge
from factcheck.dates.forms import Found
from factcheck.dates.impossible import read_impossible_day
from factcheck.dates.lists import borrow_year, read_weekday_of_month, share_year
from factcheck.dates.numeric import read_numeric
from factcheck.dates.parts import (
    read_season,
    read_third,
    replace_first,
)
from factcheck.dates.quarters import (
    read_fiscal_quarter,
    read_month_quarter,
    read_quarter_code,
    read_quarter_letter,
    read_quarter_of_shifted,
    read_year_quarter,
)
from factcheck.dates.ranges import (
    extend_to_range,
    read_between,
    read_days_after_article,
    read_days_of_month,
    read_since,
)
from factcheck.dates.relative import (
    read_day_after,
    read_day_word,
    read_directed,
    read_shifted,
)
from factcheck.dates.rolling import read_rolling, read_rolling_after_article
from factcheck.dates.scan import TENS_OF_DAYS, Read, Scan, first_of
from factcheck.dates.spelled import read_spelled_year
from factcheck.dates.trailing import read_ordinal_period, read_trailing
from factcheck.dates.unusual import read_unusual
from factcheck.dates.weekdays import read_weekday
from factcheck.dates.weeks import read_bare_week, read_numbered_week, read_week, read_week_code, read_week_letters
from factcheck.dates.years import read_fiscal_year, read_year
from factcheck.lexicon.dates import DateWords
from factcheck.model.text import CODE, NUMBER, WORD

# Longer numbers are years.
_LONGEST_COUNT = 3
# Before a decade: "the ’80s".
_APOSTROPHES = "'’‘"
# By how many digits the number has: a day, something counted, or a year.
_NUMBER_READERS: Mapping[int, tuple[Read, ...]] = MappingProxyType(
    dict.fromkeys(
        (1, 2),
        (
            read_days_of_month,
            read_day_first,
            read_listed_day,
            read_impossible_day,
            read_unusual,
            read_numeric,
            read_quarter_letter,
            read_decade,
            read_counted,
            read_ordinal_period,
        ),
    )
    | {3: (read_counted,), 4: (read_unusual, read_numeric, read_year_quarter, read_year)}
)
_CODE_READERS: tuple[Read, ...] = (
    read_numeric,
    read_quarter_code,
    read_fiscal_quarter,
    read_fiscal_year,
    read_week_code,
)
# What the article belongs to: "the week of 19 January", but not "the October 7 attack".
_ARTICLE_READERS: tuple[Read, ...] = (
    read_day_after,
    read_ordinal_period,
    read_edge,
    read_unit_edge,
    read_third,
    read_season,
    read_week,
    read_trailing,
    read_rolling_after_article,
    read_days_after_article,
    read_the_day,
    read_decade,
)


class Grammar:
    """The readers of one lexicon by the word at which they start. Immutable after it is made."""

    def __init__(self, words: DateWords) -> None:
        """``words`` decide at which words anything is read at all."""
        self._by_word = _table(words)
        self._openers = words.since.words | words.join.between
        self._after_article = _article_starters(words)
        self._after_number = _number_followers(words)
        self.triggers = frozenset(self._by_word) | self._openers | words.small.article

    def read(self, scan: Scan, i: int) -> Found | None:
        """The mention that starts at token ``i``, or None."""
        word = scan.tokens[i].lower
        if word in self._openers:
            return read_since(scan, i, self.read_atom, self.read_article) or read_between(scan, i, self.read_end)
        found = self.read_article(scan, i) or self.read_atom(scan, i)
        if found is None:
            return None
        extended = extend_to_range(scan, found, self.read_end)
        return extended if extended is not found else share_year(scan, borrow_year(scan, found, self.read_atom))

    def read_atom(self, scan: Scan, i: int) -> Found | None:
        """One day or period that starts at ``i``, article excluded."""
        token = scan.at(i)
        if token.kind is NUMBER:
            return first_of(_NUMBER_READERS.get(len(token.text), ()), scan, i) if self._may_go_on(scan, i) else None
        if token.kind is CODE:
            return first_of(_CODE_READERS, scan, i)
        return first_of(self._by_word.get(token.lower, ()), scan, i)

    def _may_go_on(self, scan: Scan, i: int) -> bool:
        """Whether the word after a number of up to three digits may belong to a date; after most none does."""
        after = scan.at(i + 1)
        is_other = after.kind is WORD and after.spaced and after.lower not in self._after_number
        return not is_other or len(scan.at(i).text) > _LONGEST_COUNT

    def read_article(self, scan: Scan, i: int) -> Found | None:
        """One period to which the article at ``i`` belongs."""
        if scan.lower(i) not in scan.words.small.article:
            return None
        after = scan.at(i + 1)
        if after.lower not in self._after_article and after.kind is not NUMBER:
            return None
        found = first_of(_ARTICLE_READERS, scan, i + 1)
        return found and replace_first(found, min(i, found.first))

    def read_end(self, scan: Scan, i: int) -> Found | None:
        """The second end of a period, with its article or without."""
        return self.read_article(scan, i) or self.read_atom(scan, i)


@lru_cache(maxsize=2)
def grammar_of(words: DateWords) -> Grammar:
    """The readers of a lexicon, made once: that takes as long as reading half a page."""
    return Grammar(words)


def _article_starters(words: DateWords) -> frozenset[str]:
    """Words after which an article reader may find something; most words after "the" are none of them."""
    groups: tuple[Iterable[str], ...] = (
        words.ordinals.words,
        words.edges.first | words.edges.last,
        words.parts.words,
        words.seasons.words,
        words.units.one,
        words.rolling.back | words.rolling.ahead,
        words.numbers.words,
        words.decades.words,
        _APOSTROPHES,
    )
    return frozenset(word for group in groups for word in group)


def _number_followers(words: DateWords) -> frozenset[str]:
    """Words that may follow a day or a count inside a date."""
    groups: tuple[Iterable[str], ...] = (
        words.months.all,
        words.units.all,
        words.join.to | words.join.both,
        words.small.of | words.small.either | words.small.article,
        words.shifts.words,
    )
    return frozenset(word for group in groups for word in group)


def _table(words: DateWords) -> Mapping[str, Sequence[Read]]:
    """Word to the readers that may start there."""
    sources: tuple[tuple[Iterable[str], Read], ...] = (
        (words.weekdays.all, read_weekday_of_month),
        (words.weekdays.all, read_weekday),
        (words.months.all, read_impossible_day),
        (words.months.all, read_unusual),
        (words.months.all, read_month_quarter),
        (words.months.all, read_month_first),
        (words.days.words, read_day_word),
        (words.numbered_week.alone | words.numbered_week.markers, read_numbered_week),
        ([word for word, unit in words.units.all.items() if unit == "week"], read_numbered_week),
        ([word for word, unit in words.units.one.items() if unit == "week"], read_bare_week),
        ([word for word, unit in words.units.one.items() if unit in EDGED_UNITS], read_unit_edge),
        ({letters[0] for letters in words.week.letters_starting | words.week.letters_ending}, read_week_letters),
        (words.ordinals.words, read_days_of_month),
        (words.ordinals.words, read_day_first),
        (words.ordinals.words, read_ordinal_period),
        ([word for word, value in words.numbers.words.items() if value in TENS_OF_DAYS], read_ordinal_period),
        (words.shifts.words, read_quarter_of_shifted),
        (words.shifts.words, read_shifted),
        (words.rolling.back | words.rolling.ahead, read_rolling),
        (words.numbers.words, read_day_first),
        ([word for word, value in words.numbers.words.items() if value == CENTURY_WORD], read_decade),
        (words.decades.words, read_decade),
        (words.numbers.words, read_spelled_year),
        (words.numbers.words, read_counted),
        (words.directed, read_directed),
        (words.parts.words, read_third),
        (words.edges.first | words.edges.last, read_edge),
        (words.seasons.words, read_season),
        (words.fiscal.words | words.fiscal.glued, read_fiscal_quarter),
        (words.fiscal.words | words.fiscal.glued, read_fiscal_year),
    )
    table: dict[str, list[Read]] = {}
    for starters, read in sources:
        for word in starters:
            if word in table:
                table[word].append(read)
            else:
                table[word] = [read]
    return table
