"""Turns laid-out pages into the bytes of a PDF file."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from docgen.fonts.faces import load_faces
from docgen.layout.pages import Page, Pages
from docgen.pdf.content import page_content
from docgen.pdf.fonts import Fonts
from docgen.pdf.images import Images
from docgen.pdf.metadata import catalog, information
from docgen.pdf.objects import Objects, Stream, array_of, dictionary_of


def write_pdf(pages: Pages, *, moment: datetime | None = None) -> bytes:
    """Return the PDF of laid-out pages; the same pages and moment give the same bytes.

    `moment` is the date that the file bears; without it, it bears none. Raises EnvironmentProblem
    if a picture or a font cannot be read.
    """
    objects = Objects()
    fonts = Fonts(load_faces(Path(pages.fonts) if pages.fonts else None))
    images = Images(objects)
    contents = [page_content(page, fonts, images) for page in pages.pages]
    resources = objects.add(
        dictionary_of({"Font": fonts.embed(objects), "XObject": images.resources()})
    )
    tree = _add_tree(objects, pages.pages, contents, resources)
    return objects.to_bytes(
        catalog=objects.add(catalog(pages, tree)),
        info=objects.add(information(pages, moment)),
    )


def _add_tree(
    objects: Objects, pages: Sequence[Page], contents: Sequence[Sequence[str]], resources: Any
) -> Any:
    """Add the pages and return the reference to their tree."""
    tree = dictionary_of({"Type": "/Pages", "Count": len(pages)})
    parent = objects.add(tree)
    tree["Kids"] = array_of(
        objects.add(_page(objects, page, content, parent, resources))
        for page, content in zip(pages, contents, strict=True)
    )
    return parent


def _page(objects: Objects, page: Page, content: Sequence[str], parent: Any, resources: Any) -> Any:
    return dictionary_of(
        {
            "Type": "/Page",
            "Parent": parent,
            "MediaBox": array_of([0, 0, page.width, page.height]),
            "Resources": resources,
            "Contents": objects.add(_content_stream(content)),
        }
    )


def _content_stream(content: Sequence[str]) -> Stream:
    # Made of bytes: reportlab would encode str as UTF-8 and spoil every 8-bit letter.
    operators = "\n".join(filter(None, content)).encode("latin-1")
    return Stream(zlib.compress(operators), {"Filter": "/FlateDecode"})
