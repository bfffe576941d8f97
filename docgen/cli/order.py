"""What a `docgen build` line asks for, checked before any work begins."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.formats import Format, Rendering
from docgen.cli.streams import is_terminal
from docgen.cli.targets import STANDARD_STREAM, Target
from docgen.diagnostics import Message, say


@dataclass(frozen=True, slots=True)
class Order:
    """What to build and how, with which values, and whether over files that are not docgen's."""

    targets: tuple[Target, ...]
    rendering: Rendering
    settings: tuple[str, ...] = ()
    data: Path | None = None
    force: bool = False
    opens: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the command line names as sources."""
        named = [Path(target.source) for target in self.targets if target.source != STANDARD_STREAM]
        return (*named, self.data) if self.data else tuple(named)


def check_order(order: Order, *, watches: bool) -> None:
    """Raise UsageProblem if standard input or output is asked to do what only a file can."""
    reads_input = any(target.source == STANDARD_STREAM for target in order.targets)
    writes_output = any(target.path is None for target in order.targets)
    if watches and (reads_input or writes_output):
        raise _only_files(say("--watch needs files to read and to write"))
    if order.opens and writes_output:
        raise _only_files(say("--open needs a file to show"))
    if writes_output and order.rendering.format is not Format.JSON and is_terminal(sys.stdout):
        raise _only_files(say("a terminal cannot show {format}", format=order.rendering.format))


def _only_files(message: Message) -> Exception:
    return UsageProblem.because("standard-stream", None, message, say("name a file: -o FILE"))
