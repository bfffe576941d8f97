"""Writes a product to its file: whole or not at all, and never over what is not docgen's."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from docgen.diagnostics import EnvironmentProblem, Message, say


def write_atomically(data: bytes, path: Path) -> None:
    """Write bytes to a file by way of a temporary one beside it; raises EnvironmentProblem."""
    if path.is_dir():
        raise _problem("write-failed", say("{path} is a folder, not a file", path=path))
    if not path.parent.is_dir():
        raise _problem(
            "write-folder",
            say("there is no folder {path}", path=path.parent),
            say("make it first, or name another with -o"),
        )
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(temporary).replace(path)
    except OSError as problem:
        with suppress(OSError):
            Path(temporary or path.with_name(".none")).unlink(missing_ok=True)
        raise _explained(problem, path) from problem


def _explained(problem: OSError, path: Path) -> EnvironmentProblem:
    if problem.errno in (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else -1):
        return _problem(
            "disk-full",
            say("the disk is full: {path} was not written", path=path),
            say("make room, or name another disk with -o"),
        )
    if isinstance(problem, PermissionError):
        return _problem(
            "write-permission",
            say("{path} may not be written", path=path),
            say("close the program that shows it, or name another place with -o"),
        )
    reason = problem.strerror or problem
    return _problem("write-failed", say("cannot write {path}: {reason}", path=path, reason=reason))


def _problem(code: str, message: Message, help: Message | None = None) -> EnvironmentProblem:
    return EnvironmentProblem.because(code, None, message, help)
