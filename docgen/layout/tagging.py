"""Tags what a component is in the document's structure: list items, and lists that go on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from docgen.document.model import Level
from docgen.immutable import mutable
from docgen.layout.pages import Element, Origin, Run, Tag

# Levels whose paragraphs are items of a list, from the outermost in; others end every list.
_LISTED = (Level.POINT, Level.DASH, Level.PLUS)


def list_item(listed: Tag) -> Tag:
    """Return the tag of the text of a new item of a list."""
    return Tag("LBody", Tag("LI", listed))


def with_label(line: Sequence[Element], body: Tag) -> tuple[Element, ...]:
    """Return an item's first line with its first run, the dash or letter, tagged as the label."""
    label, *others = line
    assert isinstance(label, Run)
    component, box, number = label.origin.component, label.origin.box, label.origin.line
    origin = Origin(component, box, number, Tag("Lbl", body.parent))
    return (label._replace(origin=origin), *others)


def list_items(levels: Iterable[Level | None]) -> list[Tag | None]:
    """Return the tag of each block's text, by its level; None where it is no list's item.

    A block without a level is no paragraph, and ends every list.
    """
    lists = _OpenLists()
    return [lists.item(level) for level in levels]


@mutable
class _OpenLists:
    """The lists that the paragraphs so far have begun and not ended."""

    _open: dict[Level, Tag] = field(default_factory=dict)

    def item(self, level: Level | None) -> Tag | None:
        """Return the tag of the text of a block that is a list's item; None if it is none."""
        if level not in _LISTED:
            self._open.clear()
            return None
        for deeper in _LISTED[_LISTED.index(level) + 1 :]:
            self._open.pop(deeper, None)
        if level not in self._open:
            self._open[level] = Tag("L")
        return list_item(self._open[level])
