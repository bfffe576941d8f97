"""Names of agencies, places, recipients and signers as offices write them: faults and none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes
from tests.rules.language.texts import announcement

_AGENCY = "agency: {name: Ủy ban nhân dân xã Tam Hợp, code: UBND}"
_SIGNER = "{authority: TM. Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn Minh}"
_ISSUER = ("ND30-II.2.a", "VT-signer-agency", "ND30-II.7.c-agency")
_PLACE = ("ND30-II.4.a-full", "ND30-II.4.c")


def _found(folder: Path, begun: tuple[str, ...], *changes: tuple[str, str]) -> set[str]:
    """Return the codes, of those that begin so, that a thông báo has with its lines changed."""
    text = announcement("Ủy ban nhân dân xã tiếp công dân vào sáng thứ Hai hằng tuần.")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "van-ban.yaml"
    path.write_text(text, encoding="utf-8")
    return {code for code in codes(path) if code.startswith(begun)}


def _agency(name: str, parent: str = "") -> tuple[str, str]:
    superior = f", parent: '{parent}'" if parent else ""
    return _AGENCY, f"agency: {{name: '{name}', code: X{superior}}}"


def _place(name: str) -> tuple[str, str]:
    return "place: Tam Hợp", f"place: {name}"


@pytest.mark.parametrize(
    "name",
    [
        "Sở GD-ĐT",
        "Sở VHTTDL",
        "Phòng VH-XH",
        "Ban Thường trực UB MTTQ Việt Nam xã Tam Hợp",
        "BCĐ chuyển đổi số xã Tam Hợp",
        "TAND khu vực 3 - Phú Thọ",
    ],
)
def test_an_agency_is_named_in_full(name: str, tmp_path: Path) -> None:
    assert _found(tmp_path, ("ND30-II.2.a",), _agency(name)) == {"ND30-II.2.a-full"}


@pytest.mark.parametrize(
    "name",
    [
        "Trường THPT số 2 An Nhơn",
        "Phòng PC07",
        "Công ty TNHH MTV Cấp nước",
        "Liên minh Hợp tác xã",
    ],
)
def test_letters_and_figures_of_a_name_are_its_own(name: str, tmp_path: Path) -> None:
    assert _found(tmp_path, ("ND30-II.2.a",), _agency(name)) == set()


@pytest.mark.parametrize("parent", ["Công an tỉnh", "UBND TP", "Tòa án nhân dân tỉnh"])
def test_a_local_superior_has_a_place(parent: str, tmp_path: Path) -> None:
    found = _found(tmp_path, ("ND30-II.2.a",), _agency("Trung tâm Văn hóa", parent))
    assert found == {"ND30-II.2.a-place"}


@pytest.mark.parametrize(
    ("parent", "expected"),
    [
        ("Sở Giáo dục và Đào tạo", {"ND30-II.2.a-department"}),
        ("Sở Công Thương", {"ND30-II.2.a-department"}),
        ("Sở Y tế Lào Cai", set()),
        ("Sở Giao dịch Ngân hàng Nhà nước", set()),
        ("Bộ Y tế", set()),
    ],
)
def test_a_department_has_its_province(parent: str, expected: set[str], tmp_path: Path) -> None:
    assert _found(tmp_path, ("ND30-II.2.a",), _agency("Bệnh viện Nhi", parent)) == expected


def test_a_post_of_the_state_may_issue(tmp_path: Path) -> None:
    signer = "{position: Chủ tịch nước, name: Nguyễn Văn Minh}"
    assert _found(tmp_path, _ISSUER, _agency("Chủ tịch nước"), (_SIGNER, signer)) == set()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Sở Y tế", "TP. Hồ Chí Minh"),
        ("Sở Y tế", "TPHCM"),
        ("Sở Y tế", "Hồ Chí Minh"),
        ("Ủy ban nhân dân Phường 12", "12"),
        ("Ủy ban nhân dân phường Thanh Xuân", "P. Thanh Xuân"),
        ("Ủy ban nhân dân phường Trần Hưng Đạo", "Trần Hưng Đạo"),
        ("Ủy ban nhân dân xã Lê Lợi", "Lê Lợi"),
    ],
)
def test_a_place_in_short_is_told(name: str, place: str, tmp_path: Path) -> None:
    assert _found(tmp_path, _PLACE, _agency(name), _place(place)) == {"ND30-II.4.a-full"}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Sở Y tế", "Thành phố Hồ Chí Minh"),
        ("Sở Y tế", "Huế"),
        ("Bộ Y tế", "Thủ đô Hà Nội"),
        ("Ủy ban nhân dân Phường 12", "Phường 12"),
        ("Ủy ban nhân dân phường Hồ Chí Minh", "Phường Hồ Chí Minh"),
        ("Trường Tiểu học Trần Hưng Đạo", "Xã Lê Lợi"),
        ("Ủy ban nhân dân xã Ia Đrăng", "Ia Đrăng"),
    ],
)
def test_a_full_place_is_none(name: str, place: str, tmp_path: Path) -> None:
    assert _found(tmp_path, _PLACE, _agency(name), _place(place)) == set()


@pytest.mark.parametrize(
    ("archive", "is_told"),
    [
        ("VT; VP", True),
        ("VT,VP", True),
        ("VT (02), VP, hồ sơ", False),
        ("VT, KGVX (TP;D)", False),
    ],
)
def test_a_comma_parts_the_units_that_keep_copies(
    archive: str, is_told: bool, tmp_path: Path
) -> None:
    found = _found(tmp_path, ("ND30-II.9.d",), ("archive: VT", f"archive: {archive}"))
    assert found == ({"ND30-II.9.d-comma"} if is_told else set())


@pytest.mark.parametrize(
    ("recipient", "is_told"),
    [
        ("Như các Điều 1, 2 và 3", False),
        ("Như Điều 2, 3 bản", False),
        ("Như các Điều 3, 4", True),
        ("Như Điều 3 và Điều 4", True),
    ],
)
def test_every_article_named_is_looked_for(recipient: str, is_told: bool, tmp_path: Path) -> None:
    articles = "".join(f"Điều {number}. Giao việc.\n\n" for number in (1, 2, 3))
    path = tmp_path / "van-ban.yaml"
    text = announcement(articles, kind="quyet-dinh").replace("Các thôn", f"'{recipient}'")
    path.write_text(text, encoding="utf-8")
    assert ("ND30-II.9.b-article" in codes(path)) == is_told


def test_an_article_may_be_told_by_its_clause(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.yaml"
    text = announcement("Điều 1. Giao việc.", kind="quyet-dinh")
    path.write_text(text.replace("Các thôn", "Như khoản 1 Điều 1"), encoding="utf-8")
    assert "ND30-PL3.1.2-recipients" not in codes(path)


@pytest.mark.parametrize("name", ["Báo Nghệ An", "Đài PTTH tỉnh Nghệ An"])
def test_a_restricted_document_goes_to_no_newspaper(name: str, tmp_path: Path) -> None:
    changes = ("[Các thôn]", f"[{name}]\ncirculation: Lưu hành nội bộ")
    assert _found(tmp_path, ("ND30-III.2",), changes) == {"ND30-III.2.a-public"}


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("Th.S Nguyễn Văn Minh", True),
        ("Ông Nguyễn Văn Minh", True),
        ("Chuẩn Đô đốc Nguyễn Văn Minh", True),
        ("Bác sỹ Nguyễn Văn Minh", True),
        ("Ông Thị Lan", False),
        ("Y Thanh Hà Niê Kđăm", False),
        ("K'Brơih", False),
    ],
)
def test_a_family_may_be_called_as_a_title_is(name: str, is_told: bool, tmp_path: Path) -> None:
    found = _found(tmp_path, ("ND30-II.7.c-title",), ("name: Nguyễn Văn Minh", f'name: "{name}"'))
    assert bool(found) == is_told


@pytest.mark.parametrize(
    "signer",
    [
        "{authority: KT. Giám đốc, position: P. Giám đốc, name: Lê Văn Hải}",
        "{authority: [TM. Ủy ban nhân dân, KT. Chủ tịch], position: PCT, name: Lê Văn Hải}",
        "{authority: TM. UBND, position: Chủ tịch, name: Lê Văn Hải}",
    ],
)
def test_who_signs_is_written_in_full(signer: str, tmp_path: Path) -> None:
    assert "ND30-II.7.c-short" in _found(tmp_path, ("ND30-II.7.c",), (_SIGNER, signer))


def test_a_mark_is_printed_in_the_decrees_spelling_however_it_is_typed(tmp_path: Path) -> None:
    changes = ("archive: VT", "archive: VT\nurgency: Hoả tốc")
    assert _found(tmp_path, ("VT-tone",), changes) == set()
