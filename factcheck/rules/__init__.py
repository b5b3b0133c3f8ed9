"""Turns comparisons into findings: one file a rule, all of them listed in ``registry``."""

from __future__ import annotations

from factcheck.rules.find import find
from factcheck.rules.pages import rule_page
from factcheck.rules.registry import BY_CODE, RULES

__all__ = ["BY_CODE", "RULES", "find", "rule_page"]
