"""Numbers to quantities: hedge, kind, unit, rate, and what is none."""

from factcheck.quantities.read import read_quantities, why_no_quantity
from factcheck.quantities.value import read_value

__all__ = ["read_quantities", "read_value", "why_no_quantity"]
