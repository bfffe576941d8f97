"""The journal of a run: a line for each letter that is safely on the disk, and a run goes on there.

A line is only ever added, after the letter's own bytes are on the disk. It carries a checksum: one
that a power cut tore, anywhere, counts for nothing, and its letter is made again.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterable, Iterator
from io import FileIO
from pathlib import Path
from typing import Self

from docgen.diagnostics import EnvironmentProblem, say
from docgen.immutable import immutable
from docgen.merging.fingerprints import Fingerprints
from docgen.merging.sinks import Sink
from docgen.output import refusal

# A first line that was torn anywhere, with the zeros that some disks leave there; or an empty file.
_BEGUN = re.compile(rb"[0-9a-f]{0,8}\0*\n?|[0-9a-f]{8} [0-9a-f]{0,32}(?:[ \0\n].*)?", re.DOTALL)
_LONG_ENOUGH = 64  # bytes of a file to see that it is no such line


@immutable
class Entry:
    """A letter that is done: its file's name, the digest of what it is made of, its bytes."""

    name: str
    digest: str
    size: int

    def line(self) -> bytes:
        """Return the entry as the journal holds it."""
        text = f"{self.digest} {self.size} {self.name}".encode()
        return b"%08x %b\n" % (zlib.crc32(text), text)


def read_line(line: bytes) -> Entry | None:
    """Return the entry of a line; None for one that is not whole."""
    checksum, _, text = line.removesuffix(b"\n").partition(b" ")
    if not line.endswith(b"\n") or checksum != b"%08x" % zlib.crc32(text):
        return None
    try:
        digest, size, name = text.decode("utf-8").split(" ", 2)
        return Entry(name, digest, int(size))
    except ValueError:
        return None


class Journal:
    """A journal file that is open for adding, and what it says is done.

    Raises EnvironmentProblem for a file that is no journal: lines are never added to such a one.
    """

    def __init__(self, path: Path) -> None:
        check_journal(path)
        self._letters = Fingerprints()
        self._files = Fingerprints()
        for entry in entries(path):
            self._letters.add(f"{entry.digest} {entry.name}")
            self._files.add(_key(entry))
        self._path = path
        self._file = _opened(path)

    def has(self, name: str, digest: str, sink: Sink) -> bool:
        """Tell whether a letter of that digest was made, and its file is still there."""
        if f"{digest} {name}" not in self._letters:
            return False
        return sink.holds(name, lambda size: _key(Entry(name, digest, size)) in self._files)

    def add(self, made: Iterable[Entry]) -> None:
        """Note letters whose files are on the disk; returns when the note is there, too.

        Raises EnvironmentProblem.
        """
        lines = b"".join(entry.line() for entry in made)
        rest = memoryview(lines)
        try:
            while rest:
                rest = rest[self._file.write(rest) :]  # a disk that fills up takes only a part
            if lines:
                os.fsync(self._file.fileno())
        except OSError as problem:
            raise refusal(self._path, problem) from problem

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def entries(path: Path) -> Iterator[Entry]:
    """Yield the entries of a journal that are whole; of a file that is not there, none."""
    try:
        with path.open("rb") as file:
            for line in file:
                entry = read_line(line)
                if entry is not None:
                    yield entry
    except FileNotFoundError:
        return


def check_journal(path: Path) -> None:
    """Raise EnvironmentProblem for a file with something in it, and nothing of a journal's."""
    if next(entries(path), None) is None and not _may_be_begun(path):
        raise EnvironmentProblem.because(
            "journal",
            None,
            say("{path} is no journal of a merge", path=path),
            say("name another file: --journal FILE"),
        )


def _may_be_begun(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _BEGUN.fullmatch(file.read(_LONG_ENOUGH)) is not None
    except FileNotFoundError:
        return True


def _opened(path: Path) -> FileIO:
    """Return the file open for adding; a line torn at its end is closed first."""
    # Unbuffered: what a full disk refused is not tried again when the file is closed.
    file = path.open("ab", buffering=0)
    try:
        with path.open("rb") as existing:
            existing.seek(0, os.SEEK_END)
            if existing.tell():
                existing.seek(-1, os.SEEK_END)
                if existing.read(1) != b"\n":
                    file.write(b"\n")
    except BaseException:
        file.close()
        raise
    return file


def _key(entry: Entry) -> str:
    return f"{entry.digest} {entry.size} {entry.name}"
