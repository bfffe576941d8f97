"""The objects of a file around its pages' content: pages, structure, fonts, bookmarks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from docgen.immutable import immutable, replace
from docgen.layout.pages import Page
from docgen.pdf.annotations import Annotations
from docgen.pdf.catalog import output_intent
from docgen.pdf.fonts import Fonts
from docgen.pdf.form import Form
from docgen.pdf.images import Images
from docgen.pdf.marked_content import Mould
from docgen.pdf.numbers import decimals
from docgen.pdf.objects import Objects, array_of, dictionary_of
from docgen.pdf.outline import Heading, embed_outline
from docgen.pdf.page_labels import page_labels
from docgen.pdf.tags import StructureTree


@immutable
class Frame:
    """Objects in which the pages' content is left open, the others written.

    `pages` are the references to the pages, `contents` those to their content streams, `moulds` the
    marks of each, `parts` the catalog's keys.
    """

    objects: Objects
    pages: tuple[str, ...]
    contents: tuple[str, ...]
    moulds: tuple[Mould, ...]
    parts: Mapping[str, Any]


def outlined(frame: Frame, headings: Sequence[Heading]) -> Frame:
    """Return a frame with bookmarks of the headings, which are written into its objects.

    They come after all else, so that documents that differ in their headings share the rest.
    """
    outline = embed_outline(frame.objects, headings, frame.pages)
    frame.objects.write()
    return replace(frame, parts={**frame.parts, "Outlines": outline})


class FrameMaker:
    """Makes the frame of a document's pages, taken one after the other."""

    def __init__(self, objects: Objects, fonts: Fonts) -> None:
        self._objects = objects
        self._fonts = fonts
        self._resources = objects.reserve()
        self._tree = objects.reserve()
        self._annotations = Annotations(objects)
        self._form = Form(objects, self._annotations, fonts, self._resources)
        self._structure = StructureTree(objects, self._annotations, self._form)
        self._pages: list[Page] = []
        self._references: list[str] = []
        self._contents: list[str] = []
        self._moulds: list[Mould] = []

    def take(self, page: Page) -> Mould:
        """Take the next page, drawn already, and return the marks of its content."""
        reference, content = self._objects.reserve(), self._objects.reserve()
        mould = self._structure.take(page, reference)
        annotations = self._annotations.on(len(self._pages))
        self._objects.fill(reference, self._page(page, content, annotations))
        self._pages.append(page)
        self._references.append(reference)
        self._contents.append(content)
        self._moulds.append(mould)
        return mould

    def frame(self, images: Images) -> Frame:
        """Return the frame of the pages taken, once all of them are drawn."""
        objects, references = self._objects, self._references
        used = {"Font": self._fonts.embed(objects), "XObject": images.resources()}
        objects.fill(self._resources, dictionary_of(used))
        keys = {"Type": "/Pages", "Count": len(references), "Kids": array_of(references)}
        objects.fill(self._tree, dictionary_of(keys))
        parts = {
            "Pages": self._tree,
            "StructTreeRoot": self._structure.embed(references),
            "AcroForm": self._form.embed(),
            "PageLabels": page_labels(self._pages),
            "OutputIntents": array_of([output_intent(objects)]),
        }
        objects.write()
        return Frame(objects, tuple(references), tuple(self._contents), tuple(self._moulds), parts)

    def _page(self, page: Page, content: str, annotations: Sequence[str]) -> str:
        """Return a page as PDF source."""
        corner = decimals(page.width, page.height)
        on_it = f" /Annots [{' '.join(annotations)}]" if annotations else ""
        return (
            f"<< /Type /Page /Parent {self._tree} /MediaBox [0 0 {corner}] "
            f"/Resources {self._resources} /Contents {content} "
            f"/StructParents {len(self._pages)} /Tabs /S{on_it} >>"
        )
