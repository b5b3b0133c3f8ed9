"""Tokens to numbers as written."""
