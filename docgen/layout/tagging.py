"""Tags what a component is in the document's structure: list items, and lists that go on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from docgen.document.model import Level
from docgen.immutable import mutable
from docgen.layout.pages import Element, Origin, Run, Tag

# Levels whose paragraphs are items of a list, from the outermost in; others end every list.
_LISTED = (Level.POINT, Level.DASH, Level.PLUS)

# ListNumbering (ISO 32000-1, 14.8.5.5) of the levels whose labels count.
_NUMBERING = {Level.POINT: "LowerAlpha"}


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
    """The lists that the paragraphs so far have begun and not ended, by level; the texts of their
    last items, in which deeper lists stand.
    """

    _open: dict[Level, Tag] = field(default_factory=dict)
    _texts: dict[Level, Tag] = field(default_factory=dict)

    def item(self, level: Level | None) -> Tag | None:
        """Return the tag of the text of a block that is a list's item; None if it is none."""
        if level not in _LISTED:
            self._open.clear()
            return None
        depth = _LISTED.index(level)
        for deeper in _LISTED[depth + 1 :]:
            self._open.pop(deeper, None)
        if level not in self._open:
            self._open[level] = self._begun(level, _LISTED[:depth])
        text = self._texts[level] = list_item(self._open[level])
        return text

    def _begun(self, level: Level, outer: Sequence[Level]) -> Tag:
        """Return a new list, part of the last item of the innermost list that is open around it."""
        around = [self._texts[level] for level in outer if level in self._open]
        return Tag("L", around[-1] if around else None, numbering=_NUMBERING.get(level, ""))
