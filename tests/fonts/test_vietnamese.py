"""The Vietnamese alphabet beyond ASCII."""

from __future__ import annotations

import unicodedata

from docgen.fonts.vietnamese import LETTERS


def test_there_are_134_letters_each_once() -> None:
    assert len(LETTERS) == len(set(LETTERS)) == 134


def test_small_letters_and_capitals_are_paired() -> None:
    assert LETTERS[:67].upper() == LETTERS[67:]


def test_letters_are_composed() -> None:
    assert unicodedata.is_normalized("NFC", LETTERS)


def test_letters_of_a_real_name_are_among_them() -> None:
    text = "Ủy ban nhân dân tỉnh Nghệ An; Đoàn Đại biểu Quốc hội; thượng khẩn, hỏa tốc"
    assert {char for char in text if not char.isascii()} <= set(LETTERS)
