"""The whole line in one page: announcement → Document → Pages → file; it alone knows every room."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, MutableMapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.diagnostics import Diagnostic, Problems
from docgen.document.assembly import read_document
from docgen.document.keys import STATED_WHOLE
from docgen.document.model import Document
from docgen.document.sources import UNNAMED, source_files
from docgen.fonts.faces import Faces, load_faces
from docgen.immutable import immutable, replace
from docgen.layout.pages import Pages
from docgen.memory import NO_MEMORY, Memory
from docgen.source.declared.key import declared_values, take_declarations
from docgen.source.nodes import Mapping as Tree
from docgen.source.nodes import Node, scalars
from docgen.source.office import find_office, with_defaults
from docgen.source.text import SourceText, decode_source, read_source
from docgen.source.tree import parse
from docgen.source.values import fill

if TYPE_CHECKING:
    from docgen.source.declared.declarations import Declarations

STDIN = "-"


@immutable
class Reading:
    """An announcement as it is read: its tree, filled in, and the document, if it can be told.

    `problems` are those of the reading; a document that has errors is only to be looked at.
    """

    tree: Tree
    document: Document | None
    problems: Problems


def load(
    announcement: Path | str | bytes,
    *,
    values: Mapping[str, object] | None = None,
    texts: MutableMapping[str, SourceText] | None = None,
) -> Document:
    """Return the document that an announcement says: a file, or the YAML itself as bytes.

    The file `-` is the standard input. YAML of no file has no docgen.yaml, and its pictures are
    looked for in this folder. `values` fill its `{{ }}`; `texts` takes every text that was read, by
    the name that places carry, for showing problems with their lines. Raises UnreadableSource,
    DocumentProblems with every problem found, or EnvironmentProblem.
    """
    texts = {} if texts is None else texts
    if isinstance(announcement, bytes):
        path, text = Path(UNNAMED), decode_source(announcement, UNNAMED)
        texts[text.name] = text
        return sound_document(_reading(path, (text, None), values or {}))
    return sound_document(read(announcement, values=values, texts=texts))


def read(
    path: Path | str,
    *,
    values: Mapping[str, object] | None = None,
    texts: MutableMapping[str, SourceText] | None = None,
    text: SourceText | None = None,
) -> Reading:
    """Return an announcement with the problems of its reading, for whoever looks at its tree, too.

    `text`, if given, is read instead of the file's. Raises UnreadableSource or EnvironmentProblem.
    """
    sources = read_sources(text or _read(path), Path(path).parent, {} if texts is None else texts)
    return _reading(Path(path), sources, values or {})


def _reading(
    path: Path, sources: tuple[SourceText, SourceText | None], values: Mapping[str, object]
) -> Reading:
    """Return the reading of an announcement's text and its office's."""
    problems = Problems()
    announcement, office = sources
    tree = parse(announcement, problems)
    if office is not None:
        tree = with_defaults(tree, parse(office, problems), STATED_WHOLE)
    tree, declarations = take_declarations(tree, problems)
    if values:
        from docgen.source.declared.own_values import own_values  # few documents have values

        values = own_values(values)
    return document_of(path, tree, declarations, values, sources, problems)


def document_of(
    path: Path,
    tree: Tree,
    declarations: Declarations,
    values: Mapping[str, object],
    sources: tuple[SourceText, SourceText | None],
    problems: Problems,
    memory: Memory = NO_MEMORY,
) -> Reading:
    """Return the reading of a template's tree, its values and the texts that it came from.

    `problems` are those of the tree. What the memory knows is not read again.
    """
    filled = fill(tree, declared_values(values, declarations, problems), problems, memory)
    document = read_document(filled, path, problems, memory)
    if document is not None:
        check_letters(filled, load_faces(document.fonts), problems, memory)
        if document.embed_source:
            files = source_files(*sources, values, document)
            document = replace(document, sources=tuple(files))
    return Reading(filled, document, problems)


def sound_document(reading: Reading) -> Document:
    """Return the document of a reading without errors; raises DocumentProblems with all of them."""
    reading.problems.raise_errors()
    assert reading.document is not None
    told = tuple(reading.problems)
    return replace(reading.document, diagnostics=told) if told else reading.document


def typeset(document: Document, *, memory: Memory = NO_MEMORY) -> Pages:
    """Return the laid-out pages of a document; raises DocumentProblems, EnvironmentProblem."""
    from docgen.layout.typesetting import typeset as lay_out

    return lay_out(document, memory)


def write(pages: Pages, path: Path | str) -> None:
    """Write pages as a PDF file, whole or not at all; raises EnvironmentProblem."""
    from docgen.output import write_atomically

    write_atomically(to_pdf(pages), Path(path))


def to_pdf(pages: Pages, *, memory: Memory = NO_MEMORY) -> bytes:
    """Return pages as the bytes of a PDF file; raises EnvironmentProblem.

    Its dates are those of SOURCE_DATE_EPOCH, if that is set.
    """
    from docgen.pdf.dates import source_date
    from docgen.pdf.writer import write_pdf

    return write_pdf(pages, moment=source_date(os.environ), memory=memory)


def read_sources(
    announcement: SourceText, folder: Path, texts: MutableMapping[str, SourceText]
) -> tuple[SourceText, SourceText | None]:
    """Return an announcement's text and that of the office's defaults, if it has any."""
    texts[announcement.name] = announcement
    found = find_office(folder)
    if found is None:
        return announcement, None
    office = read_source(found)
    texts[office.name] = office
    return announcement, office


def _read(path: Path | str) -> SourceText:
    if str(path) == STDIN:
        return decode_source(sys.stdin.buffer.read(), "<stdin>")
    return read_source(Path(path))


def check_letters(tree: Tree, faces: Faces, problems: Problems, memory: Memory = NO_MEMORY) -> None:
    """Report every letter that the fonts lack where it stands: it would print as a box."""
    for _, value in tree.entries:
        found = memory.recall("letters", partial(_missing_letters, value, faces), value, faces)
        problems.found += found


def _missing_letters(node: Node, faces: Faces) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for scalar in scalars(node):
        if missing := faces.missing(scalar.text):
            from docgen.fonts.missing_letters import missing_letters  # few documents have any

            found += missing_letters(scalar.text, missing, scalar.place_of)
    return found
