"""Whether the one who says so in the text is the one who put a figure on record."""

from __future__ import annotations

from factcheck.compare.index import Index, base_forms
from factcheck.model.reference import Source


def names_source(attribution: str | None, source: Source, index: Index) -> bool:
    """Whether all telling words of one stand in the other, abbreviations written out.

    "The disaster management authority" and "a spokesman for the disaster management authority" are the source
    "Disaster management authority"; "UN" is "United Nations".
    """
    if not attribution:
        return False
    said, known = _words(attribution, index), _words(source.name, index)
    return bool(said and known) and (said <= known or known <= said)


def _words(name: str, index: Index) -> frozenset[str]:
    names = index.words.source_names
    plain = " ".join(names.get(word, word) for word in name.lower().split())
    return frozenset(base_forms(plain, index.lexicon)) - index.words.source_filler
