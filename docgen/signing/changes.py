"""A signature and the file as it is now → what was added since."""

from __future__ import annotations

from collections.abc import Iterable

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import SuspiciousModification
from pyhanko.sign.validation import EmbeddedPdfSignature

from docgen.signing.files import ODDITIES, text_fields
from docgen.signing.integrity import Status, is_allowed
from docgen.signing.verdicts import Breach, Changes


def changes_after(
    reader: PdfFileReader,
    signature: EmbeddedPdfSignature,
    others: Iterable[EmbeddedPdfSignature],
    status: Status,
) -> Changes:
    """Return what was filled in and signed after a signature, and whether that broke a rule."""
    later = (one for one in others if one.signed_revision > signature.signed_revision)
    signed = tuple(one.field_name for one in later)
    try:
        filled = _filled(reader, signature.signed_revision)
        rewritten = _rewritten(reader, signature.signed_revision)
    except ODDITIES:  # a form of another system's, whose texts are kept in other ways
        filled, rewritten = (), ""
    if rewritten:
        return Changes(filled, signed, Breach.REWRITTEN, rewritten)
    if is_allowed(status):
        return Changes(filled, signed)
    if isinstance(status.diff_result, SuspiciousModification):
        detail = str(status.diff_result).partition("\n")[0]
        return Changes(filled, signed, Breach.FOREIGN, detail)
    return Changes(filled, signed, Breach.CLOSED)


def _filled(reader: PdfFileReader, revision: int) -> tuple[tuple[str, str], ...]:
    then = texts_at(reader, revision)
    now = {name: text for name, text, _ in text_fields(reader)}
    return tuple((name, text) for name, text in now.items() if text != then.get(name, ""))


def texts_at(reader: PdfFileReader, revision: int) -> dict[str, str]:
    """Return what the text fields held in a revision."""
    past = reader.get_historical_resolver(revision)
    return {name: text for name, text, _ in text_fields(past)}


def _rewritten(reader: PdfFileReader, revision: int) -> str:
    """Return which text, filled in once, was filled in again after a revision; or nothing."""
    before = texts_at(reader, revision)
    for later in range(revision + 1, reader.xrefs.total_revisions):
        after = texts_at(reader, later)
        for name, text in before.items():
            if text and after.get(name) != text:
                return f"{name} was {text} and became {after.get(name) or 'blank'}"
        before = after
    return ""
