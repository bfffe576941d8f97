"""A document is set in four faces, which are docgen's own unless an office names others."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen import resources
from docgen.diagnostics import EnvironmentProblem
from docgen.fonts.faces import Faces, load_faces

ONLY_ITALIC = "\uf00a"


def test_there_is_a_face_for_each_style(faces: Faces) -> None:
    assert [face.style for face in faces] == ["regular", "bold", "italic", "bold-italic"]
    assert faces.face("bold-italic") is faces.bold_italic


def test_there_is_no_other_style(faces: Faces) -> None:
    with pytest.raises(KeyError):
        faces.face("condensed")


def test_faces_are_loaded_once() -> None:
    assert load_faces() is load_faces()


def test_a_letter_that_one_face_lacks_is_missing(faces: Faces) -> None:
    assert faces.italic.has(ONLY_ITALIC)
    assert faces.missing(f"a{ONLY_ITALIC} 漢") == (ONLY_ITALIC, "漢")


def test_a_broken_installation_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    load_faces.cache_clear()
    with pytest.raises(EnvironmentProblem) as caught:
        load_faces()
    (problem,) = caught.value.diagnostics
    assert problem.code == "fonts-folder"
    assert str(problem.help) == "install docgen again"
