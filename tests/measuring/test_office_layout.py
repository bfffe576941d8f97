"""An office's own fonts may take its pages out of what the decree says: it is told so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.cli.conftest import ANNOUNCEMENT
from tests.fonts.conftest import FILES, vendored_file
from tests.rules.judging import codes


@pytest.fixture(autouse=True)
def _cache_folder(tmp_path: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
        yield


def announcement(folder: Path, family: str) -> Path:
    """Return an announcement whose office has fonts of a family."""
    fonts = folder / "fonts"
    fonts.mkdir()
    for style, name in FILES.items():
        font = TTFont(vendored_file(style))
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = family
        font.save(fonts / name)
    path = folder / "thong-bao.yaml"
    path.write_text(f"{ANNOUNCEMENT}fonts: fonts\n", encoding="utf-8")
    return path


def test_another_family_is_told_with_its_article(tmp_path: Path) -> None:
    assert codes(announcement(tmp_path, "Arial")) == ["ND30-I.4-font"]


def test_times_new_roman_of_the_offices_own_is_right(tmp_path: Path) -> None:
    assert codes(announcement(tmp_path, "Times New Roman")) == []
