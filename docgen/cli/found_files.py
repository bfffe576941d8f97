"""The files in a folder that no journal's line names: a merge asks who made them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from docgen.cli.ownership import made_by_docgen
from docgen.merging.fingerprints import Fingerprints
from docgen.merging.journal import entries
from docgen.merging.names import comparable


class Unnoted:
    """The names in a folder that are not the journal's, eight bytes for each.

    The folder is listed once: to ask the disk for each of a million rows would take minutes.
    """

    def __init__(self, folder: Path, depth: int, journal: Path) -> None:
        self._folder = folder
        self._names = Fingerprints()
        noted = Fingerprints()
        for entry in entries(journal):
            noted.add(comparable(entry.name))
        for name in map(comparable, _names(folder, depth)):
            if name not in noted:
                self._names.add(name)

    def is_strangers(self, name: str) -> bool:
        """Tell whether a file is there by that name which docgen did not make."""
        path = self._folder / name
        return comparable(name) in self._names and path.exists() and not made_by_docgen(path)


def _names(folder: Path, depth: int, above: str = "") -> Iterator[str]:
    """Yield the names in a folder, and in those below it, so many deep; of one not there, none."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            yield f"{above}{entry.name}"
            if depth:  # what is no folder has nothing in it
                yield from _names(folder / entry.name, depth - 1, f"{above}{entry.name}/")
