"""A letter that the fonts lack is answered with the nearest that they have."""

from __future__ import annotations

import pytest

from docgen.fonts.missing_letters import _NEAREST, missing_letter
from docgen.resources import folder


@pytest.mark.parametrize(("letter", "near"), [("☐", "□"), ("\uf0b7", "-"), ("✓", "√"), ("℃", "°C")])
def test_the_help_names_what_to_write(letter: str, near: str) -> None:
    assert str(missing_letter(letter, None).help).endswith(f" {near}")


def test_the_nearest_are_in_every_face_and_what_they_stand_for_in_none() -> None:
    from fontTools.ttLib import TTFont

    for path in folder("fonts").glob("LiberationSerif-*.ttf"):
        known = TTFont(path).getBestCmap()
        for letter, near in _NEAREST.items():
            assert ord(letter) not in known, (path, letter)
            assert all(ord(sign) in known for sign in near), (path, near)
