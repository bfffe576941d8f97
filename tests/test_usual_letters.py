"""What is taken for granted of usual letters is true of each of them."""

from __future__ import annotations

import unicodedata

import pytest

from docgen.fonts.faces import load_faces
from docgen.fonts.vietnamese import LETTERS
from docgen.source.text import invisible_letter, normalise
from docgen.usual_letters import is_usual, usual_letters


def test_vietnamese_is_written_with_usual_letters() -> None:
    assert set(LETTERS) <= set(usual_letters())
    assert is_usual("“Thông báo” số 15 – TB/UBND…\nĐiều 1. Ỹ\n")


def test_usual_letters_stand_for_themselves_and_can_be_seen() -> None:
    letters = usual_letters()
    assert is_usual(letters)
    assert not any(map(unicodedata.combining, letters))
    assert normalise(letters) == letters
    assert invisible_letter(letters) is None


def test_docgens_own_faces_have_every_usual_letter() -> None:
    assert load_faces().missing(usual_letters()) == ()


@pytest.mark.parametrize("text", ["a\tb", "a\r\n", "e\u0302", "\u200b", "\u2011", "Ω", "\x07"])
def test_other_letters_ask_for_a_closer_look(text: str) -> None:
    assert not is_usual(text)
