"""``Document`` to ``Text``."""

from __future__ import annotations

from factcheck.lexicon import Lexicon
from factcheck.model.document import Document
from factcheck.model.text import Text
from factcheck.text.sentences import read_quotations, read_sentences
from factcheck.text.tokens import read_tokens


def read_text(document: Document, lexicon: Lexicon) -> Text:
    """The clean text of a document cut into tokens, sentences and quotations."""
    money = lexicon.units.money
    tokens = read_tokens(document.text, lexicon.units.glued, money.glued_to_sums, lexicon.numbers.magnitudes)
    return Text(
        text=document.text,
        tokens=tuple(tokens),
        sentences=tuple(read_sentences(tokens, document.blocks, lexicon)),
        quotations=tuple(read_quotations(tokens, document.blocks)),
        blocks=document.blocks,
    )
