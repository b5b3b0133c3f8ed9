"""Signs: which dash or word before a number makes it negative, and which words after it do."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.model.text import HYPHEN, NUMBER, SYMBOL, WORD, Token

SIGNS = frozenset({"minus", "negative", "−", "-", "–"})

_AFTER = frozenset({"%", "per", "percent", "degree", "degrees", "points", "c", "pc", "°", "€"})
_DEGREES = frozenset({"°", "c", "f", "celsius", "centigrade", "fahrenheit", "degree", "degrees", "º", "ºc", "℃"})
_REACH = 5  # tokens of "degrees Celsius below zero"


def opens_negative(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the sign at ``index`` makes the number behind it negative.

    A dash does so glued to its number after a word that cannot end a phrase ("a low of -3.5 m"), and before a share or
    a temperature; elsewhere it is punctuation ("Deaths -12"). "Negative" after a name of a test is a result.
    """
    if index + 1 >= len(tokens):
        return False
    sign = tokens[index].lower
    if sign in ("minus", "−"):
        return True
    before = tokens[index - 1] if index else None
    if sign == "negative":
        return before is not None and _leads(before, lexicon)
    is_glued = tokens[index].kind is not HYPHEN and tokens[index + 1].kind is NUMBER
    return is_glued and _is_minus(tokens, index, before, lexicon)


def _is_minus(tokens: Sequence[Token], index: int, before: Token | None, lexicon: Lexicon) -> bool:
    """Whether the dash before a number in digits is its sign."""
    after = tokens[index + 2].lower if index + 2 < len(tokens) else ""
    is_degree = after in ("degree", "degrees", "°")
    if before is None or before.text == "(":
        return is_degree
    if tokens[index + 1].spaced:
        return False
    is_hyphen = tokens[index].text == "-"
    if not tokens[index].spaced:
        return is_hyphen and before.kind is SYMBOL and before.text.endswith("$")
    is_word = before.kind is WORD
    if is_hyphen and is_word and before.lower in lexicon.verbs.lemmas:  # "the gauge read -3.5 m"
        return lexicon.units.find(tokens, index + 2) is not None
    return after == "°" or (is_word and (after in _AFTER or (is_hyphen and _leads(before, lexicon))))


def _leads(before: Token, lexicon: Lexicon) -> bool:
    """Whether a number has to follow the word: a preposition, a form of "be" or a conjunction."""
    words = lexicon.words
    return before.kind is WORD and (
        before.lower in words.prepositions or before.lower in lexicon.grammar.be or before.lower in ("and", "or")
    )


def below_zero(tokens: Sequence[Token], at: int) -> bool:
    """Whether "below zero" follows, after the degrees: "5 degrees Celsius below zero"."""
    for index in range(at, min(len(tokens) - 1, at + _REACH)):
        if tokens[index].lower == "below":
            return tokens[index + 1].lower == "zero"
        if tokens[index].lower not in _DEGREES:
            return False
    return False
