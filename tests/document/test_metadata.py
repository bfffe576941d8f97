"""The metadata of Phụ lục VI: what the page says, what the announcement adds, what is too long."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import docgen
from docgen.diagnostics import DocumentProblems
from docgen.document.metadata import Datum, describe

ANNOUNCEMENT = """\
kind: quyet-dinh
agency: {name: Ủy ban nhân dân tỉnh Phú Thọ, code: UBND}
number: 5
place: Phú Thọ
date: 2026-02-03
subject: |
  Về việc thành lập
  Tổ công tác
issued_by: Chủ tịch Ủy ban nhân dân tỉnh
basis: [Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]
body: |
  Điều 1. Thành lập Tổ công tác.
recipients:
  - Như Điều 1
  - to: [Thường trực Tỉnh ủy, Thường trực HĐND tỉnh]
    note: để b/c
signer: {position: Chủ tịch, name: Bùi Văn Quang Minh}
urgency: thượng khẩn
drafter: {initials: PL, copies: 30}
"""


@pytest.fixture
def described(tmp_path: Path) -> Callable[[str], dict[str, object]]:
    """Return the metadata of an announcement by English name, structures as lists of mappings."""

    def describe_text(text: str) -> dict[str, object]:
        source = tmp_path / "quyet-dinh.yaml"
        source.write_text(text, encoding="utf-8")
        return plain(describe(docgen.load(source), page_amount=3))

    return describe_text


def plain(data: tuple[Datum, ...]) -> dict[str, object]:
    return {
        datum.name: datum.value
        if isinstance(datum.value, str)
        else [plain(members) for members in datum.value]
        for datum in data
    }


def test_the_page_says_most_of_it(described: Callable[[str], dict[str, object]]) -> None:
    assert described(ANNOUNCEMENT) == {
        "TypeName": "Quyết định",
        "CodeNumber": "05",
        "CodeNotation": "QĐ-UBND",
        "IssuedDate": "2026-02-03",
        "OrganName": "Ủy ban nhân dân tỉnh Phú Thọ",
        "Subject": "Về việc thành lập Tổ công tác",
        "Language": "Tiếng Việt",
        "PageAmount": "3",
        "SignerInfo": [{"Position": "Chủ tịch", "FullName": "Bùi Văn Quang Minh"}],
        "To": [
            {"OrganName": "Như Điều 1"},
            {"OrganName": "Thường trực Tỉnh ủy"},
            {"OrganName": "Thường trực HĐND tỉnh"},
        ],
        "Priority": "2",
        "IssuedAmount": "30",
    }


def test_the_announcement_adds_the_rest(described: Callable[[str], dict[str, object]]) -> None:
    given = """\
metadata:
  organ_id: 000.00.00.H44
  file_catalog: 2026
  file_notation: 01.TCCB
  doc_ordinal: 7
  description: Bản gốc trên giấy
  due_date: 2026-03-01
"""
    found = described(ANNOUNCEMENT + given)
    assert found["FileCode"] == [
        {"OrganId": "000.00.00.H44", "FileCatalog": "2026", "FileNotation": "01.TCCB"}
    ]
    assert (found["DocOrdinal"], found["DueDate"]) == ("7", "2026-03-01")
    assert found["Description"] == "Bản gốc trên giấy"


def test_a_date_with_a_blank_is_no_date_yet(
    described: Callable[[str], dict[str, object]],
) -> None:
    found = described(ANNOUNCEMENT.replace("2026-02-03", "2026-02").replace("number: 5", "number:"))
    assert "IssuedDate" not in found
    assert "CodeNumber" not in found


def test_a_long_subject_is_cut_to_the_annex_length(
    described: Callable[[str], dict[str, object]],
) -> None:
    found = described(ANNOUNCEMENT.replace("Tổ công tác\nissued", "việc " * 120 + "\nissued"))
    subject = str(found["Subject"])
    assert len(subject) <= 500
    assert subject.endswith("việc…")


def test_a_number_that_is_too_long_is_left_out_and_not_cut(
    described: Callable[[str], dict[str, object]],
) -> None:
    found = described(ANNOUNCEMENT.replace("copies: 30", "copies: 3000"))
    assert "IssuedAmount" not in found


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("organ_id: 000.00.00.H44.123", 13, "has 17 characters, and may have 13"),
        ("doc_ordinal: 1000", 16, "has 4 characters, and may have 3"),
        ("due_date: 2026-03", 13, "the date needs its day, its month and its year"),
    ],
)
def test_what_the_annex_does_not_take_is_told_at_its_place(
    described: Callable[[str], dict[str, object]], line: str, column: int, message: str
) -> None:
    with pytest.raises(DocumentProblems) as caught:
        described(f"{ANNOUNCEMENT}metadata:\n  {line}\n")
    (problem,) = caught.value.diagnostics
    assert message in str(problem.message)
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (21, column)
