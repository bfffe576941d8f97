"""A PDF's metadata and files → what `docgen show` prints, for a person or a program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from docgen.decree.metadata import MetadataField, load_metadata_scheme

if TYPE_CHECKING:
    from docgen.document.metadata import Datum
    from docgen.pdf.reading import EmbeddedFile


def as_json(metadata: Iterable[Datum], files: Iterable[EmbeddedFile]) -> str:
    """Return the fields by their English names, and the files."""
    shown = {
        "metadata": _plain(metadata),
        "files": [
            {"name": file.name, "relationship": file.relationship, "bytes": len(file.content)}
            for file in files
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def as_text(metadata: Sequence[Datum], files: Sequence[EmbeddedFile], heading: str) -> str:
    """Return a line a field, with its number and title in Vietnamese, and a line a file."""
    lines = list(_lines(metadata, load_metadata_scheme().fields))
    if files:
        lines += [heading, *(f"  {file.name}  {file.description}".rstrip() for file in files)]
    return "".join(f"{line}\n" for line in lines)


def _lines(metadata: Iterable[Datum], fields: Iterable[MetadataField]) -> Iterator[str]:
    known = {field.name: field for field in fields}
    for datum in metadata:
        field = known.get(datum.name)
        if field is None:
            continue
        if isinstance(datum.value, str):
            yield f"{field.number:>4}  {field.title} ({field.name}): {datum.value}"
            continue
        for members in datum.value:
            yield from _lines(members, field.fields)


def _plain(metadata: Iterable[Datum]) -> dict[str, Any]:
    return {
        datum.name: datum.value
        if isinstance(datum.value, str)
        else [_plain(members) for members in datum.value]
        for datum in metadata
    }
