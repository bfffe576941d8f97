"""Tasks over chunks of letters, carried out in this process or by several, never far ahead."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from multiprocessing import get_context, parent_process
from typing import Protocol, Self, TypeVar

from docgen.diagnostics import DocgenError, EnvironmentProblem, say
from docgen.merging.interrupts import interrupts_held

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")

AHEAD = 3
"""How many chunks wait for each worker: enough that none is idle, few enough to be held."""

_MOMENT = 0.1
"""Seconds for which Ctrl+C may wait while results are waited for."""


class Workers(AbstractContextManager["Workers"], Protocol):
    """Whoever carries out tasks, `count` of them at a time."""

    @property
    def count(self) -> int:
        """How many tasks are done at the same time."""
        ...

    def results(self, task: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[Result]:
        """Yield the task's result for each chunk, in the order in which they are ready."""
        ...


class ThisProcess:
    """Carries out tasks where it is called, one after the other."""

    count = 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def results(self, task: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[Result]:
        """Yield the results in order."""
        return map(task, chunks)


class Processes:
    """Carries out tasks in processes of this machine, started afresh (spawn), as on Windows."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._pool = ProcessPoolExecutor(count, get_context("spawn"), initializer=_begin)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with interrupts_held():  # or a second Ctrl+C would end it in the midst of its end
            self._pool.shutdown(cancel_futures=True)

    def results(self, task: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[Result]:
        """Yield the results as they come; raises EnvironmentProblem when a process dies."""
        waiting: set[Future[Result]] = set()
        try:
            for chunk in chunks:
                with interrupts_held():
                    waiting.add(self._pool.submit(task, chunk))
                while len(waiting) >= self.count * AHEAD:
                    ready, waiting = _awaited(waiting)
                    yield from ready
            while waiting:
                ready, waiting = _awaited(waiting)
                yield from ready
        except BrokenProcessPool as problem:
            raise _died() from problem


def _awaited(waiting: set[Future[Result]]) -> tuple[list[Result], set[Future[Result]]]:
    """Return the results that come within a moment, and what is still waited for.

    Ctrl+C in the midst of the waiting would leave its locks taken, and the pool never ending.
    """
    with interrupts_held():
        ready, still = wait(waiting, timeout=_MOMENT, return_when=FIRST_COMPLETED)
        return [future.result() for future in ready], still


def _died() -> DocgenError:
    return EnvironmentProblem.because(
        "worker",
        None,
        say("a worker process was ended from outside"),
        say("was memory short? run it again, with fewer --workers: it goes on where it stopped"),
    )


def _begin() -> None:
    """Begin a worker: Ctrl+C is the parent's to answer, and without a parent there is no work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def cores() -> int:
    """Return how many cores this process may use."""
    if sys.platform != "win32" and hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
