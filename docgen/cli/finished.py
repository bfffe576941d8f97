"""A file's name → whether it is a finished document, and the PDF that can be checked of it."""

from __future__ import annotations

from pathlib import Path

from docgen.diagnostics import UnreadableSource, say

_PDF = ".pdf"
_WORD = frozenset({".doc", ".docx", ".odt", ".rtf"})


def is_finished(file: str) -> bool:
    """Tell a finished document from an announcement, by the end of its name."""
    return Path(file).suffix.lower() in _WORD | {_PDF}


def pdf_of(file: str) -> Path:
    """Return the path of a finished document that is a PDF.

    Raises UnreadableSource for what a word processor edits: where its lines stand, and in which
    font, is known only once it has laid them out.
    """
    path = Path(file)
    if path.suffix.lower() == _PDF:
        return path
    raise UnreadableSource.because(
        "not-laid-out",
        None,
        say("{path} is a file of a word processor, whose pages are not laid out yet", path=path),
        say("export it as PDF (File, Save as, PDF) and check that"),
    )
