"""What can be derived is never typed: zeros, notation, V/v, Như trên, Lưu, ./."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from docgen.build import load
from docgen.diagnostics import DocumentProblems
from docgen.document.model import Document, IssueDate

LETTER: dict[str, Any] = {
    "kind": "cong-van",
    "agency": {"name": "Sở Nội vụ", "code": "SNV"},
    "unit": "CCHC",
    "place": "Huế",
    "subject": "rà soát thủ tục",
    "to": ["Sở Y tế", "Sở Tài chính"],
    "body": "Đề nghị rà soát.",
    "signer": {"authority": "KT. Giám đốc", "position": "Phó Giám đốc", "name": "Lê Văn Minh"},
}


@pytest.fixture
def read(tmp_path: Path) -> Any:
    def read(**changes: Any) -> Document:
        path = tmp_path / "cong-van.yaml"
        data = {**LETTER, **changes}
        path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        return load(path)

    return read


@pytest.mark.parametrize(
    ("typed", "printed"), [(5, "05"), ("05", "05"), (15, "15"), ("15a", "15a"), ("", "")]
)
def test_numbers_under_ten_take_a_zero(read: Any, typed: object, printed: str) -> None:
    assert read(number=typed).number == printed


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"number": "9" * 5000}, "number"),
        ({"typography": {"fit": {"pages": "9" * 5000}}}, "wrong-type"),
        ({"typography": {"fit": {"pages": "²"}}}, "wrong-type"),
        ({"drafter": {"initials": "PL", "copies": "²"}}, "wrong-type"),
    ],
)
def test_figures_that_are_no_number_are_told(read: Any, keys: dict[str, Any], code: str) -> None:
    with pytest.raises(DocumentProblems) as told:
        read(**keys)
    assert [problem.code for problem in told.value.diagnostics] == [code]


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2022-10-20", IssueDate(2022, 10, 20)),
        ("2022-10", IssueDate(2022, 10)),
        ("2022", IssueDate(2022)),
        ("20/10/2022", IssueDate(2022, 10, 20)),
        ("", IssueDate()),
    ],
)
def test_a_date_may_lack_its_parts(read: Any, typed: str, date: IssueDate) -> None:
    assert read(date=typed).date == date


def test_a_kind_that_bears_no_number_has_no_notation(read: Any) -> None:
    assert read(kind="thu-cong").notation == ""


def test_a_letter_notation_is_made_of_agency_and_unit(read: Any) -> None:
    assert read().notation == "SNV-CCHC"
    assert read(kind="to-trinh", recipients=["Sở Y tế"]).notation == "TTr-SNV"
    assert read(notation=" /UBND-KGVX ").notation == "UBND-KGVX"


def test_a_typed_v_v_is_not_doubled(read: Any) -> None:
    subject = read(subject="V/v rà soát thủ tục").subject
    assert subject is not None
    assert subject.text == "rà soát thủ tục"


def test_typed_list_punctuation_is_made_anew(read: Any) -> None:
    document = read(to=["- Sở Y tế;", "Sở Tài chính.", "Các đơn vị..."])
    assert [item.text for item in document.to] == ["Sở Y tế", "Sở Tài chính", "Các đơn vị..."]


def test_as_above_comes_first_once(read: Any) -> None:
    for typed in ([], ["Như trên"], ["Như trên;", "Sở Y tế"], ["Sở Y tế", "Như trên"]):
        recipients = read(recipients=typed).recipients
        names = [name.text for recipient in recipients for name in recipient.names]
        assert names[0] == "Như trên"
        assert names.count("Như trên") == 1


def test_the_archive_line_is_derived_or_cleaned(read: Any) -> None:
    assert read().archive.text == "VT, CCHC"
    assert read(archive="- Lưu: VT, KGVX (2).").archive.text == "VT, KGVX (2)"


def test_a_group_of_recipients_has_a_note(read: Any) -> None:
    group = {"to": ["Bí thư Thành ủy", "Thường trực Thành ủy"], "note": "để b/c"}
    recipient = read(recipients=["Như trên", group]).recipients[1]
    assert [name.text for name in recipient.names] == group["to"]
    assert recipient.note.text == "để b/c"


def test_one_addressee_and_one_authority_need_no_list(read: Any) -> None:
    document = read(to="Sở Y tế")
    assert [item.text for item in document.to] == ["Sở Y tế"]
    assert [item.text for item in document.signers[0].authority] == ["KT. Giám đốc"]


def test_text_is_composed_and_spaces_collapse(read: Any) -> None:
    document = read(place="  Thừa  Thie\u0302n   Hue\u0302\u0301 ")
    assert document.place.text == "Thừa Thiên Huế"


def test_choices_take_both_tone_placements(read: Any) -> None:
    assert read(urgency="Hoả tốc").urgency == "hỏa tốc"


def test_typography_keeps_to_the_decree(read: Any) -> None:
    chosen = read(typography={"size": 13, "indent": "1.27cm", "margins": {"left": "35mm"}})
    assert chosen.typography.size == 13
    with pytest.raises(DocumentProblems) as raised:
        read(typography={"size": 15, "margins": {"left": "10mm"}, "line_spacing": 2})
    assert [problem.code for problem in raised.value.diagnostics] == ["out-of-range"] * 3


def test_a_kind_own_keys_become_its_lines(read: Any) -> None:
    document = read(
        kind="giay-moi",
        to="",
        body="",
        invitee="ông Lê Văn Minh",
        event="Hội nghị tổng kết",
        time="08 giờ 00, ngày 05 tháng 02 năm 2026",
        recipients=["Như trên"],
    )
    texts = ["".join(span.text for span in block.spans) for block in document.body]
    assert texts == [
        "Sở Nội vụ trân trọng kính mời: ông Lê Văn Minh",
        "Tới dự Hội nghị tổng kết",
        "Thời gian: 08 giờ 00, ngày 05 tháng 02 năm 2026./.",
    ]


def test_an_own_key_belongs_to_its_kind_only(read: Any) -> None:
    with pytest.raises(DocumentProblems) as raised:
        read(invitee="ông Lê Văn Minh")
    assert [problem.code for problem in raised.value.diagnostics] == ["unknown-key"]


OWN_KIND = """\
name: Lệnh điều động
abbreviation: LĐĐ
form: van-ban-co-ten-loai
source: Quy chế công tác văn thư của cơ quan
use: Điều động phương tiện
keys:
  vehicle: {title: Phương tiện, description: Biển số xe.}
