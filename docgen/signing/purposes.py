"""A certificate → whether its key may sign documents, as far as the certificate restricts it."""

from __future__ import annotations

from asn1crypto import x509
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator.errors import InvalidCertificateError

# Certificates of persons and of agencies alike; which of the two an authority sets is its own rule.
_SIGNING = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"})
_ANY = KeyUsageConstraints(key_usage=set())


def usages_for(certificate: x509.Certificate) -> KeyUsageConstraints:
    """Return what a signer's certificate must be made for.

    One that names no key usage restricts none (RFC 5280, 4.2.1.3).
    """
    return _ANY if certificate.key_usage_value is None else _SIGNING


def is_for_signing(certificate: x509.Certificate) -> bool:
    """Tell whether a certificate's key may sign documents."""
    try:
        usages_for(certificate).validate(certificate)
    except InvalidCertificateError:
        return False
    return True
