"""Numbers in words: as school books read them, and such that the number can be read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.source.declared.in_words import NORTHERN, SOUTHERN, in_words

CASES = {
    0: "không",
    4: "bốn",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    55: "năm mươi lăm",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    110: "một trăm mười",
    111: "một trăm mười một",
    121: "một trăm hai mươi mốt",
    1_000: "một nghìn",
    1_001: "một nghìn không trăm linh một",
    1_010: "một nghìn không trăm mười",
    1_500_000: "một triệu năm trăm nghìn",
    1_000_015: "một triệu không trăm mười lăm",
    1_005_000_000: "một tỷ không trăm linh năm triệu",
    1_000_000_000_000: "một nghìn tỷ",
    10**18: "một tỷ tỷ",
    -21: "âm hai mươi mốt",
}


@pytest.mark.parametrize(("number", "words"), CASES.items())
def test_a_number_is_read_as_school_books_read_it(number: int, words: str) -> None:
    assert in_words(number) == words


def test_the_south_says_le_and_ngan() -> None:
    assert in_words(1_101, SOUTHERN) == "một ngàn một trăm lẻ một"


@given(st.integers(-(10**21), 10**21), st.sampled_from((NORTHERN, SOUTHERN)))
def test_the_number_can_be_read_back_from_its_words(number: int, reading: object) -> None:
    assert number_of(in_words(number, reading)) == number  # type: ignore[arg-type]


@given(st.integers(0, 10**12))
def test_words_keep_the_rules_of_the_last_figure(number: int) -> None:
    words = in_words(number)
    assert "mươi năm" not in words
    assert "mươi bốn" not in words
    assert "mươi một " not in f"{words} "
    assert "mười mốt" not in words
    assert "mười tư" not in words
    assert "mười năm" not in words


DIGITS = {
    word: figure
    for figure, words in enumerate(
        ("không", "một mốt", "hai", "ba", "bốn tư", "năm lăm", "sáu", "bảy", "tám", "chín")
    )
    for word in words.split()
}
UNITS = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}


def number_of(text: str) -> int:
    """Read words as a person does who hears them: the inverse, made without the code's own."""
    words = text.split()
    sign = 1
    if words[0] == "âm":
        sign, words = -1, words[1:]
    total, billions_below, group, pending = 0, 0, 0, 0
    for word in words:
        if word in DIGITS:
            pending = DIGITS[word]
        elif word == "trăm":
            group, pending = group + pending * 100, 0
        elif word == "mươi":
            group, pending = group + pending * 10, 0
        elif word == "mười":
            group += 10
        elif word in ("linh", "lẻ"):
            pending = 0
        elif word in UNITS:
            billions_below += (group + pending) * UNITS[word]
            group = pending = 0
        elif word == "tỷ":
            total = (total + billions_below + group + pending) * 10**9
            billions_below = group = pending = 0
        else:
            raise AssertionError(word)
    return sign * (total + billions_below + group + pending)
