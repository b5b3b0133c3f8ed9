"""Plain text drafts: the source is the clean text, and the shape of lines tells what they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.documents.front_matter import FrontMatter
from factcheck.documents.layout import Layout, outlined
from factcheck.documents.plain_figures import with_figures
from factcheck.documents.plain_lines import BULLET, joined, line_groups
from factcheck.model.document import Block, BlockKind
from factcheck.model.span import Span

_HEADLINE_LENGTH = 150
_HEADING_LENGTH = 90
_HEADING_WORDS = 12
_LEVEL = 2  # of every heading of a plain text; its headline ranks above
_CLOSERS = "\"”’')]»*_ "
# Lines that press offices set above the headline.
_BOILERPLATE = re.compile(
    r"(?:(?:for\s)?immediate release|for release|(?:press|news|media) (?:release|statement|advisory|note)|"
    r"embargo|strictly embargoed|not for publication|under embargo|"
    r"(?:date|from|to|by|contact|author|desk|source|slug)\b:?\s)",
    re.IGNORECASE,
)
_ONLY_DATE = re.compile(
    r"(?:[a-z]{3,9},?\s)?(?:\d{1,2}\.?\s[a-z]{3,9}\.?|[a-z]{3,9}\.?\s\d{1,2}),?\s\d{4}|\d{4}-\d{2}-\d{2}", re.IGNORECASE
)
# "GAZA/JERUSALEM, 23 October 2023 (Newsline) - ", "RENK, South Sudan — ", "PUNE, May 7: "; a place and a dash alone
# may as well open a title.
_DATELINE = re.compile(r"[A-Z][A-Z'’. /-]{2,60}[,(][^–—:\n]{1,80}?(?:\s?(?:--|[–—])|\s-|:)\s")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|BST|[A-Z]{2,4}T))?(?:\s?[-–—:|])?\s+")
_NUMBERING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVX]{1,5}[.)]|[A-Z][.)])\s+")
_LABELLED = re.compile(r"[A-Z][\w’' -]{1,60}:\s")
_BYLINE = re.compile(r"(?:by|contact|tel|phone|source|photo|e-?mail)\b", re.IGNORECASE)


class _Stretch(NamedTuple):
    """A paragraph as it stands: its place, its text, and whether it opens or is all of a group of lines."""

    span: Span
    text: str
    opens: bool
    alone: bool


def read_plain(source: str, front: FrontMatter) -> Layout:
    """The source itself, with every line that has text in a block."""
    stretches: list[_Stretch] = []
    for group in line_groups(source, front.body):
        spans = joined(group)
        for number, span in enumerate(spans):
            stretches.append(_Stretch(span, span.of(source), number == 0, len(spans) == 1))
    headline = None if front.fields else _headline(stretches)
    blocks = [Block(Span(field.stretches[0][0], field.stretches[-1][1]), field.kind) for field in front.fields]
    for index, stretch in enumerate(stretches):
        kind = BlockKind.HEADLINE if index == headline else _kind(stretches, index, headline)
        blocks.append(Block(stretch.span, kind, level=_LEVEL if kind is BlockKind.HEADING else 0))
    return Layout(source, outlined(source, with_figures(source, blocks)))


def _headline(stretches: list[_Stretch]) -> int | None:
    """The first paragraph, where it has the shape of a title; what press offices set above it is passed over."""
    for index, stretch in enumerate(stretches[:-1]):
        text = stretch.text
        if _BOILERPLATE.match(text) or _ONLY_DATE.fullmatch(text) or not any(map(str.isalnum, text)):
            continue
        is_title = (
            len(text) < _HEADLINE_LENGTH
            and not text.rstrip(_CLOSERS).endswith((".", ";", ","))
            and not _DATELINE.match(text)
            and not BULLET.match(text)
        )
        return index if is_title else None
    return None


def _kind(stretches: list[_Stretch], index: int, headline: int | None) -> BlockKind:
    stretch = stretches[index]
    if stretch.opens and index + 1 < len(stretches):
        following = stretches[index + 1]
        is_byline = headline is not None and index == headline + 1 and _DATELINE.match(following.text)
        if not is_byline and _is_heading(stretch, following):
            return BlockKind.HEADING
    return BlockKind.BULLET if BULLET.match(stretch.text) else BlockKind.PARAGRAPH


def _is_heading(stretch: _Stretch, following: _Stretch) -> bool:
    """Whether a short line that others follow is a title: in capitals, a question, or a few words without a stop."""
    text = stretch.text
    if len(text) > _HEADING_LENGTH or "\n" in text or _BOILERPLATE.match(text) or _DATELINE.match(text):
        return False
    numbering = _CLOCK.match(text) or _NUMBERING.match(text)
    title = text[numbering.end() :] if numbering else text
    letters = sum(map(str.isalpha, title))
    if title.isupper() and letters > 2:
        return True
    if BULLET.match(text) and (not numbering or stretch.alone or BULLET.match(following.text)):
        return False
    return letters > 2 and _reads_as_title(title)


def _reads_as_title(title: str) -> bool:
    words = title.split()
    bare = title.rstrip(_CLOSERS)
    if len(words) > _HEADING_WORDS or not (title[0].isupper() or title[0] in "“‘\"'"):
        return False
    if bare.endswith(":"):
        return len(words) <= 3
    if bare.endswith((".", ",", ";", "!", "…")) or _LABELLED.match(title) or _BYLINE.match(title):
        return False
    return bare.endswith("?") or not any(map(str.isdigit, title))
