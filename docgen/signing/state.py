"""A PDF → how far it has come: what is signed and filled in, whether it is a draft or closed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import EmbeddedPdfSignature

from docgen.immutable import immutable
from docgen.pdf.xmp import DRAFT_LABEL
from docgen.signing.files import entry, signature_fields, text_fields

# Written by docgen as an element; other programs make attributes of such properties.
_LABEL = re.compile(rf'Label(?:>|="){DRAFT_LABEL}[<"]')


@immutable
class State:
    """The fields of a file by name: whether each is signed, what each text field holds.

    A `closed` file may neither be filled in nor signed any more.
    """

    signed: Mapping[str, bool]
    texts: Mapping[str, str]
    is_draft: bool
    is_closed: bool

    @property
    def is_signed(self) -> bool:
        """Whether somebody has signed."""
        return any(self.signed.values())

    @property
    def unsigned(self) -> list[str]:
        """The fields that wait for a signature."""
        return [name for name, is_signed in self.signed.items() if not is_signed]

    @property
    def blanks(self) -> list[str]:
        """The text fields that nothing is filled in."""
        return [name for name, text in self.texts.items() if not text]


def state_of(reader: PdfFileReader) -> State:
    """Return how far a file has come."""
    found = list(signature_fields(reader))
    signatures = [
        EmbeddedPdfSignature(reader, reference.get_object(), name)
        for name, signature, reference in found
        if signature is not None
    ]
    return State(
        signed={name: signature is not None for name, signature, _ in found},
        texts={name: text for name, text, _ in text_fields(reader)},
        is_draft=_is_draft(reader),
        is_closed=any(signature.docmdp_level == MDPPerm.NO_CHANGES for signature in signatures),
    )


def _is_draft(reader: PdfFileReader) -> bool:
    metadata = entry(reader.root, "/Metadata")
    if metadata is None:
        return False
    packet = metadata.data.decode("utf-8", errors="replace")
    return _LABEL.search(packet) is not None
