"""What dateparser may say, and what is not believed."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.dates.dateparser_adapter import parse_phrase

TODAY = date(2023, 10, 23)


@pytest.mark.parametrize("written", ["7 Oct 2023", "07Oct2023", "2023 October 7"])
def test_full_dates(written: str) -> None:
    assert parse_phrase(written, None) == date(2023, 10, 7)


def test_days_from_now() -> None:
    assert parse_phrase("three days from now", TODAY) == date(2023, 10, 26)


@pytest.mark.parametrize("written", ["99 Oct 2023", "31 Jun 2023", "7 Octember 2023", "october", "5,087 people"])
def test_what_is_not_believed(written: str) -> None:
    assert parse_phrase(written, None) is None


def test_answers_that_look_back_are_not_believed() -> None:
    assert parse_phrase("2 weeks ago", TODAY) is None
