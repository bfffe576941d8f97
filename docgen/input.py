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
    """Return the problem of a file that the machine does not give (`cannot-read`)."""
    reason = problem.strerror or problem
    message = say("cannot read {path}: {reason}", path=path, reason=reason)
    return EnvironmentProblem.because("cannot-read", None, message)
