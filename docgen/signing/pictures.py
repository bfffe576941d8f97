"""A PNG of a signature or a seal → what is shown of it: its ink, no finer than print needs."""

from __future__ import annotations

import io
from pathlib import Path

import PIL.Image
import PIL.ImageStat
from PIL.Image import Resampling

from docgen.decree.model import Ink
from docgen.diagnostics import (
    Diagnostic,
    DocumentProblems,
    Message,
    Severity,
    say,
)
from docgen.immutable import immutable
from docgen.input import read_bytes

_LARGEST_FILE = 5_000_000  # bytes
_MOST_PIXELS = 25_000_000
_DPI = 300
_COLOURS = 16
_SHADE = 17  # of 255: sixteen degrees of transparency
_FAINT = 16  # of 255: what scanners leave of the paper
_DISTANCE = 24  # by how much a colour must outweigh the others to be called so

_CITATIONS = {Ink.BLUE: "PL I, Phần I, II.7.d", Ink.RED: "PL I, Phần I, II.8.a", Ink.ANY: None}


@immutable
class Picture:
    """A picture with a transparent ground, and its size on the page in points."""

    image: PIL.Image.Image
    width: float
    height: float


@immutable
class Frame:
    """What a picture must fit in, in points, and the ink that it must be of.

    Given the `size` that it has in truth, it is as wide as that, and else as large as fits.
    """

    width: float
    height: float
    ink: Ink = Ink.ANY
    size: float = 0.0


def read_picture(path: Path, frame: Frame) -> Picture:
    """Return a picture for its frame.

    Raises EnvironmentProblem for a file that cannot be read, DocumentProblems for a picture that is
    not what the decree wants: PNG, of its colour, on a transparent ground, in its true size.
    """
    image = _cropped(_decoded(path, frame), path, frame)
    _check_ink(image, path, frame)
    width, height = _size(image, path, frame)
    return Picture(_reduced(image, width, height), width, height)


def _decoded(path: Path, frame: Frame) -> PIL.Image.Image:
    data = read_bytes(path, _LARGEST_FILE + 1)
    try:
        opened = PIL.Image.open(io.BytesIO(data), formats=["PNG"])
        if len(data) > _LARGEST_FILE or opened.width * opened.height > _MOST_PIXELS:
            raise _refusal(
                "picture-too-large",
                say("{path} is too large for the picture of a signature", path=path),
                say("5 MB and 5000 × 5000 dots are enough for any"),
                frame,
            )
        image = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError) as problem:
        raise _refusal(
            "picture-not-png",
            say("{path} is no PNG picture", path=path),
            say("save it as PNG with a transparent ground"),
            frame,
        ) from problem
    if image.getchannel("A").point(lambda value: value <= _FAINT).getbbox() is None:
        raise _refusal(
            "picture-not-transparent",
            say("{path} has no transparent ground", path=path),
            say("take away the white of the paper and save it as PNG"),
            frame,
        )
    return image


def _cropped(image: PIL.Image.Image, path: Path, frame: Frame) -> PIL.Image.Image:
    """Return what is drawn, without the ground around it."""
    alpha = image.getchannel("A").point(lambda value: value if value > _FAINT else 0)
    box = alpha.getbbox()
    if box is None:
        raise _refusal("picture-empty", say("nothing is drawn in {path}", path=path), None, frame)
    image.putalpha(alpha)
    return image.crop(box)


def _check_ink(image: PIL.Image.Image, path: Path, frame: Frame) -> None:
    """Refuse a picture whose mean colour is not the decree's."""
    if frame.ink is Ink.ANY:
        return
    red, green, blue = _mean(image)
    is_blue = blue - max(red, green) >= _DISTANCE
    is_red = red - max(green, blue) >= _DISTANCE
    if frame.ink is Ink.BLUE and not is_blue:
        raise _refusal(
            "picture-not-blue",
            say("the signature in {path} is not blue", path=path),
            say("sign on white paper with blue ink and scan it in colour"),
            frame,
        )
    if frame.ink is Ink.RED and not is_red:
        raise _refusal(
            "picture-not-red",
            say("the seal in {path} is not red", path=path),
            say("scan the seal in colour"),
            frame,
        )


def _size(image: PIL.Image.Image, path: Path, frame: Frame) -> tuple[float, float]:
    ratio = image.height / image.width
    width = frame.size or min(frame.width, frame.height / ratio)
    height = width * ratio
    if width > frame.width + 0.5 or height > frame.height + 0.5:
        raise _refusal(
            "picture-too-wide",
            say("in that size, the picture in {path} does not fit in its field", path=path),
            say("give the true size of the seal: --picture-size 35mm"),
            frame,
        )
    return width, height


def _reduced(image: PIL.Image.Image, width: float, height: float) -> PIL.Image.Image:
    """Return a picture with the dots that print needs, in few colours."""
    dots = (max(round(width / 72 * _DPI), 1), max(round(height / 72 * _DPI), 1))
    if image.width > dots[0]:
        image = image.resize(dots, Resampling.LANCZOS)
    alpha = image.getchannel("A").point(lambda value: round(value / _SHADE) * _SHADE)
    inked = PIL.Image.new("RGB", image.size, _mean(image))
    inked.paste(image.convert("RGB"), mask=alpha.point(lambda value: 255 if value > 64 else 0))
    few = inked.quantize(_COLOURS, dither=PIL.Image.Dither.NONE)
    few.putalpha(alpha)
    return few


def _mean(image: PIL.Image.Image) -> tuple[int, int, int]:
    """Return the mean colour of what is drawn."""
    drawn = image.getchannel("A").point(lambda value: 255 if value > _FAINT else 0)
    red, green, blue = PIL.ImageStat.Stat(image.convert("RGB"), mask=drawn).mean
    return round(red), round(green), round(blue)


def _refusal(code: str, message: Message, help: Message | None, frame: Frame) -> DocumentProblems:
    return DocumentProblems(
        [Diagnostic(code, Severity.ERROR, None, message, help, _CITATIONS[frame.ink])]
    )
