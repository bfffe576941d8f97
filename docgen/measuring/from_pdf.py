"""A PDF file that anyone made → what is seen on its pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docgen.measuring.model import Observation
from docgen.measuring.reading.opening import opened
from docgen.measuring.reading.sheets import sheets_of
from docgen.measuring.recognising.recognise import recognise
from docgen.measuring.recognising.sections import sections_of
from docgen.measuring.settings import load_settings

_OWN_PRODUCER = "docgen "


def observe_pdf(path: Path) -> Observation:
    """Return what is seen in a PDF; raises UnreadableSource or EnvironmentProblem."""
    with opened(path) as document:
        sheets = tuple(sheets_of(document))
        is_foreign = not _producer(document).startswith(_OWN_PRODUCER)
    sections = sections_of(sheets, load_settings())
    return Observation(str(path), sheets, sections, recognise(sheets, sections), is_foreign)


def _producer(document: Any) -> str:
    return str(document.get_metadata_value("Producer"))
