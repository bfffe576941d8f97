"""Brackets a page's content by what it is in the text, and builds the document's structure tree.

PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) want every mark on a page to be either content of
a structure element or an artifact of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFString

from docgen.layout.pages import Element, Page, Tag
from docgen.pdf.objects import Objects, array_of, dictionary_of

_ARTIFACT = "/Artifact BMC"
_LARGEST_HEADING = 6
_SCOPE = {"O": "/Table", "Scope": "/Column"}


@dataclass(slots=True)
class _Node:
    """A structure element in the making: its children and its marked content, in reading order.

    A kid is a node, or the page and the number (MCID) of a piece of marked content.
    """

    tag: Tag | None
    role: str
    kids: list[_Node | tuple[int, int]] = field(default_factory=list)
    reference: Any = None


class StructureTree:
    """Collects the tags of a document's pages, in the order in which they are read."""

    def __init__(self) -> None:
        self._root = _Node(None, "Document")
        self._nodes: dict[Tag, _Node] = {}
        self._marked: list[list[_Node]] = []
        self._depths: list[int] = []

    def bracket(self, page: Page, content: Sequence[str]) -> list[str]:
        """Return a page's content, each run of it that belongs together marked as what it is."""
        index = len(self._marked)
        self._marked.append([])
        pairs = zip(page.elements, content, strict=True)
        return [
            line
            for tag, group in groupby(pairs, key=_tag)
            for line in self._marks(tag, [text for _, text in group if text], index)
        ]

    def embed(self, objects: Objects, pages: Sequence[Any]) -> Any:
        """Add the tree, given the references to the pages, and return the reference to it."""
        root = dictionary_of({"Type": "/StructTreeRoot"})
        reference = objects.add(root)
        document = self._embed(objects, self._root, reference, pages)
        root["K"] = array_of([document])
        root["ParentTree"] = objects.add(self._parent_tree())
        root["ParentTreeNextKey"] = len(pages)
        return reference

    def _marks(self, tag: Tag | None, content: list[str], page: int) -> Iterator[str]:
        if tag is None:
            if content:
                yield from (_ARTIFACT, *content, "EMC")
            return
        node = self._node(tag)
        if content:
            marked = self._marked[page]
            yield f"/{node.role} <</MCID {len(marked)}>> BDC"
            yield from (*content, "EMC")
            node.kids.append((page, len(marked)))
            marked.append(node)

    def _node(self, tag: Tag) -> _Node:
        """Return a tag's node; the first time, it becomes the last child of its parent's."""
        node = self._nodes.get(tag)
        if node is None:
            parent = self._node(tag.parent) if tag.parent else self._root
            node = self._nodes[tag] = _Node(tag, self._role(tag))
            parent.kids.append(node)
        return node

    def _role(self, tag: Tag) -> str:
        """Return a tag's type; headings count down from H1 and leave out no level on the way."""
        if tag.role != "H":
            return tag.role
        while self._depths and self._depths[-1] >= tag.depth:
            self._depths.pop()
        self._depths.append(tag.depth)
        return f"H{min(len(self._depths), _LARGEST_HEADING)}"

    def _embed(self, objects: Objects, node: _Node, parent: Any, pages: Sequence[Any]) -> Any:
        element = dictionary_of({"Type": "/StructElem", "S": f"/{node.role}", "P": parent})
        node.reference = objects.add(element)
        if node.tag is not None and node.tag.alt:
            element["Alt"] = PDFString(node.tag.alt)
        if node.role == "TH":
            element["A"] = dictionary_of(_SCOPE)
        element["K"] = array_of(self._kids(objects, node, pages))
        return node.reference

    def _kids(self, objects: Objects, node: _Node, pages: Sequence[Any]) -> Iterator[Any]:
        for kid in node.kids:
            if isinstance(kid, _Node):
                yield self._embed(objects, kid, node.reference, pages)
            else:
                page, number = kid
                yield dictionary_of({"Type": "/MCR", "Pg": pages[page], "MCID": number})

    def _parent_tree(self) -> Any:
        """Return, for each page, the elements of its marked content by number."""
        numbers: list[Any] = []
        for index, marked in enumerate(self._marked):
            numbers += [index, array_of(node.reference for node in marked)]
        return dictionary_of({"Nums": array_of(numbers)})


def _tag(pair: tuple[Element, str]) -> Tag | None:
    return pair[0].origin.tag
