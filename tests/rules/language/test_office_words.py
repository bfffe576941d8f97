"""An office's language.yaml beside docgen.yaml adds to every list; a wrong one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.diagnostics import UnreadableSource
from tests.rules.language.texts import announcement, problems


def _found(folder: Path, body: str, words: str) -> set[str]:
    (folder / "docgen.yaml").write_text("unit: VP\n", encoding="utf-8")
    (folder / "language.yaml").write_text(words, encoding="utf-8")
    return {one.code for one in problems(folder, announcement(body))}


@pytest.mark.parametrize(
    ("body", "words", "code"),
    [
        (
            "Đơn gửi Trung tâm hành chính công.",
            "capitals:\n  - {rule: ND30-PL2.IV.1.a, forms: [Trung tâm Hành chính công]}\n",
            "ND30-PL2.IV.1.a",
        ),
        (
            "Theo Thông tư số 77/2019/TT-ABC về lưu trữ.",
            "laws:\n  - {title: Thông tư, number: 77/2019/TT-ABC, by: Thông tư số 05/2025/TT-ABC,\n"
            "     since: 2025-07-01, source: Thông tư số 05/2025/TT-ABC}\n",
            "VT-law-text",
        ),
        (
            "Công dân khiếu nại nộp đơn tại xã nhà.",
            "misspellings:\n  - {wrong: xã nhà, right: xã}\n",
            "VT-misspelling",
        ),
        (
            "Đề nghị đồng chí giám đốc Khổng Minh An cho ý kiến.",
            "family-names: [Khổng]\n",
            "ND30-PL2.V.3",
        ),
    ],
)
def test_what_the_office_adds_is_found(body: str, words: str, code: str, tmp_path: Path) -> None:
    assert _found(tmp_path, body, words) == {code}


@pytest.mark.parametrize("office", [None, "docgen.yaml", "van-ban/docgen.yaml"])
def test_words_beside_the_announcement_need_no_office_file_there(
    office: str | None, tmp_path: Path
) -> None:
    folder = tmp_path / "van-ban"
    folder.mkdir()
    if office:
        (tmp_path / office).write_text("unit: VP\n", encoding="utf-8")
    words = "misspellings:\n  - {wrong: xã nhà, right: xã}\n"
    (folder / "language.yaml").write_text(words, encoding="utf-8")
    text = announcement("Công dân khiếu nại nộp đơn tại xã nhà.")
    assert {one.code for one in problems(folder, text)} == {"VT-misspelling"}


def test_a_term_of_the_offices_trade_is_no_slip(tmp_path: Path) -> None:
    body = "Trạm đo độ pôlyâm của nước."
    assert _found(tmp_path, body, "") == {"VT-syllable"}


def test_a_term_that_is_added_is_passed(tmp_path: Path) -> None:
    assert _found(tmp_path, "Trạm đo độ pôlyâm của nước.", "loanwords: [pôlyâm]\n") == set()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("laws:\n  - {title: Thông tư, number: 1/2019/TT-ABC}\n", 2),
        ("laws:\n  - {title: A, number: B, by: C, since: 01/7/2025, source: D}\n", 2),
        ("family-names: [Khổng]\n\ncapitals: Trung tâm\n", 3),
        ("loanwords:\n  - pôlyâm\n  - [pôlyâm]\n", 3),
        ("- pôlyâm\n", 1),
        ("family-names: [Khổng]\nloanword: [pôlyâm]\n", 2),
        ("loanwords: []\n0x2: [pôlyâm]\n", 1),
        ("loanwords: [pôlyâm\n", 2),
    ],
)
def test_a_list_that_is_none_is_told_with_its_file_and_line(
    words: str, line: int, tmp_path: Path
) -> None:
    body = "Theo Thông tư số 30/2020/TT-ABC, trạm đo độ pôlyâm của Sở tài chính."
    with pytest.raises(UnreadableSource) as told:
        _found(tmp_path, body, words)
    (problem,) = told.value.diagnostics
    assert problem.code == "language-file"
    assert problem.place is not None
    assert problem.place.file.endswith("language.yaml")
    assert problem.place.line == line
