"""A finished PDF → the files that travel in it, the metadata of one, what is filled in."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from docgen.diagnostics import EnvironmentProblem, UnreadableSource, say
from docgen.document.metadata import Datum
from docgen.immutable import immutable
from docgen.input import read_bytes
from docgen.installing import how_to_install
from docgen.pdf.metadata_xml import FILE_NAME

if TYPE_CHECKING:
    from pikepdf import Pdf

SOURCE, DATA = "Source", "Data"

_MOST_BYTES = 500_000_000  # of all files: a few kilobytes can be written to unpack to any size


@immutable
class EmbeddedFile:
    """A file in a PDF; `relationship` is what it is to the document (AFRelationship)."""

    name: str
    relationship: str
    description: str
    content: bytes


@immutable
class Contents:
    """What a PDF holds beside its pages: the files in it, and its form's texts by their fields."""

    files: tuple[EmbeddedFile, ...]
    filled: Mapping[str, str]


def contents_of(path: Path) -> Contents:
    """Return what a PDF holds beside its pages; raises as _opened."""
    with _opened(path) as pdf:
        return Contents(tuple(_files(pdf.attachments.items(), path)), dict(_filled(pdf)))


def embedded_files(path: Path) -> tuple[EmbeddedFile, ...]:
    """Return the files in a PDF, by name, as its catalog lists them; raises as _opened."""
    with _opened(path) as pdf:
        return tuple(_files(pdf.attachments.items(), path))


@contextmanager
def _opened(path: Path) -> Iterator[Pdf]:
    """Open a PDF to read it.

    Raises UnreadableSource if it is no PDF, needs a password or holds too much, EnvironmentProblem
    if it cannot be opened or pikepdf is not installed.
    """
    try:
        import pikepdf
    except ImportError as absent:
        raise _lacking() from absent
    try:
        with pikepdf.open(BytesIO(read_bytes(path))) as pdf:
            yield pdf
    except pikepdf.PasswordError as problem:
        raise UnreadableSource.because(
            "protected-pdf",
            None,
            say("{path} is protected by a password", path=path),
            say("ask its owner for one that is not"),
        ) from problem
    # A name with U+0000 in it is listed as far as that letter, and not found by it.
    except (pikepdf.PdfError, KeyError, zlib.error) as problem:
        raise UnreadableSource.because(
            "not-a-pdf",
            None,
            say("{path} cannot be read as a PDF", path=path),
            say("open it in the program that made it and export it as PDF once more"),
        ) from problem


def metadata_of(files: Iterable[EmbeddedFile]) -> tuple[Datum, ...]:
    """Return what metadata.xml says; nothing if there is none that can be read."""
    for file in files:
        if file.name == FILE_NAME:
            try:
                return _data(ElementTree.fromstring(file.content))
            except (ElementTree.ParseError, RecursionError):  # elements in each other by thousands
                return ()
    return ()


def _files(items: Iterable[tuple[str, Any]], path: Path) -> Iterable[EmbeddedFile]:
    room = _MOST_BYTES
    for name, found in sorted(items):
        specification = getattr(found, "obj", None)
        relationship = str(getattr(specification, "AFRelationship", "")).removeprefix("/")
        content = _unpacked(found.get_file().obj, room)
        room -= len(content)
        if room < 0:
            raise _too_much(path)
        yield EmbeddedFile(name, relationship, found.description, content)


def _unpacked(stream: Any, most: int) -> bytes:
    """Return what a stream holds, as far as one byte more than `most` of it.

    A filter other than the usual one is left to pikepdf: it cannot be told where to stop.
    """
    found = stream.get("/Filter")
    filters = [] if found is None else [str(name) for name in found.wrap_in_array()]
    if "/DecodeParms" in stream or set(filters) != {"/FlateDecode"}:
        return bytes(stream.read_bytes())
    content: bytes = stream.read_raw_bytes()
    for _ in filters:
        if len(content) <= most:
            content = zlib.decompressobj().decompress(content, most + 1)
    return content


def _filled(pdf: Pdf) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each field at the form's top that has one."""
    from pikepdf import Array, Dictionary

    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    for field in fields if isinstance(fields, Array) else ():
        if not isinstance(field, Dictionary) or field.get("/FT") != "/Tx":
            continue
        if "/T" in field and "/V" in field:
            yield str(field["/T"]), str(field["/V"])


def _data(element: ElementTree.Element) -> tuple[Datum, ...]:
    """Return an element's children as fields, those of one name that have fields together."""
    found: dict[str, list[tuple[Datum, ...]]] = {}
    data: dict[str, Datum] = {}
    for child in element:
        name = child.tag.rpartition("}")[2]
        if len(child):
            found.setdefault(name, []).append(_data(child))
            data[name] = Datum(name, tuple(found[name]))
        else:
            data[name] = Datum(name, (child.text or "").strip())
    return tuple(data.values())


def _too_much(path: Path) -> UnreadableSource:
    return UnreadableSource.because(
        "too-large",
        None,
        say(
            "the files in {path} are larger than {limit} MB", path=path, limit=_MOST_BYTES // 10**6
        ),
        say("ask its owner for one without them"),
    )


def _lacking() -> EnvironmentProblem:
    return EnvironmentProblem.because(
        "no-pikepdf",
        None,
        say("reading a PDF needs the package {package}", package="pikepdf"),
        how_to_install("read"),
    )
