"""Claims against the figures on record."""
