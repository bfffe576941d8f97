"""What verify finds: trust, revocation, time, and signatures of other systems."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from docgen.diagnostics import UnreadableSource
from docgen.signing.judging import Evidence
from docgen.signing.keys import Pkcs12Key
from docgen.signing.levels import Level
from docgen.signing.sign import Shown, sign_field
from docgen.signing.trust import read_roots
from docgen.signing.unlocking import opened
from docgen.signing.verdicts import Report, Revocation, Trust, Verdict
from docgen.signing.verify import verify
from tests.copying.originals import signed_pdf, text_pdf
from tests.signing.conftest import Office, now
from tests.signing.pki import PASSPHRASE

BEFORE_EXPIRY = datetime(2021, 6, 1, tzinfo=UTC)


def only(report: Report) -> Verdict:
    (verdict,) = report.verdicts
    return verdict


def signed_with(office: Office, document: bytes, key: str, moment: datetime) -> bytes:
    """Return a document signed with a key at a moment, as a clock that is wrong would have it."""
    signing = replace(
        office.signing(key),
        moment=moment,
        open_key=lambda: opened(Pkcs12Key(office.pki.pkcs12(key)), lambda: PASSPHRASE, moment),
    )
    return sign_field(document, "a.pdf", "signer", Shown(), signing)


def test_a_file_that_nobody_signed(office: Office, document: bytes) -> None:
    report = office.verified(document)
    assert report.verdicts == ()
    assert not report.is_valid


def test_without_roots_nobody_is_trusted(signed: bytes) -> None:
    verdict = only(verify(signed, "a.pdf", Evidence([]), now()))
    assert (verdict.is_intact, verdict.trust) == (True, Trust.UNTRUSTED)
    assert not verdict.is_valid


def test_an_expired_certificate(office: Office, document: bytes) -> None:
    """Without a time stamp, nothing proves that it was signed before the certificate expired."""
    data = signed_with(office, document, "expired", BEFORE_EXPIRY)
    verdict = only(office.verified(data))
    assert (verdict.is_intact, verdict.trust, verdict.is_valid) == (True, Trust.EXPIRED, False)
    evidence = Evidence([*_roots(office)])
    assert only(verify(data, "a.pdf", evidence, BEFORE_EXPIRY)).is_valid


def test_a_certificate_that_expires_after_the_time_stamp(office: Office, document: bytes) -> None:
    data = office.signed(document, level=Level.LTA)
    after_expiry = now() + timedelta(days=365 * 70)  # but not after that of the authority's own
    assert only_signature(office.verified(data, later=timedelta(0))).is_valid
    report = verify(data, "a.pdf", Evidence([*_roots(office)]), after_expiry)
    assert only_signature(report).trust is Trust.TRUSTED
    plain = verify(office.signed(document), "a.pdf", Evidence([*_roots(office)]), after_expiry)
    assert only_signature(plain).trust is Trust.EXPIRED


def only_signature(report: Report) -> Verdict:
    return next(verdict for verdict in report.verdicts if verdict.field == "signer")


def test_a_revoked_certificate_shows_when_the_authority_is_asked(
    office: Office, document: bytes
) -> None:
    data = office.signed(document, "revoked")
    offline = only(office.verified(data))
    assert (offline.trust, offline.revocation) == (Trust.TRUSTED, Revocation.UNKNOWN)
    online = only(office.verified(data, online=True))
    assert (online.trust, online.revocation) == (Trust.REVOKED, Revocation.REVOKED)
    assert not online.is_valid


def test_a_good_certificate_when_the_authority_is_asked(office: Office, signed: bytes) -> None:
    verdict = only(office.verified(signed, online=True))
    assert (verdict.is_valid, verdict.revocation) == (True, Revocation.GOOD)


def test_evidence_in_the_file_needs_no_network(office: Office, document: bytes) -> None:
    verdict = only(office.verified(office.signed(document, level=Level.LT)))
    assert (verdict.level, verdict.revocation) == ("B-LT", Revocation.GOOD)


def test_where_nobody_tells_it_is_not_known_whether_a_certificate_was_revoked(
    office: Office, document: bytes
) -> None:
    verdict = only(office.verified(office.signed(document, "silent")))
    assert (verdict.trust, verdict.revocation) == (Trust.TRUSTED, Revocation.UNKNOWN)


def test_nobody_tells_of_a_certificate_that_is_trusted_itself(
    office: Office, document: bytes
) -> None:
    data = office.signed(document, "silent")
    with opened(Pkcs12Key(office.pki.pkcs12("silent")), lambda: PASSPHRASE, now()) as signer:
        evidence = Evidence([signer.signing_cert])
    verdict = only(verify(data, "a.pdf", evidence, now()))
    assert (verdict.trust, verdict.revocation) == (Trust.TRUSTED, Revocation.UNKNOWN)


def test_a_certificate_that_is_not_for_signing(office: Office) -> None:
    """Other programs may sign with it all the same."""
    verdict = only(office.verified(signed_by_another(office, "encipherment")))
    assert (verdict.is_intact, verdict.trust) == (True, Trust.NOT_FOR_SIGNING)
    assert not verdict.is_valid


def test_a_certificate_that_names_no_usage_may_sign(office: Office, document: bytes) -> None:
    assert only(office.verified(office.signed(document, "unrestricted"))).is_valid


@pytest.mark.parametrize("subfilter", ["adbe.pkcs7.detached", "ETSI.CAdES.detached"])
def test_a_file_of_another_system(office: Office, subfilter: str) -> None:
    """One page of Word's, signed in a field of the signing program's own."""
    verdict = only(office.verified(signed_by_another(office, "agency", subfilter)))
    assert verdict.is_valid
    assert verdict.level == ("PKCS#7" if subfilter.startswith("adbe") else "B-B")
    assert verdict.signer == "Ủy ban nhân dân tỉnh Nghệ An"


def signed_by_another(office: Office, key: str, subfilter: str = "adbe.pkcs7.detached") -> bytes:
    """Return a page that another program has signed with a key."""
    signer = SimpleSigner.load_pkcs12_data(
        office.pki.pkcs12(key).read_bytes(), [], PASSPHRASE.encode()
    )
    metadata = PdfSignatureMetadata("Signature1", subfilter=SigSeedSubFilter(f"/{subfilter}"))
    writer = IncrementalPdfFileWriter(io.BytesIO(text_pdf(300)))
    field = SigFieldSpec("Signature1", box=(10, 10, 200, 80))
    signed: bytes = PdfSigner(metadata, signer, new_field_spec=field).sign_pdf(writer).getvalue()
    return signed


def test_a_signature_that_is_none(office: Office) -> None:

    verdict = only(office.verified(signed_pdf(300)))
    assert (verdict.field, verdict.is_intact) == ("ky", False)
    assert verdict.reason


def test_what_is_no_pdf(office: Office) -> None:
    with pytest.raises(UnreadableSource):
        office.verified(b"no PDF")


def _roots(office: Office) -> tuple[object, ...]:

    return read_roots([office.pki.root])
