"""What is measured: every example, and every kind's starter filled in, read back from its PDF."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import docgen
from docgen.build import to_pdf
from docgen.document.model import Document
from tests.forms.starters import STARTERS, filled, load_text
from tests.measures.reading import MM, ReadPage, read_pages

SOURCES: list[Path | str] = [
    *sorted((Path(__file__).parents[2] / "examples").glob("*.yaml")),
    *STARTERS,
]


@dataclass(frozen=True)
class Example:
    """An example, what it says and how its PDF reads."""

    document: Document
    pages: list[ReadPage]

    @property
    def first(self) -> ReadPage:
        return self.pages[0]

    def is_kind(self, *kinds: str) -> bool:
        return self.document.kind.slug in kinds


@cache
def example_of(source: Path | str) -> Example:
    """Return a file's example, or that of the starter of a kind."""
    document = docgen.load(source) if isinstance(source, Path) else load_text(filled(source))
    return read_back(document)


def read_back(document: Document) -> Example:
    """Return a document with its PDF's pages as a reader finds them."""
    return Example(document, read_pages(to_pdf(docgen.typeset(document))))


def text_area(example: Example) -> tuple[float, float]:
    """Return the left and right edges of the text area (default margins), in points."""
    return 30 * MM, example.first.width - 15 * MM
