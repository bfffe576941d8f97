"""Writes a finished product to a file, whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from docgen.diagnostics import DocgenError, EnvironmentProblem, Message, say
from docgen.paths import real_path

_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_atomically(data: bytes, path: Path) -> None:
    """Write data to a file so that nobody ever sees half of it; an older file of that name goes.

    A device or a pipe is written to directly. Raises EnvironmentProblem: the folder is absent
    (`write-folder`), the file may not be written (`write-permission`), the disk is full
    (`disk-full`), or the system refuses otherwise (`write-failed`). What stood there stays then.
    """
    _check(path)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(real_path(path), data)
    except OSError as problem:
        raise _refusal(path, problem) from problem


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are not there; raises EnvironmentProblem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise EnvironmentProblem.because(
            "cannot-write",
            None,
            say("cannot make the folder {path}: {reason}", path=folder, reason=problem.strerror),
        ) from problem


def _check(path: Path) -> None:
    if path.is_dir():
        raise _problem(
            "write-folder",
            say("{path} is a folder, not a file", path=path),
            say("name a file in it"),
        )
    if not path.parent.is_dir():
        raise _problem(
            "write-folder",
            say("there is no folder {path}", path=path.parent),
            say("make it first, or name another with -o"),
        )
    if path.exists() and not os.access(path, os.W_OK):
        raise _not_permitted(path)


def _replace(path: Path, data: bytes) -> None:
    """Write a temporary file beside the file, on the same disk, and let it take its place."""
    # Not of tempfile's making: its files are private, and a product is for the whole office.
    temporary = path.with_name(f".docgen-{os.urandom(8).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        with suppress(FileNotFoundError):
            shutil.copymode(path, temporary)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _refusal(path: Path, problem: OSError) -> DocgenError:
    if problem.errno in _REFUSED:
        return _not_permitted(path)
    if problem.errno in _FULL:
        return _problem(
            "disk-full",
            say("the disk is full: {path} was not written", path=path),
            say("make room, or name another disk with -o"),
        )
    reason = problem.strerror or problem
    return _problem("write-failed", say("cannot write {path}: {reason}", path=path, reason=reason))


def _not_permitted(path: Path) -> DocgenError:
    return _problem(
        "write-permission",
        say("{path} may not be written", path=path),
        say("close the program that shows it, or name another place with -o"),
    )


def _problem(code: str, message: Message, help: Message | None = None) -> DocgenError:
    return EnvironmentProblem.because(code, None, message, help)
