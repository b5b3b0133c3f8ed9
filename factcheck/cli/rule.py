"""``factcheck rule``."""

from __future__ import annotations

from typing import Annotated

import typer

EXAMPLES = """\b
Examples:
  factcheck rule            every rule, a line each
  factcheck rule FC101      what one finds, why it matters and what to do
"""


def rule(
    code: Annotated[
        str | None, typer.Argument(help="A code such as FC101, or a rule's name.", show_default=False)
    ] = None,
) -> None:
    """List the rules, or explain one."""
    from factcheck.cli.codes import unknown  # noqa: PLC0415 - --help does not pay for the rules
    from factcheck.rules.pages import rule_page  # noqa: PLC0415
    from factcheck.rules.registry import RULES  # noqa: PLC0415

    if code is None:
        for each in RULES:
            off = "" if each.is_on else ", off"
            typer.echo(f"{each.code}  {each.name:<24}{each.severity.value}{off}")
        return
    found = next((each for each in RULES if code.lower() in (each.code.lower(), each.name)), None)
    if found is None:
        raise typer.BadParameter(unknown(code), param_hint="CODE")
    typer.echo(rule_page(found).rstrip())
