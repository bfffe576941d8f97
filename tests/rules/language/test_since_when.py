"""Bodies, provinces and laws are judged by the day on which a document is issued."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.rules.dates import days_in
from tests.rules.language.texts import announcement, codes, problems

_OLD_LAW = "Việc này thực hiện theo Luật Lưu trữ năm 2011."


def _found(folder: Path, text: str) -> set[str]:
    return {one.code for one in problems(folder, text)}


@pytest.mark.parametrize("date", ["2025-06-30", "2024", "2025"])
def test_before_the_day_nothing_is_said(date: str, tmp_path: Path) -> None:
    assert codes(tmp_path, _OLD_LAW, date=date) == set()


@pytest.mark.parametrize("date", ["2025-07-01", "2025-07", "2026"])
def test_from_the_day_on_the_law_is_told(date: str, tmp_path: Path) -> None:
    assert codes(tmp_path, _OLD_LAW, date=date) == {"VT-law-text"}


def test_a_year_of_two_laws_of_one_name_is_the_later_ones(tmp_path: Path) -> None:
    law = "Việc này thực hiện theo Luật Tổ chức chính quyền địa phương năm {}."
    assert codes(tmp_path, law.format(2025), date="2026-03-10") == set()
    assert codes(tmp_path, law.format(2015), date="2026-03-10") == {"VT-law-text"}


def test_without_a_date_the_newest_basis_tells_the_time(tmp_path: Path) -> None:
    text = announcement(_OLD_LAW, date="")
    basis = "basis:\n  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025\n"
    later = basis + "  - Căn cứ Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban\n"
    assert _found(tmp_path, text) == set()
    assert _found(tmp_path, text + basis) == set()
    assert _found(tmp_path, text + later) == {"VT-law-text"}


@pytest.mark.parametrize(
    ("date", "expected"), [("2025-06-30", set()), ("2025-07-01", {"VT-district-recipient"})]
)
def test_districts_receive_until_the_end_of_june_2025(
    date: str, expected: set[str], tmp_path: Path
) -> None:
    text = announcement("Ủy ban nhân dân xã tiếp công dân.", date=date)
    assert _found(tmp_path, text.replace("[Các thôn]", "[UBND các huyện]")) == expected


def test_a_commune_of_a_former_provinces_name_is_a_place(tmp_path: Path) -> None:
    text = announcement("Ủy ban nhân dân tiếp công dân.").replace(
        "place: Tam Hợp", "place: Yên Bái"
    )
    ward = text.replace("nhân dân xã Tam Hợp, code", "nhân dân phường Yên Bái, code")
    province = text.replace("nhân dân xã Tam Hợp, code", "nhân dân tỉnh Lào Cai, code")
    assert _found(tmp_path, ward) == set()
    assert _found(tmp_path, province) == {"VT-province-place"}


def test_the_past_may_be_told(tmp_path: Path) -> None:
    body = "Nghị định số 34/2016/NĐ-CP được thay thế; UBND huyện cũ và tỉnh Yên Bái đã sáp nhập."
    assert codes(tmp_path, body) == set()


def test_dates_that_are_none_are_left_out() -> None:
    found = list(days_in("ngày 31 tháng 02 năm 2026, ngày 05 tháng 3 năm 2020, 45/13/2020"))
    assert [str(day) for day in found] == ["2020-03-05"]
