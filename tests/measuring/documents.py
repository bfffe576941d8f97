"""docgen's own documents: every example, every starter, and those with all that they may have."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import docgen
from docgen.document.model import Document
from docgen.layout.pages import Pages
from tests.forms.starters import STARTERS, filled, load_text, uncommented

EXAMPLES = {
    path.stem: path for path in sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
}
EXAMPLES["ke-hoach-day-du"] = Path(__file__).parent / "ke-hoach-day-du.yaml"
NAMES = [*EXAMPLES, *STARTERS, *(f"{slug}+" for slug in STARTERS)]


def document(name: str) -> Document:
    """Return an example by its name; a starter by its kind, `+` with what is commented out."""
    if name in EXAMPLES:
        return docgen.load(EXAMPLES[name])
    if name.endswith("+"):
        return load_text(uncommented(filled(name[:-1])))
    return load_text(filled(name))


@cache
def pages(name: str) -> Pages:
    """Return a document's laid-out pages."""
    return docgen.typeset(document(name))
