"""Titles, degrees and ranks are found whole before a name, and not in a name."""

from __future__ import annotations

import pytest

from docgen.decree.person_titles import load_person_titles


@pytest.mark.parametrize(
    "titles",
    [
        "PGS.TS. ",
        "Thiếu tướng, Tiến sỹ ",
        "Phó Đô đốc ",
        "Thầy thuốc Ưu tú, Bác sỹ ",
        "NHÀ GIÁO NHÂN DÂN ",
    ],
)
def test_titles_are_found_whole(titles: str) -> None:
    found = load_person_titles().before(f"{titles}Lê Văn Cường")
    assert found is not None
    assert found[0] == titles


@pytest.mark.parametrize("name", ["Lê Văn Cường", "Ông Văn Tùng", "Thiếu tá"])
def test_names_are_no_titles(name: str) -> None:
    assert load_person_titles().before(name) is None
