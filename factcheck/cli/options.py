"""Arguments and options that the commands share, and the words they may hold. Light: ``--help`` imports it."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Format(StrEnum):
    """Formats of the report on a check."""

    TEXT = "text"
    JSON = "json"
    CONCISE = "concise"
    WORKSHEET = "worksheet"


class ExtractFormat(StrEnum):
    """Formats of what was read."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on findings make the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Color(StrEnum):
    """Whether a report is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def parse_day(written: str) -> date:
    """An ISO day. Raises BadParameter, which says how to write it, for anything else."""
    try:
        if _ISO_DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError as error:
        raise typer.BadParameter(f"{written} is a day that does not exist.") from error
    raise typer.BadParameter(f"{written!r} is not a day as YYYY-MM-DD, such as 2023-10-23.")


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATHS...",
        help="Drafts, folders of drafts (.txt, .md, .markdown, .html, .htm), or - for standard input.",
        show_default=False,
    ),
]
References = Annotated[
    list[Path] | None,
    typer.Option(
        "-r",
        "--reference",
        metavar="PATH",
        help="A reference file, or a folder of them, with what is on record. May be repeated.",
        show_default=False,
    ),
]
Day = Annotated[
    date | None,
    typer.Option(
        "--date",
        metavar="YYYY-MM-DD",
        parser=parse_day,
        help="The day from which 'Monday' and 'last week' are counted; else the draft's own date.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write the report to a file, whole or not at all, instead of standard output.",
        show_default=False,
    ),
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What - is called in the report; its suffix says how to read it.",
        show_default=False,
    ),
]
ColorChoice = Annotated[
    Color, typer.Option("--color", help="When to colour; auto is on a terminal where NO_COLOR is not set.")
]


def require_paths(paths: list[str] | None, example: str) -> list[str]:
    """``paths``, at least one. Raises BadParameter, which shows an example, where there is none."""
    if not paths:
        raise typer.BadParameter(f"name what to read, for example: {example}", param_hint="PATHS")
    return paths
