"""An address that reaches nothing is mended; sentences around addresses are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.language.texts import announcement, codes, mended


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("xa@nghean.gov,vn", "xa@nghean.gov.vn"),
        ("tamhop@gmail,com", "tamhop@gmail.com"),
        ("xa@nghean. gov.vn", "xa@nghean.gov.vn"),
        ("xa @nghean.gov.vn", "xa@nghean.gov.vn"),
        ("http//nghean.gov.vn", "http://nghean.gov.vn"),
        ("https:/nghean.gov.vn", "https://nghean.gov.vn"),
        ("https: //nghean.gov.vn", "https://nghean.gov.vn"),
        ("htttps://nghean.gov.vn", "https://nghean.gov.vn"),
        ("www.nghean,vn", "www.nghean.vn"),
        ("www,nghean.gov.vn", "www.nghean.gov.vn"),
        ("nghean.gov,vn", "nghean.gov.vn"),
    ],
)
def test_an_address_is_mended(tmp_path: Path, typed: str, right: str) -> None:
    text = "Công dân gửi đơn qua {} hoặc đến trụ sở."
    assert codes(tmp_path, text.format(typed)) == {"VT-address"}
    assert text.format(right) in mended(tmp_path, announcement(text.format(typed)))


@pytest.mark.parametrize(
    "text",
    [
        "Gửi về xa@nghean.gov.vn, vanthu@nghean.gov.vn hoặc www.nghean.gov.vn, nghean.gov.vn.",
        "Gửi về xa@nghean.gov.vn. Việt Nam có tên miền com.vn, gov.vn, edu.vn và .com, .vn.",
        "Tra cứu tại https://nghean.gov.vn/a,vn và http://nghean.gov.vn; qua Zalo @tamhop.vn.",
        "Trang thông tin có địa chỉ https:// ở đầu.",
        "Theo dõi kênh YouTube @tamhop.vn, Instagram @tamhop.net hoặc tại @tamhop.vn.",
    ],
)
def test_what_stands_around_addresses_is_no_fault(tmp_path: Path, text: str) -> None:
    assert "VT-address" not in codes(tmp_path, text)
