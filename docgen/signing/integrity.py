"""A signature → whether it is intact, and whether what came after it was allowed; trust aside."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import (
    DocumentTimestampStatus,
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko_certvalidator import ValidationContext

from docgen.diagnostics import Diagnostic, DocumentProblems, Severity, say
from docgen.immutable import immutable
from docgen.signing.containers import is_clean
from docgen.signing.difference import POLICY
from docgen.signing.files import ODDITIES, read, signature_fields
from docgen.signing.purposes import usages_for

Status = PdfSignatureStatus | DocumentTimestampStatus

TIMESTAMP = "/DocTimeStamp"


@immutable
class Unreadable:
    """A signature that cannot be made sense of, and why."""

    field: str
    reason: str


def signatures(reader: PdfFileReader) -> list[EmbeddedPdfSignature | Unreadable]:
    """Return every signature of a file, time stamps too, in the order in which they were made."""
    return sorted(_signatures(reader), key=_revision)


def _signatures(reader: PdfFileReader) -> Iterator[EmbeddedPdfSignature | Unreadable]:
    for name, signature, reference in signature_fields(reader):
        if signature is None:
            continue
        try:
            field = reference.get_object()
            assert isinstance(field, generic.DictionaryObject), "a field is a dictionary"
            embedded = EmbeddedPdfSignature(reader, field, name)
            _ = embedded.signer_cert, embedded.signed_revision
        except ODDITIES as problem:
            yield Unreadable(name, _reason(problem))
        else:
            yield embedded


def _revision(signature: EmbeddedPdfSignature | Unreadable) -> float:
    if isinstance(signature, Unreadable):
        return float("inf")
    return float(signature.signed_revision)


def status_of(signature: EmbeddedPdfSignature, context: ValidationContext) -> Status | Unreadable:
    """Return what pyHanko finds of a signature, its certificates judged in a context."""
    try:
        return asyncio.run(_status(signature, context))
    except Exception as problem:  # whatever a file that was tampered with makes of its reader
        return Unreadable(signature.field_name, _reason(problem))


async def _status(signature: EmbeddedPdfSignature, context: ValidationContext) -> Status:
    try:
        if signature.sig_object_type == TIMESTAMP:
            return await async_validate_pdf_timestamp(signature, context, POLICY)
        usages = usages_for(signature.signer_cert)
        return await async_validate_pdf_signature(
            signature, context, diff_policy=POLICY, key_usage_settings=usages
        )
    finally:
        await context.aclose()


def is_intact(data: bytes, signature: EmbeddedPdfSignature, status: Status) -> bool:
    """Tell whether what was signed is as it was, and nothing stands in its midst."""
    whole = (
        status.coverage is not None and status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
    )
    return bool(status.intact and status.valid and whole and is_clean(data, signature))


def is_allowed(status: Status) -> bool:
    """Tell whether what was added to the file after a signature was allowed."""
    if isinstance(status, PdfSignatureStatus):
        return bool(status.docmdp_ok)
    level = status.modification_level
    return level is not None and level.name != "OTHER"


def refuse_broken(data: bytes, name: str) -> None:
    """Raise DocumentProblems if a signature of a file is broken: nobody signs on top of that."""
    nobody = ValidationContext(trust_roots=[], allow_fetching=False)
    # A reader of its own: one that has decoded streams compares revisions no more.
    reader = read(data, name)
    broken = [
        signature.field if isinstance(signature, Unreadable) else signature.field_name
        for signature in signatures(reader)
        if _is_broken(data, signature, nobody)
    ]
    if broken:
        raise DocumentProblems(
            [
                Diagnostic(
                    "broken-signature",
                    Severity.ERROR,
                    None,
                    say("in {path} is broken: {fields}", path=name, fields=", ".join(broken)),
                    say("see what is wrong: docgen verify {path}", path=name),
                )
            ]
        )


def _is_broken(
    data: bytes, signature: EmbeddedPdfSignature | Unreadable, context: ValidationContext
) -> bool:
    if isinstance(signature, Unreadable):
        return True
    status = status_of(signature, context)
    if isinstance(status, Unreadable):
        return True
    return not (is_intact(data, signature, status) and is_allowed(status))


def _reason(problem: BaseException) -> str:
    return str(problem) or type(problem).__name__
