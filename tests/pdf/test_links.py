"""Web and mail addresses can be followed, and are told as links to who is read the text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pdfplumber
import pikepdf
import pytest

from docgen.decree.reader import load_typesetting
from docgen.layout.text.links import linked_parts
from tests.forms.starters import pdf_of

LETTER = """\
kind: cong-van
agency: {{name: Sở Nội vụ tỉnh Nghệ An, code: SNV}}
unit: VP
place: Nghệ An
subject: góp ý dự thảo
to: Các sở
contact: {{email: vanthu@snv.nghean.gov.vn, website: snv.nghean.gov.vn}}
body: {body}
recipients: [Ban Giám đốc]
archive: VT
signer: {{position: Giám đốc, name: Nguyễn Văn Nam}}
"""
LONG = "https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-30-2020-nd-cp-31159.htm?muc=quy-pham-phap-luat"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gửi về vanthu@hue.gov.vn.", {"vanthu@hue.gov.vn": "mailto:vanthu@hue.gov.vn"}),
        ("tại (https://hue.gov.vn/a_(b).htm).", {"https://hue.gov.vn/a_(b).htm": ""}),
        ("www.hue.gov.vn, mục 2", {"www.hue.gov.vn": "https://www.hue.gov.vn"}),
        ("trên hue.gov.vn/tin?id=1;", {"hue.gov.vn/tin?id=1": "https://hue.gov.vn/tin?id=1"}),
        ("số 15.vn và Mục 3.VN", {}),
        ("a@b.vn hoặc c@d.vn", {"a@b.vn": "mailto:a@b.vn", "c@d.vn": "mailto:c@d.vn"}),
        ("giá 5@ một cái; 08:30 - 10:00", {}),
    ],
)
def test_addresses_are_found_without_the_punctuation_around(
    text: str, found: dict[str, str]
) -> None:
    parts = list(linked_parts(text, load_typesetting().links))
    assert "".join(part for part, _ in parts) == text
    links = {part: address for part, address in parts if address}
    assert links == {part: address or part for part, address in found.items()}


def test_a_text_may_hold_any_number_of_addresses() -> None:
    parts = linked_parts("gửi a@b.vn, " * 3000, load_typesetting().links)
    assert parts == [("gửi ", ""), ("a@b.vn", "mailto:a@b.vn"), (", gửi ", "")] + [
        ("a@b.vn", "mailto:a@b.vn"),
        (", gửi ", ""),
    ] * 2998 + [("a@b.vn", "mailto:a@b.vn"), (", ", "")]


def annotations(pdf: pikepdf.Pdf) -> list[Any]:
    """Return the links' annotations; fields have theirs, too."""
    found = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
    return [annotation for annotation in found if annotation.Subtype == "/Link"]


def test_a_link_leads_to_its_address_from_where_its_letters_stand() -> None:
    written = pdf_of(LETTER.format(body="Gửi về hộp thư vanthu@snv.nghean.gov.vn trước 20/11."))
    with (
        pikepdf.open(io.BytesIO(written)) as pdf,
        pdfplumber.open(io.BytesIO(written)) as page,
    ):
        found = annotations(pdf)
        assert [str(link.A.URI) for link in found] == [
            "mailto:vanthu@snv.nghean.gov.vn",
            "mailto:vanthu@snv.nghean.gov.vn",
            "https://snv.nghean.gov.vn",
        ]
        for link in found:
            left, bottom, right, top = (float(side) for side in link.Rect)
            height = page.pages[0].height
            words = page.pages[0].within_bbox((left - 1, height - top, right + 1, height - bottom))
            text = words.extract_text().strip()
            assert text
            assert text in str(link.A.URI)


def test_a_link_broken_over_lines_is_one_element_with_an_annotation_a_line() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(LETTER.format(body=f"Xem tại địa chỉ {LONG}.")))) as pdf:
        link = next(element for element in elements(pdf.Root.StructTreeRoot.K) if is_link(element))
        owned = [kid for kid in link.K if isinstance(kid, pikepdf.Dictionary)]
        assert [str(kid.Obj.A.URI) for kid in owned] == [LONG, LONG]
        assert owned[0].Obj.Rect[1] > owned[1].Obj.Rect[1]


def test_every_annotation_is_owned_by_the_element_that_the_parent_tree_names() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(LETTER.format(body=f"Xem {LONG} và hue.gov.vn.")))) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        found = annotations(pdf)
        assert {str(annotation.A.URI) for annotation in found} >= {LONG, "https://hue.gov.vn"}
        for annotation in found:
            owner = owners[int(annotation.StructParent)]
            assert is_link(owner)
            assert any(
                kid.Obj.objgen == annotation.objgen
                for kid in owner.K
                if isinstance(kid, pikepdf.Dictionary)
            )
        assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == max(owners) + 1


def is_link(element: Any) -> bool:
    return element.get("/S") == pikepdf.Name.Link


def elements(element: Any) -> Iterator[Any]:
    """Yield a structure element and those below it."""
    yield element
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)
