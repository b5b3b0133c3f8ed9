"""The day of publication as drafts state it, and ISO days of reference files."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.dates import dateline_date, read_iso_day
from tests.dates.phrases import lexicon, load_groups, make_text

GROUPS = [pytest.param(group, id=group["blocks"][0]) for _, group in load_groups("datelines")]


@pytest.mark.parametrize("group", GROUPS)
def test_dateline(group: dict[str, Any]) -> None:
    assert dateline_date(make_text(*group["blocks"]), lexicon()) == group["expect"]


def test_iso_day() -> None:
    assert read_iso_day("2023-10-07") == date(2023, 10, 7)
    assert read_iso_day(" 2024-02-29 ") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2023-02-29",
        "2023-13-01",
        "2023-1-07",
        "20231007",
        "2023-10-07T12:00",
        "7 October 2023",
        "٢٠٢٣-10-07",
        "2023/10/07",
    ],
)
def test_no_iso_day(written: str) -> None:
    assert read_iso_day(written) is None
