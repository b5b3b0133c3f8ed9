"""Sentences made from figures on record are borne out, and each slip in them is found and named.

A sample; ``python -m tests.slips`` takes every figure.
"""

from __future__ import annotations

import pytest

from factcheck.checker.pipeline import Checker
from tests.slips.facts import figures, the_reference
from tests.slips.judge import Tally, run
from tests.slips.sentences import FRAMES

EVERY = 40


@pytest.fixture(scope="module")
def tally() -> Tally:
    reference = the_reference()
    return run(reference, Checker(reference), list(figures(reference)), EVERY)


def test_there_are_thirty_frames_and_more() -> None:
    assert len({frame["name"] for frame in FRAMES}) == len(FRAMES) >= 30


def test_true_sentences_are_left_alone(tally: Tally) -> None:
    assert tally.left_alone >= 0.995, "\n".join(tally.misses)


def test_true_sentences_are_borne_out(tally: Tally) -> None:
    assert tally.supported >= 0.97, "\n".join(tally.misses)


def test_slips_are_found(tally: Tally) -> None:
    assert tally.found >= 0.95, "\n".join(tally.misses)


def test_slips_are_named(tally: Tally) -> None:
    assert tally.named >= 0.93, "\n".join(tally.misses)
