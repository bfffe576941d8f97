"""The objects of a file around its pages' content: pages, structure, bookmarks, fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docgen.immutable import immutable
from docgen.layout.pages import Element, Page, Run, SignatureField, TextField
from docgen.pdf.annotations import Annotations
from docgen.pdf.fonts import Fonts
from docgen.pdf.form import Form
from docgen.pdf.images import Images
from docgen.pdf.objects import Objects, array_of, dictionary_of
from docgen.pdf.outline import embed_outline
from docgen.pdf.page_labels import page_labels
from docgen.pdf.tags import StructureTree

Mould = tuple[str | int, ...]
"""What a page's content is joined of: operators around it, and the indices of its elements."""


@immutable
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

    def __init__(self, objects: Objects, fonts: Fonts) -> None:
        self._objects = objects
        self._fonts = fonts
        self._resources = objects.reserve()
        self._annotations = Annotations(objects)
        self._form = Form(objects, self._annotations, fonts, self._resources)
        self._structure = StructureTree(self._annotations, self._form)
        self._pages: list[Page] = []
        self._moulds: list[Mould] = []

    def take(self, page: Page) -> Mould:
        """Take a page into the structure, and return what its content is to be joined of."""
        mould = tuple(_mould(self._structure, page))
        self._pages.append(page)
        self._moulds.append(mould)
        return mould

    def frame(self, images: Images) -> Frame:
        """Return the frame of the pages taken, once all of them are drawn."""
        objects, pages = self._objects, self._pages
        resources = self._resources
        used = {"Font": self._fonts.embed(objects), "XObject": images.resources()}
        objects.fill(resources, dictionary_of(used))
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
            "AcroForm": self._form.embed(),
            "Outlines": embed_outline(objects, pages, kids),
            "PageLabels": page_labels(pages),
        }
        return Frame(objects, tuple(contents), tuple(self._moulds), parts)


def _mould(structure: StructureTree, page: Page) -> Iterator[str | int]:
    """Yield the marks of a page's structure, and between them the indices of its elements."""
    stand_ins = [
        f"{_STAND_IN}{index}" if _is_drawn(element) else ""
        for index, element in enumerate(page.elements)
    ]
    for line in structure.bracket(page, stand_ins):
        yield int(line[1:]) if line.startswith(_STAND_IN) else line


_STAND_IN = "\0"


def _is_drawn(element: Element) -> bool:
    """Tell whether an element has operators: room has none, and a field shows itself."""
    if isinstance(element, Run):
        return bool(element.text)
    return not isinstance(element, TextField | SignatureField)


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
