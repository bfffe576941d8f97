"""The kinds' starters as documents: as they stand, and with what is commented out put in."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import docgen
from docgen.build import to_pdf
from docgen.decree.kinds import kind_slugs, load_kind
from docgen.document.model import Document

STARTERS = {slug: load_kind(slug).starter for slug in kind_slugs()}

# A comment that is a key, or the lines under one; a sentence begins with a capital or has no colon.
_COMMENTED_OUT = re.compile(r"^( *)#(?: (?=[a-z_]+:|  )|$)", re.MULTILINE)


def filled(slug: str) -> str:
    """Return a starter whose blanks hold what they ask for, so that it is no draft."""
    return re.sub(r"\[\[(.+?)\]\]", r"\1", STARTERS[slug])


def load_text(text: str) -> Document:
    """Return the document that an announcement's text says; raises DocgenError."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "van-ban.yaml"
        path.write_text(text, encoding="utf-8")
        return docgen.load(path)


def starter_pdf(slug: str) -> bytes:
    """Return a starter as it builds."""
    return pdf_of(STARTERS[slug])


def pdf_of(text: str) -> bytes:
    """Return the PDF of an announcement's text."""
    return to_pdf(docgen.typeset(load_text(text)))


def uncommented(text: str) -> str:
    """Return a starter with every key that stands commented out put in."""
    return _COMMENTED_OUT.sub(r"\1", text)
