"""What the readers of a claim's fields look at: the text, its dates and places, one quantity in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.claims.clauses import Clause
from factcheck.claims.gazetteer import Mention
from factcheck.lexicon import Lexicon
from factcheck.model.dates import DateMention
from factcheck.model.quantity import Quantity
from factcheck.model.text import Sentence, Text, Token
from factcheck.text.verb_groups import VerbGroup


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything found in it. ``mentions`` and ``dates`` are those of the sentence."""

    text: Text
    lexicon: Lexicon
    sentence: Sentence
    clauses: Sequence[Clause]
    groups: Sequence[VerbGroup]
    mentions: Sequence[Mention]
    dates: Sequence[DateMention]
    quantities: Sequence[Quantity]
    tokens: Sequence[Token]  # all those of the text
    opener: VerbGroup | None = None  # the last verb of the line that opens the list: "… will deliver:"

    def clause_at(self, index: int) -> Clause:
        """The clause that token ``index`` belongs to."""
        for clause in self.clauses:
            if clause.first <= index < clause.last:
                return clause
        return self.clauses[-1]
