"""The library: three functions, their results, and what they promise about cost and threads."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck

REFERENCE = """\
places:
  veld: {name: Veld}
facts:
  - id: veld-killed
    indicator: killed
    place: veld
    value: 5087
    as_of: 2023-10-23
    source: {name: Ministry of Health, date: 2023-10-23}
"""
DAY = date(2023, 10, 23)
DRAFT = "In Veld 50,870 people have been killed since Monday, October 16, 2023.\n"


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> factcheck.Reference:
    path = tmp_path_factory.mktemp("reference") / "veld.yaml"
    path.write_text(REFERENCE, encoding="utf-8")
    return factcheck.load_reference(path)


def test_a_text_is_read() -> None:
    extraction = factcheck.extract(DRAFT, date=DAY)
    source = extraction.document.source
    assert [claim.quantity.span.of(source) for claim in extraction.claims] == ["50,870"]
    assert [mention.start for mention in extraction.dates] == [date(2023, 10, 16)]
    assert extraction.document.date == DAY


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(DRAFT, encoding="utf-8")
    assert factcheck.extract(path, date=DAY).claims == factcheck.extract(DRAFT, date=DAY).claims
    assert factcheck.extract(path).document.path == str(path)


def test_a_document_is_checked(reference: factcheck.Reference) -> None:
    document = factcheck.read_document("x.txt", DRAFT.encode(), day=DAY)
    checked = factcheck.check(document, reference=reference)
    assert [finding.code for finding in checked.findings] == ["FC102"]
    assert [comparison.verdict for comparison in checked.comparisons] == [factcheck.Verdict.MISMATCH]


def test_rules_are_chosen(reference: factcheck.Reference) -> None:
    assert not factcheck.check(DRAFT, reference=reference, date=DAY, ignore=["FC102"]).findings
    assert not factcheck.check(DRAFT, reference=reference, date=DAY, select=["FC2"]).findings


def test_spans_point_into_the_source_in_every_format() -> None:
    draft = "# Title\n\nOn **Monday**, some *2.4&nbsp;million* people fled.\n"
    extraction = factcheck.extract(draft, path="x.md", date=DAY)
    (claim,) = extraction.claims
    assert claim.quantity.span.of(draft) == "2.4&nbsp;million"
    assert [mention.span.of(draft) for mention in extraction.dates] == ["Monday"]
    assert claim.time is None or claim.time in extraction.dates


def test_a_broken_reference_raises_with_every_problem(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(REFERENCE.replace("place: veld", "place: vled").replace("5087", "many"), encoding="utf-8")
    with pytest.raises(factcheck.BrokenReferenceError) as caught:
        factcheck.load_reference(path)
    assert len(caught.value.problems) == 2
    assert f"{path}:6:" in str(caught.value)


def test_an_empty_text_raises() -> None:
    with pytest.raises(factcheck.DocumentError, match="is empty"):
        factcheck.check(" \n")


def test_threads_share_a_checker(reference: factcheck.Reference) -> None:
    checker = factcheck.Checker(reference)
    drafts = [f"In Veld {number:,} people have been killed." for number in range(1000, 1040)]
    documents = [factcheck.read_document("x.txt", draft.encode(), day=DAY) for draft in drafts]
    alone = [checker.check(document).findings for document in documents]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda document: checker.check(document).findings, documents)) == alone


@settings(max_examples=50, deadline=None)
@given(st.text(min_size=1).filter(str.strip))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    try:
        checked = factcheck.check(text)
    except factcheck.DocumentError:
        return
    source = checked.document.source
    for claim in checked.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(source)
        assert claim.span.start <= claim.quantity.span.start < claim.quantity.span.end <= claim.span.end


def test_importing_costs_nothing() -> None:
    program = "import sys, factcheck; print([m for m in sys.modules if m.split('.')[0] in {'yaml','pydantic','typer'}])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    assert dir(factcheck) == sorted(factcheck.__all__)
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        factcheck.chek  # noqa: B018


def test_the_version_is_the_packages() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project.get("version", factcheck.__version__) == factcheck.__version__
