"""What a `docgen build` line asks for, checked before any work begins."""

from __future__ import annotations

from pathlib import Path

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.formats import Format, Rendering
from docgen.cli.streams import check_input
from docgen.cli.targets import STANDARD_STREAM, Target, refuse_terminal
from docgen.diagnostics import DocgenError, Message, say
from docgen.immutable import immutable


@immutable
class Order:
    """What to build and how, with which values, whether as drafts and over files not docgen's.

    With `strict`, what any error rule finds is refused, not a wrong head or signature alone.
    """

    targets: tuple[Target, ...]
    rendering: Rendering
    settings: tuple[str, ...] = ()
    data: Path | None = None
    draft: bool = False
    strict: bool = False
    force: bool = False
    opens: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the command line names as sources."""
        named = [Path(target.source) for target in self.targets if target.source != STANDARD_STREAM]
        return (*named, self.data) if self.data else tuple(named)

    @property
    def reads_input(self) -> bool:
        """Whether an announcement comes from standard input."""
        return any(target.source == STANDARD_STREAM for target in self.targets)

    @property
    def writes_output(self) -> bool:
        """Whether a product goes to standard output."""
        return any(target.path is None for target in self.targets)


def check_order(order: Order, *, watches: bool) -> None:
    """Raise UsageProblem if standard input or output is asked to do what only a file can.

    Raises EnvironmentProblem if standard input is asked for, and closed.
    """
    if order.reads_input:
        check_input()
    if watches and (order.reads_input or order.writes_output):
        raise _only_files(say("--watch needs files to read and to write"))
    if order.opens and order.writes_output:
        raise _only_files(say("--open needs a file to show"))
    if order.writes_output and order.rendering.format is not Format.JSON:
        refuse_terminal(order.rendering.format)


def _only_files(message: Message) -> DocgenError:
    return UsageProblem.because("standard-stream", None, message, say("name a file: -o FILE"))
