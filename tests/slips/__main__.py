"""``python -m tests.slips``: the shares of slips found and named, and of true sentences left alone, for every figure.

An argument takes every so many-th figure; ``--misses`` prints what went wrong.
"""

from __future__ import annotations

import sys
from collections import Counter

from factcheck.checker.pipeline import Checker
from tests.slips.facts import figures, the_reference
from tests.slips.judge import Tally, run


def main() -> int:
    """Prints the shares; 1 where they are below the goals."""
    arguments = [word for word in sys.argv[1:] if not word.startswith("-")]
    step = int(arguments[0]) if arguments else 1
    reference = the_reference()
    found = list(figures(reference))
    tally = run(reference, Checker(reference), found, step)
    _print(tally, len(found[::step]))
    if "--misses" in sys.argv:
        sys.stdout.write("\n".join(tally.misses) + "\n")
    return 0 if tally.is_good else 1


def _print(tally: Tally, count: int) -> None:
    """The shares, and which kinds of slips were not named."""
    missed: Counter[str] = tally.unnamed
    lines = [
        f"{count} figures: {tally.true} true sentences, {tally.slips} slips",
        f"true sentences left alone  {tally.left_alone:.4f}  (goal 0.995)",
        f"true sentences supported   {tally.supported:.4f}",
        f"slips found                {tally.found:.4f}  (goal 0.97)",
        f"slips named                {tally.named:.4f}  (goal 0.93)",
        *(f"  not named: {kind}: {number} of {tally.kinds[kind]}" for kind, number in missed.most_common()),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
