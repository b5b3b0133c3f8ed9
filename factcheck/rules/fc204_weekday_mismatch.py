"""FC204: the weekday and the date do not go together."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Severity
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.wording import day_text, quoted, weekday_text


def weekday_mismatch(draft: Draft) -> Iterator[Flaw]:
    """A date is named together with a weekday that it did not fall on.

    **Why it matters.** One of the two is wrong, and the reader cannot tell which.

    **What to do.** Look the day up and mend the wrong one.

    **Settings.** None.

    ```yaml
    wrong: The convoy left on [Monday, 24 October 2023].
    right: The convoy left on Tuesday, 24 October 2023.
    ```
    """
    for mention in draft.dates:
        day, named = mention.start, mention.weekday
        is_day = mention.since or mention.start == mention.end
        if named is None or day is None or not is_day or day.weekday() == named:
            continue
        right = weekday_text(day.weekday())
        message = f"{quoted(mention.span, draft.text)}: {day_text(day)} was a {right}, not a {weekday_text(named)}."
        yield Flaw(mention.span, message, expected=right)


RULE = DocumentRule("FC204", "weekday-mismatch", Severity.ERROR, weekday_mismatch)
