"""What a `docgen merge` line asks for, checked before any work begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.targets import STANDARD_STREAM, is_folder
from docgen.diagnostics import say
from docgen.immutable import immutable, replace
from docgen.merging.names import SUFFIX
from docgen.merging.sinks import AddressSink, FolderSink, Sink, sink_of
from docgen.merging.volumes import LETTERS_A_VOLUME, Binder
from docgen.merging.workplace import journal_of


@immutable
class MergeCommand:
    """The arguments and options of `docgen merge`."""

    template: Path
    data: Path
    output: str | None = None
    pattern: str = ""
    combined: str | None = None
    letters_a_volume: int | None = None
    first_number: int | None = None
    settings: tuple[str, ...] = ()
    dry_run: bool = False
    keep_going: bool = False
    problems: Path | None = None
    workers: int | None = None
    scheduler: str | None = None
    journal: Path | None = None
    force: bool = False

    @property
    def sink(self) -> Sink | None:
        """Where each letter's file goes, if they are wanted."""
        if self.output is None:
            return None
        sink = sink_of(self.output)
        if isinstance(sink, FolderSink):
            return replace(self._shared(sink), depth=self.pattern.count("/"))
        return sink

    @property
    def address(self) -> str:
        """The store that the letters go to, if they do not go to a folder."""
        sink = self.sink
        return sink.address if isinstance(sink, AddressSink) else ""

    @property
    def volume_sink(self) -> FolderSink | None:
        """Where the combined PDF goes, if it is wanted."""
        return self._shared(FolderSink(Path(self.combined).parent)) if self.combined else None

    @property
    def binder(self) -> Binder | None:
        """How the combined PDF is divided, if it is wanted."""
        letters = self.letters_a_volume or LETTERS_A_VOLUME
        return Binder(Path(self.combined).name, letters) if self.combined else None

    def volumes(self, letters: int) -> Iterator[Path]:
        """Yield every file that a combined PDF of at most so many letters may be written to."""
        if self.binder is not None and self.combined is not None:
            parent = Path(self.combined).parent
            yield from (parent / name for name in self.binder.names(letters))

    @property
    def journal_path(self) -> Path:
        """Where it is noted what is done."""
        return self.journal or journal_of(self.sinks[0])

    @property
    def places(self) -> Iterator[tuple[str, Path]]:
        """The files and the folder that are written to, by the options that name them."""
        if isinstance(self.sink, FolderSink):
            yield "-o", self.sink.folder
        if self.combined is not None:
            yield "--combined", Path(self.combined)
        if self.problems is not None:
            yield "--problems", self.problems
        if self.sinks:
            yield "--journal", self.journal_path

    @property
    def template_path(self) -> Path:
        """The template; other machines know it, and its pictures, by its whole path only."""
        return self.template.absolute() if self.scheduler else self.template

    def _shared(self, sink: FolderSink) -> FolderSink:
        return FolderSink(sink.folder.absolute()) if self.scheduler else sink

    @property
    def sinks(self) -> tuple[Sink, ...]:
        """Every place that is written to."""
        return tuple(sink for sink in (self.sink, self.volume_sink) if sink is not None)


def check_command(command: MergeCommand) -> None:
    """Raise UsageProblem if there is nowhere to write to, or a name or an option cannot be meant.

    Raises EnvironmentProblem for an address that nothing installed can write to.
    """
    nowhere = command.output is None and command.combined is None and not command.dry_run
    if nowhere or "" in (command.output, command.combined):
        raise UsageProblem.because(
            "output",
            None,
            say("there is no place for the letters"),
            say("name a folder: -o thu/, or a file for all of them: --combined thu.pdf"),
        )
    _refuse_standard_stream(command)
    if command.output is not None:
        _check_folder(command.output)
    if command.combined is not None:
        _check_combined(command.combined)
    elif command.letters_a_volume is not None:
        raise UsageProblem.because(
            "volume",
            None,
            say("--volume divides a combined PDF, and none is asked for"),
            say("name it: --combined thu.pdf, or leave --volume out"),
        )
    if isinstance(command.sink, AddressSink):
        command.sink.check()


def _refuse_standard_stream(command: MergeCommand) -> None:
    given = {
        "-o": command.output,
        "--combined": command.combined,
        "--problems": command.problems,
        "--journal": command.journal,
    }
    for option, name in given.items():
        if str(name) == STANDARD_STREAM:
            raise UsageProblem.because(
                "standard-stream",
                None,
                say("{option} of a merge cannot be standard output", option=option),
                say("name a folder: -o thu/, or a file for all of them: --combined thu.pdf"),
            )


def _check_folder(name: str) -> None:
    if Path(name).suffix.lower() == SUFFIX and not is_folder(name):
        raise UsageProblem.because(
            "output",
            None,
            say("-o names a folder for the letters, and {path} is the name of a file", path=name),
            say("one PDF for all of them: --combined {path}", path=name),
        )


def _check_combined(name: str) -> None:
    if is_folder(name):
        message = say("{path} is a folder, not a file", path=name)
    elif Path(name).suffix.lower() != SUFFIX:
        message = say("the name of a combined PDF ends with .pdf: {path} does not", path=name)
    else:
        return
    raise UsageProblem.because("output", None, message, say("name a file: --combined thu.pdf"))
