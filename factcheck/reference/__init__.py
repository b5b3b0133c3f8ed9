"""Reference files to figures on record."""
