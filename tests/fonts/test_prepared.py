"""The prepared faces that ship with docgen are those of its TTF files, and are read cheaply."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from docgen import resources
from docgen.fonts.names import STYLES
from docgen.fonts.prepare.__main__ import prepare_folder
from docgen.fonts.prepared import read_face, write_face


def kept_form(style: str) -> bytes:
    """Return the prepared face that ships with docgen."""
    return (resources.folder("fonts") / "prepared" / f"{style}.face").read_bytes()


def test_what_ships_is_what_the_fonts_give_now(tmp_path: Path) -> None:
    prepare_folder(resources.folder("fonts"), tmp_path)
    assert sorted(path.stem for path in tmp_path.iterdir()) == sorted(STYLES)
    for style in STYLES:
        assert (tmp_path / f"{style}.face").read_bytes() == kept_form(style)


@pytest.mark.parametrize("style", STYLES)
def test_a_face_read_and_written_is_the_same(style: str) -> None:
    assert write_face(read_face(kept_form(style))) == kept_form(style)


@pytest.mark.parametrize("length", [0, 10, 5_000, 50_000, -1])
def test_a_form_that_is_cut_short_is_refused(length: int) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (json, UTF-16 and docgen each say it their way)
        read_face(kept_form("regular")[:length])


def test_a_form_of_another_version_is_refused() -> None:
    other = kept_form("regular").replace(b'"format": 1,', b'"format": 0,', 1)
    with pytest.raises(ValueError, match="not a face prepared in this format"):
        read_face(other)


def test_loading_the_faces_needs_no_font_tools() -> None:
    program = (
        "import sys; from docgen.fonts.faces import load_faces; load_faces().regular.measure('a');"
        "print([name for name in ('fontTools', 'platformdirs') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
