"""Quantities to claims: what is said of them."""
