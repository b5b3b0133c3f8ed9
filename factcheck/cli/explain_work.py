"""What ``factcheck explain`` does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer

from factcheck.checker.attempt import attempt
from factcheck.checker.library import problem_line
from factcheck.cli.inputs import STANDARD_INPUT, Input, read_input, shown_path
from factcheck.cli.output import report_width, write_report
from factcheck.cli.status import Status, complain, complain_line
from factcheck.explain import Explanation, NothingHereError, explain
from factcheck.explain.to_json import render_json
from factcheck.explain.to_text import render_text
from factcheck.lexicon import load_lexicon
from factcheck.model.document import Document
from factcheck.model.finding import DocumentFailure
from factcheck.model.reference import Reference
from factcheck.reference import load_reference

# The file may have colons in its name, and a place copied from a report ends with one.
_PLACE = re.compile(r"(?P<file>.{1,4096}?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?:?", re.DOTALL)


class PlaceInFile(NamedTuple):
    """A line of a draft and, if one was given, a column; both from 1."""

    file: str
    line: int
    column: int | None


def parse_place(written: str | None) -> PlaceInFile:
    """``FILE:LINE`` or ``FILE:LINE:COL``. Raises BadParameter, which shows an example, for anything else."""
    found = _PLACE.fullmatch(written or "")
    if found is None:
        said = f"{written!r} is no place" if written else "name a place"
        raise typer.BadParameter(f"{said}, for example: factcheck explain draft.txt:10", param_hint="FILE:LINE[:COL]")
    column = found["column"]
    return PlaceInFile(found["file"], int(found["line"]), None if column is None else int(column))


def explain_place(
    place: PlaceInFile,
    references: Sequence[Path],
    day: date | None,
    output_format: str,
    stdin_filename: str | None,
) -> Status:
    """Explain what stands at a place on standard output, or complain, and give the exit status."""
    source = (
        Input(place.file, None) if place.file == STANDARD_INPUT else Input(shown_path(place.file), Path(place.file))
    )
    document = read_input(source, day=day, stdin_filename=stdin_filename)
    if isinstance(document, DocumentFailure):
        complain([document])
        return Status.TROUBLE
    reference, is_broken = _reference(references)
    if is_broken:
        return Status.TROUBLE
    outcome = attempt(document.path, lambda: _explain(document, place, reference))
    if isinstance(outcome, DocumentFailure):
        complain([outcome])
        return Status.TROUBLE
    rendered = render_json(outcome) if output_format == "json" else render_text(outcome, report_width(None))
    write_report(rendered, None)
    return Status.CLEAN


def _explain(document: Document, place: PlaceInFile, reference: Reference | None) -> Explanation | DocumentFailure:
    try:
        return explain(document, place.line, place.column, reference, load_lexicon())
    except NothingHereError as nothing:
        return DocumentFailure(document.path, str(nothing))


def _reference(paths: Sequence[Path]) -> tuple[Reference | None, bool]:
    """What is on record, null where no reference was named; and whether it cannot be used: complains about that."""
    if not paths:
        return None, False
    outcome = attempt("the reference", lambda: load_reference(paths, load_lexicon()))
    if isinstance(outcome, DocumentFailure):
        complain([outcome])
        return None, True
    reference, problems = outcome
    for problem in problems:
        complain_line(problem_line(problem))
    return reference, bool(problems)
