"""The JSON of the contract, key by key, and the same models reading back what they wrote."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.model.claim import Extraction
from factcheck.model.finding import Checked
from factcheck.report import EXTRACT_FORMATS, FORMATS
from factcheck.report.report import CheckReport, ExtractReport
from factcheck.report.schema import CheckModel, ExtractModel
from factcheck.report.to_json import number


@pytest.fixture
def check_report(checked: Checked) -> CheckReport:
    return CheckReport((checked, checked))


@pytest.fixture
def extract_report(checked: Checked) -> ExtractReport:
    return ExtractReport((Extraction(checked.document, checked.claims, checked.dates),))


def test_extract_has_the_keys_of_the_contract(extract_report: ExtractReport) -> None:
    written = json.loads(EXTRACT_FORMATS["json"](extract_report))
    assert written["version"] == 1
    (document,) = written["documents"]
    assert document["path"] == "drafts/x.txt"
    assert document["date"] == "2023-10-23"
    assert document["dates"] == [
        {
            "start": 3,
            "end": 9,
            "line": 1,
            "column": 4,
            "text": "Monday",
            "from": "2023-10-23",
            "to": "2023-10-23",
            "grain": "day",
        }
    ]
    assert document["claims"][1] == {
        "start": 47,
        "end": 69,
        "line": 1,
        "column": 48,
        "text": "about 100 trucks a day",
        "kind": "count",
        "quantity": {
            "start": 53,
            "end": 56,
            "text": "100",
            "value": 100,
            "low": 100,
            "high": 100,
            "hedge": "about",
            "unit": "truck",
            "per": "day",
            "each": None,
        },
        "subject": None,
        "predicate": "need",
        "place": None,
        "group": None,
        "time": 3,
        "attribution": None,
        "measure": "target",
        "quoted": False,
        "negated": False,
        "base": 21,
        "indicator": None,
    }


def test_check_adds_verdicts_coverage_and_findings(check_report: CheckReport) -> None:
    written = json.loads(FORMATS["json"](check_report))
    assert written["coverage"] == {
        "claims": 4,
        "supported": 0,
        "mismatch": 2,
        "outdated": 0,
        "ambiguous": 0,
        "unverified": 2,
    }
    document = written["documents"][0]
    assert document["coverage"]["claims"] == 2
    assert [(claim["verdict"], claim["fact"], claim["indicator"], claim["margin"]) for claim in document["claims"]] == [
        ("mismatch", "town-population", "population", None),
        ("unverified", None, None, None),
    ]
    assert document["findings"] == [
        {
            "code": "FC101",
            "rule": "value-mismatch",
            "severity": "error",
            "start": 21,
            "end": 39,
            "line": 1,
            "column": 22,
            "end_line": 1,
            "end_column": 40,
            "text": "2.4 million people",
            "message": "The draft says 2.4 million people; on record are 2.23 million.",
            "fact": "town-population",
            "record": None,
            "expected": "2.23 million",
            "source": "Bureau of Statistics, 11 July 2023",
        }
    ]


def test_what_is_written_can_be_read_back(check_report: CheckReport, extract_report: ExtractReport) -> None:
    checked, extracted = FORMATS["json"](check_report), EXTRACT_FORMATS["json"](extract_report)
    assert CheckModel.model_validate_json(checked).model_dump_json(by_alias=True, indent=2) + "\n" == checked
    assert ExtractModel.model_validate_json(extracted).model_dump_json(by_alias=True, indent=2) + "\n" == extracted


def test_a_vague_number_has_no_value(extract_report: ExtractReport) -> None:
    document = extract_report.documents[0]
    quantity = replace(document.claims[0].quantity, value=None, low=Decimal(24), high=Decimal(99))
    vague = replace(document, claims=(replace(document.claims[0], quantity=quantity),))
    written = json.loads(EXTRACT_FORMATS["json"](ExtractReport((vague,))))
    assert written["documents"][0]["claims"][0]["quantity"]["value"] is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [("100", 100), ("100.00", 100), ("2.4E+6", 2_400_000), ("7.5", 7.5), ("-3", -3), ("1E+30", 10**30)],
)
def test_whole_numbers_are_ints(value: str, expected: float) -> None:
    found = number(Decimal(value))
    assert found == expected
    assert type(found) is type(expected)
