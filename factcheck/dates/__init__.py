"""Tokens to days and periods, resolved against the reference date."""

from factcheck.dates.dateline import dateline_date
from factcheck.dates.mentions import read_dates
from factcheck.dates.numeric import read_iso_day

__all__ = ["dateline_date", "read_dates", "read_iso_day"]
