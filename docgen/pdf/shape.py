"""Pages → what their structure, links, bookmarks and labels depend on, whatever their letters are.

Documents of one shape differ in the content of their pages only: the objects around it are alike.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from itertools import groupby

from docgen.layout.pages import Element, Page, Run, SignatureField, Tag, TextField
from docgen.memory import Memory, Same

_HEADING = "H"

_Group = tuple[Tag | None, Hashable]


def shape_of(pages: Sequence[Page], memory: Memory) -> Hashable:
    """Return the pages' shape: equal for pages whose tags are alike, not the same objects."""
    tags = _Tags()
    return (
        tuple(
            (
                (page.width, page.height, page.label, tags.number(page.part)),
                tuple(
                    [
                        (tags.number(tag), group)
                        for tag, group in memory.recall(
                            ("groups", Same(page)), partial(_groups, page)
                        )
                    ]
                ),
            )
            for page in pages
        ),
        tuple(tags.described),
    )


class _Tags:
    """Numbers tags as they are met, and describes each."""

    def __init__(self) -> None:
        self._numbers: dict[Tag, int] = {}
        self.described: list[Hashable] = []

    def number(self, tag: Tag | None) -> int:
        if tag is None:
            return -1
        number = self._numbers.get(tag)
        if number is None:
            parent = self.number(tag.parent)
            number = self._numbers[tag] = len(self._numbers)
            self.described.append((tag.role, tag.depth, tag.alt, parent))
        return number


def _groups(page: Page) -> list[_Group]:
    """Return neighbours that share a tag: the tag, and what else the file says of them."""
    return [
        (tag, tuple([_described(element) for element in group]))
        for tag, group in groupby(page.elements, lambda element: element.origin.tag)
    ]


def _described(element: Element) -> Hashable:
    """Return whether an element draws anything, its link, its field, what a bookmark says of it."""
    if isinstance(element, TextField | SignatureField):
        return element
    if not isinstance(element, Run):
        return True
    if not element.link and not _is_heading(element):
        return bool(element.text)
    place = (element.x, element.baseline, element.size, element.width)
    return (element.link, element.text, place)


def _is_heading(element: Element) -> bool:
    return element.origin.tag is not None and element.origin.tag.role == _HEADING