before: ["Điều động phương tiện: {vehicle}"]
"""


def test_an_office_keeps_its_own_kinds_in_its_folder(read: Any, tmp_path: Path) -> None:
    (tmp_path / "ten-loai").mkdir()
    (tmp_path / "ten-loai" / "lenh-dieu-dong.yaml").write_text(OWN_KIND, encoding="utf-8")
    (tmp_path / "docgen.yaml").write_text("kinds: ten-loai\n", encoding="utf-8")
    document = read(kind="lenh-dieu-dong", vehicle="75A-123.45", to="", recipients=["Đội xe"])
    assert document.notation == "LĐĐ-SNV"
    assert document.title.text == "Lệnh điều động"
    assert document.body[0].spans[0].text == "Điều động phương tiện: 75A-123.45"


def test_a_broken_kind_of_an_office_is_told(read: Any, tmp_path: Path) -> None:
    (tmp_path / "lenh.yaml").write_text("name: Lệnh\n", encoding="utf-8")
    with pytest.raises(DocumentProblems) as raised:
        read(kind="lenh", kinds=".")
    assert [problem.code for problem in raised.value.diagnostics] == ["kind-file"]


def test_an_own_key_of_no_known_type_is_told(read: Any, tmp_path: Path) -> None:
    wrong = OWN_KIND.replace("{title:", "{type: number, title:")
    (tmp_path / "lenh.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(DocumentProblems) as raised:
        read(kind="lenh", kinds=".")
    (problem,) = raised.value.diagnostics
    assert problem.code == "kind-file"
    assert "number" in str(problem.message)


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [({}, "auto"), ({"fit": ""}, "auto"), ({"fit": "auto"}, "auto"), ({"fit": "None"}, "none")],
)
def test_fitting_is_left_to_docgen_or_switched_off(
    read: Any, typed: dict[str, str], read_as: str
) -> None:
    assert read(typography=typed).typography.fit == read_as


def test_fitting_may_be_asked_for_by_pages(read: Any) -> None:
    assert read(typography={"fit": {"pages": "2"}}).typography.fit.pages == 2
