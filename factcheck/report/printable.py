"""Text that is safe to print: whatever a draft or a file name holds, a terminal obeys none of it."""

from __future__ import annotations

from datetime import date

from factcheck.model.reference import Source

TAB = " " * 4
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}  # ␀ … ␟ and ␡
_UNSEEN = dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C], 0xFFFD)
_BREAKS: dict[int, str] = {0x09: TAB, 0x2028: " ", 0x2029: " "}
_SAFE: dict[int, int | str] = {**_PICTURES, **_UNSEEN, **_BREAKS}


def printable(text: str) -> str:
    """``text`` on one line, with control characters shown as pictures and text direction marks as U+FFFD.

    Escape sequences and reordering marks would otherwise let a draft decide what a terminal shows.
    """
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_SAFE).encode("utf-8", "replace").decode()


def source_line(source: Source) -> str:
    """Who put a figure on record and when: "UNRWA, 10 October 2023"."""
    if source.date is None:
        return source.name
    return f"{source.name}, {day_text(source.date)}"


def day_text(day: date) -> str:
    """A day in words: "10 October 2023"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


# Not ``calendar``, whose names follow the locale.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def plural(count: int, noun: str) -> str:
    """A count with its noun, which takes an s: "1 draft", "1,200 figures"."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
