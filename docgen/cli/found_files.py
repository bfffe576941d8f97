"""The files found in a folder that letters go to: who made them, and whether they are signed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from docgen.cli.ownership import made_by_docgen
from docgen.merging.fingerprints import Fingerprints
from docgen.merging.journal import entries
from docgen.merging.names import comparable
from docgen.merging.order import Letter
from docgen.signed_files import is_signed_file


class FoundFiles:
    """The names in a folder, and what a journal notes of them, some bytes for each.

    The folder is listed once: to ask the disk for each of a million rows would take minutes.
    """

    def __init__(self, folder: Path, depth: int, journal: Path) -> None:
        self._folder = folder
        self._names = Fingerprints()
        self._noted = Fingerprints()
        self._letters = Fingerprints()
        for entry in entries(journal):
            self._noted.add(comparable(entry.name))
            self._letters.add(f"{entry.digest} {entry.name}")
        for name in map(comparable, _names(folder, depth)):
            self._names.add(name)

    def is_strangers(self, name: str) -> bool:
        """Tell whether a file is there by that name which docgen did not make."""
        path = self._folder / name
        return (
            comparable(name) in self._names
            and comparable(name) not in self._noted
            and path.exists()
            and not made_by_docgen(path)
        )

    def is_signed(self, letter: Letter) -> bool:
        """Tell whether a letter that is to be made stands there signed, as another one."""
        return (
            comparable(letter.name) in self._names
            and f"{letter.digest} {letter.name}" not in self._letters
            and is_signed_file(self._folder / letter.name)
        )


def _names(folder: Path, depth: int, above: str = "") -> Iterator[str]:
    """Yield the names in a folder, and in those below it, so many deep; of one not there, none."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            yield f"{above}{entry.name}"
            if depth:  # what is no folder has nothing in it
                yield from _names(folder / entry.name, depth - 1, f"{above}{entry.name}/")
