"""Options of the whole suite."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A busy machine is no failure, and a failure must come again: `--hypothesis-profile default` looks for new examples.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden-rewrite",
        action="store_true",
        help="write the reports of tests/golden anew instead of comparing them; read the diff like code",
    )


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command keeps nothing, and uses nothing that it kept, where a test does not ask for it."""
    monkeypatch.setenv("FACTCHECK_CACHE", "")
