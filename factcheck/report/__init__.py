"""Results to text, one module a format; a format is a pure function of a report.

A format's module is imported when it is first asked for, since each costs a start what it imports.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.report.report import CheckReport, ExtractReport

RenderCheck = Callable[[CheckReport], str]
RenderExtract = Callable[[ExtractReport], str]


def _check_text(report: CheckReport) -> str:
    from factcheck.report.to_text import render_check  # noqa: PLC0415 - paid only by who needs it

    return render_check(report)


def _check_json(report: CheckReport) -> str:
    from factcheck.report.to_json import render_check  # noqa: PLC0415

    return render_check(report)


def _check_concise(report: CheckReport) -> str:
    from factcheck.report.to_concise import render_check  # noqa: PLC0415

    return render_check(report)


def _check_worksheet(report: CheckReport) -> str:
    from factcheck.report.to_worksheet import render_check  # noqa: PLC0415

    return render_check(report)


def _extract_text(report: ExtractReport) -> str:
    from factcheck.report.extract_text import render_extract  # noqa: PLC0415

    return render_extract(report)


def _extract_json(report: ExtractReport) -> str:
    from factcheck.report.to_json import render_extract  # noqa: PLC0415

    return render_extract(report)


FORMATS: Mapping[str, RenderCheck] = {
    "text": _check_text,
    "json": _check_json,
    "concise": _check_concise,
    "worksheet": _check_worksheet,
}
EXTRACT_FORMATS: Mapping[str, RenderExtract] = {"text": _extract_text, "json": _extract_json}
