"""A source that the system does not give → why not: no file, a folder, no name of a file at all."""

from __future__ import annotations

from pathlib import Path

from docgen.diagnostics import DocgenError, EnvironmentProblem, UnreadableSource, say
from docgen.input import cannot_read


def not_given(path: Path, problem: OSError | ValueError) -> DocgenError:
    """Return the problem of a file that the system refuses to open, or to read."""
    if "\n" in str(path):
        return EnvironmentProblem.because(
            "cannot-read",
            None,
            say("the name of the file is a text of several lines"),
            say("a program gives the YAML itself as bytes: text.encode()"),
        )
    if _is_folder(path):  # Windows calls it a lack of permission
        return UnreadableSource.because(
            "directory",
            None,
            say("{path} is a folder, not a file", path=path),
            say("name a file in it"),
        )
    if isinstance(problem, OSError):
        return cannot_read(path, problem)
    message = say("cannot read {path}: {reason}", path=path, reason=problem)
    return EnvironmentProblem.because("cannot-read", None, message)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
