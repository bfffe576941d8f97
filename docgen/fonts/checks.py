"""Checks that an office's face may and can stand in for Times New Roman."""

from __future__ import annotations

from pathlib import Path

from docgen.diagnostics import Problems, say
from docgen.fonts.face import Face
from docgen.fonts.face_names import FACE_NAMES
from docgen.fonts.vietnamese import LETTERS

NEEDED = "".join(map(chr, range(0x20, 0x7F))) + LETTERS
"""The characters that no face may lack and whose widths are compared: ASCII and Vietnamese."""

_TOLERANCE = 0.01  # of the size (em)
_SHOWN = 12

# The bits of OS/2's fsType.
_RIGHTS = 0x000F
_RESTRICTED = 0x0002
_NO_SUBSETTING = 0x0100
_BITMAPS_ONLY = 0x0200


def check_face(face: Face, standard: Face, path: Path, problems: Problems) -> None:
    """Add a problem for each fault of an office's face, read from `path`.

    The standard face is docgen's own in the same style: its widths are those of Times New Roman.
    """
    _check_embedding(face, path, problems)
    _check_letters(face, path, problems)
    _check_metrics(face, standard, path, problems)


def _check_embedding(face: Face, path: Path, problems: Problems) -> None:
    rights = face.description.embedding
    # Several rights may be given; the least restrictive one counts.
    restricted = rights & _RIGHTS == _RESTRICTED
    if restricted or rights & (_NO_SUBSETTING | _BITMAPS_ONLY):
        problems.error(
            "fonts-embedding",
            None,
            say("{file} ({name}) may not be embedded in a document", file=path, name=face.name),
            help=say("use a font whose licence lets documents embed a subset of it"),
        )


def _check_letters(face: Face, path: Path, problems: Problems) -> None:
    missing = face.missing(NEEDED)
    if missing:
        problems.error(
            "fonts-letters",
            None,
            say(
                "{file} ({name}) lacks letters that Vietnamese needs: {letters}",
                file=path,
                name=face.name,
                letters=" ".join(missing),
            ),
            help=say("use a Unicode version of Times New Roman, as every Windows has"),
        )


def _check_metrics(face: Face, standard: Face, path: Path, problems: Problems) -> None:
    other = [
        character
        for character in NEEDED
        if face.has(character) and not _same_width(face, standard, character)
    ]
    if other:
        problems.error(
            "fonts-metrics",
            None,
            say(
                "{file} ({name}) has not the widths of Times New Roman, {face}: {letters}",
                file=path,
                name=face.name,
                face=FACE_NAMES[face.style],
                letters=_listed(other),
            ),
            help=say("the decree asks for Times New Roman; use it or a font of the same widths"),
        )


def _listed(letters: list[str]) -> str:
    """Return the first letters of a list, the space made visible."""
    shown = " ".join("␣" if letter == " " else letter for letter in letters[:_SHOWN])
    return f"{shown} …" if len(letters) > _SHOWN else shown


def _same_width(face: Face, standard: Face, character: str) -> bool:
    width = face.advance(character) / face.units_per_em
    return abs(width - standard.advance(character) / standard.units_per_em) <= _TOLERANCE
