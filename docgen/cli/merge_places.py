"""The files that a merge reads and writes: none of them may be another, and none a stranger's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from docgen.cli.delivery import made_from, refuse_strangers
from docgen.cli.exit_codes import UsageProblem
from docgen.cli.found_files import FoundFiles
from docgen.cli.merge_command import MergeCommand
from docgen.diagnostics import DocgenError, say
from docgen.immutable import immutable
from docgen.merging.journal import check_journal
from docgen.merging.name_faults import Occupied
from docgen.merging.names import comparable
from docgen.merging.sinks import FolderSink
from docgen.merging.template import Template
from docgen.paths import real_path

_COMBINED = "--combined"


@immutable
class Places:
    """What a command names to write to, and the files that its letters are made from."""

    command: MergeCommand
    template: Template

    def check(self) -> None:
        """Raise UsageProblem if a file would be written over what it is made from, or another.

        Raises EnvironmentProblem for a journal that is none, an address that cannot be written to.
        """
        sources = self._real_sources
        taken: dict[Path, str] = {}
        for option, path in self.command.places:
            place = real_path(path)
            if place in sources:
                raise made_from(path, option)
            if place in taken:
                raise _both(taken[place], option, path)
            taken[place] = option
        if self.command.sinks:
            check_journal(self.command.journal_path)

    def occupied(self) -> Occupied:
        """Return the names in the letters' folder that are not for letters; lists the folder."""
        sink = self.command.sink
        if not isinstance(sink, FolderSink):
            return Occupied()
        folder = sink.folder
        others = [*self._sources, *(path for _, path in self.command.places)]

        def own(rows: int) -> Iterator[str]:
            yield from _within(folder, others)
            yield from _within(folder, self.command.volumes(rows))

        if self.command.force:
            return Occupied(own)
        found = FoundFiles(folder, sink.depth, self.command.journal_path)
        return Occupied(own, found.is_strangers, found.is_signed)

    def check_volumes(self, rows: int) -> None:
        """Raise UsageProblem or EnvironmentProblem if a volume may not be written, before any is.

        `rows` is the number of letters that there are at most.
        """
        sink = self.command.volume_sink
        if sink is None:
            return
        volumes = tuple(self.command.volumes(rows))
        sources = self._real_sources
        others = {
            real_path(path): option for option, path in self.command.places if option != _COMBINED
        }
        folder = real_path(sink.folder)
        for path in volumes:
            place = folder / path.name
            if place in sources:
                raise made_from(path, _COMBINED)
            if place in others:
                raise _both(others[place], _COMBINED, path)
        if not self.command.force:
            found = FoundFiles(sink.folder, 0, self.command.journal_path)
            refuse_strangers(path for path in volumes if found.is_strangers(path.name))

    @property
    def _sources(self) -> tuple[Path, ...]:
        return (self.command.template, self.command.data, *map(Path, self.template.texts))

    @property
    def _real_sources(self) -> frozenset[Path]:
        return frozenset(map(real_path, self._sources))


def _within(folder: Path, paths: Iterable[Path]) -> Iterator[str]:
    """Yield the names that files have in a folder, of those that lie in it, as names compare."""
    real = real_path(folder)
    parents: dict[Path, Path] = {}
    for path in paths:
        parent = parents.get(path.parent)
        if parent is None:
            parent = parents[path.parent] = real_path(path.parent)
        place = parent / path.name
        if place.is_relative_to(real):
            yield comparable(place.relative_to(real).as_posix())


def _both(first: str, second: str, path: Path) -> DocgenError:
    return UsageProblem.because(
        "output",
        None,
        say(
            "{first} and {second} would both be written to {output}",
            first=first,
            second=second,
            output=path,
        ),
        say("name another file: {option} FILE", option=second),
    )
