"""A PDF → a report of its signatures: who, when, how, what came after, and whether to trust it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
)

from docgen.signing.changes import changes_after
from docgen.signing.files import entry, read, told_as_unreadable
from docgen.signing.integrity import (
    TIMESTAMP,
    Status,
    Unreadable,
    is_intact,
    signatures,
)
from docgen.signing.judging import Evidence, judged, revocation_of, trust_of, with_store
from docgen.signing.keys import common_name
from docgen.signing.levels import Level
from docgen.signing.verdicts import Changes, Covers, Report, Revocation, Trust, Verdict

_PADES = "/ETSI.CAdES.detached"
# Levels that are none of PAdES: a time stamp of the whole file, an older signature.
_STAMP, _OLDER = "timestamp", "PKCS#7"


def verify(data: bytes, name: str, evidence: Evidence, moment: datetime) -> Report:
    """Return what is found of a PDF's signatures at a moment; raises UnreadableSource."""
    reader = read(data, name)
    with told_as_unreadable(name):
        verdicts = _verdicts(reader, data, evidence, moment)
        return Report(name, reader.xrefs.total_revisions, tuple(reversed(verdicts)))


def _verdicts(
    reader: PdfFileReader, data: bytes, evidence: Evidence, moment: datetime
) -> list[Verdict]:
    """Return the verdicts from the last signature to the first."""
    found = signatures(reader)
    examination = _Examination(reader, data, found, with_store(evidence, reader))
    verdicts = []
    # Backwards: a time stamp of the whole file proves that what it covers was there at its time.
    for signature in reversed(found):
        verdict = examination.verdict(signature, moment)
        if verdict.level == _STAMP and verdict.is_valid and verdict.time is not None:
            moment = verdict.time
        verdicts.append(verdict)
    return verdicts


class _Examination:
    """Looks at the signatures of one file."""

    def __init__(
        self,
        reader: PdfFileReader,
        data: bytes,
        found: Sequence[EmbeddedPdfSignature | Unreadable],
        evidence: Evidence,
    ) -> None:
        self._reader = reader
        self._data = data
        self._evidence = evidence
        self._readable = [one for one in found if isinstance(one, EmbeddedPdfSignature)]

    def verdict(self, signature: EmbeddedPdfSignature | Unreadable, moment: datetime) -> Verdict:
        if isinstance(signature, Unreadable):
            return _unreadable(signature)
        status = judged(signature, self._evidence, moment)
        if isinstance(status, Unreadable):
            return _unreadable(status)
        time, proven = _time(status)
        if proven and time is not None and isinstance(status, PdfSignatureStatus):
            moment = time
            then = judged(signature, self._evidence, moment)
            status = status if isinstance(then, Unreadable) else then
        trust = _trust(status)
        return Verdict(
            field=signature.field_name,
            signer=common_name(signature.signer_cert),
            issuer=signature.signer_cert.issuer.human_friendly,
            time=time,
            is_time_proven=proven,
            level=self._level(signature, status),
            digest=status.md_algorithm,
            covers=_covers(status),
            revision=signature.signed_revision + 1,
            is_intact=is_intact(self._data, signature, status),
            changes=changes_after(self._reader, signature, self._readable, status),
            trust=trust,
            revocation=revocation_of(signature, trust, self._evidence, moment),
        )

    def _level(self, signature: EmbeddedPdfSignature, status: Status) -> str:
        """Return the level of PAdES, or what else it is."""
        if not isinstance(status, PdfSignatureStatus):
            return _STAMP
        if entry(signature.sig_object, "/SubFilter") != _PADES:
            return _OLDER
        if status.timestamp_validity is None:
            return Level.B
        store = self._evidence.store
        identifier = store and store.sig_content_identifier(signature.pkcs7_content.hex().encode())
        if store is None or identifier not in store.vri_entries:
            return Level.T
        return Level.LTA if self._is_stamped_after(signature) else Level.LT

    def _is_stamped_after(self, signature: EmbeddedPdfSignature) -> bool:
        return any(
            one.sig_object_type == TIMESTAMP and one.signed_revision > signature.signed_revision
            for one in self._readable
        )


def _time(status: Status) -> tuple[datetime | None, bool]:
    """Return when it was signed, and whether a time stamp proves it."""
    if not isinstance(status, PdfSignatureStatus):
        return status.timestamp, True
    stamp = status.timestamp_validity
    if stamp is not None and stamp.intact and stamp.valid and stamp.trusted:
        return stamp.timestamp, True
    return status.signer_reported_dt, False


def _trust(status: Status) -> Trust:
    """Return whether the signer is trusted, and the time stamp on the signature if it has one."""
    stamp = status.timestamp_validity if isinstance(status, PdfSignatureStatus) else None
    if stamp is not None and not (stamp.intact and stamp.valid and stamp.trusted):
        return Trust.UNTRUSTED
    return trust_of(status)


def _covers(status: Status) -> Covers:
    match status.coverage:
        case SignatureCoverageLevel.ENTIRE_FILE:
            return Covers.FILE
        case SignatureCoverageLevel.ENTIRE_REVISION:
            return Covers.REVISION
    return Covers.PART


def _unreadable(signature: Unreadable) -> Verdict:
    return Verdict(
        field=signature.field,
        signer="",
        issuer="",
        time=None,
        is_time_proven=False,
        level="",
        digest="",
        covers=Covers.PART,
        revision=0,
        is_intact=False,
        changes=Changes(),
        trust=Trust.UNTRUSTED,
        revocation=Revocation.UNKNOWN,
        reason=signature.reason,
    )
