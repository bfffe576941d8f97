"""Turns an office's folder of TTF files into four checked faces, or tells all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docgen.diagnostics import EnvironmentProblem, Problems
from docgen.fonts.checks import check_face
from docgen.fonts.face import Face
from docgen.fonts.folder import files_by_style, tell_unreadable
from docgen.fonts.store import prepared_face


def office_faces(folder: Path, standard: Iterable[Face]) -> list[Face]:
    """Return the faces in a folder, in the order of the standard ones, and checked against them.

    Raises EnvironmentProblem if the folder or a face of it is missing, unreadable or unfit.
    """
    problems = Problems()
    files = files_by_style(folder, problems)
    faces = [
        _checked_face(files[own.style], own, problems) for own in standard if own.style in files
    ]
    if problems.found:
        raise EnvironmentProblem(problems)
    return [face for face in faces if face is not None]


def _checked_face(path: Path, standard: Face, problems: Problems) -> Face | None:
    try:
        face = Face(prepared_face(path))
    except EnvironmentProblem:
        raise
    except Exception as problem:  # fontTools raises whatever a broken table makes it stumble over
        tell_unreadable(path, problem, problems)
        return None
    check_face(face, standard, path, problems)
    return face
