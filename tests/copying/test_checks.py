"""What is told of an original: resolution, paper, version, signature; and what cannot be copied."""

from __future__ import annotations

import pytest

from docgen.copying.checks import check_digitised, check_original
from docgen.copying.extract import kept_pages
from docgen.copying.original import read_original
from docgen.diagnostics import UnreadableSource
from tests.copying.originals import (
    grey_scan_pdf,
    older_pdf,
    protected_pdf,
    scan_pdf,
    signed_pdf,
    text_pdf,
    turned_scan_pdf,
)


def told(data: bytes) -> list[tuple[str, str, str | None]]:
    original = read_original(data, "goc.pdf", 0.5)
    found = check_original(original, range(len(original.pages)))
    return [(problem.code, str(problem.message), problem.citation) for problem in found]


def test_coarse_scan_is_told() -> None:
    assert told(scan_pdf(150, ink_to=300)) == [
        (
            "scan-resolution",
            "goc.pdf is scanned at 150 dpi on page 1; 200 dpi is the least",
            "PL I, Phần II, I.2.c",
        )
    ]


@pytest.mark.parametrize("dpi", [200, 300])
def test_scan_that_is_fine_enough_is_not_told(dpi: int) -> None:
    assert told(scan_pdf(dpi, ink_to=300)) == []


def test_resolution_of_a_scan_on_its_side_is_its_own() -> None:
    assert told(turned_scan_pdf(200)) == []
    assert [code for code, *_ in told(turned_scan_pdf(150))] == ["scan-resolution"]


def digitised(data: bytes, form: str) -> list[str]:
    original = read_original(data, "goc.pdf", 0.5)
    found = check_digitised(original, range(len(original.pages)), form)
    return [problem.code for problem in found]


def test_electronic_copy_is_of_paper_scanned_in_colour() -> None:
    assert digitised(scan_pdf(200, ink_to=300), "sao-y") == []
    assert digitised(grey_scan_pdf(), "sao-y") == ["scan-colour"]
    assert digitised(text_pdf(300), "sao-luc") == ["electronic-original"]


def test_extract_may_be_of_an_electronic_document() -> None:
    assert digitised(text_pdf(300), "trich-sao") == []


def test_paper_other_than_a4_is_told() -> None:
    assert told(text_pdf(300, 300, size=(612, 792))) == [
        ("not-a4", "goc.pdf is not A4 on page 1, 2: 216 × 279 mm", "PL I, Phần II, I.2.d")
    ]


@pytest.mark.parametrize("size", [(595, 842), (842, 595), (599, 838)])
def test_a4_is_a4_upright_and_turned_within_two_millimetres(size: tuple[float, float]) -> None:
    assert told(text_pdf(300, size=size)) == []


def test_older_version_is_told() -> None:
    (problem,) = told(older_pdf())
    assert problem == (
        "pdf-version",
        "goc.pdf is PDF 1.3; a digitised document is PDF 1.4 or later",
        "PL I, Phần II, I.2.a",
    )


def test_signature_is_told_where_the_copy_is_electronic() -> None:
    assert digitised(signed_pdf(), "trich-sao") == ["signed-original"]


def test_signed_document_printed_on_paper_is_an_original_like_any_other() -> None:
    """It is what Điều 25.1.b makes of an electronic document."""
    assert told(signed_pdf()) == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-a-pdf"),
        (b"%PDF-1.7\nnot much of one", "not-a-pdf"),
        (text_pdf(300)[:200], "not-a-pdf"),
        (protected_pdf("mat-khau"), "protected-pdf"),
        (protected_pdf(""), "protected-pdf"),
    ],
    ids=["empty", "noise", "cut", "password", "restrictions"],
)
def test_what_cannot_be_copied_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_original(data, "goc.pdf", 0.5)
    assert [problem.code for problem in caught.value.diagnostics] == [code]


@pytest.mark.parametrize(
    ("ranges", "kept"),
    [("2-3", (1, 2)), ("1,4-5", (0, 3, 4)), ("3, 1–2", (0, 1, 2)), (None, (0, 1, 2, 3, 4))],
)
def test_ranges_name_pages(ranges: str | None, kept: tuple[int, ...]) -> None:
    assert kept_pages(ranges, 5) == kept


@pytest.mark.parametrize("ranges", ["", "0", "6", "3-2", "a", "1-", "2-9", "1,,2"])
def test_wrong_ranges_are_refused(ranges: str) -> None:
    with pytest.raises(UnreadableSource, match="--pages"):
        kept_pages(ranges, 5)
