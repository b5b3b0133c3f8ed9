"""Tokens to date mentions, resolved against the reference date."""
