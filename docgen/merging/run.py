"""A merge from the first row to the last: every row checked, then every letter made that is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from docgen.immutable import immutable
from docgen.merging.data.rows import Rows
from docgen.merging.faults import RowFault
from docgen.merging.fingerprints import Fingerprints
from docgen.merging.journal import Journal
from docgen.merging.name_faults import (
    Occupied,
    own_file_faults,
    same_name_faults,
)
from docgen.merging.names import comparable
from docgen.merging.order import Letter, MergeOrder
from docgen.merging.planning import Planner
from docgen.merging.sinks import Sink
from docgen.merging.steady import Stamp, stamp_of
from docgen.merging.volumes import Binder, Binding, Volume
from docgen.merging.work import Checking, Making
from docgen.merging.workers import Workers

Thing = TypeVar("Thing")

_LARGEST_CHUNK = 40
_CHUNKS_A_WORKER = 8
_FREE = Occupied()


@immutable
class Step:
    """How far a run came: the rows passed, the letters made of them, and what was wrong."""

    rows: int
    made: int = 0
    faults: tuple[RowFault, ...] = ()


@dataclass
class Run:
    """The state of one run over a file of rows; only what is wrong grows with the rows.

    `count` are the rows there are, known once they are checked; `wrong` the rows that no letter is
    made of; `unchanged` the letters that were made before. Raises EnvironmentProblem if the file is
    changed meanwhile: its rows are read once to be checked, once to be made and once to be bound.
    """

    order: MergeOrder
    rows: Rows
    planner: Planner
    count: int = 0
    unchanged: int = 0
    wrong: set[int] = field(default_factory=set)
    stamp: Stamp = field(init=False)

    def __post_init__(self) -> None:
        self.stamp = stamp_of(self.rows.name)

    def check(
        self, workers: Workers, is_done: Callable[[Letter], bool], occupied: Occupied = _FREE
    ) -> Iterator[Step]:
        """Read every row, and yield what is wrong, chunk by chunk; letters done are not read."""
        names = Fingerprints()
        bad: list[RowFault] = []

        def sound() -> Iterator[Sequence[Letter]]:
            for planned in _chunks(self._planned()):
                letters = [letter for letter, _ in planned if letter is not None]
                self.count += len(planned)
                bad.extend(fault for _, faults in planned for fault in faults)
                for letter in letters:
                    names.add(comparable(letter.name))
                missing = [letter for letter in letters if not is_done(letter)]
                bad.extend(occupied.faults(missing))
                yield missing

        before = 0
        for faults in workers.results(Checking(self.order.template), sound()):
            yield self._told(self.count - before, [*bad, *faults])
            before = self.count
            bad.clear()
        yield self._told(self.count - before, bad)
        yield from self._check_names(names, occupied)

    def _check_names(self, names: Fingerprints, occupied: Occupied) -> Iterator[Step]:
        """Yield which letters have a name that another has, or a file that the run needs."""
        repeated = frozenset(names.repeated())
        if repeated:
            yield self._told(0, list(same_name_faults(self.letters(), repeated)))
        own = {name for name in occupied.own(self.count) if name in names}
        if own:
            yield self._told(0, list(own_file_faults(self.letters(), own)))

    def make(self, workers: Workers, sink: Sink, journal: Journal) -> Iterator[Step]:
        """Make every letter that is not done.

        A letter is noted in the journal once it is safely kept. Raises EnvironmentProblem; what was
        made by then stays made.
        """
        passed = 0
        size = self.count // (workers.count * _CHUNKS_A_WORKER)

        def missing() -> Iterator[Sequence[Letter]]:
            nonlocal passed
            for letters in _chunks(self.letters(), min(max(size, 1), _LARGEST_CHUNK)):
                open_letters = [letter for letter in letters if not _is_done(letter, sink, journal)]
                done = len(letters) - len(open_letters)
                self.unchanged += done
                passed += done
                if open_letters:
                    yield open_letters

        for made in workers.results(Making(self.order.template, sink), missing()):
            journal.add(made.entries)
            wrong = {fault.row for fault in made.faults}
            self.wrong |= wrong
            rows = len(made.entries) + len(wrong) + passed
            passed = 0
            yield Step(rows, len(made.entries), made.faults)
        yield Step(passed)

    def bind(
        self, workers: Workers, binder: Binder, sink: Sink, journal: Journal
    ) -> Iterator[Step]:
        """Make the volumes that are not done, of all rows that nothing is wrong with."""
        passed = 0

        def missing() -> Iterator[Volume]:
            nonlocal passed
            for volume in binder.volumes(self.letters(), self.count - len(self.wrong)):
                if journal.has(volume.name, volume.digest, sink):
                    self.unchanged += 1
                    passed += len(volume.letters)
                else:
                    yield volume

        for made in workers.results(Binding(self.order.template, sink), missing()):
            journal.add(made.entries)
            self.wrong |= {fault.row for fault in made.faults}
            yield Step(made.letters + passed, len(made.entries), made.faults)
            passed = 0
        yield Step(passed)

    def letters(self) -> Iterator[Letter]:
        """Yield the letters of the rows that nothing is wrong with, in order."""
        for letter, _ in self._planned():
            if letter is not None and letter.row not in self.wrong:
                yield letter

    def _planned(self) -> Iterator[tuple[Letter | None, list[RowFault]]]:
        self.stamp.check()
        for index, row in enumerate(self.rows):
            yield self.planner.plan(index, row)
        self.stamp.check()

    def _told(self, rows: int, faults: Sequence[RowFault]) -> Step:
        self.wrong.update(fault.row for fault in faults)
        return Step(rows, faults=tuple(faults))


def is_done(sink: Sink, journal: Journal) -> Callable[[Letter], bool]:
    """Return what tells whether a letter was made before and is still there."""
    return lambda letter: _is_done(letter, sink, journal)


def _is_done(letter: Letter, sink: Sink, journal: Journal) -> bool:
    return journal.has(letter.name, letter.digest, sink)


def _chunks(things: Iterable[Thing], size: int = _LARGEST_CHUNK) -> Iterator[Sequence[Thing]]:
    source = iter(things)
    while chunk := tuple(islice(source, size)):
        yield chunk
