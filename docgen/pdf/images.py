"""Turns picture files into a PDF's image XObjects: opaque, grey or RGB, each file once."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from docgen.diagnostics import DocgenError, EnvironmentProblem, say
from docgen.layout.pages import Image
from docgen.pdf.objects import Objects, Stream, dictionary_of

if TYPE_CHECKING:
    import PIL.Image

_JPEG = {"JPEG", "MPO"}
_COLOR_SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
_GREY = {"1", "L", "LA", "I", "I;16", "I;16B"}
_SIXTEEN_BITS = {"I", "I;16", "I;16B"}
_WITH_ALPHA = {"LA", "PA", "RGBA"}

# How the unit square of a camera's picture is turned upright, by its Exif orientation.
_UPRIGHT = {
    2: "-1 0 0 1 1 0",
    3: "-1 0 0 -1 1 1",
    4: "1 0 0 -1 0 1",
    5: "0 -1 -1 0 1 1",
    6: "0 -1 1 0 0 1",
    7: "0 1 1 0 0 0",
    8: "0 1 -1 0 1 0",
}


class Picture(NamedTuple):
    """An embedded picture: its resource name, and what turns it upright, if that is needed."""

    name: str
    turn: str


class Images:
    """The pictures of one document, named in the order of their first use."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._pictures: dict[str, Picture] = {}
        self._references: dict[str, str] = {}

    def use(self, image: Image) -> Picture:
        """Return an element's picture, embedded when it is met first.

        Raises EnvironmentProblem if its file cannot be read.
        """
        if image.path not in self._pictures:
            self._pictures[image.path] = self._embed(Path(image.path))
        return self._pictures[image.path]

    def resources(self) -> Any:
        """Return the dictionary of the pictures by resource name."""
        return dictionary_of(self._references)

    def _embed(self, path: Path) -> Picture:
        name = f"Im{len(self._references) + 1}"
        try:
            stream, turn = _read(path)
        except (OSError, ValueError, SyntaxError) as problem:  # SyntaxError: Pillow's broken PNG
            raise unreadable_picture(path, problem) from problem
        self._references[name] = self._objects.add(stream)
        return Picture(name, turn)


def _read(path: Path) -> tuple[Stream, str]:
    """Return a picture file as an image XObject, and the operator that turns it upright."""
    from docgen.picture_file import open_picture, orientation_of

    with open_picture(path) as image:
        matrix = _UPRIGHT.get(orientation_of(image))
        turn = f"{matrix} cm " if matrix else ""
        if image.format in _JPEG and image.mode in _COLOR_SPACES:
            return _stream(image, path.read_bytes(), "/DCTDecode"), turn
        flat = _flattened(image)
        return _stream(flat, zlib.compress(flat.tobytes()), "/FlateDecode"), turn


def _stream(image: PIL.Image.Image, data: bytes, encoding: str) -> Stream:
    return Stream(
        data,
        {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": image.width,
            "Height": image.height,
            "ColorSpace": _COLOR_SPACES[image.mode],
            "BitsPerComponent": 8,
            "Filter": encoding,
        },
    )


def _flattened(image: PIL.Image.Image) -> PIL.Image.Image:
    """Return a picture of any mode in 8-bit grey or RGB, as it looks on white paper."""
    import PIL.Image

    mode = "L" if image.mode in _GREY else "RGB"
    if image.mode in _SIXTEEN_BITS:
        image = image.point(lambda value: value * (1 / 256))
    if image.mode in _WITH_ALPHA or "transparency" in image.info:
        letters = image.convert("RGBA")
        paper = PIL.Image.new("RGBA", image.size, "white")
        image = PIL.Image.alpha_composite(paper, letters)
    return image.convert(mode)


def unreadable_picture(path: Path, problem: Exception) -> DocgenError:
    """Return the problem of a picture's file that was sound when the announcement was read."""
    return EnvironmentProblem.because(
        "picture-unreadable",
        None,
        say("the picture {path} cannot be read: {reason}", path=path, reason=problem),
        say("has it been moved or changed since the announcement was checked?"),
    )
