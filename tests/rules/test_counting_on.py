"""One wrong number is told once: the next may follow it, or what should have stood there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import told
from tests.rules.language.texts import announcement


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ((1, 4, 3, 4), ["Điều 4 stands where Điều 2"]),
        ((1, 3, 3), ["Điều 3 stands where Điều 2"]),
        ((1, 2, 2, 4), ["Điều 2 stands where Điều 3"]),
        ((1, 3, 4), ["Điều 3 stands where Điều 2"]),
        ((1, 3, 6), ["Điều 3 stands where Điều 2", "Điều 6 stands where Điều 4"]),
    ],
)
def test_the_article_after_a_wrong_one_is_not_told(
    tmp_path: Path, numbers: tuple[int, ...], wrong: list[str]
) -> None:
    path = tmp_path / "van-ban.yaml"
    body = "\n\n".join(f"Điều {number}. Các thôn thực hiện." for number in numbers)
    path.write_text(announcement(body), encoding="utf-8")
    found = [line for line in told(path).splitlines() if "II.6.đ-article" in line]
    assert len(found) == len(wrong)
    assert all(words in line for words, line in zip(wrong, found, strict=True))


@pytest.mark.parametrize(
    ("letters", "wrong"),
    [
        ("ABCDĐEGHIK", []),
        ("AC", ["[ND30-II.6.đ-chapter]: C. stands where B. should"]),
        ("ABB", ["[ND30-II.6.đ-chapter]: B. stands where C. should"]),
        ("ABCDE", ["[ND30-II.6.đ-chapter]: E. stands where Đ. should"]),
        ("ABCDĐEF", ["[ND30-II.6.đ-letter]: F is no letter of the Vietnamese alphabet"]),
    ],
)
def test_parts_are_lettered_as_diem_are(tmp_path: Path, letters: str, wrong: list[str]) -> None:
    path = tmp_path / "van-ban.yaml"
    body = "\n\n".join(f"{letter}. NHIỆM VỤ\n\nCác thôn thực hiện." for letter in letters)
    path.write_text(announcement(body), encoding="utf-8")
    found = [line for line in told(path).splitlines() if "II.6.đ" in line and "[" in line]
    assert len(found) == len(wrong)
    assert all(words in line for words, line in zip(wrong, found, strict=True))


def test_muc_begin_anew_or_go_on_under_each_part(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.yaml"
    for under_second in ("I. MỤC TIÊU", "III. MỤC TIÊU"):
        titles = ("A. TÌNH HÌNH", "I. KẾT QUẢ", "II. HẠN CHẾ", "B. NHIỆM VỤ", under_second)
        body = "\n\n".join(titles) + "\n\nCác thôn thực hiện."
        path.write_text(announcement(body), encoding="utf-8")
        assert "II.6.đ" not in told(path)


def test_letters_begin_anew_in_each_muc_where_the_first_stands_in_one(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.yaml"
    titles = ("I. KẾT QUẢ", "A. THU", "B. CHI", "II. NHIỆM VỤ", "A. THU", "B. CHI")
    path.write_text(announcement("\n\n".join(titles) + "\n\nCác thôn."), encoding="utf-8")
    assert "II.6.đ" not in told(path)


def test_a_first_number_in_another_way_of_writing_is_named(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.yaml"
    path.write_text(announcement("1) Rà soát.\n\n2. Báo cáo."), encoding="utf-8")
    assert "begin with 1.: another way of writing it, such as 1), is not read as one\n" in told(
        path
    )
