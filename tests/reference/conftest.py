"""What the tests of the reference share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from factcheck.lexicon import Lexicon, load_lexicon
from factcheck.model.reference import Problem, Reference
from factcheck.reference import load_reference

Load = Callable[..., tuple[Reference, tuple[Problem, ...]]]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The English words."""
    return load_lexicon()


@pytest.fixture
def load(tmp_path: Path, lexicon: Lexicon) -> Load:
    """Writes files below a folder of their own and loads the folder, or those named in `only`."""

    def write_and_load(files: Mapping[str, str | bytes], *only: str) -> tuple[Reference, tuple[Problem, ...]]:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load_reference([tmp_path / name for name in only] or [tmp_path], lexicon)

    return write_and_load
