"""Who may have a title before the name, by the sector of who issues (II.7.c, last sentence)."""

from __future__ import annotations

import pytest

from docgen.rules.signer.authority import load_authority


@pytest.mark.parametrize(
    "issuers",
    ["Bộ Giáo dục và Đào tạo Trường Đại học Vinh", "SỞ Y TẾ NGHỆ AN BỆNH VIỆN ĐA KHOA TỈNH"],
)
def test_schools_and_hospitals_may(issuers: str) -> None:
    assert load_authority().allows_titles(issuers)


@pytest.mark.parametrize(
    "issuers",
    [
        "UBND tỉnh Lâm Đồng Sở Nông nghiệp và Môi trường",
        "Chi cục Quản lý thị trường",
        "Viện Kiểm sát nhân dân tỉnh Nghệ An",
        "Thư viện tỉnh Nghệ An",
    ],
)
def test_names_that_only_hold_their_words_may_not(issuers: str) -> None:
    assert not load_authority().allows_titles(issuers)
