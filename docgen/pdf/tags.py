"""Brackets a page's content by what it is in the text, and builds the document's structure tree.

PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) want every mark on a page to be either content of
a structure element or an artifact of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from docgen.layout.pages import Element, Page, Tag
from docgen.pdf.form import Widget
from docgen.pdf.objects import Objects, dictionary_of, text_string

_ARTIFACT = "/Artifact BMC"
_LARGEST_HEADING = 6
_SCOPE = "<< /O /Table /Scope /Column >>"


@dataclass(slots=True)
class _Node:
    """A structure element in the making: its children and its marked content, in reading order.

    A kid is a node, or the page and the number (MCID) of a piece of marked content, or PDF source.
    """

    tag: Tag | None
    role: str
    kids: list[_Node | tuple[int, int] | str] = field(default_factory=list)
    reference: str = ""


class StructureTree:
    """Collects the tags of a document's pages, in the order in which they are read."""

    def __init__(self) -> None:
        self._root = self._part = _Node(None, "Document")
        self._nodes: dict[Tag, _Node] = {}
        self._marked: list[list[_Node]] = []
        self._depths: list[int] = []

    def bracket(self, page: Page, content: Sequence[str]) -> list[str]:
        """Return a page's content, each run of it that belongs together marked as what it is."""
        index = len(self._marked)
        self._marked.append([])
        self._part = self._root
        if page.part is not None:
            self._part = self._node(page.part)
        pairs = zip(page.elements, content, strict=True)
        return [
            line
            for tag, group in groupby(pairs, key=_tag)
            for line in self._marks(tag, [text for _, text in group if text], index)
        ]

    def embed(self, objects: Objects, pages: Sequence[str], widgets: Sequence[Widget] = ()) -> str:
        """Add the tree, given the references to the pages, and return the reference to it.

        The widgets' own numbers (StructParent) follow those of the pages, in their order.
        """
        self._add_widgets(pages, widgets)
        root = objects.reserve()
        document = self._embed(objects, self._root, root, pages)
        keys = {
            "Type": "/StructTreeRoot",
            "K": document,
            "ParentTree": objects.add(self._parent_tree(widgets)),
            "ParentTreeNextKey": len(pages) + len(widgets),
        }
        objects.fill(root, dictionary_of(keys))
        return root

    def _add_widgets(self, pages: Sequence[str], widgets: Sequence[Widget]) -> None:
        for widget in widgets:
            source = f"<< /Type /OBJR /Pg {pages[widget.page]} /Obj {widget.reference} >>"
            self._node(widget.tag).kids.append(source)

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
            parent = self._node(tag.parent) if tag.parent else self._part
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

    def _embed(self, objects: Objects, node: _Node, parent: str, pages: Sequence[str]) -> str:
        node.reference = objects.reserve()
        home = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
        kids = " ".join(self._kids(objects, node, pages, home))
        if node.role != "Form":  # whoever fills in a field looks for it there, not in an array
            kids = f"[{kids}]"
        page = "" if home is None else f" /Pg {pages[home]}"
        source = f"<< /S /{node.role} /P {parent}{page} /K {kids}{_attributes(node)} >>"
        objects.fill(node.reference, source)
        return node.reference

    def _kids(
        self, objects: Objects, node: _Node, pages: Sequence[str], home: int | None
    ) -> Iterator[str]:
        """Yield a node's kids as PDF source; marked content on its `home` page is a bare number."""
        for kid in node.kids:
            if isinstance(kid, _Node):
                yield self._embed(objects, kid, node.reference, pages)
            elif isinstance(kid, str):
                yield kid
            elif kid[0] == home:
                yield str(kid[1])
            else:
                yield f"<< /Type /MCR /Pg {pages[kid[0]]} /MCID {kid[1]} >>"

    def _parent_tree(self, widgets: Sequence[Widget]) -> str:
        """Return, for each page, the elements of its marked content by number; then widgets'."""
        numbers = [
            f"{index} [{' '.join(node.reference for node in marked)}]"
            for index, marked in enumerate(self._marked)
        ]
        for index, widget in enumerate(widgets, len(numbers)):
            numbers.append(f"{index} {self._nodes[widget.tag].reference}")
        return f"<< /Nums [{' '.join(numbers)}] >>"


def _attributes(node: _Node) -> str:
    """Return what else a structure element says: what a figure shows, what a header heads."""
    alt = f" /Alt {text_string(node.tag.alt)}" if node.tag is not None and node.tag.alt else ""
    return f"{alt} /A {_SCOPE}" if node.role == "TH" else alt


def _tag(pair: tuple[Element, str]) -> Tag | None:
    return pair[0].origin.tag
