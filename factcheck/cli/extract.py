"""``factcheck extract``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import (
    Color,
    ColorChoice,
    Day,
    ExtractFormat,
    Output,
    Paths,
    References,
    StdinFilename,
    require_paths,
)

EXAMPLES = """\b
Examples:
  factcheck extract draft.txt
  factcheck extract drafts/ --date 2023-10-23 --format json
  factcheck extract draft.md -r reference/            the places of a reference are recognised
\b
Exit status:
  0  every draft was read
  2  wrong usage, or a draft or a reference that cannot be read; every other draft is still read
"""


def extract(
    paths: Paths = None,
    *,
    reference: References = None,
    date: Day = None,
    output_format: Annotated[ExtractFormat, typer.Option("--format", help="How to report.")] = ExtractFormat.TEXT,
    output: Output = None,
    stdin_filename: StdinFilename = None,
    color: ColorChoice = Color.AUTO,
) -> None:
    """Show every figure and date of drafts and what it is taken to mean, without checking any."""
    wanted = require_paths(paths, "factcheck extract draft.txt")
    from factcheck.cli.work import Request, extract_documents  # noqa: PLC0415 - --help does not pay for the pipeline

    request = Request(tuple(wanted), tuple(reference or ()), date, output, stdin_filename, color)
    raise typer.Exit(extract_documents(request, output_format.value))
