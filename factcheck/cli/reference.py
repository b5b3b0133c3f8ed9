"""``factcheck reference``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import require_paths

EXAMPLES = """\b
Examples:
  factcheck reference check reference/
  factcheck reference check gaza.yaml sudan.yaml
\b
Exit status:
  0  everything can be used
  2  something cannot; every problem is shown, with its file, line and column
"""

reference_app = typer.Typer(
    help="Look after reference files: what is on record.", no_args_is_help=True, rich_markup_mode=None
)


@reference_app.callback()
def _root() -> None:
    """Keep ``check`` a subcommand while it is the only one."""


@reference_app.command(epilog=EXAMPLES)
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS...", help="Reference files, or folders of them.", show_default=False),
    ] = None,
) -> None:
    """Show every problem of reference files at once."""
    wanted = require_paths(paths, "factcheck reference check reference/")
    from factcheck.cli.reference_work import check_reference  # noqa: PLC0415 - --help does not pay for it

    raise typer.Exit(check_reference([Path(path) for path in wanted]))
