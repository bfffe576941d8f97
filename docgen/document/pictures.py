"""A picture that the text names → its checked file: in the document's folder, readable, sane."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from docgen.diagnostics import Message, Problems, say
from docgen.document.body import PictureReference
from docgen.document.model import Picture

_FORMATS = ("PNG", "JPEG")
_SUFFIXES = (".png", ".jpg", ".jpeg")
# `so-do.png "Sơ đồ"`, as Markdown knows it.
_TITLED = re.compile(r"(?P<file>.+?)\s+[\"'(“].*")
_MOST_BYTES = 50_000_000
_MOST_PIXELS = 100_000_000
_TOO_MANY_PIXELS = say("it has more than 100 million pixels")
_USUAL_DPI = 150.0
# The orientations that swap width and height.
_SIDEWAYS = range(5, 9)


def picture_reader(
    folder: Path, problems: Problems
) -> Callable[[PictureReference], Picture | None]:
    """Return what turns references into pictures; paths are relative to the document's folder."""

    def read(reference: PictureReference) -> Picture | None:
        found = _checked(folder, reference)
        if isinstance(found, Picture):
            return found
        code, message, mend = found
        problems.error(code, reference.place, message, help=mend)
        return None

    return read


_Problem = tuple[str, Message, Message]


def _checked(folder: Path, reference: PictureReference) -> Picture | _Problem:
    target = reference.target
    outside = (
        "picture-outside",
        say("the picture {file} is not in the document's folder", file=target),
        say("put it beside the announcement and name it by its path from there"),
    )
    if not target or "://" in target or Path(target).is_absolute():
        return outside
    try:
        home = folder.resolve()
        path = (home / target).resolve()
        if not path.is_relative_to(home):
            return outside
        if not path.is_file():
            return _missing(target, path, home)
        if path.stat().st_size > _MOST_BYTES:
            return _too_large(target, say("it is larger than 50 MB"))
        return _read(path, reference)
    except OSError as problem:  # without a number it is Pillow's, of what the file holds
        from docgen.system_errors import reason_of  # few pictures are refused

        reason = say("it is broken") if problem.errno is None else reason_of(problem)
        return _unusable(target, reason)
    except ValueError:
        return _unusable(target, say("it is broken"))


def _missing(target: str, path: Path, home: Path) -> _Problem:
    """Return the problem of a picture that is not there, with how the one meant is named."""
    message = say("there is no picture {file}", file=target)
    return "picture-missing", message, _name_of(target, path, home)


def _name_of(target: str, path: Path, home: Path) -> Message:
    if titled := _TITLED.fullmatch(target):
        return say("write the file's name alone: {file}", file=titled["file"])
    from docgen.source.suggest import did_you_mean, suggest  # few pictures are missing

    files = sorted(file for file in path.parent.glob("*") if file.suffix.lower() in _SUFFIXES)
    names = {file.stem: file.name for file in files}
    near = suggest(path.stem, names)
    if near is not None:
        return did_you_mean(path.with_name(names[near]).relative_to(home).as_posix())
    return say("put it beside the announcement and name it by its path from there")


def _read(path: Path, reference: PictureReference) -> Picture | _Problem:
    from PIL import UnidentifiedImageError
    from PIL.Image import DecompressionBombError

    from docgen.picture_file import open_picture, orientation_of

    try:
        with open_picture(path) as image:
            if image.format not in _FORMATS:
                return _unusable(reference.target, say("it is neither PNG nor JPEG"))
            if image.width * image.height > _MOST_PIXELS:
                return _too_large(reference.target, _TOO_MANY_PIXELS)
            dpi = float(image.info.get("dpi", (_USUAL_DPI,))[0]) or _USUAL_DPI
            image.load()
            width, height = image.size
            # A photograph that lies on its side in the file is drawn upright.
            lies = orientation_of(image) in _SIDEWAYS
            size = (height, width) if lies else (width, height)
    except UnidentifiedImageError:
        return _unusable(reference.target, say("it is neither PNG nor JPEG"))
    except DecompressionBombError:
        return _too_large(reference.target, _TOO_MANY_PIXELS)
    except SyntaxError:
        return _unusable(reference.target, say("it is broken"))
    return Picture(reference.alt, path, size, dpi, reference.place)


def _unusable(file: str, reason: Message) -> _Problem:
    return _refused(file, reason, say("save it again as PNG or JPEG"))


def _too_large(file: str, reason: Message) -> _Problem:
    return _refused(file, reason, say("save it smaller: 300 dots an inch are enough in print"))


def _refused(file: str, reason: Message, mend: Message) -> _Problem:
    message = say("the picture {file} cannot be used: {reason}", file=file, reason=reason)
    return "picture-unreadable", message, mend
