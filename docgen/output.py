"""Writes a finished product to a file, whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from docgen.diagnostics import DocgenError, EnvironmentProblem, Message, say
from docgen.paths import real_path

_BEGINNING, _END = ".docgen-", ".tmp"
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_atomically(data: bytes, path: Path) -> None:
    """Write data to a file so that nobody ever sees half of it; an older file of that name goes.

    A device or a pipe is written to directly. Raises EnvironmentProblem: the folder is absent
    (`write-folder`), the file may not be written (`write-permission`), the disk is full
    (`disk-full`), or the system refuses otherwise (`write-failed`). What stood there stays then.
    """
    try:
        check_place(path)
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(real_path(path), data)
    except (OSError, ValueError) as problem:  # a name with U+0000 in it is a ValueError
        raise refusal(path, problem) from problem


def write_all_durably(products: Mapping[Path, bytes]) -> None:
    """Write several files, each whole or not at all; when this returns they outlast a power cut.

    What one call writes the disk is asked to keep once, together: a tenth of the time of one by
    one. Raises EnvironmentProblem, as write_atomically; some of the files may then be there.
    """
    temporary: dict[Path, Path] = {}
    path = Path()
    try:
        with ExitStack() as files:
            opened = []
            for path, data in products.items():
                temporary[path] = _temporary(path)
                file = files.enter_context(temporary[path].open("xb"))
                file.write(data)
                file.flush()
                opened.append(file)
            for file in opened:
                os.fsync(file.fileno())
        for path, written in temporary.items():
            written.replace(path)
        for parent in {path.parent for path in products}:
            _keep_names(parent)
    except OSError as problem:
        raise refusal(path, problem) from problem
    finally:
        for written in temporary.values():
            with suppress(OSError):
                written.unlink(missing_ok=True)


def remove_unfinished(folder: Path) -> None:
    """Remove what a run that was killed had begun to write in a folder."""
    for path in folder.glob(f"{_BEGINNING}*{_END}"):
        with suppress(OSError):
            path.unlink()


def _temporary(path: Path) -> Path:
    # Not of tempfile's making: its files are private, and a product is for the whole office.
    return path.with_name(f"{_BEGINNING}{os.urandom(8).hex()}{_END}")


def _keep_names(folder: Path) -> None:
    """Ask the disk to keep a folder's names, too; Windows keeps them without being asked."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are not there; raises EnvironmentProblem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _no_folder(folder, problem) from problem


def make_cleared_folder(folder: Path, pattern: str) -> None:
    """Make a folder in which no file is named by a pattern: those of an earlier run go."""
    make_folder(folder)
    for old in folder.glob(pattern):
        old.unlink()


def check_place(path: Path) -> None:
    """Raise EnvironmentProblem if a file could not be written: no folder, or no permission."""
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
    temporary = _temporary(path)
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


def refusal(path: Path, problem: OSError | ValueError) -> DocgenError:
    """Return the problem of a file that the system refuses to write, by what stands in the way."""
    number = getattr(problem, "errno", None)
    if number in _REFUSED:
        return _not_permitted(path)
    if number in _FULL:
        return _problem(
            "disk-full",
            say("the disk is full: {path} was not written", path=path),
            say("make room, or choose another disk"),
        )
    from docgen.system_errors import ELSEWHERE, reason_of  # few files are refused

    message = say("cannot write {path}: {reason}", path=path, reason=reason_of(problem))
    return _problem("write-failed", message, ELSEWHERE)


def _no_folder(folder: Path, problem: OSError) -> DocgenError:
    from docgen.system_errors import ELSEWHERE, reason_of

    reason = reason_of(problem)
    message = say("cannot make the folder {path}: {reason}", path=folder, reason=reason)
    return _problem("cannot-write", message, ELSEWHERE)


def _not_permitted(path: Path) -> DocgenError:
    return _problem(
        "write-permission",
        say("{path} may not be written", path=path),
        say("close the program that shows it, or choose another place"),
    )


def _problem(code: str, message: Message, help: Message | None = None) -> DocgenError:
    return EnvironmentProblem.because(code, None, message, help)
