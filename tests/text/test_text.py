"""Sentences, quotations and base forms: runs tests/corpus/text, and what always holds for tokens."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.model.text import Text
from factcheck.text import read_text
from factcheck.text.lemmas import is_plural, lemma, singular, verb_lemma
from tests.quantities.phrases import CORPUS, unmark


def corpus(name: str) -> Any:
    return yaml.safe_load((CORPUS / "text" / f"{name}.yaml").read_text(encoding="utf-8"))


def entries(name: str) -> list[Any]:
    """The lines of a file; ``{text: …, gap: …}`` is one that is not read as it should be."""
    found = []
    for entry in corpus(name):
        line, gap = (entry, None) if isinstance(entry, str) else (entry["text"], entry["gap"])
        marks = [pytest.mark.xfail(strict=True, reason=gap)] if gap else []
        found.append(pytest.param(line, id=line, marks=marks))
    return found


def text_of(source: str) -> Text:
    return read_text(read_document("draft.txt", source.encode()), load_lexicon())


@pytest.mark.parametrize("line", entries("sentences"))
def test_sentences(line: str) -> None:
    wanted = line.split(" | ")
    text = text_of(" ".join(wanted))
    assert [text.span(s.first, s.last).of(text.text) for s in text.sentences] == wanted


@pytest.mark.parametrize("line", entries("quotations"))
def test_quotations(line: str) -> None:
    source, spans = unmark(line)
    text = text_of(source)
    assert [q.of(text.text).strip(",") for q in text.quotations] == [span.of(source) for span in spans]


@pytest.mark.parametrize(("word", "base"), corpus("lemmas")["singular"].items())
def test_singular(word: str, base: str) -> None:
    assert singular(word, load_lexicon()) == base


@pytest.mark.parametrize(("form", "base"), corpus("lemmas")["verb"].items())
def test_verb(form: str, base: str) -> None:
    assert verb_lemma(form, load_lexicon()) == base
    assert lemma(form.upper(), load_lexicon()) == base


@given(st.sampled_from(sorted(load_lexicon().nouns.people)))
def test_a_base_form_is_its_own(word: str) -> None:
    if " " not in word and not is_plural(word, load_lexicon()):
        assert singular(word, load_lexicon()) == word


printable = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=120)


@given(st.one_of(printable, st.text(alphabet="a1 .,'’“”\"-–$%°\n(5A", max_size=120)))
@settings(max_examples=200)
def test_tokens_cover_every_letter_once_and_in_order(source: str) -> None:
    if not source.strip():
        return
    text = text_of(source)
    for token in text.tokens:
        assert token.text == text.text[token.start : token.end] != ""
        assert token.lower == token.text.lower()
    for before, after in itertools.pairwise(text.tokens):
        assert before.end <= after.start
        assert text.text[before.end : after.start].strip() == ""
        assert after.spaced == (before.end < after.start)


PIECES = ["No.", "5", "ran", "He", ".", "?", "“", "”", "Mr.", "\n", "said", "'", "-"]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=150)
def test_sentences_tile_the_tokens_of_their_blocks(words: list[str]) -> None:
    source = " ".join(words)
    if not source.strip():
        return
    text = text_of(source)
    assert [s.first for s in text.sentences[1:]] == [s.last for s in text.sentences[:-1]]
    assert all(sentence.first < sentence.last for sentence in text.sentences)
    for sentence in text.sentences:
        assert text.blocks[sentence.block].span.contains(text.span(sentence.first, sentence.last))
    assert all(a.end <= b.start for a, b in itertools.pairwise(text.quotations))
