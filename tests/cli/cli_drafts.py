"""Drafts and a reference to run the command on."""

from __future__ import annotations

from collections.abc import Callable

from typer.testing import Result

WRONG = "The camp was opened on Monday, October 24, 2023.\n"  # a Tuesday: FC204, an error without any reference
RIGHT = "The camp was opened on Tuesday, October 24, 2023.\n"

REFERENCE = """\
places:
  veld: {name: Veld}
facts:
  - id: veld-killed
    indicator: killed
    place: veld
    value: 5087
    as_of: 2023-10-23
    source: {name: Ministry of Health, date: 2023-10-23}
"""

Run = Callable[..., Result]
