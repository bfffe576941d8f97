"""Brackets a page's content by what it is in the text, and builds the document's structure tree.

PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) want every mark on a page to be either content of
a structure element or an artifact of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import groupby

from docgen.immutable import mutable
from docgen.layout.pages import Element, Page, Run, SignatureField, Tag, TextField
from docgen.pdf.annotations import Annotation, Annotations, link_keys
from docgen.pdf.form import Form
from docgen.pdf.objects import Objects, dictionary_of, text_string

_ARTIFACT = "/Artifact BMC"
_LARGEST_HEADING = 6
_SCOPE = "<< /O /Table /Scope /Column >>"


@mutable
class _Node:
    """A structure element in the making: its children and its marked content, in reading order.

    A kid is a node, the page and the number (MCID) of a piece of marked content, or an annotation.
    A node of a text that leads to an address keeps it as its `link`.
    """

    tag: Tag | None
    role: str
    kids: list[_Node | tuple[int, int] | Annotation] = field(default_factory=list)
    reference: str = ""
    link: str = ""


class StructureTree:
    """Collects the tags of a document's pages, in the order in which they are read."""

    def __init__(self, annotations: Annotations, form: Form) -> None:
        self._annotations = annotations
        self._form = form
        self._owners: dict[str, _Node] = {}
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
            for line in self._marks(tag, list(group), index, page)
        ]

    def embed(self, objects: Objects, pages: Sequence[str]) -> str:
        """Add the tree, given the references to the pages, and return the reference to it."""
        root = objects.reserve()
        document = self._embed(objects, self._root, root, pages)
        keys = {
            "Type": "/StructTreeRoot",
            "K": document,
            "ParentTree": objects.add(self._parent_tree()),
            "ParentTreeNextKey": len(pages) + len(self._annotations.all),
        }
        objects.fill(root, dictionary_of(keys))
        self._annotations.embed(pages)
        return root

    def _marks(
        self, tag: Tag | None, group: Sequence[tuple[Element, str]], index: int, page: Page
    ) -> Iterator[str]:
        if tag is None:
            content = [text for _, text in group if text]
            if content:
                yield from (_ARTIFACT, *content, "EMC")
            return
        node = self._node(tag)
        for element, _ in group:
            if isinstance(element, TextField | SignatureField):
                self._own(node, self._form.add(element, index, page))
        for link, part in groupby(group, key=_link):
            elements = list(part)
            content = [text for _, text in elements if text]
            if content:
                owner = self._linked(node, link) if link else node
                yield from self._mark(owner, content, index)
                if link:
                    self._annotate(owner, elements, index, page)

    def _mark(self, node: _Node, content: Sequence[str], page: int) -> Iterator[str]:
        """Yield a page's content marked as the next piece of a node's."""
        marked = self._marked[page]
        yield f"/{node.role} <</MCID {len(marked)}>> BDC"
        yield from (*content, "EMC")
        node.kids.append((page, len(marked)))
        marked.append(node)

    def _linked(self, node: _Node, link: str) -> _Node:
        """Return the node of a text that leads to an address; lines of one text share it."""
        last = node.kids[-1] if node.kids else None
        if isinstance(last, _Node) and last.link == link:
            return last
        linked = _Node(None, "Link", link=link)
        node.kids.append(linked)
        return linked

    def _annotate(
        self, node: _Node, elements: Sequence[tuple[Element, str]], index: int, page: Page
    ) -> None:
        """Make every run of a link's text an annotation that its node owns."""
        for element, _ in elements:
            if isinstance(element, Run):
                self._own(node, self._annotations.add(index, link_keys(element, page)))

    def _own(self, node: _Node, annotation: Annotation) -> None:
        self._owners[annotation.reference] = node
        node.kids.append(annotation)

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
            elif isinstance(kid, Annotation):
                yield f"<< /Type /OBJR /Pg {pages[kid.page]} /Obj {kid.reference} >>"
            elif kid[0] == home:
                yield str(kid[1])
            else:
                yield f"<< /Type /MCR /Pg {pages[kid[0]]} /MCID {kid[1]} >>"

    def _parent_tree(self) -> str:
        """Return the elements of each page's marked content by number, then the annotations'."""
        numbers = [
            f"{index} [{' '.join(node.reference for node in marked)}]"
            for index, marked in enumerate(self._marked)
        ]
        numbers += (
            f"{number} {self._owners[annotation.reference].reference}"
            for number, annotation in enumerate(self._annotations.all, len(self._marked))
        )
        return f"<< /Nums [{' '.join(numbers)}] >>"


def _attributes(node: _Node) -> str:
    """Return what else a structure element says: what a figure shows, what a header heads."""
    alt = f" /Alt {text_string(node.tag.alt)}" if node.tag is not None and node.tag.alt else ""
    return f"{alt} /A {_SCOPE}" if node.role == "TH" else alt


def _tag(pair: tuple[Element, str]) -> Tag | None:
    return pair[0].origin.tag


def _link(pair: tuple[Element, str]) -> str:
    element = pair[0]
    return element.link if isinstance(element, Run) else ""
