"""``factcheck check``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import (
    Color,
    ColorChoice,
    Day,
    FailOn,
    Format,
    Output,
    Paths,
    References,
    StdinFilename,
    require_paths,
)

EXAMPLES = """\b
Examples:
  factcheck check draft.txt
  factcheck check drafts/ -r reference/ --date 2023-10-23
  factcheck check draft.md -r gaza.yaml --format json --output report.json
  factcheck check drafts/ -r gaza.yaml --format worksheet --output sheet.csv
  factcheck check draft.txt --select FC2 --ignore FC203
  cat draft.html | factcheck check - --stdin-filename draft.html
\b
Exit status:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong usage, or a draft or a reference that cannot be read; every other draft is still checked
"""
FORMATS = (
    "How to report: for people; for programs; one line a finding; "
    "or a sheet (CSV) with a row for each figure, to tick off."
)

Codes = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES",
        help="Only these rules: codes or their beginnings (FC2), with commas or repeated. FC is all of them.",
        show_default=False,
    ),
]
IgnoredCodes = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Not these rules: codes or their beginnings.", show_default=False),
]


def check(  # noqa: PLR0913 - one argument an option
    paths: Paths = None,
    *,
    reference: References = None,
    date: Day = None,
    output_format: Annotated[Format, typer.Option("--format", help=FORMATS)] = Format.TEXT,
    output: Output = None,
    select: Codes = None,
    ignore: IgnoredCodes = None,
    fail_on: Annotated[
        FailOn, typer.Option(help="From which severity on findings make the exit status 1.")
    ] = FailOn.ERROR,
    stdin_filename: StdinFilename = None,
    color: ColorChoice = Color.AUTO,
) -> None:
    """Check drafts against a reference and against themselves."""
    wanted = require_paths(paths, "factcheck check draft.txt --reference reference/")
    from factcheck.cli.codes import parse_codes  # noqa: PLC0415 - --help does not pay for the pipeline
    from factcheck.cli.work import Request, check_documents  # noqa: PLC0415

    request = Request(tuple(wanted), tuple(reference or ()), date, output, stdin_filename, color)
    selected, ignored = parse_codes(select, "--select"), parse_codes(ignore, "--ignore")
    raise typer.Exit(check_documents(request, output_format.value, selected, ignored, fail_on))
