"""An office's defaults: the nearest docgen.yaml laid under an announcement's own keys."""

from __future__ import annotations

import os
from collections.abc import Iterator
from collections.abc import Mapping as Table
from pathlib import Path

from docgen.immutable import immutable
from docgen.source.nodes import Mapping, Node
from docgen.source.office_files import OFFICE_FILE


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


@immutable
class Whole:
    """What an announcement states whole: the keys of its office that give way to it.

    Where it says no more than a `person`'s keys, it has the office's keys of the `post`.
    """

    over: tuple[str, ...]
    person: tuple[str, ...] = ()
    post: tuple[str, ...] = ()


StatedWhole = Table[str, Whole]
"""By the key of an announcement."""


def with_defaults(document: Mapping, office: Mapping, stated_whole: StatedWhole) -> Mapping:
    """Return an announcement's tree with the office's values for the keys that it does not have.

    Mappings merge key by key, but for what is stated whole; lists and texts are replaced whole,
    and an empty value counts as given. Each node keeps its own place, so that a problem points into
    the file that holds it.
    """
    for key, value in document.entries:
        if key.text in stated_whole:
            office = _giving_way(office, stated_whole[key.text], key.text, value)
    return _merged(document, office)


def _giving_way(office: Mapping, whole: Whole, name: str, stated: Node) -> Mapping:
    """Return an office's defaults without what gives way to a key of an announcement."""
    left = []
    for key, value in office.entries:
        if key.text not in whole.over:
            left.append((key, value))
        elif key.text == name and isinstance(value, Mapping) and _is_person(stated, whole):
            post = tuple(entry for entry in value.entries if entry[0].text in whole.post)
            left.append((key, Mapping(post, value.place)))
    return Mapping(tuple(left), office.place)


def _is_person(stated: Node, whole: Whole) -> bool:
    """Tell whether an announcement says who has a post, and not which."""
    return isinstance(stated, Mapping) and all(
        key.text in whole.person for key, _ in stated.entries
    )


def _merged(document: Mapping, office: Mapping) -> Mapping:
    own = tuple((key, _joined(value, office.get(key.text))) for key, value in document.entries)
    names = {key.text for key, _ in own}
    others = tuple((key, value) for key, value in office.entries if key.text not in names)
    return Mapping(own + others, document.place)


def _joined(value: Node, default: Node | None) -> Node:
    if isinstance(value, Mapping) and isinstance(default, Mapping):
        return _merged(value, default)
    return value
