"""Parts of the PDF can be left out, one by one: only then can their cost be told."""

from __future__ import annotations

import sys
from pathlib import Path

import pikepdf
import pytest

from bench.announcements import ONE_PAGE
from bench.measures.cost import PARTS
from bench.places import EXAMPLES
from bench.processes import spend

# In a process of its own: here every PDF that is made has to conform, and these cannot.
_BUILD = """
import sys
from pathlib import Path
import docgen
from bench.measures.cost import PARTS, without
from docgen.build import to_pdf
source, output, *names = sys.argv[1:]
pages = docgen.typeset(docgen.load(source))
(part,) = [part for part in PARTS if part.name in names] or [None]
if part is None:
    pdf = to_pdf(pages)
else:
    with without(part):
        pdf = to_pdf(pages)
Path(output).write_bytes(pdf)
"""


def catalog_keys(output: Path, *part: str) -> set[str]:
    """Return the keys of the catalog of a PDF made without a part."""
    spend([sys.executable, "-c", _BUILD, str(EXAMPLES / ONE_PAGE), str(output), *part])
    with pikepdf.open(output) as pdf:
        return {key for key, value in pdf.Root.items() if value is not None}


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("tags, fields and bookmarks", {"/StructTreeRoot", "/AcroForm", "/Outlines"}),
        ("metadata (XMP)", {"/Metadata"}),
        ("attachments (metadata.xml, the announcement)", {"/AF", "/Names"}),
        ("all three", {"/StructTreeRoot", "/AcroForm", "/Outlines", "/Metadata", "/AF", "/Names"}),
    ],
)
def test_a_part_left_out_is_not_in_the_file(tmp_path: Path, name: str, keys: set[str]) -> None:
    whole = catalog_keys(tmp_path / "whole.pdf")
    assert keys <= whole
    assert catalog_keys(tmp_path / "part.pdf", name) == whole - keys


def test_every_part_is_tested_here() -> None:
    assert len(PARTS) == 4
