"""Tags what a component is in the document's structure: list items, and lists that go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from docgen.document.model import Level
from docgen.layout.pages import Run, Tag
from docgen.layout.strips import Strip

# Levels whose paragraphs are items of a list, from the outermost in; others end every list.
_LISTED = (Level.POINT, Level.DASH, Level.PLUS)


def list_item(listed: Tag) -> Tag:
    """Return the tag of the text of a new item of a list."""
    return Tag("LBody", Tag("LI", listed))


def with_label(strips: Sequence[Strip], body: Tag) -> list[Strip]:
    """Return an item's lines with its first run, the dash or letter, tagged as the label."""
    first, *rest = strips
    label, *others = first.elements
    assert isinstance(label, Run)
    tagged = label._replace(origin=replace(label.origin, tag=Tag("Lbl", body.parent)))
    return [first._replace(elements=(tagged, *others)), *rest]


@dataclass(slots=True)
class OpenLists:
    """The lists that the paragraphs so far have begun and not ended."""

    _open: dict[Level, Tag] = field(default_factory=dict)

    def item(self, level: Level) -> Tag | None:
        """Return the tag of the text of a paragraph that is a list's item; None if it is none."""
        if level not in _LISTED:
            self._open.clear()
            return None
        for deeper in _LISTED[_LISTED.index(level) + 1 :]:
            self._open.pop(deeper, None)
        if level not in self._open:
            self._open[level] = Tag("L")
        return list_item(self._open[level])

    def end(self) -> None:
        """End every list: what follows is no paragraph."""
        self._open.clear()
