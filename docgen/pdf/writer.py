"""Turns laid-out pages into the bytes of a PDF file."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any

from docgen.fonts.faces import load_faces
from docgen.layout.pages import Page, Pages, Tag
from docgen.pdf.annotations import Annotations
from docgen.pdf.attachments import embed_files
from docgen.pdf.catalog import catalog, information, metadata, output_intent
from docgen.pdf.content import page_content
from docgen.pdf.fonts import Fonts
from docgen.pdf.images import Images
from docgen.pdf.objects import Objects, Stream, array_of, dictionary_of
from docgen.pdf.outline import embed_outline
from docgen.pdf.page_labels import page_labels
from docgen.pdf.tags import StructureTree


def write_pdf(pages: Pages, *, moment: datetime | None = None) -> bytes:
    """Return the PDF of laid-out pages; the same pages and moment give the same bytes.

    `moment` is the date that the file bears; without it, it bears none. Raises EnvironmentProblem
    if a picture or a font cannot be read.
    """
    objects = Objects()
    fonts = Fonts(load_faces(Path(pages.fonts) if pages.fonts else None))
    images = Images(objects)
    annotations = Annotations(objects)
    structure = StructureTree(annotations)
    # Compressed at once: of a long document, the operators of all pages would not be small.
    contents = [
        _content_stream(
            structure.bracket(page, page_content(page, fonts, images, _first_tag(following)))
        )
        for page, following in zip_longest(pages.pages, pages.pages[1:])
    ]
    resources = objects.add(
        dictionary_of({"Font": fonts.embed(objects), "XObject": images.resources()})
    )
    tree, kids = _add_tree(objects, pages.pages, contents, resources, annotations)
    parts = {
        "Pages": tree,
        "StructTreeRoot": structure.embed(objects, kids),
        "Outlines": embed_outline(objects, pages.pages, kids),
        "PageLabels": page_labels(pages.pages),
        "Metadata": objects.add(metadata(pages, moment)),
        "OutputIntents": array_of([output_intent(objects)]),
        **embed_files(objects, pages, moment),
    }
    return objects.to_bytes(
        catalog=objects.add(catalog(pages, parts)),
        info=objects.add(information(pages, moment)),
    )


def _first_tag(page: Page | None) -> Tag | None:
    """Return the tag of a page's first text."""
    elements = page.elements if page else ()
    return next((element.origin.tag for element in elements if element.origin.tag), None)


def _add_tree(
    objects: Objects,
    pages: Sequence[Page],
    contents: Sequence[Stream],
    resources: str,
    annotations: Annotations,
) -> tuple[str, list[str]]:
    """Add the pages and return the reference to their tree, and to each."""
    tree = objects.reserve()
    kids = [
        objects.add(_page(objects, index, page, content, tree, resources, annotations.on(index)))
        for index, (page, content) in enumerate(zip(pages, contents, strict=True))
    ]
    keys = {"Type": "/Pages", "Count": len(kids), "Kids": array_of(kids)}
    objects.fill(tree, dictionary_of(keys))
    return tree, kids


def _page(
    objects: Objects,
    index: int,
    page: Page,
    content: Stream,
    parent: str,
    resources: str,
    annotations: Sequence[str],
) -> Any:
    keys = {
        "Type": "/Page",
        "Parent": parent,
        "MediaBox": array_of([0, 0, page.width, page.height]),
        "Resources": resources,
        "Contents": objects.add(content),
        "StructParents": index,
        "Tabs": "/S",
    }
    return dictionary_of({**keys, "Annots": array_of(annotations)} if annotations else keys)


def _content_stream(content: Sequence[str]) -> Stream:
    # Made of bytes: reportlab would encode str as UTF-8 and spoil every 8-bit letter.
    operators = "\n".join(filter(None, content)).encode("latin-1")
    return Stream(zlib.compress(operators), {"Filter": "/FlateDecode"})
