"""`# docgen: ignore[CODE] reason` lets a key, an item or a file pass, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes

WRONG = """\
kind: thong-bao
agency:
  name: UBND xã Tam Hợp{name}
  code: ubnd
place: tam Hợp{place}
subject: Về việc tiếp công dân
body: |
  Ủy ban nhân dân xã tiếp công dân vào sáng thứ Hai hằng tuần.
recipients: [Các thôn]
signer:
  position: Chủ tịch
  name: Nguyễn Văn Minh
"""
NAME, CODE, PLACE = "ND30-II.2.a-full", "ND30-II.3.c-capitals", "ND30-II.4.c-capitals"


def said(folder: Path, before: str = "", name: str = "", place: str = "") -> set[str]:
    path = folder / "a.yaml"
    path.write_text(before + WRONG.format(name=name, place=place), encoding="utf-8")
    return set(codes(path))


def test_without_a_comment_all_is_said(tmp_path: Path) -> None:
    assert said(tmp_path) == {NAME, CODE, PLACE}


def test_a_comment_at_a_lines_end_speaks_of_its_key(tmp_path: Path) -> None:
    assert said(tmp_path, name=f"  # docgen: ignore[{NAME}] tên trên con dấu") == {CODE, PLACE}


def test_a_comment_on_its_own_line_speaks_of_the_next_key_with_all_under_it(tmp_path: Path) -> None:
    text = WRONG.format(name="", place="")
    path = tmp_path / "a.yaml"
    comment = f"# docgen: ignore[{NAME}, {CODE}] như trên con dấu\nagency:"
    path.write_text(text.replace("agency:", comment), encoding="utf-8")
    assert set(codes(path)) == {PLACE}


def test_a_comment_for_the_file_speaks_of_all_of_it(tmp_path: Path) -> None:
    assert said(tmp_path, before="# docgen: ignore-file[ND30-II] bản nháp nội bộ\n") == set()


def test_the_beginning_of_a_code_is_enough(tmp_path: Path) -> None:
    assert said(tmp_path, name="  # docgen: ignore[ND30-II.2] tên trên con dấu") == {CODE, PLACE}


def test_another_key_is_not_let_pass(tmp_path: Path) -> None:
    assert said(tmp_path, place=f"  # docgen: ignore[{NAME}] nhầm chỗ") == {NAME, CODE, PLACE}


def test_a_comment_without_a_reason_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, place=f"  # docgen: ignore[{PLACE}]") == {NAME, CODE, "ignore-reason"}


def test_a_comment_on_no_rule_is_told(tmp_path: Path) -> None:
    found = said(tmp_path, place="  # docgen: ignore[ND30-II.44] vì sao")
    assert found == {NAME, CODE, PLACE, "ignore-unknown"}


@pytest.mark.parametrize("style", ["|", ">"])
def test_the_documents_own_words_are_no_comment(tmp_path: Path, style: str) -> None:
    path = tmp_path / "a.yaml"
    text = WRONG.format(name="", place="").replace(
        "body: |\n", f"body: {style}\n  # docgen: ignore-file[ND30-II] chữ của văn bản\n\n\n"
    )
    path.write_text(text, encoding="utf-8")
    assert set(codes(path)) == {NAME, CODE, PLACE}
