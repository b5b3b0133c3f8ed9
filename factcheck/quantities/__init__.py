"""Numbers to quantities: hedge, kind, unit, rate, and what is none."""
