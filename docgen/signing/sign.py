"""A PDF, a field and a key → the PDF signed, as PAdES wants it, everything before it kept."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import field
from datetime import datetime
from pathlib import Path

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import BaseStampStyle
from pyhanko_certvalidator.errors import PathBuildingError, RevokedError, ValidationError

from docgen.diagnostics import (
    Diagnostic,
    DocumentProblems,
    EnvironmentProblem,
    UnreadableSource,
    say,
)
from docgen.immutable import immutable
from docgen.leading_zeros import day_in_figures
from docgen.signing.files import Update, entry, read, signature_fields, told_as_unreadable, update
from docgen.signing.integrity import refuse_broken
from docgen.signing.levels import LongTerm
from docgen.signing.long_term import lengthened
from docgen.signing.looks import NOTHING, shown_picture
from docgen.signing.pictures import Frame, read_picture
from docgen.signing.places import setup_of
from docgen.signing.refusals import refusals_to_sign
from docgen.signing.state import state_of
from docgen.signing.timestamps import time_stamps, told

OpenKey = Callable[[], AbstractContextManager[Signer]]


@immutable
class Shown:
    """The picture that a signature shows, or none; its width in points, or 0 for the usual one."""

    picture: Path | None = None
    size: float = 0.0


@immutable
class Signing:
    """How a signature is made, whatever it signs: the key, the moment, and for how long."""

    open_key: OpenKey
    moment: datetime
    term: LongTerm = field(default_factory=LongTerm)


def sign_field(data: bytes, name: str, field: str, shown: Shown, signing: Signing) -> bytes:
    """Return a PDF with one of its fields signed; the key is opened when nothing stands against it.

    The first signature allows filling in and signing the other fields and nothing else; the seal
    closes the document. Raises UnreadableSource, DocumentProblems, EnvironmentProblem.
    """
    reader = read(data, name)
    with told_as_unreadable(name):
        state = state_of(reader)
        _refuse(refusals_to_sign(state, field, name))
        refuse_broken(data, name)
    writer = update(data, name)
    with told_as_unreadable(name):
        widget = _widget(writer, field)
        closes = entry(entry(widget, "/Lock", {}), "/P") == MDPPerm.NO_CHANGES.value
    metadata = PdfSignatureMetadata(
        field_name=field,
        subfilter=SigSeedSubFilter.PADES,
        certify=not state.is_signed,
        docmdp_permissions=MDPPerm.NO_CHANGES if closes else MDPPerm.FILL_FORMS,
        validation_context=signing.term.context() if signing.term.embeds else None,
    )
    return signed(writer, metadata, _look(widget, field, shown), signing)


def signed(
    writer: Update, metadata: PdfSignatureMetadata, look: BaseStampStyle, signing: Signing
) -> bytes:
    """Return the file of a writer, signed and verifiable for as long as asked.

    Raises EnvironmentProblem.
    """
    url = signing.term.timestamps
    stamps = time_stamps(url) if url else None
    with signing.open_key() as signer, told(url):
        pdf_signer = _PdfSigner(metadata, signer, timestamper=stamps, stamp_style=look)
        pdf_signer.moment = signing.moment
        output = io.BytesIO()
        try:
            pdf_signer.sign_pdf(writer, existing_fields_only=True, output=output)
            return lengthened(output.getvalue(), metadata.field_name or "", signing.term)
        except (SigningError, ValidationError, PathBuildingError) as problem:
            raise _failed(problem) from problem


class _PdfSigner(PdfSigner):
    """A signer whose signatures say the moment that their looks say."""

    moment: datetime

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        """Begin to sign."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.moment
        return session


def _refuse(refusals: Iterable[Diagnostic]) -> None:
    found = tuple(refusals)
    if found:
        raise DocumentProblems(found)


def _widget(writer: Update, field: str) -> generic.DictionaryObject:
    references = {name: reference for name, _, reference in signature_fields(writer)}
    widget = references[field].get_object()
    assert isinstance(widget, generic.DictionaryObject), "a field is a dictionary"
    return widget


def _look(widget: generic.DictionaryObject, field: str, shown: Shown) -> BaseStampStyle:
    if shown.picture is None:
        return NOTHING
    left, bottom, right, top = map(float, widget["/Rect"])
    width, height = abs(right - left), abs(top - bottom)
    if not (width and height):
        raise UnreadableSource.because(
            "invisible-field",
            None,
            say("the field {field} takes no room on its page: it can show no picture", field=field),
            say("sign it without --picture"),
        )
    setup = setup_of(field)
    if setup is None:
        frame = Frame(width, height, size=shown.size)
    else:
        frame = Frame(width, height, setup.ink, shown.size or setup.size)
    return shown_picture(read_picture(shown.picture, frame))


def _failed(problem: Exception) -> EnvironmentProblem:
    reason = problem
    while not isinstance(reason, RevokedError) and isinstance(reason.__cause__, Exception):
        reason = reason.__cause__
    if isinstance(reason, RevokedError):
        return EnvironmentProblem.because(
            "certificate-revoked",
            None,
            say("the certificate was revoked on {date}", date=day_in_figures(reason.revocation_dt)),
            say("sign with another key; nothing was signed"),
        )
    return EnvironmentProblem.because(
        "cannot-sign",
        None,
        say("it cannot be signed so: {reason}", reason=reason),
        say("with --lt, every certificate must lead to one of --trust and its state be known"),
    )
