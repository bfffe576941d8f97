"""layouts/metadata.yaml → the fields by which a records system describes a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from docgen.decree.reader import read_layout
from docgen.immutable import immutable


@immutable
class MetadataField:
    """A field (trường thông tin): its number, English name, Vietnamese title, type and length.

    One that has `fields` of its own is a structure and has neither type nor length. `key` is the
    announcement's key for what the page does not say.
    """

    number: str
    name: str
    title: str
    type: str = ""
    length: int = 0
    key: str = ""
    fields: tuple[MetadataField, ...] = ()


@immutable
class MetadataScheme:
    """The fields of an outgoing document (Phụ lục VI, Phần II, I) and their XML namespace."""

    source: str
    namespace: str
    prefix: str
    fields: tuple[MetadataField, ...]
    priorities: Mapping[str, int]
    language: str


@cache
def load_metadata_scheme() -> MetadataScheme:
    """Return layouts/metadata.yaml."""
    data = read_layout("metadata")
    return MetadataScheme(**{**data, "fields": _fields(data["fields"])})


def _fields(entries: Iterable[Mapping[str, Any]]) -> tuple[MetadataField, ...]:
    return tuple(
        MetadataField(**{**entry, "fields": _fields(entry.get("fields", ()))}) for entry in entries
    )
