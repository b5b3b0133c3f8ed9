"""Bytes to documents: what is text, what it is, and where it stood in the source."""
