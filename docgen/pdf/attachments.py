"""The files that travel in a PDF: what the document is made from, and its metadata as XML.

PDF/A-3 (ISO 19005-3, 6.8) allows any file that says how it relates to the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from docgen.diagnostics import EnvironmentProblem, say
from docgen.document.metadata import Datum
from docgen.layout.pages import Pages
from docgen.pdf.compression import compressed_once
from docgen.pdf.dates import date_string
from docgen.pdf.metadata_xml import FILE_NAME, to_xml
from docgen.pdf.objects import Objects, Stream, text_string

_MEDIA_TYPES = {
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".json": "application/json",
    ".xml": "application/xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
_UNKNOWN = "application/octet-stream"


class _Attachment(NamedTuple):
    """A file's name, its content and how it relates to the document."""

    name: str
    content: bytes
    relationship: str
    description: str


def embed_files(objects: Objects, pages: Pages, moment: datetime | None) -> dict[str, str]:
    """Add the files and return the catalog's keys for them; raises EnvironmentProblem."""
    references = {
        attachment.name: objects.add(_specification(objects, attachment, moment))
        for attachment in _attachments(pages)
    }
    names = [part for name in sorted(references) for part in (text_string(name), references[name])]
    return {
        "AF": f"[{' '.join(references.values())}]",
        "Names": f"<< /EmbeddedFiles << /Names [{' '.join(names)}] >> >>",
    }


def _attachments(pages: Pages) -> Iterator[_Attachment]:
    metadata = _metadata_file(pages.metadata)
    yield _Attachment(FILE_NAME, metadata, "Data", "Dữ liệu đặc tả (Phụ lục VI, Phần II, I)")
    for file in pages.sources:
        content = file.content
        data = content.encode("utf-8") if isinstance(content, str) else _read(content)
        yield _Attachment(file.name, data, "Source", "Tệp nguồn của văn bản")


@lru_cache(maxsize=16)
def _metadata_file(metadata: tuple[Datum, ...]) -> bytes:
    return to_xml(metadata).encode("utf-8")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise EnvironmentProblem.because(
            "picture-unreadable",
            None,
            say("the picture {path} cannot be read: {reason}", path=path, reason=problem),
            say("has it been moved or changed since the announcement was checked?"),
        ) from problem


def _specification(objects: Objects, attachment: _Attachment, moment: datetime | None) -> str:
    file = objects.add(_embedded(attachment, moment))
    name = text_string(attachment.name)
    return (
        f"<< /Type /Filespec /F {name} /UF {name} /Desc {text_string(attachment.description)} "
        f"/AFRelationship /{attachment.relationship} /EF << /F {file} /UF {file} >> >>"
    )


def _embedded(attachment: _Attachment, moment: datetime | None) -> Stream:
    media_type = _MEDIA_TYPES.get(Path(attachment.name).suffix.lower(), _UNKNOWN)
    date = "" if moment is None else f" /ModDate {date_string(moment)}"
    return Stream(
        compressed_once(attachment.content),  # a template's source comes with each of its letters
        {
            "Type": "/EmbeddedFile",
            "Subtype": f"/{media_type.replace('/', '#2F')}",
            "Params": f"<< /Size {len(attachment.content)}{date} >>",
            "Filter": "/FlateDecode",
        },
    )
