"""Whether an indicator measures a need or plan, what happened, or either; the words are in `targets.yaml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib import resources

import yaml

from factcheck.lexicon.load import LexiconModel


class TargetWords(LexiconModel):
    """Words that decide, in the order in which they are asked."""

    happened: tuple[str, ...]
    either: tuple[str, ...]
    target: tuple[str, ...]
    cues: frozenset[str]

    @cached_property
    def says_happened(self) -> re.Pattern[str]:
        """Any word of what came of it."""
        return _any_of(self.happened)

    @cached_property
    def says_either(self) -> re.Pattern[str]:
        """Any word of what is a state and a need at once."""
        return _any_of(self.either)

    @cached_property
    def says_target(self) -> re.Pattern[str]:
        """Any word of a need, an appeal or a plan."""
        return _any_of(self.target)


def target_of(name: str, label: str, cues: Sequence[str]) -> bool | None:
    """Whether claims of measure `target` are compared with an indicator (true), others (false), or both (null).

    name   its id: "trucks-needed"
    label  what it is called: "Aid trucks needed"
    cues   its words, lower case: asked only where id and label say nothing
    """
    words = _target_words()
    said = f"{name} {label}".replace("-", " ").lower()
    if words.says_happened.search(said):
        return False
    if words.says_either.search(said):
        return None
    return bool(words.says_target.search(said) or (cues and words.cues.issuperset(cues)))


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern for any of these words or phrases, whole."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@lru_cache(maxsize=1)
def _target_words() -> TargetWords:
    """The data file, read once."""
    text = (resources.files(__package__) / "targets.yaml").read_text(encoding="utf-8")
    return TargetWords.model_validate(yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))  # noqa: S506
