"""A place in a text → what stands before it: a few letters, or its line."""

from __future__ import annotations


def lead(text: str, start: int, most: int) -> str:
    """Return what stands right before an offset, `most` letters of it: bodies are long."""
    return text[max(0, start - most) : start]


def line_before(text: str, start: int) -> str:
    """Return what stands before an offset in its line."""
    return text[text.rfind("\n", 0, start) + 1 : start]
