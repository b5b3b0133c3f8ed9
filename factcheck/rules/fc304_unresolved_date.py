"""FC304: a date that needs a reference date, and there is none."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Severity
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import quoted


def unresolved_date(draft: Draft) -> Iterator[Flaw]:
    """A date such as "Monday", "last week" or "7 October" in a draft whose own day is not known.

    **Why it matters.** Figures of such days cannot be compared with the record of that day.

    **What to do.** Give the draft's day with `--date`, in its front matter (`date: 2023-10-23`) or in a full dateline.

    **Settings.** Off by default; switch it on with `--select FC304`.

    ```yaml
    date: none
    wrong: The convoy entered on [Monday].
    right: The convoy entered on 23 October 2023.
    ```
    """
    for mention in draft.dates:
        if mention.start is None and not mention.impossible:
            message = f"{quoted(mention.span, draft.text)} cannot be resolved without the draft's own date."
            yield Flaw(mention.span, message)


RULE = DocumentRule("FC304", "unresolved-date", Severity.INFO, unresolved_date, is_on=False)
