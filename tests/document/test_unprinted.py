"""A key that a document's form does not print is told at its line; an office's defaults are not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from docgen.build import read
from docgen.decree.kinds import kind_slugs
from docgen.diagnostics import Severity

EVERYTHING: dict[str, Any] = {
    "agency": {"name": "Sở Tài chính", "code": "STC"},
    "number": 3,
    "unit": "VP",
    "place": "Phú Thọ",
    "date": "2026-03-04",
    "title": "Tên loại",
    "subject": "Về việc chi ngân sách",
    "issued_by": "Giám đốc Sở Tài chính",
    "basis": ["Căn cứ Luật Ngân sách nhà nước"],
    "to": ["Sở Nội vụ", "Sở Tư pháp"],
    "body": "Nội dung.",
    "recipients": ["Sở Nội vụ"],
    "urgency": "khẩn",
    "secrecy": "mật",
    "circulation": "Lưu hành nội bộ",
    "contact": {"address": "Số 1"},
    "signer": {"position": "Giám đốc", "name": "Nguyễn Văn An"},
}
UNPRINTED = {
    "bien-ban": {"place", "date", "issued_by", "basis", "to"},
    "cong-dien": {"issued_by", "basis"},
    "cong-van": {"title", "issued_by"},
    "giay-gioi-thieu": {"subject", "issued_by", "basis", "to"},
    "giay-moi": {"issued_by", "basis", "to"},
    "giay-nghi-phep": {"subject", "issued_by", "basis", "to"},
    "nghi-quyet": {"to"},
    "quyet-dinh": {"to"},
    "thu-cong": {"number", "issued_by", "basis"},
    **{slug: {"issued_by", "to"} for slug in ("ban-ghi-nho", "ban-thoa-thuan", "hop-dong")},
}


def told(folder: Path, announcement: dict[str, Any]) -> list[tuple[str, int]]:
    """Return the keys that are told to be unprinted, each with its line."""
    path = folder / "van-ban.yaml"
    path.write_text(yaml.safe_dump(announcement, allow_unicode=True, sort_keys=False), "utf-8")
    lines = path.read_text("utf-8").split("\n")
    found = [one for one in read(path).problems if one.code == "unprinted"]
    assert all(one.severity is Severity.WARNING and one.help for one in found)
    places = [one.place for one in found if one.place]
    return [(lines[at.line - 1].strip().partition(":")[0], at.line) for at in places]


@pytest.mark.parametrize("slug", kind_slugs())
def test_every_key_that_is_not_printed_is_told_at_its_line(slug: str, tmp_path: Path) -> None:
    announcement = {"kind": slug, **EVERYTHING}
    keys = [key for key, _ in told(tmp_path, announcement)]
    assert set(keys) == UNPRINTED.get(slug, {"issued_by"})
    assert len(keys) == len(set(keys))


def test_nothing_is_said_of_what_an_office_sets_for_all_its_documents(tmp_path: Path) -> None:
    office = "place: Phú Thọ\nissued_by: Giám đốc Sở Tài chính\n"
    (tmp_path / "docgen.yaml").write_text(office, "utf-8")
    own = {key: EVERYTHING[key] for key in ("agency", "subject", "body", "signer")}
    assert told(tmp_path, {"kind": "bien-ban", **own}) == []


def test_the_date_of_minutes_is_printed_in_their_appendices(tmp_path: Path) -> None:
    own = {key: EVERYTHING[key] for key in ("agency", "date", "subject", "body", "signer")}
    announcement = {"kind": "bien-ban", **own, "appendices": [{"title": "Danh sách", "body": "A."}]}
    assert told(tmp_path, announcement) == []


def test_a_number_of_copies_without_initials_is_told(tmp_path: Path) -> None:
    announcement = {"kind": "thong-bao", **EVERYTHING, "drafter": {"copies": 30}}
    assert "copies" in [key for key, _ in told(tmp_path, announcement)]
    announcement["drafter"] = {"initials": "PL", "copies": 30}
    assert "copies" not in [key for key, _ in told(tmp_path, announcement)]
