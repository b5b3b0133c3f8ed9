"""Scores the annotated articles of this folder: no figure may fall below the one in ``floor.yaml``.

``python -m tests.articles`` prints the figures and what was wrong.
"""

from __future__ import annotations

from functools import lru_cache

import pytest
import yaml

import factcheck
from tests.articles.annotations import FOLDER, Article, complaints, load_articles
from tests.articles.scoring import Tally, score_check, score_extraction

ARTICLES = load_articles()
FLOOR: dict[str, float] = yaml.safe_load((FOLDER / "floor.yaml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def measure() -> tuple[dict[str, float], Tally]:
    """The figures of all articles together, and the tally that they are taken from."""
    tally = Tally()
    for article in ARTICLES:
        name = article.name + article.suffix
        score_extraction(article, factcheck.extract(article.text, date=article.day, path=name), tally)
        if article.references:
            reference = factcheck.load_reference(*article.references)
            checked = factcheck.check(article.text, reference=reference, date=article.day, path=name)
            score_check(article, checked, tally)
    figures = {name: tally.f1(name) for name in ("spans", "strict", "dates")}
    return figures | {n: tally.share(n) for n in ("context", "planted", "named", "precision", "verdict", "fact")}, tally


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_annotations_are_well_formed(article: Article) -> None:
    assert complaints(article) == []


@pytest.mark.parametrize("figure", FLOOR)
def test_no_figure_falls(figure: str) -> None:
    figures, tally = measure()
    assert figures[figure] >= FLOOR[figure], "\n".join(tally.misses)


def test_every_figure_has_a_floor() -> None:
    assert set(FLOOR) == set(measure()[0])
