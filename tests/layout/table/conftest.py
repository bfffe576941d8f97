"""Small tables, and what to look for on the pages that they stand on."""

from __future__ import annotations

from dataclasses import replace

from docgen.diagnostics import Place
from docgen.document.model import Alignment, Block, Cell, Document, Span, Table
from docgen.layout.pages import Page, Rule, Run
from docgen.layout.typesetting import typeset

PLACE = Place("a.yaml", 5, 1)


def cell(text: str) -> Cell:
    return Cell((Span(text),) if text else (), PLACE)


def table(*rows: tuple[str, ...]) -> Table:
    header, *body = [tuple(map(cell, row)) for row in rows]
    alignments = (Alignment.NONE,) * len(header)
    return Table(header, tuple(body), alignments, PLACE)


def pages_of(document: Document, *blocks: Block) -> tuple[Page, ...]:
    """Return the pages of a document with these blocks."""
    return typeset(replace(document, body=blocks)).pages


def body(page: Page) -> list[Run]:
    return [e for e in page.elements if isinstance(e, Run) and e.origin.component == "body"]


def texts(pages: tuple[Page, ...]) -> list[str]:
    """Return the text of each line of each cell."""
    return [r.text for page in pages for r in body(page)]


def run(pages: tuple[Page, ...], text: str) -> Run:
    (found,) = [r for page in pages for r in body(page) if r.text == text]
    return found


def rules(page: Page) -> list[Rule]:
    return [e for e in page.elements if isinstance(e, Rule) and e.origin.component == "body"]


def levels(page: Page) -> list[float]:
    """Return where rules lie across a page, from its head down."""
    return sorted({round(r.y, 2) for r in rules(page) if r.y == r.y2})
