"""The command ``factcheck`` with its subcommands."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from factcheck import __version__
from factcheck.cli import check, explain, extract, rule
from factcheck.cli.reference import reference_app

EPILOG = """\b
Examples:
  factcheck check draft.txt                                 the draft against itself
  factcheck check drafts/ -r reference/ --date 2023-10-23   and against what is on record
  factcheck extract draft.md --format json                  what is read, without checking
  factcheck rule FC101                                      what a code means and what to do
"""

# New objects before Python looks for unreachable ones. Nearly all that a run makes is reachable to its end, and looking
# at Python's own 700 takes a twentieth of a start.
_GARBAGE = 50_000

# rich is not used for help and errors: it would cost every start a tenth of a second.
app = typer.Typer(
    name="factcheck",
    help="Find the figures and dates of a draft and check them against a sourced reference.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command(epilog=check.EXAMPLES)(check.check)
app.command(epilog=extract.EXAMPLES)(extract.extract)
app.command(epilog=explain.EXAMPLES)(explain.explain)
app.command(epilog=rule.EXAMPLES)(rule.rule)
app.add_typer(reference_app, name="reference")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version and exit.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Take the options that stand before the subcommand."""


def run() -> None:
    """Run the command on ``sys.argv`` and exit: 0, 1 (findings), 2 (something could not be used), 130 (interrupted)."""
    gc.set_threshold(_GARBAGE)
    app(prog_name="factcheck")
