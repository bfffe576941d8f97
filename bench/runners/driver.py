"""Sets the sources that a runner is called with, one after the other, and prints the times."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator


def pairs() -> Iterator[tuple[str, str]]:
    """Yield each source and output that the process was called with."""
    arguments = iter(sys.argv[1:])
    return zip(arguments, arguments, strict=True)


def run(make: Callable[[str, str], None]) -> None:
    """Make every PDF and print the seconds of wall and of processor time that each took."""
    for source, output in pairs():
        wall, processor = time.perf_counter(), time.process_time()
        make(source, output)
        tell(time.perf_counter() - wall, time.process_time() - processor)


def tell(wall: float, processor: float) -> None:
    """Print a document's times."""
    print(wall, processor)
