"""A certificate and the evidence → whether it is trusted, and whether it was revoked."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.validation import (
    DocumentSecurityStore,
    EmbeddedPdfSignature,
    PdfSignatureStatus,
)
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError, ValidationError
from pyhanko_certvalidator.path import ValidationPath

from docgen.immutable import immutable, replace
from docgen.signing.files import ODDITIES
from docgen.signing.integrity import Status, Unreadable, status_of
from docgen.signing.verdicts import Revocation, Trust

_TRUSTS = {
    AdESIndeterminate.EXPIRED: Trust.EXPIRED,
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: Trust.EXPIRED,
    AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED: Trust.EXPIRED,
    AdESIndeterminate.NOT_YET_VALID: Trust.NOT_YET_VALID,
    AdESIndeterminate.REVOKED_NO_POE: Trust.REVOKED,
    AdESIndeterminate.REVOKED_CA_NO_POE: Trust.REVOKED,
}


@immutable
class Evidence:
    """Whom a reader trusts, what the file itself brings along, and whether the network is asked."""

    roots: Sequence[x509.Certificate]
    store: DocumentSecurityStore | None = None
    online: bool = False

    def context(self, moment: datetime, mode: str = "soft-fail") -> ValidationContext:
        """Return what certificates are judged by at a moment."""
        keys: dict[str, Any] = {
            "trust_roots": list(self.roots),
            "moment": moment,
            "allow_fetching": self.online,
            "revocation_mode": mode,
            # What was issued later tells of the moment as well.
            "retroactive_revinfo": True,
            "crls": [],
            "ocsps": [],
        }
        if self.store is None:
            return ValidationContext(**keys)
        return self.store.as_validation_context(keys)

    def certificates(self, moment: datetime) -> ValidationContext:
        """Return what certificates are judged by where nothing tells of their revocation."""
        return ValidationContext(
            trust_roots=list(self.roots),
            moment=moment,
            other_certs=list(self.store.load_certs()) if self.store else [],
        )


def judged(
    signature: EmbeddedPdfSignature, evidence: Evidence, moment: datetime
) -> Status | Unreadable:
    """Return what is found of a signature as of a moment.

    Evidence that is older than the moment tells nothing of it, and nothing against it.
    """
    status = status_of(signature, evidence.context(moment))
    if not isinstance(status, Unreadable) and _is_stale(status):
        return status_of(signature, evidence.certificates(moment))
    return status


def _is_stale(status: Status) -> bool:
    stamp = status.timestamp_validity if isinstance(status, PdfSignatureStatus) else None
    problems = (status.trust_problem_indic, stamp and stamp.trust_problem_indic)
    return AdESIndeterminate.TRY_LATER in problems


def with_store(evidence: Evidence, reader: PdfFileReader) -> Evidence:
    """Return the evidence with the file's own: certificates, OCSP responses, CRLs in its DSS."""
    try:
        return replace(evidence, store=DocumentSecurityStore.read_dss(reader))
    except (NoDSSFoundError, *ODDITIES):
        return evidence


def trust_of(status: Status) -> Trust:
    """Return whether a signer's certificate was found trusted."""
    if status.trust_problem_indic is None and status.validation_path is not None:
        return Trust.TRUSTED
    if status.revoked:
        return Trust.REVOKED
    problem = status.trust_problem_indic
    if problem is AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE and _has_issuer(status):
        return Trust.NOT_FOR_SIGNING
    if isinstance(problem, AdESIndeterminate):
        return _TRUSTS.get(problem, Trust.UNTRUSTED)
    return Trust.UNTRUSTED


def _has_issuer(status: Status) -> bool:
    # What nobody else has signed, and nobody trusts, pyHanko counts among what is unfit.
    return bool(status.signing_cert.self_signed == "no")


def revocation_of(
    signature: EmbeddedPdfSignature, trust: Trust, evidence: Evidence, moment: datetime
) -> Revocation:
    """Return whether it is known that no certificate of a trusted chain was revoked.

    Of a certificate that names nobody who tells, and of one that is trusted itself, it is not.
    """
    if trust is Trust.REVOKED:
        return Revocation.REVOKED
    if trust is not Trust.TRUSTED:
        return Revocation.UNKNOWN
    try:
        path = asyncio.run(_checked(signature, evidence.context(moment, "require")))
    except (PathBuildingError, ValidationError, *ODDITIES):
        return Revocation.UNKNOWN
    return Revocation.GOOD if path.pkix_len else Revocation.UNKNOWN


async def _checked(signature: EmbeddedPdfSignature, context: ValidationContext) -> ValidationPath:
    """Return a chain of which every certificate below the trusted one is told not to be revoked."""
    validator = CertificateValidator(
        signature.signer_cert,
        intermediate_certs=signature.other_embedded_certs,
        validation_context=context,
    )
    try:
        path: ValidationPath = await validator.async_validate_usage(set())
        return path
    finally:
        await context.aclose()
