"""What can be a Vietnamese syllable, and where its tone mark stands."""

from __future__ import annotations

import pytest

from docgen.rules.language.syllables import is_open_in_two_ways, is_syllable, rightly_marked

_GOOD = (
    "nghiệp nghiêng giếng gì gìn giữ quý quốc quyết quỳnh thuở khuỷu khuya ngoằn ngoèo boóng xoong "
    "được người ướt yếu ý kỹ sỹ của cuộc hòa hoà thủy thuỷ khoẻ khỏe xúc chuyện nghỉ ừ ơi"
)
_IMPOSSIBLE = "nghiẹp đươc quyêt ngèo nghành kông chưc gíáo tổchức đđ nghịêpp ddiều việcj"


@pytest.mark.parametrize("word", _GOOD.split())
def test_words_of_the_language_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", _IMPOSSIBLE.split())
def test_what_no_onset_rime_and_tone_make_is_none(word: str) -> None:
    assert rightly_marked(word) is None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("tòan", "toàn"),
        ("ngòai", "ngoài"),
        ("qúy", "quý"),
        ("gìa", "già"),
        ("nghịêp", "nghiệp"),
        ("muà", "mùa"),
        ("hiêủ", "hiểu"),
        ("chuỵên", "chuyện"),
    ],
)
def test_a_mark_on_the_wrong_letter_is_put_right(wrong: str, right: str) -> None:
    assert rightly_marked(wrong) == right


def test_only_open_oa_oe_uy_are_marked_in_two_ways() -> None:
    assert all(map(is_open_in_two_ways, ["hòa", "hoà", "khoẻ", "thủy", "uỷ"]))
    assert not any(map(is_open_in_two_ways, ["toàn", "quý", "quà", "hoa", "mía"]))


def test_a_stop_bears_only_sac_and_nang() -> None:
    assert is_syllable("các")
    assert is_syllable("cạc")
    assert not is_syllable("càc")
    assert not is_syllable("cãch")
