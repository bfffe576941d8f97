"""Pages → what their structure, links and labels depend on, whatever their letters are.

Documents of one shape differ in the content of their pages only: the objects around it are alike.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from docgen.layout.pages import Element, Page, Run, SignatureField, Tag, TextField
from docgen.memory import Memory, key_of


class _PageShape(NamedTuple):
    """A page's tags, as they are met, and a key for everything else, in which they are numbers."""

    tags: tuple[Tag, ...]
    key: object


def shape_of(pages: Sequence[Page], memory: Memory) -> Hashable:
    """Return the pages' shape: equal for pages whose tags are alike, not the same objects."""
    numbers: dict[Tag, int] = {}
    shapes = [memory.recall("shape", partial(_shape_of, page), page) for page in pages]
    return tuple(
        [
            (key, tuple([numbers.setdefault(tag, len(numbers)) for tag in tags]))
            for tags, key in shapes
        ]
    )


def _shape_of(page: Page) -> _PageShape:
    tags = _Tags()
    paper = (page.width, page.height, page.label, tags.number(page.part))
    groups = [
        (tags.number(tag), tuple(map(_described, group)))
        for tag, group in groupby(page.elements, lambda element: element.origin.tag)
    ]
    return _PageShape(tuple(tags.numbers), key_of(paper, *groups, *tags.described))


class _Tags:
    """Numbers tags as they are met, and describes each."""

    def __init__(self) -> None:
        self.numbers: dict[Tag, int] = {}
        self.described: list[Hashable] = []

    def number(self, tag: Tag | None) -> int:
        if tag is None:
            return -1
        number = self.numbers.get(tag)
        if number is None:
            parent = self.number(tag.parent)
            number = self.numbers[tag] = len(self.numbers)
            own = (tag.role, tag.depth, tag.alt, tag.numbering, tag.aside)
            self.described.append((*own, parent))
        return number


def _described(element: Element) -> Hashable:
    """Return whether an element draws anything, its link and where that is, its field."""
    if isinstance(element, Run):
        if not element.link:
            return bool(element.text)
        return (element.link, element.x, element.baseline, element.size, element.width)
    return element if isinstance(element, TextField | SignatureField) else True
