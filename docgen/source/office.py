"""An office's defaults: the nearest docgen.yaml laid under an announcement's own keys."""

from __future__ import annotations

from pathlib import Path

from docgen.source.nodes import Mapping, Node, Scalar

OFFICE_FILE = "docgen.yaml"


def find_office(folder: Path) -> Path | None:
    """Return the docgen.yaml of a folder or of the nearest one above it."""
    for place in (folder, *folder.absolute().parents):
        candidate = place / OFFICE_FILE
        if candidate.is_file():
            return candidate
    return None


def with_defaults(own: Mapping, office: Mapping) -> Mapping:
    """Return an announcement's tree with the office's values for the keys that it does not have.

    Mappings merge key by key; lists and texts stand as a whole. Each node keeps its own place.
    """
    entries: list[tuple[Scalar, Node]] = []
    for key, value in own.entries:
        default = office.get(key.text)
        if isinstance(value, Mapping) and isinstance(default, Mapping):
            value = with_defaults(value, default)
        entries.append((key, value))
    names = {key.text for key, _ in own.entries}
    entries += [(key, value) for key, value in office.entries if key.text not in names]
    return Mapping(tuple(entries), own.place)
