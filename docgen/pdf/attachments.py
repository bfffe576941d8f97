"""The files that travel in a PDF: what the document is made from, and its metadata as XML.

PDF/A-3 (ISO 19005-3, 6.8) allows any file that says how it relates to the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from docgen.document.metadata import Datum
from docgen.layout.pages import Pages
from docgen.pdf.compression import compressed_by_length
from docgen.pdf.dates import date_string
from docgen.pdf.images import unreadable_picture
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
_REMEMBERED_FILES = 32  # a template's source comes with each of its letters


class _Attachment(NamedTuple):
    """A file's stream, and what names it: PDF source that a reference to the stream completes."""

    stream: Stream
    naming: str


def embed_files(objects: Objects, pages: Pages, moment: datetime | None) -> dict[str, str]:
    """Add the files and return the catalog's keys for them, none if there are no files.

    Raises EnvironmentProblem for a picture that cannot be read.
    """
    references = {
        name: _embed(objects, attachment) for name, attachment in _attachments(pages, moment)
    }
    if not references:
        return {}
    names = [part for name in sorted(references) for part in (text_string(name), references[name])]
    return {
        "AF": f"[{' '.join(references.values())}]",
        "Names": f"<< /EmbeddedFiles << /Names [{' '.join(names)}] >> >>",
    }


def _embed(objects: Objects, attachment: _Attachment) -> str:
    stream, naming = attachment
    file = objects.add(stream)
    return objects.add(f"{naming} /EF << /F {file} /UF {file} >> >>")


def _attachments(pages: Pages, moment: datetime | None) -> Iterator[tuple[str, _Attachment]]:
    if pages.metadata:
        yield FILE_NAME, _metadata(pages.metadata, moment)
    for file in pages.sources:
        if isinstance(file.content, str):
            yield file.name, _text(file.name, file.content, moment)
        else:
            yield file.name, _source(file.name, _read(file.content), moment)


@lru_cache(maxsize=_REMEMBERED_FILES)
def _metadata(metadata: tuple[Datum, ...], moment: datetime | None) -> _Attachment:
    content = to_xml(metadata).encode("utf-8")
    description = "Dữ liệu đặc tả (Phụ lục VI, Phần II, I)"
    return _attachment(FILE_NAME, content, moment, "Data", description)


@lru_cache(maxsize=_REMEMBERED_FILES)
def _text(name: str, text: str, moment: datetime | None) -> _Attachment:
    return _source(name, text.encode("utf-8"), moment)


def _source(name: str, content: bytes, moment: datetime | None) -> _Attachment:
    return _attachment(name, content, moment, "Source", "Tệp nguồn của văn bản")


def _attachment(
    name: str, content: bytes, moment: datetime | None, relationship: str, description: str
) -> _Attachment:
    written = text_string(name)
    return _Attachment(
        _stream(name, content, moment),
        f"<< /Type /Filespec /F {written} /UF {written} /Desc {text_string(description)} "
        f"/AFRelationship /{relationship}",
    )


def _stream(name: str, content: bytes, moment: datetime | None) -> Stream:
    media_type = _MEDIA_TYPES.get(Path(name).suffix.lower(), _UNKNOWN)
    date = "" if moment is None else f" /ModDate {date_string(moment)}"
    return Stream(
        compressed_by_length(content),
        {
            "Type": "/EmbeddedFile",
            "Subtype": f"/{media_type.replace('/', '#2F')}",
            "Params": f"<< /Size {len(content)}{date} >>",
            "Filter": "/FlateDecode",
        },
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise unreadable_picture(path, problem) from problem
