"""A file's bytes, or the problem that tells why the machine does not give them."""

from __future__ import annotations

from pathlib import Path

from docgen.diagnostics import DocgenError, EnvironmentProblem, say


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
            return EnvironmentProblem.because("no-file", None, message)
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
    reason = problem.strerror or problem
    message = say("cannot read {path}: {reason}", path=path, reason=reason)
    return EnvironmentProblem.because("cannot-read", None, message)
