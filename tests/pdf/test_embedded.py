"""What travels in a PDF beside its pages: metadata, sources, the outline; read with pikepdf."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest
from PIL import Image

import docgen
from docgen.build import to_pdf
from docgen.pdf.reading import DATA, EmbeddedFile, metadata_of

ANNOUNCEMENT = """\
kind: thong-bao
agency: {name: Sở Nội vụ, code: SNV}
number: 12
place: Nghệ An
date: 2026-05-04
subject: Về {{ what }}
body: |
  I. ĐÁNH GIÁ CHUNG

  1. Về những kết quả đã đạt được

  Nội dung.

  2. Hạn chế

  Nội dung.

  II. NHIỆM VỤ

  ![Sơ đồ](hinh/so-do.png)
signer: {position: Giám đốc, name: Lê Văn Minh}
appendices:
  - {title: Danh sách, body: Một nơi.}
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return an announcement in a folder with an office's defaults and a picture."""
    (tmp_path / "hinh").mkdir()
    Image.new("RGB", (40, 30), "navy").save(tmp_path / "hinh" / "so-do.png")
    (tmp_path / "docgen.yaml").write_text("recipients: [Các phòng]\n", encoding="utf-8")
    path = tmp_path / "thong-bao.yaml"
    path.write_text(ANNOUNCEMENT, encoding="utf-8")
    return path


def made(path: Path) -> bytes:
    return to_pdf(docgen.typeset(docgen.load(path, values={"what": "thi đua", "secret": "1"})))


@pytest.fixture
def pdf(source: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(made(source))) as opened:
        yield opened


def test_the_sources_travel_in_it(pdf: pikepdf.Pdf, source: Path) -> None:
    contents = {name: found.get_file().read_bytes() for name, found in pdf.attachments.items()}
    assert contents["thong-bao.yaml"].decode() == ANNOUNCEMENT
    assert contents["docgen.yaml"].decode() == "recipients: [Các phòng]\n"
    assert contents["hinh/so-do.png"] == (source.parent / "hinh" / "so-do.png").read_bytes()
    assert set(contents) == {
        "thong-bao.yaml",
        "docgen.yaml",
        "hinh/so-do.png",
        "values.json",
        "metadata.xml",
    }


def test_only_the_values_that_it_names_travel(pdf: pikepdf.Pdf) -> None:
    values = pdf.attachments["values.json"].get_file().read_bytes()
    assert values.decode() == '{"what": "thi đua"}\n'


def test_each_file_says_how_it_relates_to_the_document(pdf: pikepdf.Pdf) -> None:
    related = {str(file.UF): str(file.AFRelationship) for file in pdf.Root.AF}
    assert related.pop("metadata.xml") == "/Data"
    assert set(related.values()) == {"/Source"}
    types = {
        str(file.UF): str(file.EF.F.Subtype) for file in pdf.Root.AF if "hinh" not in str(file.UF)
    }
    assert types["thong-bao.yaml"] == "/application/yaml"


def test_sources_stay_at_home_if_the_announcement_says_so(source: Path) -> None:
    source.write_text(f"{ANNOUNCEMENT}embed_source: false\n", encoding="utf-8")
    with pikepdf.open(io.BytesIO(made(source))) as pdf:
        assert list(pdf.attachments) == ["metadata.xml"]


def test_metadata_is_in_the_xml_and_in_the_xmp_alike(pdf: pikepdf.Pdf) -> None:
    root = ElementTree.fromstring(pdf.attachments["metadata.xml"].get_file().read_bytes())
    texts = {child.tag: child.text for child in root if not len(child)}
    assert texts["{urn:vn:nd-cp:30-2020:phu-luc-vi:van-ban-di#}Subject"] == "Về thi đua"
    with pdf.open_metadata() as xmp:
        assert {tag: xmp[tag] for tag in texts} == texts


def test_headings_are_bookmarks(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        assert list(titles(outline.root)) == [
            (0, "THÔNG BÁO Về thi đua"),
            (1, "I. ĐÁNH GIÁ CHUNG"),
            (2, "1. Về những kết quả đã đạt được"),
            (2, "2. Hạn chế"),
            (1, "II. NHIỆM VỤ"),
            (0, "Phụ lục DANH SÁCH"),
        ]
        *_, appendix = outline.root
        assert appendix.destination[0].objgen == pdf.pages[1].objgen


def test_each_document_in_it_is_a_part(pdf: pikepdf.Pdf) -> None:
    parts = list(pdf.Root.StructTreeRoot.K.K)
    assert [str(part.S) for part in parts] == ["/Part", "/Part"]


def titles(items: Any, depth: int = 0) -> Iterator[tuple[int, str]]:
    for item in items:
        yield depth, item.title
        yield from titles(item.children, depth + 1)


@pytest.mark.parametrize("content", [b"", b"<a>", b"<a>" * 9000 + b"</a>" * 9000])
def test_metadata_that_cannot_be_read_say_nothing(content: bytes) -> None:
    assert metadata_of([EmbeddedFile("metadata.xml", DATA, "", content)]) == ()
