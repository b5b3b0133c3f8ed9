"""The public functions: one call from a text or a file to its results."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path

from factcheck.checker.pipeline import Checker
from factcheck.documents import read_document
from factcheck.lexicon import load_lexicon
from factcheck.model.claim import Extraction
from factcheck.model.document import Document
from factcheck.model.finding import Checked
from factcheck.model.reference import Problem, Reference
from factcheck.reference import load_reference as read_reference

Source = str | PathLike[str] | Document


class BrokenReferenceError(ValueError):
    """A reference that cannot be used; ``problems`` says where and why, all of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """``problems`` as the reference's reader found them, at least one."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(problem_line, self.problems)))


def extract(
    source: Source, *, reference: Reference | None = None, date: dt.date | None = None, path: str = "draft.txt"
) -> Extraction:
    """Every date and claim of a draft, in text order.

    source      a string is the draft itself; a ``Path`` is a file to read; a ``Document`` has been read
    reference   its places are recognised in the draft
    date        the day from which "Monday" is counted; it wins over the draft's own
    path        what a string is called in reports; its suffix says how to read it ("page.html", "note.md")
    returns     claims and dates with spans in source offsets: ``span.of(result.document.source)`` is what was written,
                ``result.document.position(span.start)`` its line and column
    raises      DocumentError where there is nothing to read, OSError where a file cannot be opened

    >>> claim = extract("The town needs about 100 trucks a day.").claims[0]
    >>> claim.quantity.value, claim.quantity.hedge.value, claim.quantity.unit, claim.quantity.per
    (Decimal('100'), 'about', 'truck', 'day')
    """
    return Checker(reference).extract(_read(source, date, path))


def check(
    source: Source,
    *,
    reference: Reference | None = None,
    date: dt.date | None = None,
    path: str = "draft.txt",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Checked:
    """Everything that was read, compared and found in a draft.

    source, date, path      as for ``extract``
    reference               what is on record; without one, the draft is only checked against itself
    select, ignore          codes of rules, or their beginnings: ``select=["FC2"]``
    returns                 claims, one comparison for each, dates and findings, with spans in source offsets
    raises                  DocumentError where there is nothing to read, OSError where a file cannot be opened

    For many drafts against one reference make a ``Checker`` once.
    """
    return Checker(reference, select=select, ignore=ignore).check(_read(source, date, path))


def load_reference(*paths: str | PathLike[str]) -> Reference:
    """What is on record in files or folders of YAML, with the built-in catalogue of indicators.

    Raises BrokenReferenceError with every problem of every file where there is any.
    """
    reference, problems = read_reference([Path(path) for path in paths], load_lexicon())
    if problems:
        raise BrokenReferenceError(problems)
    return reference


def problem_line(problem: Problem) -> str:
    """A problem of a reference as one line: ``path:line:column: message``."""
    origin = problem.origin
    return f"{origin.path}:{origin.line}:{origin.column}: {problem.message}"


def _read(source: Source, day: dt.date | None, path: str) -> Document:
    if isinstance(source, Document):
        return source
    if isinstance(source, str):
        return read_document(path, source.encode(errors="replace"), day=day)
    return read_document(fspath(source), Path(source).read_bytes(), day=day)
