"""Finds in an office's font folder the TTF file of each style of one family."""

from __future__ import annotations

from pathlib import Path

from docgen.diagnostics import DocgenError, EnvironmentProblem, Message, Problems, say
from docgen.fonts.face_names import FACE_NAMES
from docgen.fonts.names import STYLES, Names, read_names
from docgen.system_errors import reason_of

_PREFERRED = "Times New Roman"


def files_by_style(folder: Path, problems: Problems) -> dict[str, Path]:
    """Return the TTF file of each style; of two files with one style, the first by name.

    What cannot be read and what is missing is added to the problems.
    Raises EnvironmentProblem if the folder holds nothing to choose from, or too much.
    """
    named = _one_family(_named_files(folder, problems), folder)
    files = {names.style: path for path, names in reversed(named)}
    for style in STYLES:
        if style not in files:
            _tell_missing(folder, style, problems)
    return files


def tell_unreadable(path: Path, problem: Exception, problems: Problems) -> None:
    """Add the problem of a file that is no sound TrueType font."""
    problems.error(
        "fonts-face",
        None,
        say("{file} cannot be read as a TrueType font ({problem})", file=path, problem=problem),
        help=say("copy the file again from where it came, or take it out of the folder"),
    )


def _tell_missing(folder: Path, style: str, problems: Problems) -> None:
    problems.error(
        "fonts-face",
        None,
        say("the font folder {folder} holds no {face}", folder=folder, face=FACE_NAMES[style]),
        help=say("a family needs a regular, a bold, an italic and a bold italic TTF file"),
    )


def _named_files(folder: Path, problems: Problems) -> list[tuple[Path, Names]]:
    """Return the files of a folder that hold one of the four styles, by name."""
    files = []
    for path in _ttf_files(folder):
        try:
            names = read_names(path)
        except (OSError, ValueError) as problem:
            tell_unreadable(path, problem, problems)
            continue
        if names.style in STYLES:
            files.append((path, names))
    return files


def _ttf_files(folder: Path) -> list[Path]:
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".ttf")
    except OSError as problem:
        raise _unusable(
            say(
                "the font folder {folder} cannot be read: {problem}",
                folder=folder,
                problem=reason_of(problem),
            ),
            say("`fonts` must name a folder that holds the four TTF files of Times New Roman"),
        ) from problem
    if not files:
        raise _unusable(
            say("the font folder {folder} holds no TTF file", folder=folder),
            say("copy times.ttf, timesbd.ttf, timesi.ttf and timesbi.ttf into it"),
        )
    return files


def _one_family(files: list[tuple[Path, Names]], folder: Path) -> list[tuple[Path, Names]]:
    """Return the files of Times New Roman, or of the only family that there is."""
    families = sorted({names.family for _, names in files})
    if len(families) < 2:
        return files
    if _PREFERRED not in families:
        raise _unusable(
            say(
                "the font folder {folder} holds several families: {families}",
                folder=folder,
                families=", ".join(families),
            ),
            say("leave the four faces of one family in it"),
        )
    return [(path, names) for path, names in files if names.family == _PREFERRED]


def _unusable(message: Message, help: Message) -> DocgenError:
    return EnvironmentProblem.because("fonts-folder", None, message, help)
