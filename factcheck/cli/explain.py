"""``factcheck explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.options import Day, ExtractFormat, References, StdinFilename

EXAMPLES = """\b
Examples:
  factcheck explain draft.txt:10                      the first figure of line 10
  factcheck explain draft.txt:10:137 -r reference/    the one at column 137, and what is on record
  factcheck explain draft.md:3 --format json
  cat draft.txt | factcheck explain -- -:10           standard input; -- keeps -:10 from being an option
\b
Exit status:
  0  something was explained
  2  the line has no figure, or the draft or the reference cannot be read
"""


def explain(
    place: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE:LINE[:COL]",
            help="Where the figure stands; a place as reports give it. - is standard input.",
            show_default=False,
        ),
    ] = None,
    *,
    reference: References = None,
    date: Day = None,
    output_format: Annotated[ExtractFormat, typer.Option("--format", help="How to report.")] = ExtractFormat.TEXT,
    stdin_filename: StdinFilename = None,
) -> None:
    """Show how the figure at a place was read, and with -r how it was compared, step by step."""
    from factcheck.cli.explain_work import explain_place, parse_place  # noqa: PLC0415 - --help does not pay for it

    spot = parse_place(place)
    raise typer.Exit(explain_place(spot, tuple(reference or ()), date, output_format.value, stdin_filename))
