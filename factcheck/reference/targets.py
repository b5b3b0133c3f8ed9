"""Whether an indicator measures a need or plan, what happened, or either; the words are in `targets.yaml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib import resources

import yaml

from factcheck.lexicon.load import LexiconModel, validated


class TargetWords(LexiconModel):
    """Words that decide; the first list that has one of those found does."""

    happened: frozenset[str]
    either: frozenset[str]
    target: frozenset[str]
    cues: frozenset[str]

    @cached_property
    def phrases(self) -> re.Pattern[str]:
        """Any word or phrase of the lists, whole; the longest that stands in a place is found there."""
        phrases = sorted((*self.happened, *self.either, *self.target), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")


def target_of(name: str, label: str, cues: Sequence[str]) -> bool | None:
    """Whether claims of measure `target` are compared with an indicator (true), others (false), or both (null).

    name   its id: "trucks-needed"
    label  what it is called: "Aid trucks needed"
    cues   its words, lower case: asked only where id and label say nothing
    """
    words = _target_words()
    found = set(words.phrases.findall(f"{name} {label}".replace("-", " ").lower()))
    if not found.isdisjoint(words.happened):
        return False
    if not found.isdisjoint(words.either):
        return None
    return bool(found or (cues and words.cues.issuperset(cues)))


@lru_cache(maxsize=1)
def _target_words() -> TargetWords:
    """The data file, read once."""
    text = (resources.files(__package__) / "targets.yaml").read_text(encoding="utf-8")
    return validated(yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)), TargetWords, "targets.yaml")  # noqa: S506
