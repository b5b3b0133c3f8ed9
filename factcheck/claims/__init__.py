"""Quantities to claims: what is said of them."""

from factcheck.claims.gazetteer import Gazetteer
from factcheck.claims.read import read_claims

__all__ = ["Gazetteer", "read_claims"]
