"""One document as the reading rooms give it, kept in clean offsets so that every layer can be looked at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from factcheck.claims import Gazetteer, read_claims
from factcheck.claims.context import Surroundings
from factcheck.claims.read import read_scene
from factcheck.claims.scene import Scene
from factcheck.dates import dateline_date, read_dates
from factcheck.lexicon import Lexicon
from factcheck.model.claim import Claim
from factcheck.model.dates import DateMention
from factcheck.model.document import Document
from factcheck.model.quantity import Numeral, Quantity
from factcheck.model.span import Span
from factcheck.model.text import Sentence, Text
from factcheck.numerals import read_numerals
from factcheck.quantities import read_quantities
from factcheck.text import read_text


@dataclass(frozen=True, slots=True)
class Reading:
    """Every layer of one document; ``document.date`` is the reference date, ``claims[n]`` is of ``quantities[n]``."""

    document: Document
    text: Text
    lexicon: Lexicon
    gazetteer: Gazetteer
    dates: tuple[DateMention, ...]
    numerals: tuple[Numeral, ...]
    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]

    def sentence_at(self, token: int) -> Sentence:
        """The sentence that a token stands in."""
        sentences = self.text.sentences
        return sentences[bisect_right(sentences, token, key=lambda sentence: sentence.first) - 1]

    def words(self, first: int, last: int) -> tuple[Span, ...]:
        """The span of tokens ``first`` up to, not including, ``last``; none where there are none."""
        return (self.text.span(first, last),) if first < last else ()

    def written(self, span: Span) -> str:
        """What stands at a clean span, on one line."""
        return " ".join(span.of(self.text.text).split())


def read(document: Document, gazetteer: Gazetteer, lexicon: Lexicon) -> Reading:
    """Read a document as ``checker`` does, keeping what stands between text and claims.

    gazetteer   the names of places to look for
    """
    text = read_text(document, lexicon)
    today = document.date or dateline_date(text, lexicon)
    dates = read_dates(text, today, lexicon)
    numerals = read_numerals(text, lexicon)
    quantities = read_quantities(text, numerals, dates, lexicon)
    claims = read_claims(text, quantities, dates, gazetteer, lexicon)
    known = replace(document, date=today)
    return Reading(known, text, lexicon, gazetteer, dates, numerals, quantities, claims)


def scene_of(reading: Reading, sentence: Sentence) -> Scene:
    """A sentence with its clauses, verbs, places and dates, as the readers of a claim's fields see it."""
    text, lexicon = reading.text, reading.lexicon
    mentions = reading.gazetteer.mentions(text, reading.dates)
    around = Surroundings(text, mentions, reading.dates, lexicon.places)
    own = [quantity for quantity in reading.quantities if sentence.first <= quantity.first < sentence.last]
    return read_scene(text, sentence, own, around, lexicon)
