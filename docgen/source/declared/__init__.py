"""Declared values: a text such as `1500000` → the money, date or number that a template prints."""
