"""Compares claims with what is on record: ``compare_claims`` gives one verdict a claim, with what it rests on."""

from __future__ import annotations

from factcheck.compare.claims import compare_claims, compare_views, view_claims
from factcheck.compare.index import Index, build_index

__all__ = ["Index", "build_index", "compare_claims", "compare_views", "view_claims"]
