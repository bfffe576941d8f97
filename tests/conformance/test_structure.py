"""What a screen reader is read: the document's parts and their texts, in order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest

import docgen
from docgen.build import to_pdf

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"


@pytest.mark.parametrize("name", ["quyet-dinh-thanh-lap", "to-trinh-du-an"])
def test_the_structure_reads_as_the_document(name: str, request: pytest.FixtureRequest) -> None:
    pdf = to_pdf(docgen.typeset(docgen.load(EXAMPLES / f"{name}.yaml")))
    outline = "\n".join(outlined(pdf)) + "\n"
    golden = HERE / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(outline, encoding="utf-8")
    assert outline == golden.read_text(encoding="utf-8")


def outlined(pdf: bytes) -> Iterator[str]:
    """Yield the structure tree, a line an element: its type, indented, and its own text."""
    texts = marked_texts(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = {page.objgen: index for index, page in enumerate(opened.pages)}
        yield from _lines(opened.Root.StructTreeRoot.K, texts, pages, 0)


def marked_texts(pdf: bytes) -> dict[tuple[int, int], str]:
    """Return the text of each piece of marked content, by page and number."""
    texts: dict[tuple[int, int], str] = {}
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        for index, page in enumerate(opened.pages):
            for char in page.chars:
                if char.get("mcid") is not None:
                    key = (index, char["mcid"])
                    texts[key] = texts.get(key, "") + char["text"]
    return texts


def _lines(
    element: Any, texts: dict[tuple[int, int], str], pages: dict[Any, int], depth: int
) -> Iterator[str]:
    kids = _kids(element)
    pieces = [_piece(element, kid) for kid in kids]
    own = "".join(
        texts.get((pages[page.objgen], number), "")
        for page, number in (piece for piece in pieces if piece)
    )
    yield f"{'  ' * depth}{str(element.S).strip('/')}  {own}".rstrip()
    for kid, piece in zip(kids, pieces, strict=True):
        if piece is None:
            yield from _lines(kid, texts, pages, depth + 1)


def _kids(element: Any) -> list[Any]:
    """Return an element's kids; the reference to a form's widget is no part of the text."""
    return [] if element.S == "/Form" else list(element.get("/K", []))


def _piece(element: Any, kid: Any) -> tuple[Any, int] | None:
    """Return the page and number of marked content; None for a structure element."""
    if isinstance(kid, int | Decimal):
        return element.Pg, int(kid)
    return (kid.Pg, int(kid.MCID)) if kid.get("/Type") == "/MCR" else None


def test_a_header_of_two_rows_says_what_its_cells_span(tmp_path: Path) -> None:
    text = (EXAMPLES / "thong-bao-ngan.yaml").read_text(encoding="utf-8")
    table = "| TT | Kinh phí ||\n  | | 2024 | 2025 |\n  |---|---|---|\n  | 1 | 2 | 3 |"
    path = tmp_path / "thong-bao.yaml"
    path.write_text(text.replace("body: |\n", f"body: |\n  {table}\n\n", 1), encoding="utf-8")
    with pikepdf.open(io.BytesIO(to_pdf(docgen.typeset(docgen.load(path))))) as opened:
        elements = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary)]
        spans = [
            (int(one.A.get("/ColSpan", 1)), int(one.A.get("/RowSpan", 1)))
            for one in elements
            if one.get("/S") == "/TH"
        ]
    assert sorted(spans) == [(1, 1), (1, 1), (1, 2), (2, 1)]
