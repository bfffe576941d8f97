"""Turns what is known of a document as a whole into a PDF's information and catalog."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from docgen import __version__
from docgen.layout.pages import Pages
from docgen.pdf.dates import date_string
from docgen.pdf.objects import Objects, Stream, dictionary_of, text_string
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
    keys = {key: text_string(text) for key, text in texts.items() if text}
    if moment is not None:
        keys["CreationDate"] = keys["ModDate"] = date_string(moment)
    return dictionary_of(keys)


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


def catalog(pages: Pages, parts: Mapping[str, Any]) -> Any:
    """Return the catalog; `parts` are the references to what it names, an empty one left out."""
    keys = {
        "Type": "/Catalog",
        "MarkInfo": dictionary_of({"Marked": "true"}),
        "Lang": text_string(pages.language),
        "ViewerPreferences": dictionary_of({"DisplayDocTitle": "true"}),
    }
    return dictionary_of({**keys, **{key: part for key, part in parts.items() if part}})
