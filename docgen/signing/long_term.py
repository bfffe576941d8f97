"""A signed PDF → the same with what verifies it for a long time: evidence, and a stamp over all."""

from __future__ import annotations

import asyncio
import io
from typing import Any

from pyhanko.sign.signers.pdf_signer import PdfTimeStamper, TimestampDSSContentSettings
from pyhanko.sign.validation import DocumentSecurityStore, EmbeddedPdfSignature
from pyhanko.sign.validation.dss import collect_validation_info
from pyhanko_certvalidator import ValidationContext

from docgen.signing.files import Update, read, written
from docgen.signing.integrity import signatures
from docgen.signing.levels import Level, LongTerm
from docgen.signing.timestamps import time_stamps

_DIGEST = "sha256"


def lengthened(data: bytes, field: str, term: LongTerm) -> bytes:
    """Return a file whose field was just signed, with what its level wants besides.

    Not pyHanko's own way, which would write the metadata anew. Raises pyhanko_certvalidator's
    errors, NoTimeStamp.
    """
    if not term.embeds:
        return data
    data = _with_evidence(data, field, term)
    return _stamped(data, field, term) if term.level is Level.LTA else data


def _with_evidence(data: bytes, field: str, term: LongTerm) -> bytes:
    """Return the file with certificates, OCSP responses and CRLs in its DSS (B-LT)."""
    signature = _signature(data, field)
    context = term.context()
    paths = asyncio.run(_paths(signature, context))
    writer = Update(io.BytesIO(data))
    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        signature.pkcs7_content.hex().encode("ascii"),
        paths=paths,
        validation_context=context,
        embed_roots=False,
    )
    return written(writer)


async def _paths(signature: EmbeddedPdfSignature, context: ValidationContext) -> list[Any]:
    """Return the chains of a signature's certificates; the context takes up their states."""
    try:
        paths: list[Any] = await collect_validation_info(signature, context)
        return paths
    finally:
        await context.aclose()


def _stamped(data: bytes, field: str, term: LongTerm) -> bytes:
    """Return the file with a time stamp over all of it, the evidence included (B-LTA)."""
    output = io.BytesIO()
    PdfTimeStamper(time_stamps(term.timestamps), field_name=f"{field}-timestamp").timestamp_pdf(
        Update(io.BytesIO(data)),
        _DIGEST,
        term.context(),
        output=output,
        dss_settings=TimestampDSSContentSettings(include_vri=False, update_before_ts=True),
    )
    return output.getvalue()


def _signature(data: bytes, field: str) -> EmbeddedPdfSignature:
    found = signatures(read(data, field))
    return next(
        one for one in found if isinstance(one, EmbeddedPdfSignature) and one.field_name == field
    )
