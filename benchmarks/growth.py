"""How the time of reading and checking grows with the text, for ordinary text and for hostile shapes.

    python benchmarks/growth.py [SHAPE ...]

Each shape is made in three sizes, each twice the one before, and read from bytes to results; processor time is taken,
the least of two rounds. Linear is a factor of 2 from one size to the next; what is above 2.6 is marked and makes the
exit status 1.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from speed import ARTICLE, REFERENCE, plain

import factcheck

TODAY = dt.date(2023, 10, 23)
ROUNDS = 2
LIMIT = 2.6  # twice the text, and room for a busy machine
UNIT = 8_000  # characters of the smallest size

_ARTICLE = plain(Path(ARTICLE))


def repeated(piece: str) -> Callable[[int], str]:
    """A shape that is one piece of text again and again."""
    return lambda size: piece * (size // len(piece) + 1)


SHAPES: Mapping[str, Callable[[int], str]] = {
    "articles": repeated(_ARTICLE + "\n\n"),
    "digits": repeated("7"),
    "groups of digits": repeated("1,234,567,"),
    "digits and blanks": repeated("123 "),
    "commas": repeated(","),
    "quotation marks": repeated('"'),
    "opening marks": repeated("“ "),
    "single marks": repeated(" 'a"),
    "brackets": repeated("("),
    "letters": repeated("a"),
    "letters and digits": repeated("a1"),
    "mail without end": repeated("a.b+"),
    "addresses": repeated("http://a.b/c@"),
    "capitals": repeated("Gaza Strip "),
    "names": repeated("Aba Bab, "),
    "numbers in a sentence": repeated("12 people, "),
    "numbers without commas": repeated("12 people and "),
    "sums of money": repeated("$5m "),
    "words of numbers": repeated("two hundred and "),
    "scales": repeated("million "),
    "hedges": repeated("more than about "),
    "ranges": repeated("from 5 to "),
    "fractions": repeated("half of a third of "),
    "verbs": repeated("said have been killed "),
    "speakers": repeated("the ministry said 12 died, "),
    "according": repeated("according to "),
    "dates": repeated("7 October, "),
    "dates of dates": repeated("the first week of "),
    "between dates": repeated("between May and "),
    "weekdays": repeated("on Monday "),
    "years": repeated("2023 "),
    "of years": repeated("2022-23/"),
    "short lines": repeated("a\n"),
    "lines of numbers": repeated("12 dead\n"),
    "short sentences": repeated("12 die. "),
    "bullets": repeated("- 12 people\n"),
    "blank lines": repeated("\n"),
    "blanks": repeated(" "),
    "tables": repeated("| Gaza | 12 | 34 |\n"),
    "tabs": repeated("a\t12\n"),
    "labels": repeated("killed: 12\n"),
    "headings": repeated("# Title\n\ntext 12 dead\n\n"),
    "quoted": repeated("> "),
    "rules": repeated("---\n"),
    "tags": repeated("<b>"),
    "open tags": repeated("<"),
    "comments": repeated("<!--"),
    "entities": repeated("&amp"),
    "paragraphs of HTML": repeated("<p>12 people died</p>"),
    "cells of HTML": repeated("<td>12"),
    "emphasis": repeated("*a_"),
    "links": repeated("[a]("),
    "backticks": repeated("`a"),
    "parts and totals": repeated("120 people died, including 20 children and 100 adults. "),
    "rises": repeated("It rose by 20 per cent, from 100 to 120. "),
}
SUFFIXES = ("txt", "md", "html")


def taken(checker: factcheck.Checker, text: str, suffix: str) -> float:
    """Processor seconds of one check, the least of some rounds."""
    data = text.encode()
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        with suppress(factcheck.DocumentError):  # a text of blanks alone is refused, which must not take long either
            checker.check(factcheck.read_document(f"draft.{suffix}", data, day=TODAY))
        times.append(time.process_time() - start)
        if times[-1] > 2:
            break
    return min(times)


def main(wanted: Sequence[str]) -> int:
    """Print a line for each shape and format; 1 where one grows faster than the text."""
    checker = factcheck.Checker(factcheck.load_reference(REFERENCE))
    checker.check(factcheck.read_document("draft.txt", _ARTICLE.encode(), day=TODAY))
    worst = 0.0
    for name, make in SHAPES.items():
        if wanted and name not in wanted:
            continue
        for suffix in SUFFIXES:
            small, middle, large = (taken(checker, make(UNIT * factor), suffix) for factor in (1, 2, 4))
            growth = large / middle if large > 0.02 else 0.0  # less is noise
            worst = max(worst, growth)
            mark = "  <-- more than linear" if growth > LIMIT else ""
            print(f"{name:24} {suffix:5}{small:8.3f}{middle:8.3f}{large:8.3f} s   x {growth:4.1f}{mark}", flush=True)
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
