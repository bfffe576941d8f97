"""Tells whether docgen made a file, by the mark that each of its formats carries."""

from __future__ import annotations

from pathlib import Path

# PDF: the document information, at the file's end; PNG: a tEXt chunk before the pixels; JSON: the
# first key.
_MARKS = {
    b"%PDF-": (b"/Creator (docgen)", b"/Producer (docgen "),
    b"\x89PNG": (b"Software\x00docgen",),
    b"{": (b'"generator": "docgen ',),
}


def made_by_docgen(path: Path) -> bool:
    """Return whether a file carries docgen's mark; one that cannot be read does not."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    marks = next((marks for head, marks in _MARKS.items() if data.startswith(head)), ())
    return any(mark in data for mark in marks)
