"""Ways of writing that change no meaning change no reading: signs, blanks, words for digits, other names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.claim import Claim
from tests.articles.annotations import Article, load_articles
from tests.numerals.spell import grouped, words
from tests.quantities.phrases import read

PLAIN = [article for article in load_articles() if article.suffix == ".txt"]
FRAMES = [
    "At least {n} people have been killed in {place}, the health ministry said on Monday.",
    "The United Nations says {place} needs {n} aid trucks a day.",
    "In {place}, more than {n} families were displaced by the storm.",
    "“We have lost {n} goats,” said a herder in {place}.",
    "{place} has taken in about {n} refugees since January.",
    "Of the {n} homes in {place}, two-thirds were destroyed.",
]
PLACES = ["Gaza", "Sudan", "Haiti", "South Sudan", "Bangladesh", "Mozambique", "Ukraine", "Burkina Faso", "El Salvador"]
WRITTEN = {
    "plain apostrophes": ("’", "'"),
    "straight quotation marks": ("“", '"'),
    "no-break blanks after numbers": (" million", "\N{NO-BREAK SPACE}million"),
    "per cent in one word": (" per cent", " percent"),
    "a sign for per cent": (" per cent", "%"),
    "a double blank after a stop": (". ", ".  "),
    "the other dash between clauses": (" – ", " — "),
}


def said(claim: Claim) -> tuple[object, ...]:
    """What a claim says, signs of its names aside."""
    quantity = claim.quantity
    number = (quantity.value, quantity.low, quantity.high, quantity.hedge, quantity.kind, quantity.unit)
    names = [plain(name) for name in (claim.subject, claim.place, claim.group, claim.attribution)]
    rates = (quantity.per, quantity.each)
    return number, rates, names, claim.predicate, claim.measure, claim.negated, claim.quoted, claim.base


def plain(name: str | None) -> str | None:
    return None if name is None else " ".join(name.replace("’", "'").replace(" per cent", " percent").split())


def told(source: str) -> list[tuple[object, ...]]:
    return [said(claim) for claim in read(source).claims]


@pytest.mark.parametrize("way", WRITTEN)
@pytest.mark.parametrize("article", PLAIN, ids=lambda article: article.name)
def test_an_article_written_otherwise_is_read_alike(article: Article, way: str) -> None:
    old, new = WRITTEN[way]
    source = article.text
    other = source.replace(old, new)
    if way == "straight quotation marks":
        other = other.replace("”", '"')
    if way == "plain apostrophes":
        other = other.replace("‘", "'")
    if old in source:
        assert told(other) == told(source)


@given(st.sampled_from(FRAMES), st.sampled_from(PLACES), st.integers(13, 10**6))
@settings(max_examples=80)
def test_the_number_changes_nothing_but_the_value(frame: str, place: str, number: int) -> None:
    one = read(frame.format(n=grouped(number), place=place)).claims
    other = read(frame.format(n="5,087", place=place)).claims
    assert [said(c)[1:] for c in one] == [said(c)[1:] for c in other]
    assert [said(c)[0][3:] for c in one] == [said(c)[0][3:] for c in other]  # type: ignore[index]


@given(st.sampled_from(FRAMES), st.integers(13, 10**6))
@settings(max_examples=80)
def test_words_and_digits_say_the_same(frame: str, number: int) -> None:
    digits = frame.format(n=grouped(number), place="Gaza")
    assert told(digits) == told(frame.format(n=words(number), place="Gaza"))


@given(st.sampled_from(FRAMES), st.sampled_from(PLACES))
def test_the_place_changes_nothing_but_the_place(frame: str, place: str) -> None:
    one, other = (read(frame.format(n="5,087", place=p)).claims for p in (place, "Yemen"))
    assert [claim.place for claim in one] == [place if claim.place else None for claim in other]
    assert [said(c)[3:] for c in one] == [said(c)[3:] for c in other]


@given(st.sampled_from(FRAMES[2:]), st.sampled_from(["about", "nearly", "at least", "up to", "fewer than", "over"]))
def test_a_hedge_changes_nothing_but_the_hedge(frame: str, hedge: str) -> None:
    bare = frame.replace("more than {n}", "{n}").replace("about {n}", "{n}")
    hedged = bare.replace("{n}", f"{hedge} {{n}}").replace("the about", "the")
    one, other = (read(f.format(n="5,087", place="Haiti")).claims for f in (bare, hedged))
    assert [said(c)[1:] for c in one] == [said(c)[1:] for c in other]
    assert [c.quantity.value for c in one] == [c.quantity.value for c in other]
