"""A file's bytes, or the problem that tells why the machine does not give them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docgen.diagnostics import DocgenError, EnvironmentProblem, Message, say
from docgen.source.suggest import did_you_mean, suggest
from docgen.system_errors import ELSEWHERE, reason_of


def read_bytes(path: Path, most: int = -1) -> bytes:
    """Return a file's bytes, no more than `most` of them; raises EnvironmentProblem."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as problem:
        raise cannot_read(path, problem) from problem


def cannot_read(path: Path, problem: OSError) -> DocgenError:
    """Return the problem of a file that the machine does not give, by what stands in the way."""
    match problem:
        case FileNotFoundError() | NotADirectoryError():
            message = say("there is no file {path}", path=path)
            return EnvironmentProblem.because("no-file", None, message, _where_to_look(path))
        case IsADirectoryError():
            message = say("{path} is a folder, not a file", path=path)
            return EnvironmentProblem.because("directory", None, message, say("name a file in it"))
        case PermissionError():
            return EnvironmentProblem.because(
                "no-permission",
                None,
                say("you have no permission to read {path}", path=path),
                say("ask its owner or your administrator for the right to read it"),
            )
    message = say("cannot read {path}: {reason}", path=path, reason=reason_of(problem))
    return EnvironmentProblem.because("cannot-read", None, message, ELSEWHERE)


def _where_to_look(path: Path) -> Message:
    """Return the file beside it that was probably meant, or else where it was looked for."""
    folder = path.parent.absolute()
    try:
        near = _near(path.name, [sibling.name for sibling in sorted(folder.iterdir())])
    except OSError:
        return say("there is no folder {path}", path=folder)
    if near:
        return did_you_mean(path.with_name(near))
    return say("it was looked for in the folder {path}", path=folder)


def _near(name: str, there: Sequence[str]) -> str | None:
    """Return the name that is the same without its ending, or else the nearest one."""
    alike = (other for other in there if Path(other).stem.casefold() == name.casefold())
    return next(alike, None) or suggest(name, there)
