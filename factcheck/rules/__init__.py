"""Turns comparisons into findings: one file a rule, all of them listed in ``registry``."""

from __future__ import annotations

from factcheck.rules.find import find, find_in, make_draft
from factcheck.rules.pages import rule_page
from factcheck.rules.registry import BY_CODE, RULES

__all__ = ["BY_CODE", "RULES", "find", "find_in", "make_draft", "rule_page"]
