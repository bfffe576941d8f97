"""Looks at every PDF that a test makes: conformance by page-validation, soundness by qpdf."""

from __future__ import annotations

import io

import page
import pikepdf

_PROFILES = (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1)


def faults(pdf: bytes) -> list[str]:
    """Return what is wrong with a PDF by PDF/A-3a, PDF/UA-1 and the syntax of PDF itself."""
    found = [
        f"{failure}"
        for profile in _PROFILES
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
    ]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [*found, *opened.check_pdf_syntax()]
