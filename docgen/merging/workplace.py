"""The places that a run writes to, made ready and locked, with the journal of what is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path

from docgen.merging.journal import Journal
from docgen.merging.lock import locked
from docgen.merging.sinks import FolderSink, Sink
from docgen.output import make_folder
from docgen.paths import real_path

JOURNAL = ".docgen-merge.journal"
LOCK = ".docgen-merge.lock"


@contextmanager
def workplace(sinks: Sequence[Sink], journal: Path | None = None) -> Iterator[Journal]:
    """Open the journal while the block runs; nobody else writes to the places meanwhile.

    Raises EnvironmentProblem if another run does, a place cannot be made, or the journal's file is
    no journal.
    """
    path = journal or journal_of(sinks[0])
    make_folder(path.parent)
    with ExitStack() as stack:
        locks = [_lock_of(sink, path) for sink in sinks]
        for lock in {real_path(lock): lock for lock in locks}.values():
            make_folder(lock.parent)
            stack.enter_context(locked(lock))
        for sink in sinks:
            sink.prepare()
        yield stack.enter_context(Journal(path))
        for sink in sinks:
            sink.prepare()  # a killed worker may have left something, though the run went on


def journal_of(sink: Sink) -> Path:
    """Return the journal's place: in the folder written to; for an address, in this folder."""
    if isinstance(sink, FolderSink):
        return sink.folder / JOURNAL
    own = sha256(repr(sink).encode("utf-8")).hexdigest()[:8]
    return Path(f"{JOURNAL}-{own}")


def _lock_of(sink: Sink, journal: Path) -> Path:
    if isinstance(sink, FolderSink):
        return sink.folder / LOCK
    return journal.with_name(f"{journal.name}.lock")
