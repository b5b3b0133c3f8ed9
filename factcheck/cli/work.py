"""What ``check`` and ``extract`` do: find the drafts, read the reference, check each, report, and say how it went."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import typer

from factcheck.checker.attempt import attempt
from factcheck.checker.library import problem_line
from factcheck.checker.pipeline import Checker
from factcheck.checker.prepared import Prepared
from factcheck.checker.store import find_entry, keep, recall
from factcheck.cli.cache import cache_folder
from factcheck.cli.inputs import find_inputs, read_input
from factcheck.cli.options import Color, FailOn
from factcheck.cli.output import report_width, wants_color, write_report
from factcheck.cli.status import Status, complain, complain_line, status_of
from factcheck.lexicon import load_lexicon
from factcheck.model.document import Document
from factcheck.model.finding import DocumentFailure
from factcheck.model.reference import Problem
from factcheck.reference import load_reference
from factcheck.report import EXTRACT_FORMATS, FORMATS
from factcheck.report.report import CheckReport, ExtractReport

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line, as far as ``check`` and ``extract`` share it."""

    paths: tuple[str, ...]
    references: tuple[Path, ...]
    day: date | None
    output: Path | None
    stdin_filename: str | None
    color: Color


def check_documents(
    request: Request, output_format: str, select: Sequence[str], ignore: Sequence[str], fail_on: FailOn
) -> Status:
    """Check every draft of the request, write the report, and give the exit status."""
    _refuse_overwriting(request)
    prepared, broken = _prepare(request.references)
    checked, failed = _each(request, Checker(prepared, select=select, ignore=ignore).check)
    color, width = wants_color(request.color, request.output), report_width(request.output)
    report = CheckReport(checked, color=color, width=width)
    written = _deliver(FORMATS[output_format](report), request.output)
    return Status.TROUBLE if broken or failed or not written else status_of(checked, fail_on)


def extract_documents(request: Request, output_format: str) -> Status:
    """Read every draft of the request, write the report, and give the exit status."""
    _refuse_overwriting(request)
    prepared, broken = _prepare(request.references)
    extracted, failed = _each(request, Checker(prepared).extract)
    color, width = wants_color(request.color, request.output), report_width(request.output)
    report = ExtractReport(extracted, color=color, width=width)
    written = _deliver(EXTRACT_FORMATS[output_format](report), request.output)
    return Status.TROUBLE if broken or failed or not written else Status.CLEAN


def _each(request: Request, work: Callable[[Document], Result]) -> tuple[tuple[Result, ...], bool]:
    """What ``work`` gives for every draft that can be read, and whether any failed; complains about those."""
    inputs, failures = find_inputs(request.paths)
    complain(failures)
    results: list[Result] = []
    failed = bool(failures)
    for source in inputs:
        document = read_input(source, day=request.day, stdin_filename=request.stdin_filename)
        outcome = document if isinstance(document, DocumentFailure) else _attempt(document, work)
        if isinstance(outcome, DocumentFailure):
            complain([outcome])
            failed = True
        else:
            results.append(outcome)
    return tuple(results), failed


def _attempt(document: Document, work: Callable[[Document], Result]) -> Result | DocumentFailure:
    return attempt(document.path, lambda: work(document))


def _prepare(paths: Sequence[Path]) -> tuple[Prepared | None, bool]:
    """What could be read of the reference, and whether anything could not; complains about that.

    What was kept of an earlier run is used where it is still true, and only what is without any problem is kept.
    """
    folder = cache_folder(os.environ)
    entry = find_entry(folder, paths) if folder is not None else None
    kept = recall(entry) if entry is not None else None
    if kept is not None:
        return kept, False
    outcome = attempt("the reference", lambda: _read_reference(paths))
    if isinstance(outcome, DocumentFailure):
        complain([outcome])
        return None, True
    prepared, problems = outcome
    for problem in problems:
        complain_line(problem_line(problem))
    if entry is not None and not problems:
        keep(entry, prepared)
    return prepared, bool(problems)


def _read_reference(paths: Sequence[Path]) -> tuple[Prepared, tuple[Problem, ...]]:
    lexicon = load_lexicon()
    reference, problems = load_reference(paths, lexicon)
    return Prepared(reference, lexicon), problems


def _deliver(text: str, output: Path | None) -> bool:
    """Write the report and say whether that went well; complains where it did not."""
    try:
        write_report(text, output)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        complain_line(f"factcheck: {output or 'standard output'}: the report cannot be written: {reason}")
        return False
    return True


def _refuse_overwriting(request: Request) -> None:
    """A report that would replace one of the drafts is a slip of the fingers."""
    output = request.output
    if output is None or not output.is_file():
        return
    inputs, _ = find_inputs(request.paths)
    if any(source.file is not None and source.file.exists() and source.file.samefile(output) for source in inputs):
        raise typer.BadParameter(f"{output} is one of the drafts; name another file.", param_hint="--output")
