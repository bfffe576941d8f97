"""Pages of one PDF with others drawn over them or added after them, the rest left as it is."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping, Sequence
from contextlib import ExitStack

from pikepdf import (
    Dictionary,
    Name,
    ObjectStreamMode,
    Page,
    Pdf,
    PdfError,
    Rectangle,
    StreamDecodeLevel,
    String,
    parse_content_stream,
)
from pikepdf.models import PdfParsingError

from docgen.pdf.catalog import CREATOR, PRODUCER
from docgen.pdf.settled_fields import settle_fields

# What pikepdf answers to a file whose parts are not what they should be.
_ODDITIES = (PdfError, LookupError, RuntimeError, TypeError, ValueError)


class UnusablePdf(Exception):
    """A PDF that cannot be read well enough to be written again."""


def combine(
    original: bytes,
    kept: Sequence[int],
    *,
    over: Mapping[int, bytes],
    after: bytes | None,
    version: str,
) -> bytes:
    """Return the pages kept, by ascending index, the PDFs of `over` on them, `after` at the end.

    `over` goes by position among the pages kept. Streams of the original are written byte for
    byte; what was filled in and signed is part of the pages. The file is at least of `version` and
    marked as made by docgen. The same input gives the same bytes. Raises UnusablePdf.
    """
    with ExitStack() as files:
        try:
            whole = files.enter_context(Pdf.open(io.BytesIO(original)))
            settle_fields(whole)
            pdf = whole if len(kept) == len(whole.pages) else _extract(whole, kept)
            for position, drawing in over.items():
                _draw_over(pdf, pdf.pages[position], drawing)
            if after is not None:
                added = files.enter_context(Pdf.open(io.BytesIO(after)))
                pdf.pages.extend(_without_structure(page) for page in added.pages)
            _sign_as_docgen(pdf)
            return _saved(pdf, version)
        except _ODDITIES as problem:
            raise UnusablePdf(str(problem)) from problem


def _extract(whole: Pdf, kept: Sequence[int]) -> Pdf:
    """Return a file of these pages alone: outlines and tags would bring along the others."""
    extract = Pdf.new()
    for index in kept:
        extract.pages.append(whole.pages[index])
    for key in (Name.Title, Name.Author, Name.Subject):
        if key in whole.docinfo:
            extract.docinfo[key] = String(str(whole.docinfo[key]))
    return extract


def _without_structure(page: Page) -> Page:
    """Return a page without the keys that would find it in the structure of its own file."""
    for key in (Name.StructParents, Name.Tabs):
        if key in page:
            del page[key]
    return page


def _draw_over(pdf: Pdf, page: Page, drawing: bytes) -> None:
    """Draw a one-page PDF over the visible part of a page, upright however the page is turned."""
    with Pdf.open(io.BytesIO(drawing)) as drawn:
        form = pdf.copy_foreign(drawn.pages[0].as_form_xobject())
    # Not Page.add_overlay: it names the drawing at random and joins the page's streams.
    name = page.add_resource(form, Name.XObject, _free_name(page))
    placement = page.calc_form_xobject_placement(form, name, Rectangle(page.cropbox))
    restored = b"Q\n" * (1 + _left_open(page))
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"\n" + restored + placement)


def _free_name(page: Page) -> Name:
    """Return a name that no resource of the page has: a copy may be copied again (sao lục)."""
    taken = page.resources.get(Name.XObject, Dictionary())
    number = 1
    while f"/Copy{number}" in taken:
        number += 1
    return Name(f"/Copy{number}")


def _left_open(page: Page) -> int:
    """Return how many saved states (`q`) a page's content does not restore."""
    try:
        operators = [bytes(step.operator) for step in parse_content_stream(page, "q Q")]
    except PdfParsingError:  # readers show what they can of it, and so does the copy
        return 0
    return max(operators.count(b"q") - operators.count(b"Q"), 0)


def _sign_as_docgen(pdf: Pdf) -> None:
    """Name docgen as the maker, in the information and in the XMP that must agree with it."""
    pdf.docinfo[Name.Creator] = String(CREATOR)
    pdf.docinfo[Name.Producer] = String(PRODUCER)
    if Name.Metadata in pdf.Root:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            xmp["xmp:CreatorTool"] = CREATOR
            xmp["pdf:Producer"] = PRODUCER


def _saved(pdf: Pdf, version: str) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings():
        # An extract's form fields belong to no form any more; they keep their look.
        warnings.simplefilter("ignore")
        pdf.save(
            file,
            min_version=version,
            deterministic_id=True,
            compress_streams=False,
            stream_decode_level=StreamDecodeLevel.none,
            # The mark of docgen's files is looked for in plain text.
            object_stream_mode=ObjectStreamMode.disable,
            fix_metadata_version=False,
        )
    return file.getvalue()
