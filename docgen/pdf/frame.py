"""The objects of a file around its pages' content: pages, structure, bookmarks, fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docgen.layout.pages import Page, Run
from docgen.pdf.annotations import Annotations
from docgen.pdf.fonts import Fonts
from docgen.pdf.images import Images
from docgen.pdf.objects import Objects, array_of, dictionary_of
from docgen.pdf.outline import embed_outline
from docgen.pdf.page_labels import page_labels
from docgen.pdf.tags import StructureTree

Mould = tuple[str | int, ...]
"""What a page's content is joined of: operators around it, and the indices of its elements."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Objects in which the pages' content is left open.

    `contents` are the references to the content streams, `moulds` what each is joined of, `parts`
    the catalog's keys.
    """

    objects: Objects
    contents: tuple[str, ...]
    moulds: tuple[Mould, ...]
    parts: dict[str, Any]


class FrameMaker:
    """Makes the frame of a document's pages, taken one after the other."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._annotations = Annotations(objects)
        self._structure = StructureTree(self._annotations)
        self._pages: list[Page] = []
        self._moulds: list[Mould] = []

    def take(self, page: Page) -> Mould:
        """Take a page into the structure, and return what its content is to be joined of."""
        mould = tuple(_mould(self._structure, page))
        self._pages.append(page)
        self._moulds.append(mould)
        return mould

    def frame(self, fonts: Fonts, images: Images) -> Frame:
        """Return the frame of the pages taken, once all of them are drawn."""
        objects, pages = self._objects, self._pages
        resources = objects.add(
            dictionary_of({"Font": fonts.embed(objects), "XObject": images.resources()})
        )
        tree = objects.reserve()
        contents = []
        kids = []
        for index, page in enumerate(pages):
            contents.append(objects.reserve())
            annotations = self._annotations.on(index)
            keys = _page(index, page, tree, resources, contents[-1], annotations)
            kids.append(objects.add(dictionary_of(keys)))
        keys = {"Type": "/Pages", "Count": len(kids), "Kids": array_of(kids)}
        objects.fill(tree, dictionary_of(keys))
        parts = {
            "Pages": tree,
            "StructTreeRoot": self._structure.embed(objects, kids),
            "Outlines": embed_outline(objects, pages, kids),
            "PageLabels": page_labels(pages),
        }
        return Frame(objects, tuple(contents), tuple(self._moulds), parts)


def _mould(structure: StructureTree, page: Page) -> Iterator[str | int]:
    """Yield the marks of a page's structure, and between them the indices of its elements."""
    stand_ins = [
        "" if isinstance(element, Run) and not element.text else f"{_STAND_IN}{index}"
        for index, element in enumerate(page.elements)
    ]
    for line in structure.bracket(page, stand_ins):
        yield int(line[1:]) if line.startswith(_STAND_IN) else line


_STAND_IN = "\0"


def _page(
    index: int,
    page: Page,
    parent: str,
    resources: str,
    content: str,
    annotations: Sequence[str],
) -> dict[str, Any]:
    keys = {
        "Type": "/Page",
        "Parent": parent,
        "MediaBox": array_of([0, 0, page.width, page.height]),
        "Resources": resources,
        "Contents": content,
        "StructParents": index,
        "Tabs": "/S",
    }
    return {**keys, "Annots": array_of(annotations)} if annotations else keys
