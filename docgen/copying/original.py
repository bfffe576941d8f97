"""Bytes of a PDF → what a copy must know of its original: pages, scans, version, signature."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from docgen.copying.scan import Scan, find_scan
from docgen.diagnostics import DocgenError, EnvironmentProblem, UnreadableSource, say
from docgen.immutable import immutable
from docgen.installing import how_to_install


@immutable
class OriginalPage:
    """A page as it is seen, turned and cropped: points, and the scan that it is, if it is one."""

    width: float
    height: float
    scan: Scan | None


@immutable
class Original:
    """A PDF to be copied; `version` is a number such as 1.4."""

    name: str
    data: bytes
    version: float
    pages: tuple[OriginalPage, ...]
    is_signed: bool


def read_original(data: bytes, name: str, scan_share: float) -> Original:
    """Return what is known of a PDF; a page is a scan if pictures cover `scan_share` of it.

    Raises UnreadableSource for a file that is broken or protected, EnvironmentProblem if
    pypdfium2 is not installed.
    """
    with opened(data, name) as document:
        return Original(
            name,
            data,
            (document.get_version() or 10) / 10,
            tuple(_page(page, scan_share) for page in document),
            _is_signed(document),
        )


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """Open a PDF with pypdfium2, ready to be looked at and rendered; raises as read_original."""
    try:
        import pypdfium2
    except ModuleNotFoundError as absent:
        raise lacking("pypdfium2") from absent
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            if pypdfium2.raw.FPDF_GetSecurityHandlerRevision(document) >= 0:
                raise _protected(name)
            if not len(document):
                raise unreadable(name)
            document.init_forms()
            yield document
    except pypdfium2.PdfiumError as problem:
        raise _protected(name) if "password" in str(problem) else unreadable(name) from problem


def unreadable(name: str) -> DocgenError:
    """Return the problem of a file that is no PDF, or a broken one."""
    return UnreadableSource.because(
        "not-a-pdf",
        None,
        say("{path} cannot be read as a PDF", path=name),
        say("a copy is made of a finished document: docgen copy van-ban.pdf"),
    )


def lacking(package: str) -> DocgenError:
    """Return the problem of a package that copies need and that is not installed."""
    return EnvironmentProblem.because(
        f"no-{package}",
        None,
        say("copies need the package {package}", package=package),
        how_to_install("copy"),
    )


def _protected(name: str) -> DocgenError:
    return UnreadableSource.because(
        "protected-pdf",
        None,
        say("{path} is protected by a password or by restrictions", path=name),
        say("ask its owner for one that is not, and copy that"),
    )


def _page(page: Any, scan_share: float) -> OriginalPage:
    width, height = page.get_size()
    return OriginalPage(width, height, find_scan(page, scan_share))


def _is_signed(document: Any) -> bool:
    from pypdfium2 import raw

    signatures = (
        raw.FPDF_GetSignatureObject(document, index)
        for index in range(raw.FPDF_GetSignatureCount(document))
    )
    # A field that waits for its signature has no contents.
    return any(raw.FPDFSignatureObj_GetContents(found, None, 0) for found in signatures)
