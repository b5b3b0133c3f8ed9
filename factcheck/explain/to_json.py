"""An explanation as one JSON object."""

from __future__ import annotations

import json
from decimal import Decimal

from factcheck.explain.model import Bars, Explanation, Section, Step
from factcheck.model.document import Document
from factcheck.model.interval import Interval
from factcheck.model.span import Span

VERSION = 1
_Object = dict[str, object]


def render_json(explanation: Explanation) -> str:
    """The explanation with the places of all words in source offsets, the same bytes for the same input.

    Numbers of intervals are whole numbers where they are whole, else floats, as in the other reports.
    """
    document = explanation.document
    found: _Object = {
        "version": VERSION,
        "path": document.path,
        "date": None if document.date is None else str(document.date),
        **_place(explanation.phrase, document),
        "number": _place(explanation.span, document),
        "sentence": _place(explanation.sentence, document),
        "sections": [_section(section, document) for section in explanation.sections],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _section(section: Section, document: Document) -> _Object:
    return {"title": section.title, "steps": [_step(step, document) for step in section.steps]}


def _step(step: Step, document: Document) -> _Object:
    return {
        "name": step.name,
        "value": step.value,
        "words": [_place(span, document) for span in step.words],
        "why": step.why or None,
        **({} if step.bars is None else _bars(step.bars)),
    }


def _bars(bars: Bars) -> _Object:
    return {"stated": _interval(bars.stated), "on_record": _interval(bars.on_record)}


def _interval(interval: Interval) -> _Object:
    return {
        "low": _number(interval.low),
        "low_open": interval.low_open,
        "high": _number(interval.high),
        "high_open": interval.high_open,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _place(clean: Span, document: Document) -> _Object:
    span = document.to_source(clean)
    line, column = document.position(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column, "text": span.of(document.source)}
