"""The four faces a document is set in: docgen's own, or those of an office's folder."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

from docgen import resources
from docgen.diagnostics import EnvironmentProblem, say
from docgen.fonts.face import Face
from docgen.fonts.names import STYLES
from docgen.fonts.prepared import read_face
from docgen.immutable import immutable
from docgen.usual_letters import is_usual


@immutable
class Faces:
    """The four faces of one family."""

    regular: Face
    bold: Face
    italic: Face
    bold_italic: Face

    def face(self, style: str) -> Face:
        """Return the face of a style, one of "regular", "bold", "italic" and "bold-italic"."""
        for face in self:
            if face.style == style:
                return face
        raise KeyError(style)

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the letters of a text that one face or another lacks, each once."""
        if is_usual(text) and self._have_usual_letters:
            return ()
        letters = "".join(dict.fromkeys(text))
        return tuple(dict.fromkeys(letter for face in self for letter in face.missing(letters)))

    @cached_property
    def _have_usual_letters(self) -> bool:
        return all(face.has_usual_letters for face in self)

    def __iter__(self) -> Iterator[Face]:
        yield self.regular
        yield self.bold
        yield self.italic
        yield self.bold_italic


@cache
def load_faces(folder: Path | None = None) -> Faces:
    """Return the faces of an office's font folder, or docgen's own Liberation Serif.

    Raises EnvironmentProblem, with all that is wrong with the folder.
    """
    if folder is None:
        return _own_faces()
    # An office's fonts need modules, and maybe packages, that docgen's own do not.
    from docgen.fonts.office import office_faces

    return Faces(*office_faces(folder, load_faces(None)))


def _own_faces() -> Faces:
    prepared = resources.folder("fonts") / "prepared"
    try:
        faces = [Face(read_face((prepared / f"{style}.face").read_bytes())) for style in STYLES]
    except (OSError, ValueError) as problem:
        raise EnvironmentProblem.because(
            "fonts-folder",
            None,
            say("docgen's own fonts cannot be read: {problem}", problem=problem),
            say("install docgen again"),
        ) from problem
    return Faces(*faces)
