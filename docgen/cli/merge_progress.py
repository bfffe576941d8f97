"""A bar on standard error for a run over many rows: how many, how fast, how long still."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from docgen.cli.streams import is_terminal
from docgen.merging.run import Step


def with_bar(steps: Iterable[Step], what: str, total: int | None) -> Iterator[Step]:
    """Yield the steps, moving a bar along if there is a terminal to show it on.

    `total` is the number of rows, if it is known.
    """
    if not is_terminal(sys.stderr):
        yield from steps
        return

    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}/s"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        bar = progress.add_task(what, total=total, rate="–")
        for step in steps:
            progress.advance(bar, step.rows)
            speed = progress.tasks[bar].speed
            progress.update(bar, rate=f"{speed:.0f}" if speed else "–")
            yield step
