"""The laws no longer in force: what each entry says of one agrees with the rest of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from docgen.rules.language.data import shipped
from tests.rules.judging import told
from tests.rules.language.texts import announcement

LAWS: list[dict[str, Any]] = shipped("laws").entries
# The terms of the National Assembly, by the years of the laws that each made.
TERMS = {10: (1997, 2002), 11: (2002, 2007), 12: (2007, 2011), 13: (2011, 2016)}
TERMS |= {14: (2016, 2021), 15: (2021, 2026)}
_NUMBER = re.compile(r"\d+/(?P<year>\d{4})/(?P<code>[A-ZĐ]+(?:-[A-Z]+)?)(?P<term>\d*)")
_CODES = {"Luật": "QH", "Nghị định": "NĐ-CP", "Thông tư": "TT-BNV"}


def by_number(law: dict[str, Any]) -> str:
    return str(law["number"])


@pytest.mark.parametrize("law", LAWS, ids=by_number)
def test_number_date_and_kind_agree(law: dict[str, Any]) -> None:
    number = _NUMBER.fullmatch(law["number"])
    assert number is not None
    assert number["code"] == next(c for k, c in _CODES.items() if law["title"].startswith(k))
    assert ("date" in law) == bool(number["term"])  # laws alone are cited by their date
    if number["term"]:
        first, last = TERMS[int(number["term"])]
        assert first <= int(number["year"]) <= last
        assert law["date"].year == int(number["year"])


@pytest.mark.parametrize("law", LAWS, ids=by_number)
def test_what_took_its_place_is_of_its_kind_and_is_named_as_the_source(law: dict[str, Any]) -> None:
    (later,) = _NUMBER.finditer(law["by"])
    (own,) = _NUMBER.finditer(law["number"])
    assert int(own["year"]) <= int(later["year"])
    assert later["code"] in ("QH", "NĐ-CP")
    assert law["since"].year >= int(own["year"])
    sources = list(_NUMBER.finditer(law["source"]))
    assert sources or "Nghị định số 30/2020/NĐ-CP" in law["source"]
    # It is out of force no sooner than the first of those named as the source was made.
    assert law["since"].year >= min(int(source["year"]) for source in sources)


def test_no_law_is_named_twice_nor_replaced_by_one_that_is_out_of_force() -> None:
    numbers = [law["number"] for law in LAWS]
    assert len(set(numbers)) == len(numbers)
    for law in LAWS:
        (later,) = _NUMBER.finditer(law["by"])
        assert later[0] not in numbers


def test_a_law_to_cite_is_named_by_its_year_and_a_decree_once(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.yaml"
    body = (
        "Thực hiện Luật Đất đai ngày 29 tháng 11 năm 2013 và Nghị định số 34/2016/NĐ-CP ngày 14 "
        "tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều của Luật."
    )
    path.write_text(announcement(body), encoding="utf-8")
    said = told(path)
    assert "cite Luật Đất đai năm 2024 (Luật số 31/2024/QH15)\n" in said
    assert "cite Nghị định số 78/2025/NĐ-CP\n" in said
