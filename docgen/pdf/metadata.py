"""Turns what is known of a document as a whole into a PDF's information and catalog."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from docgen import __version__
from docgen.layout.pages import Page, Pages
from docgen.pdf.objects import Objects, Stream, array_of, dictionary_of, text_string
from docgen.pdf.xmp import packet

CREATOR = "docgen"
PRODUCER = f"docgen {__version__}"


def information(pages: Pages, moment: datetime | None) -> Any:
    """Return the information dictionary; without a moment it has no dates."""
    texts = {
        "Title": pages.title,
        "Author": pages.author,
        "Subject": pages.subject,
        "Creator": CREATOR,
        "Producer": PRODUCER,
    }
    if moment is not None:
        texts["CreationDate"] = texts["ModDate"] = _date(moment)
    return dictionary_of({key: text_string(text) for key, text in texts.items() if text})


def metadata(pages: Pages, moment: datetime | None) -> Stream:
    """Return the stream of the XMP packet, which PDF/A wants to be readable as it stands."""
    data = packet(pages, CREATOR, PRODUCER, moment)
    return Stream(data, {"Type": "/Metadata", "Subtype": "/XML"})


def output_intent(objects: Objects) -> Any:
    """Return the output intent: colours are sRGB's."""
    return dictionary_of(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": text_string("sRGB"),
            "Info": text_string("sRGB IEC61966-2.1"),
            "DestOutputProfile": objects.add(_color_profile()),
        }
    )


@cache
def _color_profile() -> Stream:
    profile = (Path(__file__).parent / "srgb.icc").read_bytes()
    return Stream(zlib.compress(profile, 9), {"N": 3, "Filter": "/FlateDecode"})


def catalog(pages: Pages, tree: Any, structure: Any, xmp: Any, intent: Any) -> Any:
    """Return the catalog, given the references to what the file has but once."""
    keys = {
        "Type": "/Catalog",
        "Pages": tree,
        "StructTreeRoot": structure,
        "MarkInfo": dictionary_of({"Marked": "true"}),
        "Metadata": xmp,
        "OutputIntents": array_of([intent]),
        "Lang": text_string(pages.language),
        "ViewerPreferences": dictionary_of({"DisplayDocTitle": "true"}),
    }
    labels = list(_restarts(pages.pages))
    if len(labels) > 1:
        keys["PageLabels"] = dictionary_of({"Nums": array_of(_numbering(labels))})
    return dictionary_of(keys)


def _date(moment: datetime) -> str:
    """Return a moment as PDF writes it; one without a time zone is local time of unknown offset."""
    offset = moment.strftime("%z")
    zone = f"{offset[:3]}'{offset[3:5]}'" if offset else ""
    return f"D:{moment:%Y%m%d%H%M%S}{zone}"


def _restarts(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Yield each page whose number does not follow the one before: its index and its number.

    A page whose number is hidden is the first of its section (Phụ lục I, Phần I, I.7).
    """
    expected = 0
    for index, page in enumerate(pages):
        number = int(page.label) if page.label.isdecimal() else 1
        if number != expected:
            yield index, number
        expected = number + 1


def _numbering(labels: Sequence[tuple[int, int]]) -> Iterator[Any]:
    for index, number in labels:
        yield index
        yield dictionary_of({"S": "/D", "St": number})
