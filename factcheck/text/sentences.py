"""Cuts the tokens of each block into sentences, and finds what stands between quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from factcheck.lexicon import Lexicon
from factcheck.model.document import Block
from factcheck.model.span import Span
from factcheck.model.text import WORD, Sentence, Token

_ENDS = frozenset({".", "?", "!", "...", "…"})
_CLOSERS = frozenset({'"', "”", "’", "»", ")", "]", "'"})
_OPENS = {"“": "”", "«": "»", '"': '"', "„": "“"}
_MARKS = frozenset({*_OPENS, *_OPENS.values(), "‘", "’", "'"})
_START = itemgetter(Token._fields.index("start"))
_MAX_SENTENCE = 300  # tokens
_MAX_QUOTE_TOKENS = 400  # a mark that never closes quotes nothing


def read_sentences(tokens: Sequence[Token], blocks: Sequence[Block], lexicon: Lexicon) -> list[Sentence]:
    """The sentences of all blocks in order; no sentence crosses the end of a block."""
    sentences: list[Sentence] = []
    ends = _ENDS | lexicon.grammar.clock_ends
    index = 0
    for number, block in enumerate(blocks):
        first = bisect_left(tokens, block.span.start, index, key=_START)
        index = bisect_left(tokens, block.span.end, first, key=_START)
        for start, end in pairwise([first, *_cuts(tokens, first, index, ends, lexicon), index]):
            sentences += [Sentence(a, b, number) for a, b in _bounded(tokens, start, end)]
    return sentences


def _bounded(tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut where it is longer than any that people write, so that reading it stays linear."""
    while end - start > _MAX_SENTENCE:
        limit = start + _MAX_SENTENCE
        stops = (at + 1 for at in range(limit - 1, limit - _MAX_SENTENCE // 4, -1) if tokens[at].text in (";", ","))
        cut = next(stops, limit)
        yield start, cut
        start = cut
    if end > start:
        yield start, end


def _cuts(tokens: Sequence[Token], first: int, last: int, ends: frozenset[str], lexicon: Lexicon) -> list[int]:
    """Indexes of the tokens that open a sentence, the first one left out; ``ends`` may end one."""
    cuts: list[int] = []
    for index in [i for i, token in enumerate(tokens[first : last - 1], first) if token.text in ends]:
        after = index + 1
        while after < last and tokens[after].text in _CLOSERS and not tokens[after].spaced:
            after += 1
        if after < last and tokens[after].spaced and _opens(tokens, index, after, lexicon):
            cuts.append(after)
    return cuts


def _opens(tokens: Sequence[Token], stop: int, after: int, lexicon: Lexicon) -> bool:
    """Whether the token ``after`` opens a sentence, given the stop before it."""
    following = tokens[after]
    if following.kind is WORD and not following.text[0].isupper() and not _is_inner_capital(following.text):
        return False
    if tokens[stop].kind is WORD:  # "p.m."
        is_sign = following.kind is not WORD or (following.text.isupper() and len(following.text) > 1)
        return not is_sign and following.lower not in lexicon.grammar.after_clock
    if tokens[stop].text != "." or stop == 0:
        return True
    before = tokens[stop - 1]
    if tokens[stop].spaced or before.kind is not WORD:
        return True
    if len(before.text) == 1 and before.text.isupper():
        return False
    return before.lower not in lexicon.words.abbreviations or _is_name_in_capitals(before, following)


def _is_inner_capital(word: str) -> bool:
    """Whether a name begins small and has its capital inside: "eThekwini", "kwaDukuza"; not "mRNA"."""
    return len(word) > 5 and word[-1].islower() and any(letter.isupper() for letter in word[1:4])


def _is_name_in_capitals(before: Token, following: Token) -> bool:
    """Whether capitals before the stop are a name of their own: "one from Butembo ETC. As of"; not "GEN. BURHAN"."""
    if len(before.text) < 3 or not before.text.isupper() or following.kind is not WORD:
        return False
    return len(following.text) == 1 or not following.text.isupper()


def read_quotations(tokens: Sequence[Token], blocks: Sequence[Block]) -> list[Span]:
    """What stands between quotation marks, the marks not included; a block's end closes every quotation.

    Single quotation marks quote only where a blank stands before the opening and none before the closing one.
    """
    quotations: list[Span] = []
    ends = [block.span.end for block in blocks]
    opened: int | None = None
    closer = ""
    for index in [i for i, token in enumerate(tokens) if token.text in _MARKS]:
        if opened is not None and _block_at(ends, tokens[opened]) != _block_at(ends, tokens[index]):
            quotations += _unclosed(tokens, opened, ends)
            opened = None
        if opened is not None and tokens[index].text == closer:
            if index > opened + 1:
                quotations.append(Span(tokens[opened].end, tokens[index].start))
            opened = None
        elif opened is None:
            closer = _closer(tokens, index)
            opened = index if closer else None
    return quotations if opened is None else [*quotations, *_unclosed(tokens, opened, ends)]


def _block_at(ends: Sequence[int], token: Token) -> int:
    """Number of the block that the token stands in, of blocks that end at ``ends``."""
    return bisect_right(ends, token.start)


def _unclosed(tokens: Sequence[Token], opened: int, ends: Sequence[int]) -> list[Span]:
    """What a mark quotes that its block does not close: all up to the next block, where that is long enough."""
    block = _block_at(ends, tokens[opened])
    index = bisect_left(tokens, ends[block], opened, key=_START) if block < len(ends) else len(tokens)
    if index == len(tokens) or index <= opened + 1 or not _long_enough(tokens, opened, index):
        return []
    return [Span(tokens[opened].end, tokens[index - 1].end)]


def _closer(tokens: Sequence[Token], index: int) -> str:
    """The mark that closes what the mark at ``index`` opens, "" where it opens nothing."""
    token = tokens[index]
    if token.text in _OPENS:
        return _OPENS[token.text]
    if token.text in ("‘", "'") and token.spaced and index + 1 < len(tokens) and not tokens[index + 1].spaced:
        return "’" if token.text == "‘" else "'"
    return ""


def _long_enough(tokens: Sequence[Token], opened: int, index: int) -> bool:
    """A paragraph that opens with a mark and never closes it goes on in the next: it is quoted whole."""
    return tokens[opened].text != '"' and index - opened <= _MAX_QUOTE_TOKENS
