"""Bytes of a PDF → a reader of it and a writer that only adds to it, as signatures want it."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError, PdfStrictReadError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign import fields

from docgen.diagnostics import DocgenError, UnreadableSource, say

# What it tells, docgen tells in its own words.
logging.getLogger("pyhanko").addHandler(logging.NullHandler())
logging.getLogger("pyhanko").propagate = False
logging.getLogger("pyhanko_certvalidator").addHandler(logging.NullHandler())
logging.getLogger("pyhanko_certvalidator").propagate = False

# What pyHanko answers to a file whose parts are not what they should be.
ODDITIES = (PdfError, ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)


class Update(IncrementalPdfFileWriter):
    """A writer that adds objects to a file and leaves all the others as they were signed."""

    def _update_meta(self) -> None:
        """Leave the metadata: written anew they would lose the schemas that PDF/A wants."""


@contextmanager
def told_as_unreadable(name: str) -> Iterator[None]:
    """Turn whatever a damaged file makes of its reader into UnreadableSource."""
    try:
        yield
    except (DocgenError, MemoryError):
        raise
    except PdfStrictReadError as problem:
        raise _unsound(name) from problem
    except Exception as problem:
        raise _unreadable(name) from problem


def read(data: bytes, name: str) -> PdfFileReader:
    """Return a reader of a PDF; raises UnreadableSource for one that is broken or protected."""
    with told_as_unreadable(name):
        reader = PdfFileReader(io.BytesIO(data))
        if reader.encrypted:
            raise _protected(name)
        _ = reader.root["/Pages"]["/Count"]
    return reader


def update(data: bytes, name: str) -> Update:
    """Return a writer of what is added to a PDF; raises as read."""
    read(data, name)
    return Update(io.BytesIO(data))


def written(update: Update) -> bytes:
    """Return the file with what was added to it."""
    file = io.BytesIO()
    update.write(file)  # type: ignore[no-untyped-call]
    return file.getvalue()


def signature_fields(
    reader: PdfFileReader | Update,
) -> Iterator[tuple[str, generic.DictionaryObject | None, generic.IndirectObject]]:
    """Yield the name of each field to sign, its signature if it has one, and its reference."""
    for name, signature, reference in fields.enumerate_sig_fields(reader):
        yield name, signature and signature.get_object(), reference


def text_fields(
    reader: PdfFileReader | HistoricalResolver | Update,
) -> Iterator[tuple[str, str, generic.IndirectObject]]:
    """Yield the name of each text field at the form's top, its text, and its reference."""
    form = entry(reader.root, "/AcroForm", {})
    for reference in entry(form, "/Fields", ()):
        field = reference.get_object()
        if entry(field, "/FT") == "/Tx" and "/T" in field:
            yield str(field["/T"]), str(entry(field, "/V", "")), field.container_ref


def entry(dictionary: Any, key: str, default: Any = None) -> Any:
    """Return what a PDF's dictionary holds, whether directly or by a reference."""
    try:
        return dictionary[key]  # its get would return references as they are
    except KeyError:
        return default


def _unreadable(name: str) -> DocgenError:
    return UnreadableSource.because(
        "not-a-pdf",
        None,
        say("{path} cannot be read as a PDF", path=name),
        say("it may have been cut short on its way: fetch it once more"),
    )


def _unsound(name: str) -> DocgenError:
    """Return what is told of a file that other readers mend as they read, each in its own way."""
    return UnreadableSource.because(
        "unsound-pdf",
        None,
        say(
            "{path} is not written as a PDF must be: what is signed in it is not certain", path=name
        ),
        say("some program wrote it anew: take it as it was before"),
    )


def _protected(name: str) -> DocgenError:
    return UnreadableSource.because(
        "protected-pdf",
        None,
        say("{path} is protected by a password or by restrictions", path=name),
        say("ask its owner for one that is not"),
    )
