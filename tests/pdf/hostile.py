"""PDFs that are made to take all the memory there is."""

from __future__ import annotations

import zlib
from pathlib import Path

import pikepdf

MILLION = 1_000_000


def with_an_attachment(path: Path, times: int, megabytes: int) -> Path:
    """Write a PDF whose attachment unpacks to so many megabytes, compressed so many times."""
    content = b" " * MILLION * megabytes
    for _ in range(times):
        content = zlib.compress(content, 9)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["a.yaml"] = pikepdf.AttachedFileSpec(pdf, b"", filename="a.yaml")
        stream = pdf.attachments["a.yaml"].get_file().obj
        filters = pikepdf.Array([pikepdf.Name.FlateDecode] * times)
        stream.write(content, filter=filters)
        pdf.save(path, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return path


def with_a_form_in_itself(path: Path) -> Path:
    """Write a PDF whose page draws a form that draws itself, twice each time."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        form = pdf.make_stream(b"/X Do /X Do")
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = [0, 0, 595, 842]
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
        page.Contents = pdf.make_stream(b"/X Do")
        pdf.save(path)
    return path
