"""An announcement, its office's defaults, its values and its pictures → the files it is made from.

They travel in the PDF: who has it can build it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from docgen.document.model import Block, Document, Picture, SourceFile
from docgen.paths import legible
from docgen.source.office_files import OFFICE_FILE
from docgen.source.text import SourceText

VALUES_FILE = "values.json"
UNNAMED = "announcement.yaml"
"""What an announcement without a file is called: from the standard input, or of a program."""


def source_files(
    announcement: SourceText,
    office: SourceText | None,
    values: Mapping[str, object],
    document: Document,
) -> Iterator[SourceFile]:
    """Yield the announcement, docgen.yaml, the values of `{{ }}` and the pictures, where used."""
    yield SourceFile(_file_name(announcement.name), announcement.text)
    if office is not None:
        yield SourceFile(OFFICE_FILE, office.text)
    # A data file may say more than this document: what it does not name is not for its readers.
    if values:
        text = f"{announcement.text}{office.text if office else ''}"
        used = {name: _typed(value) for name, value in values.items() if name in text}
        if used:
            written = json.dumps(used, ensure_ascii=False, sort_keys=True)
            yield SourceFile(VALUES_FILE, f"{written}\n")
    pictures = dict.fromkeys(_pictures(document.blocks))
    if pictures:
        home = Path(document.file).parent.resolve()
        for path in pictures:
            yield SourceFile(legible(path.relative_to(home).as_posix()), path)


@lru_cache(maxsize=32)  # a template's comes with each of its letters
def _file_name(announcement: str) -> str:
    name = legible(Path(announcement).name)
    return UNNAMED if name.startswith("<") else name


def _typed(value: object) -> object:
    """Return a value as the text that it is read from: the same, whoever gives it."""
    match value:
        case str():
            return value
        case Mapping():
            return {str(name): _typed(one) for name, one in value.items()}
        case list() | tuple():
            return [_typed(one) for one in value]
    from docgen.source.declared.typed import as_typed  # few values come from a program

    return as_typed(value)


def _pictures(blocks: Iterable[Block]) -> Iterator[Path]:
    return (block.path for block in blocks if isinstance(block, Picture))
