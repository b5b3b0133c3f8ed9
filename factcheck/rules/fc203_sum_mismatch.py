"""FC203: parts that do not add up to their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.meaning import stated_interval
from factcheck.model.claim import Claim
from factcheck.model.finding import Severity
from factcheck.model.interval import Interval
from factcheck.model.quantity import Hedge
from factcheck.rules.breakdowns import breakdowns, too_large
from factcheck.rules.rule import DocumentRule, Draft, Flaw
from factcheck.rules.tables import total_columns
from factcheck.rules.wording import phrase_of, plain

_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")  # beyond these the list is no breakdown of the total


def sum_mismatch(draft: Draft) -> Iterator[Flaw]:
    """The parts that a text or a table names of a total do not add up to it.

    Parts are what follows a colon, men, women and children, the rows above a total, and a list that ends with "the
    other nine"; and none is more than its whole.

    **Why it matters.** Breakdowns are copied from tables row by row; one row is wrong or left out.

    **What to do.** Add up again, and look at the table.

    **Settings.** None. Rounding of all the numbers is allowed for.

    ```yaml
    wrong: "The convoy had [64 trucks]: 14 carried tents, 22 food and 18 medical kits."
    right: "The convoy had 54 trucks: 14 carried tents, 22 food and 18 medical kits."
    ```

    ```yaml
    wrong: "The flood killed [411 people]. Among the people killed were 113 men, 168 women and 112 children."
    right: "The flood killed 411 people. Among the people killed were 131 men, 168 women and 112 children."
    ```

    ```yaml
    wrong: The classes reached [19,213 children] (8,235 girls and 10,888 boys) and 40 teachers.
    right: The classes reached 19,213 children (8,235 girls and 10,978 boys) and 40 teachers.
    ```

    ```yaml
    wrong: The clinics have 3,200 beds, including [11,000 beds] in the capital.
    right: The clinics have 3,200 beds, including 1,100 beds in the capital.
    ```

    ```yaml
    wrong: "Of the [213 schools], 143 are in the north and 61 in the south; the other 19 are in the capital."
    right: "Of the 213 schools, 143 are in the north and 61 in the south; the other nine are in the capital."
    ```
    """
    for part, whole in too_large(draft):
        here, there = phrase_of(draft.claims[part], draft), phrase_of(draft.claims[whole], draft)
        yield Flaw(draft.claims[part].quantity.phrase, f"The part {here} is more than the whole, {there}.", part)
    for total, parts in (*breakdowns(draft), *total_columns(draft)):
        yield from _check(total, parts, draft)


def _check(total: int, parts: Sequence[int], draft: Draft) -> Iterator[Flaw]:
    claims = [draft.claims[number] for number in parts]
    whole = draft.claims[total]
    if any(claim.quantity.hedge is Hedge.VAGUE for claim in (whole, *claims)):
        return
    hedges = draft.index.hedges
    stated = stated_interval(whole.quantity, hedges)
    intervals = [stated_interval(claim.quantity, hedges) for claim in claims]
    added = Interval(sum((i.low for i in intervals), Decimal(0)), sum((i.high for i in intervals), Decimal(0)))
    size = sum((_value(claim) for claim in claims), Decimal(0))
    if added.overlaps(stated) or not _LEAST * _value(whole) <= size <= _MOST * _value(whole):
        return
    message = f"The parts of {phrase_of(whole, draft)} add up to {plain(size)}."
    yield Flaw(whole.quantity.phrase, message, total, plain(size))


def _value(claim: Claim) -> Decimal:
    quantity = claim.quantity
    return quantity.value if quantity.value is not None else (quantity.low + quantity.high) / 2


RULE = DocumentRule("FC203", "sum-mismatch", Severity.WARNING, sum_mismatch)
