"""The words of the reading rooms: every example is run, every table is complete and does not contradict itself."""

from __future__ import annotations

import itertools
from collections import Counter
from decimal import Decimal

import pytest

from factcheck.lexicon import Lexicon, load_lexicon
from factcheck.lexicon.hedges import HedgeTable
from factcheck.lexicon.load import LexiconError, LexiconModel, load_table
from factcheck.model.quantity import Hedge
from tests.quantities.phrases import read, unmark

LEXICON = load_lexicon()
TABLE = load_table("hedges", HedgeTable, "en")
WORDLESS = {Hedge.RANGE, Hedge.VAGUE}  # told by the form of the number itself
# The contract's table of intervals, section 6.
INTERVALS = {
    Hedge.ABOUT: ("-0.10", "0.10", False, False),
    Hedge.NEARLY: ("-0.10", "0", False, True),
    Hedge.MORE_THAN: ("0", "0.25", True, False),
    Hedge.AT_LEAST: ("0", "0.25", False, False),
    Hedge.LESS_THAN: ("-0.25", "0", False, True),
    Hedge.AT_MOST: ("-0.25", "0", False, False),
}
# Its table of words, section 2: what stands before a number (... for it) or after it.
CONTRACT = {
    Hedge.ABOUT: "about ...|around ...|some ...|roughly ...|approximately ...|an estimated ...|circa ...|~..."
    "|... or so",
    Hedge.NEARLY: "nearly ...|almost ...|close to ...|just under ...|approaching ...",
    Hedge.MORE_THAN: "more than ...|over ...|above ...|exceeding ...|upwards of ...|in excess of ...|just over ...",
    Hedge.AT_LEAST: "at least ...|no fewer than ...|not less than ...|a minimum of ...|... or more",
    Hedge.LESS_THAN: "less than ...|fewer than ...|under ...|below ...|short of ...",
    Hedge.AT_MOST: "up to ...|at most ...|as many as ...|as much as ...|no more than ...|a maximum of ...|... or less"
    "|... or fewer",
    Hedge.EXACT: "just ...|only ...|a mere ...|a total of ...|an average of ...|within ...",
}


@pytest.mark.parametrize(("hedge", "example"), LEXICON.hedges.examples)
def test_every_example_is_read(hedge: Hedge, example: str) -> None:
    phrase, spans = unmark(example)
    claims = read(phrase).claims
    assert [(claim.quantity.span, claim.quantity.hedge) for claim in claims] == [(span, hedge) for span in spans]


@pytest.mark.parametrize(
    ("hedge", "form"), [(hedge, form) for hedge, forms in CONTRACT.items() for form in forms.split("|")]
)
def test_the_words_of_the_contract(hedge: Hedge, form: str) -> None:
    (claim,) = read(f"Aid reached {form.replace('...', '5,087')} in the hills.").claims
    assert claim.quantity.value == 5087
    assert claim.quantity.hedge is hedge


@pytest.mark.parametrize("hedge", Hedge)
def test_every_hedge_has_words(hedge: Hedge) -> None:
    if hedge in WORDLESS:
        return
    entry = getattr(TABLE, hedge.value)
    assert entry.before
    assert entry.examples


@pytest.mark.parametrize("hedge", Hedge)
def test_every_hedge_has_the_interval_of_the_contract(hedge: Hedge) -> None:
    interval = LEXICON.hedges.interval_of(hedge)
    if hedge not in INTERVALS:
        assert interval is None
        return
    assert interval is not None
    low, high, low_open, high_open = INTERVALS[hedge]
    assert (interval.low, interval.high) == (Decimal(low), Decimal(high))
    assert (interval.low_open, interval.high_open) == (low_open, high_open)


def test_no_phrase_stands_under_two_hedges() -> None:
    for side in ("before", "after", "verbs", "tally_verbs", "verb_phrases"):
        phrases = Counter(itertools.chain.from_iterable(set(getattr(entry, side)) for _, entry in TABLE))
        assert [phrase for phrase, count in phrases.items() if count > 1] == [], side


def test_the_vague_words_allow_what_the_contract_says() -> None:
    vague = LEXICON.numbers.vague
    assert {word: [*map(int, vague[word])] for word in ("dozens", "scores", "hundreds", "thousands", "millions")} == {
        "dozens": [24, 99],
        "scores": [40, 99],
        "hundreds": [200, 999],
        "thousands": [2_000, 9_999],
        "millions": [2_000_000, 9_999_999],
    }
    assert {word: [*map(int, LEXICON.numbers.vague_factors[word])] for word in ("several", "few", "couple")} == {
        "several": [3, 9],
        "few": [2, 5],
        "couple": [2, 2],
    }


def test_number_words_have_one_meaning() -> None:
    numbers = LEXICON.numbers
    assert sorted(value for word, value in numbers.units.items() if word != "nil") == list(range(20))
    assert set(numbers.tens.values()) == set(range(20, 100, 10))
    assert not set(numbers.units) & set(numbers.tens)
    assert not set(numbers.scales) & (set(numbers.units) | set(numbers.tens))


def test_each_currency_has_its_code() -> None:
    money = LEXICON.units.money
    assert len(money.codes) > 150
    for code in money.codes:
        assert len(code) == 3
        assert code.isupper()
    for named in ("US dollars", "euros", "Pakistani rupees", "Ukrainian hryvnias", "Swiss francs"):
        found = money.named(named)
        assert found is not None
        assert found.code in money.codes


def test_irregular_plurals_lead_to_words_that_are_singular() -> None:
    nouns = LEXICON.nouns
    plain = {one for many, one in nouns.irregular_plurals.items() if one != many}
    assert plain & set(nouns.irregular_plurals) <= {"people"}


@pytest.mark.xfail(strict=True, reason="verbs of saying such as tweet and concede have no forms")
def test_lists_of_verbs_hold_base_forms() -> None:
    verbs = LEXICON.verbs
    for name in ("say", "target", "change", "people_verbs"):
        assert getattr(verbs, name) <= verbs.bases, name


def test_rates_are_those_of_the_contract() -> None:
    words = LEXICON.words
    allowed = {"hour", "day", "week", "month", "year", "person", "household"}
    assert set(words.rate_units.values()) | set(words.rate_adverbs.values()) <= allowed


def test_a_broken_table_is_told_with_its_file() -> None:
    class Wrong(LexiconModel):
        nothing_of_the_kind: int

    with pytest.raises(LexiconError, match="hedges"):
        load_table("hedges", Wrong, "en")


def test_a_language_that_there_is_not() -> None:
    with pytest.raises(LexiconError):
        _ = Lexicon("xx").hedges
