"""Codes of rules as they are named on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import typer

from factcheck.rules.registry import RULES


def parse_codes(written: Sequence[str] | None, option: str) -> tuple[str, ...]:
    """Codes, or beginnings of codes, as given to ``option``: repeated, or with commas between them.

    Raises BadParameter, which names the nearest code, for what no rule's code begins with.
    """
    parts = [part.strip().upper() for each in written or () for part in each.split(",")]
    codes = tuple(dict.fromkeys(part for part in parts if part))
    for code in codes:
        if not any(rule.code.startswith(code) for rule in RULES):
            raise typer.BadParameter(unknown(code), param_hint=option)
    return codes


def unknown(code: str) -> str:
    """A sentence that says that there is no such rule, and which may have been meant."""
    names = {rule.code: rule.code for rule in RULES} | {rule.name.upper(): rule.code for rule in RULES}
    near = get_close_matches(code.upper(), names, n=1, cutoff=0.5)
    meant = f"did you mean {names[near[0]]}?" if near else "'factcheck rule' lists all."
    return f"there is no rule {code}; {meant}"
