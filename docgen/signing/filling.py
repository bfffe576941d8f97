"""A field of a form and a text → the field filled in with it, as docgen prints its own texts."""

from __future__ import annotations

import re

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import NameObject, pdf_name, pdf_string

from docgen.diagnostics import UnreadableSource, say
from docgen.fonts.encoding import encode
from docgen.pdf.text import escaped
from docgen.signing.files import ODDITIES, Update, entry

_FONT = re.compile(r"/(\S+)\s+([0-9.]+)\s+Tf")


def fill(writer: Update, reference: generic.IndirectObject, text: str, name: str) -> None:
    """Write a text into a field, and how it is shown; raises UnreadableSource if it is too long."""
    field = reference.get_object()
    longest = int(entry(field, "/MaxLen", len(text)))
    if len(text) > longest:
        raise UnreadableSource.because(
            "too-long",
            None,
            say("{text} is too long for its blank in {path}", text=text, path=name),
            say("it takes {count} characters", count=longest),
        )
    field["/V"] = pdf_string(text)
    look = writer.add_object(_look(writer, field, text))
    field["/AP"] = generic.DictionaryObject({pdf_name("/N"): look})
    writer.mark_update(reference)


def check_font(writer: Update, field: generic.DictionaryObject, name: str) -> None:
    """Raise UnreadableSource for a field that docgen did not make: its letters may be others'."""
    try:
        font_name, _ = _font(field)
        font = writer.root["/AcroForm"]["/DR"]["/Font"][f"/{font_name}"]
        _ = font["/FontDescriptor"]["/FontFile2"], font["/FirstChar"]
    except (AssertionError, *ODDITIES) as problem:
        raise UnreadableSource.because(
            "foreign-form",
            None,
            say("the blanks of {path} are not docgen's", path=name),
            say("fill them in with the program that made them"),
        ) from problem


def _look(writer: Update, field: generic.DictionaryObject, text: str) -> generic.StreamObject:
    """Return how a field shows its text: in the page's own font, on the page's own baseline."""
    font_name, size = _font(field)
    resources = writer.root["/AcroForm"].raw_get("/DR")
    font = resources.get_object()["/Font"][f"/{font_name}"]
    left, bottom, right, top = map(float, field["/Rect"])
    width, height = right - left, top - bottom
    x = (width - _width(font, text) * size) / 2 * int(entry(field, "/Q", 0))
    y = -float(font["/FontDescriptor"]["/Descent"]) / 1000 * size
    shown = escaped(encode(text))
    content = f"/Tx BMC q BT 0 g /{font_name} {size:g} Tf {x:.3f} {y:.3f} Td ({shown}) Tj ET Q EMC"
    keys: dict[NameObject, generic.PdfObject] = {
        pdf_name("/Type"): pdf_name("/XObject"),
        pdf_name("/Subtype"): pdf_name("/Form"),
        pdf_name("/BBox"): generic.ArrayObject(
            [generic.FloatObject(side) for side in (0, 0, width, height)]
        ),
        pdf_name("/Resources"): resources,
    }
    return generic.StreamObject(keys, stream_data=content.encode("latin-1"))


def _font(field: generic.DictionaryObject) -> tuple[str, float]:
    match = _FONT.search(str(entry(field, "/DA", "")))
    assert match is not None, "docgen's fields name their fonts"
    return match[1], float(match[2])


def _width(font: generic.DictionaryObject, text: str) -> float:
    """Return a text's width at a size of 1."""
    first = int(font["/FirstChar"])
    return sum(float(font["/Widths"][code - first]) for code in encode(text)) / 1000
