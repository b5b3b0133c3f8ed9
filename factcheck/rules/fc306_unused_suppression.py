"""FC306: a suppression that suppresses nothing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Severity
from factcheck.rules.rule import DocumentRule, Draft, Flaw


def unused_suppression(draft: Draft) -> Iterator[Flaw]:
    """A suppression that suppressed no finding, or whose day has passed.

    **Why it matters.** A suppression that outlives its reason will one day hide a real error.

    **What to do.** Take it out.

    **Settings.** Off by default; switch it on with `--select FC306`.

    ```yaml
    suppressed: a comment that switches FC101 off
    wrong: "[A comment that switches FC101 off] where there is nothing to switch off."
    right: No comment at all.
    ```
    """
    for span, message in draft.unused:
        yield Flaw(span, message)


RULE = DocumentRule("FC306", "unused-suppression", Severity.INFO, unused_suppression, is_on=False)
