"""A misspelt word leads to the word that was meant."""

from __future__ import annotations

import pytest

from docgen.source.suggest import suggest

WORDS = ["kind", "agency", "subject", "line_spacing", "thong-bao", "quyet-dinh", "hỏa tốc"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("sbuject", "subject"),
        ("Subject", "subject"),
        ("agancy", "agency"),
        ("Thông báo", "thong-bao"),
        ("thong_bao", "thong-bao"),
        ("quyết định", "quyet-dinh"),
        ("line-spacing", "line_spacing"),
        ("Hoả tốc", "hỏa tốc"),
        ("thongbao", "thong-bao"),
    ],
)
def test_near_word_is_suggested(word: str, meant: str) -> None:
    assert suggest(word, WORDS) == meant


@pytest.mark.parametrize("word", ["", "xyz", "recipients"])
def test_nothing_is_suggested_for_a_word_like_none(word: str) -> None:
    assert suggest(word, WORDS) is None


def test_first_of_equal_candidates_is_suggested() -> None:
    assert suggest("ten", ["tên", "tến"]) == "tên"


def test_nothing_is_suggested_where_there_is_nothing() -> None:
    assert suggest("kind", []) is None
