"""The words of dates: every example is run, every word leads somewhere."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.dates import read_dates
from tests.dates.phrases import lexicon, make_text, unmark

EXAMPLES = [example for group in lexicon().dates.groups for example in group.examples]


@pytest.mark.parametrize("example", EXAMPLES)
def test_example(example: str) -> None:
    plain, spans = unmark(example)
    found = [m.span.of(plain) for m in read_dates(make_text(plain), date(2023, 10, 23), lexicon())]
    assert found == [span.of(plain) for span in spans]


def test_every_month_and_weekday_is_there() -> None:
    words = lexicon().dates
    assert sorted(set(words.months.long.values())) == list(range(1, 13))
    assert sorted(set(words.weekdays.long.values())) == list(range(7))


def test_every_group_has_examples() -> None:
    assert all(group.examples for group in lexicon().dates.groups)


def test_words_are_lower_case() -> None:
    words = lexicon().dates
    named = [*words.months.all, *words.weekdays.all, *words.names, *words.units.all, *words.ordinals.words]
    assert [word for word in named if word != word.lower()] == []
