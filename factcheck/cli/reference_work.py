"""What ``factcheck reference check`` does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from factcheck.checker.library import problem_line
from factcheck.cli.status import Status, complain_line
from factcheck.lexicon import load_lexicon
from factcheck.model.reference import Reference
from factcheck.reference import load_reference
from factcheck.report.printable import plural


def check_reference(paths: Sequence[Path]) -> Status:
    """Print every problem on standard error, or what is on record on standard output, and give the exit status."""
    reference, problems = load_reference(paths, load_lexicon())
    for problem in problems:
        complain_line(problem_line(problem))
    if problems:
        complain_line(f"factcheck: {plural(len(problems), 'problem')} in the reference")
        return Status.TROUBLE
    typer.echo(f"No problem found: {_contents(reference)}.")
    return Status.CLEAN


def _contents(reference: Reference) -> str:
    figures = sum(len(fact.entries) for fact in reference.facts.values())
    counts = (
        (len(reference.facts), "fact"),
        (figures, "figure"),
        (len(reference.places), "place"),
        (len(reference.events), "event"),
        (len(reference.indicators), "indicator"),
    )
    return ", ".join(plural(count, noun) for count, noun in counts)
