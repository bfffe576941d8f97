"""Printed page numbers → a PDF's page labels: each section counts from 1 again (I.7, III.1.đ)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.layout.pages import Page


def page_labels(pages: Sequence[Page]) -> str:
    """Return the number tree of the labels as PDF source; empty where counting says as much."""
    restarts = list(_restarts(pages))
    if len(restarts) < 2:
        return ""
    numbers = (f"{index} << /S /D /St {number} >>" for index, number in restarts)
    return f"<< /Nums [{' '.join(numbers)}] >>"


def _restarts(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Yield each page whose number does not follow the one before: its index and its number.

    A page whose number is hidden is the first of its section.
    """
    expected = 0
    for index, page in enumerate(pages):
        number = int(page.label) if page.label.isdecimal() else 1
        if number != expected:
            yield index, number
        expected = number + 1
