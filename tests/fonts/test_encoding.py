"""Text is one byte a letter in the base encoding; other letters take encodings of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.fonts.encoding import BASE, Encodings, encode
from docgen.fonts.faces import Faces
from docgen.fonts.vietnamese import LETTERS

SIGNS = "–—“”‘’…«»•·°×÷§±²³€≤≥−"
ASCII = "".join(map(chr, range(32, 127)))
TEXTS = st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs", "Cc"]))


def decoded(encodings: Encodings, number: int, data: bytes) -> str:
    """Return the text whose codes in an encoding are given."""
    return "".join(encodings.characters(number, data)[code] for code in data)


def test_ascii_keeps_its_codes() -> None:
    assert encode(ASCII) == ASCII.encode("ascii")


def test_vietnamese_and_common_signs_take_one_byte_a_letter() -> None:
    text = ASCII + LETTERS + SIGNS
    assert len(set(encode(text))) == len(text) == 251


def test_codes_that_readers_take_for_white_space_are_never_used() -> None:
    assert not set(encode(ASCII + LETTERS + SIGNS)) & {0, 9, 10, 13, 127}


def test_the_faces_have_every_letter_of_the_base_encoding(faces: Faces) -> None:
    assert faces.missing(ASCII + LETTERS + SIGNS) == ()


def test_a_no_break_space_is_encoded_as_a_space() -> None:
    assert encode("số\u00a05") == encode("số 5")


def test_a_letter_outside_the_base_encoding_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        encode("Ω")


def test_plain_vietnamese_is_one_piece() -> None:
    assert Encodings().split("Ủy ban “nhân dân”") == ((BASE, "Ủy ban “nhân dân”"),)


def test_other_letters_are_cut_out_into_further_encodings() -> None:
    pieces = Encodings().split("góc αβ = 5")
    assert pieces == ((0, "góc "), (1, "αβ"), (0, " = 5"))


def test_other_letters_take_codes_in_the_order_they_come() -> None:
    encodings = Encodings()
    encodings.split("β")
    encodings.split("αβ")
    assert encodings.encode(1, "βα") == b'!"'
    assert encodings.characters(1, b'"!') == {33: "β", 34: "α"}


def test_an_encoding_holds_200_letters() -> None:
    encodings = Encodings()
    letters = "".join(map(chr, range(0x0400, 0x0400 + 201)))
    assert [(number, len(piece)) for number, piece in encodings.split(letters)] == [
        (1, 200),
        (2, 1),
    ]
    codes = encodings.encode(1, letters[:200])
    assert len(set(codes)) == 200
    assert not set(codes) & {0, 9, 10, 13, 32, 127}


@given(st.lists(TEXTS))
def test_no_text_is_lost_or_reordered(texts: list[str]) -> None:
    encodings = Encodings()
    pieces = [encodings.split(text) for text in texts]
    read_back = [
        "".join(
            decoded(encodings, number, encodings.encode(number, piece)) for number, piece in cut
        )
        for cut in pieces
    ]
    assert read_back == [text.replace("\u00a0", " ") for text in texts]
