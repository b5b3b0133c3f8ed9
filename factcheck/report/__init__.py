"""Findings to what people and programs read."""
