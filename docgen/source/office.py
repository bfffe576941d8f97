"""An office's defaults: the nearest docgen.yaml laid under an announcement's own keys."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from collections.abc import Mapping as Table
from pathlib import Path

from docgen.source.tree import Mapping, Node

OFFICE_FILE = "docgen.yaml"


def find_office(folder: Path) -> Path | None:
    """Return the docgen.yaml of a folder or of the nearest one above it."""
    for candidate in _candidates(folder):
        if os.path.isfile(candidate):  # noqa: PTH113
            return Path(candidate)
    return None


def _candidates(folder: Path) -> Iterator[str]:
    """Yield where an office's file may be; as texts, for Path would take the most of the time."""
    yield str(folder / OFFICE_FILE)
    place = os.path.realpath(folder)
    while (above := os.path.dirname(place)) != place:  # noqa: PTH120
        yield os.path.join(above, OFFICE_FILE)  # noqa: PTH118
        place = above


StatedWhole = Table[str, Collection[str]]
"""By a key of an announcement, the keys of its office that it takes the place of."""


def with_defaults(document: Mapping, office: Mapping, stated_whole: StatedWhole) -> Mapping:
    """Return an announcement's tree with the office's values for the keys that it does not have.

    Mappings merge key by key, but for what is stated whole; lists and texts are replaced whole,
    and an empty value counts as given. Each node keeps its own place, so that a problem points into
    the file that holds it.
    """
    gone = {name for key, _ in document.entries for name in stated_whole.get(key.text, ())}
    if gone:
        left = tuple((key, value) for key, value in office.entries if key.text not in gone)
        office = Mapping(left, office.place)
    return _merged(document, office)


def _merged(document: Mapping, office: Mapping) -> Mapping:
    own = tuple((key, _joined(value, office.get(key.text))) for key, value in document.entries)
    names = {key.text for key, _ in own}
    others = tuple((key, value) for key, value in office.entries if key.text not in names)
    return Mapping(own + others, document.place)


def _joined(value: Node, default: Node | None) -> Node:
    if isinstance(value, Mapping) and isinstance(default, Mapping):
        return _merged(value, default)
    return value
