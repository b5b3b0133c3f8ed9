"""From a number to its noun: over a hedge behind it, over the same number in brackets; letters that are no unit."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Numeral
from factcheck.model.text import HYPHEN, NUMBER, WORD, Sentence, Token

DEGREES = {"C": "degree celsius", "F": "degree fahrenheit"}


def stands_at(tokens: Sequence[Token], start: int, words: Sequence[str]) -> bool:
    """Whether the lower-case words are the tokens from ``start`` on, none of which lies past the text's end."""
    for index, word in enumerate(words, start):  # noqa: SIM110 - a generator costs more than the answer
        if tokens[index].lower != word:
            return False
    return True


def skip_echo(tokens: Sequence[Token], numeral: Numeral, start: int, sentence: Sentence, lexicon: Lexicon) -> int:
    """Steps over the same number in brackets, and out of them: "five hundred (500) people"."""
    end = sentence.last
    if start >= end or tokens[start].text not in ("(", ")"):
        return start
    words = [token.text for token in tokens[start : min(end, start + 3)]]
    if len(words) == 3 and (words[0], words[2]) == ("(", ")") and tokens[start + 1].kind is NUMBER:
        return start + 3 if numeral.form is Form.WORDS else start
    before = numeral.first - 1
    is_echo = before > sentence.first and tokens[before].text == "(" and words[:1] == [")"]
    return start + 1 if is_echo and tokens[before - 1].lower in lexicon.numbers.starters else start


def skip_after_hedge(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> int:
    """Steps over "-odd", "-plus", "+", "or so" between number and noun."""
    index = start + 1 if start < end and tokens[start].kind is HYPHEN else start
    if index >= end:
        return start
    for words, _ in lexicon.hedges.after.get(tokens[index].lower, ()):
        if index + len(words) <= end and stands_at(tokens, index, words):
            return index + len(words)
    return start


def is_mere_letter(tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a capital is no unit: "800,000 F-Series", "PA 23456 F Block", "14.7C/ per", "the 13F filing"."""
    letter = tokens[start].text
    if last - start > 1 or len(letter) > 1 or not letter.isupper() or last >= len(tokens):
        return False
    after = tokens[last]
    is_stroke = after.text == "/" and (last + 1 >= len(tokens) or tokens[last + 1].spaced)
    if after.kind is HYPHEN or (is_stroke and letter in DEGREES):
        return True
    if letter not in DEGREES or after.kind is not WORD:
        return False
    if tokens[start].spaced:
        return after.text[0].isupper() and not after.text.isupper()
    is_asked = start > 1 and tokens[start - 2].lower in lexicon.grammar.modals and after.lower in lexicon.grammar.be
    is_bound = after.lower in lexicon.words.closed or after.lower in lexicon.words.heat
    return is_asked or (letter == "F" and not is_bound)
