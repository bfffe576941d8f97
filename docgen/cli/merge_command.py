"""What a `docgen merge` line asks for, checked before any work begins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import say
from docgen.immutable import immutable
from docgen.merging.sinks import FolderSink, Sink, sink_of


@immutable
class MergeCommand:
    """The arguments and options of `docgen merge`."""

    template: Path
    data: Path
    output: str | None = None
    pattern: str = ""
    combined: Path | None = None
    letters_a_volume: int = 1000
    first_number: int | None = None
    settings: tuple[str, ...] = ()
    dry_run: bool = False
    keep_going: bool = False
    problems: Path | None = None
    workers: int | None = None
    scheduler: str | None = None
    journal: Path | None = None

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
    def volume_sink(self) -> FolderSink | None:
        """Where the combined PDF goes, if it is wanted."""
        return self._shared(FolderSink(self.combined.parent)) if self.combined else None

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
    """Raise UsageProblem if there is nowhere to write to."""
    if command.output is None and command.combined is None and not command.dry_run:
        raise UsageProblem.because(
            "output",
            None,
            say("there is no place for the letters"),
            say("name a folder: -o thu/, or a file for all of them: --combined thu.pdf"),
        )
