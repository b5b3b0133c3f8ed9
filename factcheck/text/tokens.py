"""Cuts clean text into tokens in one pass of one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.model.text import Token, TokenKind

# Blanks that may group digits: plain, no-break, thin, narrow no-break, figure space.
GROUP_BLANKS = " \u00a0\u2009\u202f\u2007"
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

# Every repeat is over one class of characters or bounded, and no two neighbours can match the same text, so
# the pattern is linear. Order matters: the first alternative that fits at a place wins.
_NUMBER = rf"""
    (?<![\w.,])\.\d{{1,12}}(?![.\w])                                # .5
  | \d{{1,3}}(?:[,，٬]\d{{3}}){{1,8}}(?!\d)(?:[.．٫]\d{{1,12}})?(?![.,]?\d)   # 5,087  1,234,567.8  ٥٬٠٨٧
  | \d{{1,2}}(?:,\d{{2}}){{1,6}},\d{{3}}(?!\d)(?:\.\d{{1,12}})?      # 12,34,567
  | \d{{1,3}}(?:['’]\d{{3}}){{1,8}}(?!\d)(?:\.\d{{1,12}})?           # 5'087
  | \d{{1,3}}(?:[{GROUP_BLANKS}]\d{{3}}){{1,8}}(?!\d)(?:\.\d{{1,12}})?   # 11 078
  | \d{{1,3}}(?:\.\d{{3}}){{2,8}}(?!\d)(?:,\d{{1,12}})?              # 1.234.567,8
  | \d{{1,30}}[.·．٫]\d{{1,12}}(?![\d]|\.\d)                          # 2.4  2·4  ٢٫٤
  | \d{{1,30}}(?![\d])                                               # 100
"""


def _pattern(prefixes: Iterable[str], sums: Iterable[str], scales: Iterable[str]) -> re.Pattern[str]:
    glued = _any_of(prefixes) + r"(?=\d)"
    if sums:  # "R2,500", "R2.5 billion", "R12.50", but not "R21"
        scaled = rf"\d{{1,9}}(?:\.\d{{1,3}})?[ \u00a0]?{_any_of(scales)}(?!\w)"
        glued += rf"|{_any_of(sums)}(?=\d{{1,3}},\d{{3}}|{scaled}|\d{{1,9}}\.\d{{2}}(?!\d))"
    return re.compile(
        rf"""
  [ \n]{{0,2}}+(?:                                                    # no token begins at one
    (?P<PLAIN>[a-z]{{1,30}}+(?=[ ,\n]))                            # most words; no other branch can take more of them
  | (?P<LINK>(?:https?://|www\.)[^\s<>"]{{0,2000}}[^\s<>".,;:!?)\]]
      | [\w.+-]{{1,64}}@[\w-]{{1,64}}\.[\w.-]{{0,64}}\w)                  # the stop behind it ends a sentence
  | (?P<CODE>\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:])                 # 21:00
      | \d{{1,4}}(?:\.\d{{1,4}}){{2,6}}(?![\d]|\.\d)(?<!\.\d{{3}}\.\d{{3}})   # 14.01.2026, 1.2.3, not 1.234.567
      | (?=[^\W\d_]{{1,12}}\d)(?!{glued})[^\W\d_]{{1,12}}\d[^\W_]{{0,30}})   # H5N1  T1505  G20
  | (?P<NUMBER>{_NUMBER})
  | (?P<SUFFIX>(?<=\w)['’](?:s|re|ve|ll|d|m|t)(?!\w))
  | (?P<SYMBOL>(?:US|AU|CA|NZ|HK|A|C|S|R|J|N|Z)?\$ | £E(?![^\W\d_])
      | [€£¥₹฿¢\u20a0-\u20cf؋֏៛%‰~±+/=×<>≈≥≤&§\#°{_VULGAR}])
  | (?P<WORD>(?:[^\W\d_]\.){{2,8}}                                   # U.S.  a.m.
      | (?=[^\W\d_]{{1,12}}\d)(?:{glued})
      | [^\W\d_{_VULGAR}]{{1,100}}(?:['’](?!(?:s|re|ve|ll|d|m|t)(?!\w))[^\W\d_]{{1,100}}){{0,4}})
  | (?P<HYPHEN>(?<=[\w%°])[-–‐‑](?=[\w$€£¥]))
  | (?P<PUNCT>--|\.\.\.|[^\s]))
    """,
        re.VERBOSE,
    )


def _any_of(words: Iterable[str]) -> str:
    """Any of the words, the longest that fits; nothing at all where there are none."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"


@lru_cache(maxsize=8)
def _compiled(prefixes: frozenset[str], sums: frozenset[str], scales: frozenset[str]) -> re.Pattern[str]:
    return _pattern(prefixes, sums, scales)


_KINDS = {kind.name: kind for kind in TokenKind}
_WORD = TokenKind.WORD
_new = tuple.__new__  # what Token() calls in the end, and half the time of making one


def read_tokens(
    text: str, prefixes: frozenset[str], sums: frozenset[str] = frozenset(), scales: frozenset[str] = frozenset()
) -> list[Token]:
    """Every token of ``text`` in order.

    prefixes    currency words that may be glued to a number ("Rs25,000"), as written
    sums        those that are letters of codes too ("R21"), glued only to what is plainly a sum ("R2.5 billion")
    scales      words that make a number plainly a sum
    """
    tokens: list[Token] = []
    kinds = _KINDS
    before = -1  # where the token before ended
    for match in _compiled(prefixes, sums, scales).finditer(text):
        kind = match.lastgroup or "PUNCT"
        start, end = match.span(kind)
        word = text[start:end]
        if kind == "PLAIN":
            token = _new(Token, (start, end, _WORD, word, word, start != before))
        else:
            token = _new(Token, (start, end, kinds[kind], word, word.lower(), start != before))
        tokens.append(token)
        before = end
    return tokens
