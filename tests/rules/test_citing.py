"""How offices cite documents in running text, which no rule over citations takes for a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes, written
from tests.rules.language.texts import announcement


def _codes(folder: Path, body: str) -> set[str]:
    return {*codes(written(folder, announcement(body)))}


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 25/12/2025, UBND xã có Công văn số 82/UBND-TCD về việc tổ chức tiếp công dân.",
        "Ngày 05 tháng 3 năm 2026, Sở Nội vụ đã ban hành Công văn số 15/SNV-VP về nghỉ lễ.",
    ],
)
def test_a_date_before_the_document_dates_it(tmp_path: Path, body: str) -> None:
    assert "ND30-II.6.b-first" not in _codes(tmp_path, body)


def test_a_date_of_something_else_dates_no_document(tmp_path: Path) -> None:
    body = "Ngày 25/12/2025, Chủ tịch UBND xã tiếp công dân theo Công văn số 82/UBND-TCD."
    assert "ND30-II.6.b-first" in _codes(tmp_path, body)


def test_the_number_of_a_resolution_after_a_law_is_its_own(tmp_path: Path) -> None:
    body = "Căn cứ Luật Quản lý thuế và Nghị quyết số 198/2025/QH15 ngày 17/5/2025 của Quốc hội."
    assert "ND30-II.6.b-law" not in _codes(tmp_path, body)


_ARTICLE = "Điều 1. Tiếp công dân\n\n1. Tại trụ sở.\n\n2. {}.\n\nĐiều 2. Hiệu lực."


@pytest.mark.parametrize("cited", ["khoản 3 Điều này", "các khoản 1 và 4 Điều này"])
def test_a_clause_of_this_article_that_is_not_there_is_told(tmp_path: Path, cited: str) -> None:
    assert "VT-clause-absent" in _codes(tmp_path, _ARTICLE.format(f"Theo {cited}"))


@pytest.mark.parametrize(
    "cited", ["khoản 1 Điều này", "khoản 1 và khoản 2 Điều này", "đoạn “theo khoản 5 Điều này”"]
)
def test_a_clause_that_is_there_or_quoted_is_no_fault(tmp_path: Path, cited: str) -> None:
    assert "VT-clause-absent" not in _codes(tmp_path, _ARTICLE.format(f"Theo {cited}"))


@pytest.mark.parametrize(
    "text",
    [
        "Thay cụm từ “Điều 7 Quyết định này” bằng “Điều 2”",
        'Thay cụm từ "Điều 7 Quyết định này" bằng "Điều 2"',
    ],
)
def test_an_article_that_is_quoted_is_that_of_another_document(tmp_path: Path, text: str) -> None:
    assert "VT-article-absent" not in codes(
        written(tmp_path, announcement(_ARTICLE.format(text), kind="quyet-dinh"))
    )


def test_what_amends_another_document_speaks_of_that_one(tmp_path: Path) -> None:
    body = _ARTICLE.format("Sửa đổi khoản 3 Điều 5 như sau: theo khoản 7 Điều này")
    path = tmp_path / "van-ban.yaml"
    text = announcement(body + " Theo Điều 9 Quyết định này.", kind="quyet-dinh")
    path.write_text(text, encoding="utf-8")
    assert not {"VT-clause-absent", "VT-article-absent"} & {*codes(path)}


def test_an_article_of_this_document_is_looked_for_behind_của_too(tmp_path: Path) -> None:
    text = announcement(_ARTICLE.format("Theo Điều 7 của Quyết định này"), kind="quyet-dinh")
    path = tmp_path / "van-ban.yaml"
    path.write_text(text, encoding="utf-8")
    assert "VT-article-absent" in codes(path)
