"""The file as a whole: sound, self-describing, and the same bytes for the same pages."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from docgen import __version__
from docgen.pdf.writer import write_pdf
from tests.pdf.drawing import A4, page, pages, run, sample
from tests.pdf.reading import faults, opened

ROOT = Path(__file__).parents[2]


def test_qpdf_finds_no_fault() -> None:
    assert faults(write_pdf(sample())) == []


def test_pages_have_their_sizes_and_order() -> None:
    across = replace(page(run("ngang")), width=A4[1], height=A4[0])
    document = opened(write_pdf(pages(page(run("dọc")), across)))
    sizes = [[float(side) for side in each.mediabox] for each in document.pages]
    assert sizes == [pytest.approx([0, 0, *A4]), pytest.approx([0, 0, A4[1], A4[0]])]


def test_page_without_elements_is_blank() -> None:
    pdf = write_pdf(pages(page(), page(run("2"), label="2")))
    assert faults(pdf) == []
    assert len(opened(pdf).pages) == 2


def test_document_tells_what_it_is() -> None:
    document = opened(write_pdf(sample()))
    assert {key: str(value) for key, value in document.docinfo.items()} == {
        "/Title": "Thông báo số 5",
        "/Author": "Ủy ban nhân dân tỉnh",
        "/Subject": "Kết luận (phiên họp)",
        "/Creator": "docgen",
        "/Producer": f"docgen {__version__}",
    }


def test_what_is_not_known_is_left_out() -> None:
    document = opened(write_pdf(replace(sample(), subject="")))
    assert "/Subject" not in document.docinfo


def test_catalog_tells_language_and_shows_the_title() -> None:
    document = opened(write_pdf(sample()))
    assert document.Root.Lang == "vi-VN"
    assert document.Root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize(
    ("zone", "written"),
    [(UTC, "D:20260205083000+00'00'"), (timezone(timedelta(hours=7)), "D:20260205083000+07'00'")],
)
def test_dates_are_the_moment_given(zone: timezone, written: str) -> None:
    moment = datetime(2026, 2, 5, 8, 30, tzinfo=zone)
    document = opened(write_pdf(sample(), moment=moment))
    assert document.docinfo["/CreationDate"] == written
    assert document.docinfo["/ModDate"] == written


def test_page_labels_begin_anew_with_each_section() -> None:
    labels = ["", "2", "", "2", "3"]
    drawn = pages(*(page(run("chữ"), label=label) for label in labels))
    document = opened(write_pdf(drawn))
    assert [each.label for each in document.pages] == ["1", "2", "1", "2", "3"]


def test_one_section_needs_no_page_labels() -> None:
    document = opened(write_pdf(sample()))
    assert "/PageLabels" not in document.Root


def test_same_pages_give_same_bytes() -> None:
    assert write_pdf(sample()) == write_pdf(sample())


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_same_bytes(seed: str) -> None:
    program = (
        "import sys; from docgen.pdf.writer import write_pdf; from tests.pdf.drawing import sample;"
        "sys.stdout.buffer.write(write_pdf(sample()))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "0"}
    other = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    assert hashlib.sha256(other.stdout).digest() == hashlib.sha256(write_pdf(sample())).digest()


def test_identifier_changes_with_the_content() -> None:
    other = replace(sample(), title="Thông báo số 6")
    assert _identifier(write_pdf(sample())) != _identifier(write_pdf(other))


def test_streams_end_with_an_end_of_line() -> None:
    pdf = write_pdf(sample())
    assert pdf.count(b"\r\nendstream") == pdf.count(b"endstream")


def _identifier(pdf: bytes) -> bytes:
    document = opened(pdf)
    return bytes(document.trailer.ID[0])
