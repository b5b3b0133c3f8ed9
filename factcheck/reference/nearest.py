"""The known word nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean "killed"?`` where one of the known words is near, else nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - paid only where there is an error

    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""
