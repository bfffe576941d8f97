"""A progress bar on standard error, for a person who waits for many files."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from docgen.cli.streams import is_terminal
from docgen.cli.targets import Target


def with_progress(targets: Sequence[Target]) -> Iterator[Target]:
    """Yield each target, moving a bar along if there are several and a terminal to show it on."""
    if len(targets) < 2 or not is_terminal(sys.stderr):
        yield from targets
        return

    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        bar = progress.add_task("", total=len(targets))
        for target in targets:
            progress.update(bar, description=target.source)
            yield target
            progress.advance(bar)
