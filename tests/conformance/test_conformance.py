"""Every PDF conforms to PDF/A-3a and PDF/UA-1, and the referee is seen to bite."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

import docgen
from docgen.build import to_pdf
from tests.conformance.judge import PROFILES, failures
from tests.forms.starters import STARTERS, starter_pdf
from tests.properties.test_announcements import announcements, lay_out

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))

EVERYTHING = """\
kind: cong-dien
agency: {name: Ủy ban nhân dân tỉnh Quảng Trị, code: UBND}
number: 2
place: Quảng Trị
date: 2026-09-05
subject: Về ứng phó khẩn cấp bão số 6
sender: Chủ tịch Ủy ban nhân dân tỉnh
urgency: hỏa tốc
secrecy: mật
circulation: Lưu hành nội bộ
drafter: {initials: PL, copies: 300}
contact: {address: Số 1 Hùng Vương, phone: 0233 385 2426, email: vanthu@quangtri.gov.vn}
to: [Chủ tịch Ủy ban nhân dân các xã, Giám đốc các sở]
body: |
  I. TÌNH HÌNH

  1. Diễn biến

  Bão số 6 đang di chuyển nhanh; ký hiệu Ω, ₫.

  a) Vùng ven biển:

  - Cửa Việt;

  + Thôn Hà Lộc;

  - Cửa Tùng;

  b) Vùng núi.

  ![Đường đi của bão](bao.png)

  | STT | Xã | Số hộ |
  |---|---|---|
  | 1 | Cửa Việt | |
  | 2 | Cửa Tùng | 1.340 |
recipients:
  - to: [Thường trực Tỉnh ủy, Thường trực HĐND tỉnh]
    note: để b/c
signer: {position: Chủ tịch, name: Trần Văn Đồng}
appendices:
  - title: Danh sách khu vực sơ tán
    orientation: landscape
    body: Một khu vực.
  - title: Lực lượng
    body: Một tiểu đoàn.
"""


@pytest.fixture
def everything(tmp_path: Path) -> bytes:
    """Return the PDF of a document with a component of every sort."""
    Image.new("RGBA", (60, 40), (255, 0, 0, 90)).save(tmp_path / "bao.png")
    source = tmp_path / "tat-ca.yaml"
    source.write_text(EVERYTHING, encoding="utf-8")
    return to_pdf(docgen.typeset(docgen.load(source)))


def check(pdf: bytes, folder: Path) -> None:
    path = folder / "checked.pdf"
    path.write_bytes(pdf)
    for profile in PROFILES:
        assert failures(path, profile) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_conforms(path: Path, tmp_path: Path) -> None:
    check(to_pdf(docgen.typeset(docgen.load(path))), tmp_path)


@pytest.mark.parametrize("slug", STARTERS)
def test_every_starter_conforms(slug: str, tmp_path: Path) -> None:
    check(starter_pdf(slug), tmp_path)


def test_a_document_with_everything_conforms(everything: bytes, tmp_path: Path) -> None:
    check(everything, tmp_path)


@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(announcements())
def test_any_announcement_conforms(tmp_path: Path, announcement: dict[str, Any]) -> None:
    check(to_pdf(lay_out(announcement)), tmp_path)


def _without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _without_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _without_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def _with_an_unmarked_line(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(b"0 0 m 100 100 l S")


def _without_alternative_text(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure":
            del thing["/Alt"]


def _without_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


FAULTS = [
    _without_language,
    _without_structure,
    _without_output_intent,
    _with_an_unmarked_line,
    _without_alternative_text,
    _without_metadata,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__.strip("_"))
def test_a_broken_file_is_refused(
    fault: Callable[[pikepdf.Pdf], None], everything: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(everything)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        fault(pdf)
        pdf.save(path)
    assert any(failures(path, profile) for profile in PROFILES)
