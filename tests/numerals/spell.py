"""Writes a number in the ways that drafts write it: the opposite of reading, with no word of the lexicon's files."""

from __future__ import annotations

from decimal import Decimal

UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
UNITS += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
SEPARATORS = [",", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}", " ", "’", "'", ""]


def grouped(number: int, separator: str = ",") -> str:
    """5,087 with any separator between its groups of three."""
    return f"{number:,}".replace(",", separator)


def indian(number: int) -> str:
    """12,34,567: groups of two before the last three digits."""
    digits = str(number)
    head, tail = digits[:-3], digits[-3:]
    pairs = []
    while head:
        pairs.append(head[-2:])
        head = head[:-2]
    return ",".join([*reversed(pairs), tail])


def words(number: int, *, british: bool = True) -> str:
    """Four hundred and thirty-six; without "and" where not ``british``. From 0 to 999,999,999,999."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS[tens] + (f"-{UNITS[rest]}" if rest else "")
    scale, name = next(((s, n) for s, n in SCALES if number >= s), (100, "hundred"))
    count, rest = divmod(number, scale)
    joint = " and " if british and rest < 100 else " "
    return f"{words(count, british=british)} {name}" + (f"{joint}{words(rest, british=british)}" if rest else "")


def plain(number: Decimal) -> str:
    """2.4, never 2.40 or 24E-1."""
    return f"{number.normalize():f}"
