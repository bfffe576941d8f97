"""A progress bar on standard error, for a person who waits for many files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from docgen.cli.streams import is_terminal
from docgen.cli.targets import Target

Item = TypeVar("Item")


def with_progress(targets: Sequence[Target]) -> Iterator[Target]:
    """Yield each target, moving a bar along if there are several and a terminal to show it on."""
    return advancing(targets, [target.source for target in targets])


def advancing(items: Iterable[Item], names: Sequence[str]) -> Iterator[Item]:
    """Yield items as they come, a bar showing their names if there are several and a terminal."""
    if len(names) < 2 or not is_terminal(sys.stderr):
        yield from items
        return

    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        bar = progress.add_task(names[0], total=len(names))
        for number, item in enumerate(items, start=1):
            yield item
            progress.update(bar, completed=number, description=names[min(number, len(names) - 1)])
