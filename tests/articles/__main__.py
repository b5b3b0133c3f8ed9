"""Prints how the annotated articles are scored: ``python -m tests.articles``."""

from __future__ import annotations

import sys

from tests.articles.test_articles import ARTICLES, measure

if __name__ == "__main__":
    figures, tally = measure()
    lines = [*tally.misses, f"{len(ARTICLES)} articles", *(f"{name:12}{value:.4f}" for name, value in figures.items())]
    sys.stdout.write("\n".join(lines) + "\n")
