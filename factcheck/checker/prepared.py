"""What a checker looks things up in: the lexicon, the names of places, the reference arranged for comparing."""

from __future__ import annotations

from functools import cached_property

from factcheck.claims import Gazetteer
from factcheck.compare import Index, build_index
from factcheck.lexicon import Lexicon
from factcheck.model.reference import Reference
from factcheck.reference import load_reference


class Prepared:
    """A reference and the words of its language, arranged once. It never changes, so checkers and threads may share it.

    ``gazetteer`` has the places to look for in drafts.
    """

    def __init__(self, reference: Reference | None, lexicon: Lexicon) -> None:
        """Without a ``reference``, what is on record is the built-in catalogue of indicators alone."""
        self.lexicon = lexicon
        self.gazetteer = Gazetteer(reference.places if reference is not None else {}, lexicon)
        self._reference = reference

    @cached_property
    def index(self) -> Index:
        """What is on record, arranged for looking up; who only reads drafts does not pay for it."""
        known = self._reference if self._reference is not None else load_reference((), self.lexicon)[0]
        return build_index(known, self.lexicon)
