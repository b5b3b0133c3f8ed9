"""Finds the figures and dates of a draft and checks them against a sourced reference.

>>> import factcheck
>>> extraction = factcheck.extract("More than 5,000 people have been killed.")
>>> [claim.span.of(extraction.document.source) for claim in extraction.claims]
['More than 5,000 people']

Names are loaded when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.checker.library import BrokenReferenceError, check, extract, load_reference
    from factcheck.checker.pipeline import Checker
    from factcheck.documents import DocumentError, read_document
    from factcheck.model.claim import Claim, Extraction
    from factcheck.model.document import Document
    from factcheck.model.finding import Checked, Finding, Severity
    from factcheck.model.reference import Reference
    from factcheck.model.verdict import Comparison, Verdict

__version__ = "0.1.0"

__all__ = [
    "BrokenReferenceError",
    "Checked",
    "Checker",
    "Claim",
    "Comparison",
    "Document",
    "DocumentError",
    "Extraction",
    "Finding",
    "Reference",
    "Severity",
    "Verdict",
    "__version__",
    "check",
    "extract",
    "load_reference",
    "read_document",
]

_HOMES = {
    "BrokenReferenceError": "factcheck.checker.library",
    "Checked": "factcheck.model.finding",
    "Checker": "factcheck.checker.pipeline",
    "Claim": "factcheck.model.claim",
    "Comparison": "factcheck.model.verdict",
    "Document": "factcheck.model.document",
    "DocumentError": "factcheck.documents",
    "Extraction": "factcheck.model.claim",
    "Finding": "factcheck.model.finding",
    "Reference": "factcheck.model.reference",
    "Severity": "factcheck.model.finding",
    "Verdict": "factcheck.model.verdict",
    "check": "factcheck.checker.library",
    "extract": "factcheck.checker.library",
    "load_reference": "factcheck.checker.library",
    "read_document": "factcheck.documents",
}


def __getattr__(name: str) -> object:
    """The public name ``name``, imported from the module that defines it (PEP 562)."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
