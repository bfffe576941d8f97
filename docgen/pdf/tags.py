"""Marks a page's content as what it is in the text, and builds the document's structure tree.

PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) want every mark on a page to be either content of
a structure element or an artifact of the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from docgen.layout.pages import Element, Image, Page, Run, SignatureField, Tag, TextField
from docgen.pdf.annotations import Annotations, link_keys
from docgen.pdf.form import Form
from docgen.pdf.marked_content import ARTIFACT, Mark, Mould, Stretch, is_drawn, stretches
from docgen.pdf.objects import Objects, dictionary_of
from docgen.pdf.structure_attributes import attributes_of, place_of
from docgen.pdf.structure_element import HEADING, StructureElement

_FIELD, _FIGURE = "Form", "Figure"
_LARGEST_HEADING = 6


class StructureTree:
    """Collects the tags of a document's pages, in the order in which they are read."""

    def __init__(self, objects: Objects, annotations: Annotations, form: Form) -> None:
        self._objects = objects
        self._annotations = annotations
        self._form = form
        self._reference = objects.reserve()
        self._root = self._part = StructureElement(objects, "Document", self._reference)
        self._elements: dict[Tag, StructureElement] = {}
        self._links: dict[StructureElement, tuple[str, StructureElement]] = {}
        self._marked: list[list[str]] = []
        self._owners: list[str] = []
        self._depths: list[int] = []

    def take(self, page: Page, reference: str) -> Mould:
        """Take the next page, which is referred to like that, and return its marked content."""
        self._marked.append([])
        self._part = self._root
        if page.part is not None:
            self._part = self._element(page.part)
        marks = (self._take(stretch, page, reference) for stretch in stretches(page.elements))
        return tuple([mark for mark in marks if mark is not None])

    def embed(self, pages: Sequence[str]) -> str:
        """Add the tree, given the references to the pages, and return the reference to it."""
        keys = {
            "Type": "/StructTreeRoot",
            "K": self._root.reference,
            "ParentTree": self._objects.add(self._parent_tree()),
            "ParentTreeNextKey": len(self._marked) + len(self._owners),
        }
        self._objects.fill(self._reference, dictionary_of(keys))
        self._annotations.embed(pages)
        return self._reference

    def _take(self, stretch: Stretch, page: Page, reference: str) -> Mark | None:
        """Take neighbours on a page and return their mark; none if nothing of them is drawn."""
        tag, link, start, stop = stretch
        elements = page.elements[start:stop]
        is_content = any(map(is_drawn, elements))
        if tag is None:
            return (ARTIFACT, start, stop) if is_content else None
        owner = self._element(tag)
        if tag.role == _FIELD:
            self._own_fields(owner, elements, page, reference)
        elif tag.role == _FIGURE:
            _place(owner, elements, page)
        if not is_content:
            return None
        if link:
            owner = self._linked(owner, link)
        marked = self._marked[-1]
        number = len(marked)
        marked.append(owner.reference)
        owner.take_content(reference, number)
        if link:
            self._own_links(owner, elements, page, reference)
        return f"/{owner.role} <</MCID {number}>> BDC", start, stop

    def _own_fields(
        self, owner: StructureElement, elements: Sequence[Element], page: Page, reference: str
    ) -> None:
        for element in elements:
            if isinstance(element, TextField | SignatureField):
                widget = self._form.add(element, len(self._marked) - 1, page)
                self._own(owner, widget.reference, reference)

    def _own_links(
        self, owner: StructureElement, elements: Sequence[Element], page: Page, reference: str
    ) -> None:
        """Make every run of a link's text an annotation that an element owns."""
        for element in elements:
            if isinstance(element, Run):
                link = self._annotations.add(len(self._marked) - 1, link_keys(element, page))
                self._own(owner, link.reference, reference)

    def _own(self, owner: StructureElement, annotation: str, page: str) -> None:
        """Give an element the next of all annotations, which is on a page."""
        self._owners.append(owner.reference)
        owner.take_annotation(page, annotation)

    def _linked(self, element: StructureElement, address: str) -> StructureElement:
        """Return the element of a text that leads to an address; lines of one text share it."""
        known, link = self._links.get(element, ("", element))
        if known == address and element.ends_with(link):
            return link
        link = element.grow(self._objects, "Link")
        self._links[element] = address, link
        return link

    def _element(self, tag: Tag) -> StructureElement:
        """Return a tag's element; the first time, it becomes the last of its parent's kids."""
        element = self._elements.get(tag)
        if element is None:
            parent = self._element(tag.parent) if tag.parent else self._part
            grow = parent.put_aside if tag.aside else parent.grow
            element = grow(self._objects, self._role(tag), tag.alt)
            element.attributes = attributes_of(tag)
            self._elements[tag] = element
        return element

    def _role(self, tag: Tag) -> str:
        """Return a tag's type; headings count down from H1 and leave out no level on the way."""
        if tag.role != HEADING:
            return tag.role
        while self._depths and self._depths[-1] >= tag.depth:
            self._depths.pop()
        self._depths.append(tag.depth)
        return f"H{min(len(self._depths), _LARGEST_HEADING)}"

    def _parent_tree(self) -> str:
        """Return the elements of each page's marked content by number, then the annotations'."""
        numbers = [f"{index} [{' '.join(owners)}]" for index, owners in enumerate(self._marked)]
        numbers += (
            f"{number} {owner}" for number, owner in enumerate(self._owners, len(self._marked))
        )
        return f"<< /Nums [{' '.join(numbers)}] >>"


def _place(owner: StructureElement, elements: Sequence[Element], page: Page) -> None:
    for element in elements:
        if isinstance(element, Image):
            owner.attributes = place_of(element, page)
