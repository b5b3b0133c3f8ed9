"""What a sound reference holds after loading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.lexicon import Lexicon
from factcheck.model.quantity import Form, Hedge, Kind
from factcheck.model.reference import Fact, Flow, Period, Problem, Reference, Source
from factcheck.reference import load_reference

Load = Callable[..., tuple[Reference, tuple[Problem, ...]]]

HEAD = (
    "places: {gaza: {name: Gaza Strip, aliases: [Gaza, the Strip], within: palestine}, palestine: {name: Palestine}}\n"
)


def facts_of(load: Load, *lines: str) -> dict[str, Fact]:
    """Facts, each given by its keys beside place and source."""
    text = "".join(f"  - {{place: gaza, source: {{name: OCHA}}, {line}}}\n" for line in lines)
    reference, problems = load({"a.yaml": f"{HEAD}facts:\n{text}"})
    assert problems == ()
    return dict(reference.facts)


def only(load: Load, line: str) -> Fact:
    (fact,) = facts_of(load, line).values()
    return fact


def test_without_paths_the_catalogue_is_there(lexicon: Lexicon) -> None:
    reference, problems = load_reference([], lexicon)
    assert problems == ()
    assert (reference.places, reference.facts, reference.events) == ({}, {}, ())
    assert reference.indicators["killed"].builtin


def test_every_key_of_a_fact_arrives(load: Load) -> None:
    fact = only(
        load,
        "id: f, indicator: trucks-needed, group: Aid Workers, value: '1,200', per: day, as_of: 2023-10-07,"
        " period: {from: 2023-10-07, to: 2023-10-23}, since: 2023-10-01, tolerance: 5%, basis: verified",
    )
    (entry,) = fact.entries
    assert (fact.id, fact.indicator, fact.place, fact.group) == ("f", "trucks-needed", "gaza", "aid workers")
    assert (fact.per, fact.basis, fact.since) == ("day", "verified", date(2023, 10, 1))
    assert fact.period == Period(date(2023, 10, 7), date(2023, 10, 23))
    assert (fact.tolerance, fact.tolerance_is_ratio) == (Decimal("0.05"), True)
    assert fact.source == Source("OCHA")
    assert (entry.day, entry.text) == (date(2023, 10, 7), "1,200")
    assert (fact.origin.line, fact.origin.column) == (3, 5)
    quantity = entry.quantity
    assert (quantity.value, quantity.place, quantity.form) == (Decimal(1200), Decimal(100), Form.DIGITS)
    assert (quantity.hedge, quantity.kind, quantity.unit, quantity.per) == (Hedge.EXACT, Kind.COUNT, "truck", "day")


def test_a_source_has_name_address_and_day(load: Load) -> None:
    source = '{name: UNRWA, url: "https://example.org/x", date: 2023-10-10}'
    text = f"{HEAD}facts: [{{indicator: killed, place: gaza, value: 1, source: {source}}}]"
    reference, problems = load({"a.yaml": text})
    assert problems == ()
    (fact,) = reference.facts.values()
    assert fact.source == Source("UNRWA", "https://example.org/x", date(2023, 10, 10))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("5087", (5087, 5087, 5087, Hedge.EXACT, Kind.COUNT, "people")),
        ("2.3 million", (2_300_000, 2_300_000, 2_300_000, Hedge.EXACT, Kind.COUNT, "people")),
        ("more than 500", (500, 500, 500, Hedge.MORE_THAN, Kind.COUNT, "people")),
        ("'between 25,000 and 30,000'", (None, 25_000, 30_000, Hedge.RANGE, Kind.COUNT, "people")),
        ('"5.0-5.2 million"', (None, 5_000_000, 5_200_000, Hedge.RANGE, Kind.COUNT, "people")),
        ("{low: 1 million, high: 1.4 million}", (None, 1_000_000, 1_400_000, Hedge.RANGE, Kind.COUNT, "people")),
        ("60%", (60, 60, 60, Hedge.EXACT, Kind.PERCENT, "percent")),
        ("{low: 60%, high: 70%}", (None, 60, 70, Hedge.RANGE, Kind.PERCENT, "percent")),
        ("US$ 1.2 billion", (1_200_000_000, 1_200_000_000, 1_200_000_000, Hedge.EXACT, Kind.MONEY, "USD")),
        ("129000 litres", (129_000, 129_000, 129_000, Hedge.EXACT, Kind.MEASURE, "litre")),
        ("1 in 5", (Decimal("0.2"), Decimal("0.2"), Decimal("0.2"), Hedge.EXACT, Kind.FRACTION, "fraction")),
    ],
)
def test_figures_as_a_draft_writes_them(load: Load, value: str, expected: tuple[object, ...]) -> None:
    q = only(load, f"indicator: killed, value: {value}").entries[0].quantity
    assert (q.value, q.low, q.high, q.hedge, q.kind, q.unit) == expected


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("people", Kind.COUNT),
        ("housing unit", Kind.COUNT),
        ("USD", Kind.MONEY),
        ("percent", Kind.PERCENT),
        ("fraction", Kind.FRACTION),
        ("litre", Kind.MEASURE),
        ("square kilometre", Kind.MEASURE),
        ("percentage point", Kind.MEASURE),
    ],
)
def test_a_bare_number_takes_the_indicators_unit(load: Load, unit: str, kind: Kind) -> None:
    indicators = f"indicators: {{one: {{label: One, unit: {unit}, measure: level}}}}\n"
    fact = "facts: [{indicator: one, place: gaza, value: 12, source: {name: OCHA}}]"
    reference, problems = load({"a.yaml": HEAD + indicators + fact})
    assert problems == ()
    quantity = next(iter(reference.facts.values())).entries[0].quantity
    assert (quantity.unit, quantity.kind) == (unit, kind)


def test_a_series_stands_in_the_order_of_its_days(load: Load) -> None:
    text = (
        f"{HEAD}facts:\n  - indicator: killed\n    place: gaza\n    source: {{name: OCHA}}\n    series:\n"
        "      2023-10-23: 5087\n      2023-10-21: over 4385\n      2023-10-22: {low: 1, high: 2}\n"
    )
    reference, problems = load({"a.yaml": text})
    assert problems == ()
    (fact,) = reference.facts.values()
    assert fact.is_series
    assert [entry.day for entry in fact.entries] == [date(2023, 10, day) for day in (21, 22, 23)]
    assert [entry.text for entry in fact.entries] == ["over 4385", "1 to 2", "5087"]
    assert [(entry.origin.line, entry.origin.column) for entry in fact.entries] == [(8, 19), (9, 19), (7, 19)]


def test_a_series_from_a_table(load: Load) -> None:
    table = '\ufeffdate,note,displaced\r\n2023-07-15,,"2,613,000"\r\n\r\n2023-05-15,x,about 736000\r\n'
    series = "{file: d/t.csv, date: date, value: displaced}"
    fact = f"facts: [{{indicator: displaced, place: gaza, source: {{name: IOM}}, series: {series}}}]"
    reference, problems = load({"a.yaml": HEAD + fact, "d/t.csv": table})
    assert problems == ()
    (loaded,) = reference.facts.values()
    assert [(e.day, e.quantity.value) for e in loaded.entries] == [
        (date(2023, 5, 15), Decimal(736_000)),
        (date(2023, 7, 15), Decimal(2_613_000)),
    ]
    assert loaded.entries[0].origin.path.endswith("t.csv")
    assert loaded.entries[0].origin.line == 4


def test_a_rate_written_in_the_figure_is_the_facts(load: Load) -> None:
    fact = only(load, "indicator: trucks-needed, value: at least 100 a day")
    assert (fact.per, fact.entries[0].quantity.per, fact.entries[0].quantity.unit) == ("day", "day", "truck")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2%", ("0.02", True)),
        ("2.5 per cent", ("0.025", True)),
        ("500", ("500", False)),
        ("'50,000'", ("50000", False)),
    ],
)
def test_tolerances(load: Load, written: str, expected: tuple[str, bool]) -> None:
    fact = only(load, f"indicator: killed, value: 5, tolerance: {written}")
    assert (fact.tolerance, fact.tolerance_is_ratio) == (Decimal(expected[0]), expected[1])


def test_a_fact_without_an_id_is_named_after_what_it_says(load: Load) -> None:
    facts = facts_of(
        load,
        "indicator: killed, value: 1",
        "indicator: killed, value: 2",
        "indicator: killed, value: 3, group: Aid Workers",
        "indicator: injured, value: 4, id: gaza-killed-3",
        "indicator: killed, value: 5",
    )
    assert {name: fact.entries[0].text for name, fact in facts.items()} == {
        "gaza-killed": "1",
        "gaza-killed-2": "2",
        "gaza-killed-aid-workers": "3",
        "gaza-killed-3": "4",
        "gaza-killed-4": "5",
    }


def test_an_own_indicator_replaces_the_whole_built_in_one(load: Load) -> None:
    text = (
        "indicators: {killed: {label: Deaths, unit: soldier, measure: flow, cues: {any: [Fall]}, subjects: [Soldier]}}"
    )
    reference, problems = load({"a.yaml": text})
    assert problems == ()
    own = reference.indicators["killed"]
    assert (own.label, own.unit, own.measure, own.cues_any) == ("Deaths", "soldier", Flow.FLOW, ("fall",))
    assert (own.cues_none, own.subjects, own.builtin) == ((), ("soldier",), False)


def test_places_and_events(load: Load) -> None:
    events = (
        "events:\n  - {id: a, name: A, date: 2023-10-07, cues: [Hamas attack]}\n"
        "  - {id: b, name: B, date: {from: 2023-10-01, to: 2023-10-31}, cues: [presidency]}\n"
    )
    reference, problems = load({"a.yaml": HEAD + events})
    assert problems == ()
    assert (reference.places["gaza"].aliases, reference.places["gaza"].within) == (("Gaza", "the Strip"), "palestine")
    a, b = reference.events
    assert (a.start, a.end, a.cues) == (date(2023, 10, 7), date(2023, 10, 7), ("Hamas attack",))
    assert (b.start, b.end) == (date(2023, 10, 1), date(2023, 10, 31))


def test_items_of_one_file_may_use_those_of_another(load: Load) -> None:
    facts = "facts: [{indicator: killed, place: gaza, value: 1, source: {name: OCHA}}]"
    reference, problems = load({"b.yml": HEAD, "a/deep/c.yaml": facts})
    assert problems == ()
    assert list(reference.facts) == ["gaza-killed"]


def test_empty_sections_hidden_files_and_other_files_do_no_harm(load: Load) -> None:
    files = {
        "a.yaml": "places:\nfacts:\n", ".hidden.yaml": "zzz", ".git/b.yaml": "zzz", "notes.txt": "zzz", "t.csv": "z"
    }  # fmt: skip
    reference, problems = load(files)
    assert problems == ()
    assert reference.places == {}


def test_a_file_named_twice_is_read_once(load: Load) -> None:
    reference, problems = load({"a.yaml": HEAD}, "a.yaml", ".", "a.yaml")
    assert problems == ()
    assert list(reference.places) == ["gaza", "palestine"]


def test_paths_that_lead_to_nothing(load: Load) -> None:
    _, problems = load({"sub/.keep": ""}, "no.yaml", "sub")
    assert [(p.origin.line, p.origin.column, p.message) for p in problems] == [
        (1, 1, "there is no such file or folder"),
        (1, 1, "there is no .yaml or .yml file in this folder"),
    ]


def test_bytes_that_are_not_utf_8_are_told_with_their_place(load: Load) -> None:
    _, problems = load({"a.yaml": b"title: one\nplaces: {x: {name: T\xfcrkiye}}\n"})
    (problem,) = problems
    assert (problem.origin.line, problem.origin.column) == (2, 21)
    assert "not UTF-8" in problem.message


def test_a_byte_order_mark_and_windows_line_ends_are_no_error(load: Load) -> None:
    reference, problems = load({"a.yaml": b"\xef\xbb\xbftitle: T\r\nplaces: {x: {name: X}}\r\n"})
    assert problems == ()
    assert list(reference.places) == ["x"]


def test_a_file_beyond_the_limit_is_not_read(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reference.files.MAX_BYTES", 5)
    _, (problem,) = load({"a.yaml": "title: long"})
    assert "larger than 5 bytes" in problem.message


def test_a_table_behind_a_link_out_of_the_folder_is_refused(load: Load, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("date,value\n2023-10-07,5\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "t.csv").symlink_to(tmp_path / "out.csv")
    fact = (
        "facts: [{indicator: killed, place: gaza, source: {name: X}, series: {file: t.csv, date: date, value: value}}]"
    )
    reference, (problem,) = load({"in/a.yaml": HEAD + fact}, "in")
    assert "outside the folder" in problem.message
    assert reference.facts == {}


def test_a_table_of_nonsense_is_given_up_after_some_rows(load: Load) -> None:
    fact = (
        "facts: [{indicator: killed, place: gaza, source: {name: X}, series: {file: t.csv, date: date, value: value}}]"
    )
    _, problems = load({"a.yaml": HEAD + fact, "t.csv": "date,value\n" + "x,y\n" * 1000})
    assert len(problems) == 21
    assert "was not read" in problems[-1].message


def test_what_is_sound_is_kept_beside_what_is_not(load: Load) -> None:
    text = (
        "places: {a: {name: A, within: nowhere}, b: {name: B, within: b}, c: {nam: C}}\n"
        "facts:\n"
        "  - {id: good, indicator: killed, place: a, value: 1, share_of: nothing, source: {name: X}}\n"
        "  - {id: bad, indicator: killed, place: c, value: 1, source: {name: X}}\n"
        "  - {id: worse, indicator: killed, place: a, value: 1 or so many, source: {name: X}}\n"
    )
    reference, problems = load({"a.yaml": text})
    assert len(problems) == 6
    assert {name: place.within for name, place in reference.places.items()} == {"a": None, "b": None}
    assert {name: fact.share_of for name, fact in reference.facts.items()} == {"good": None}
