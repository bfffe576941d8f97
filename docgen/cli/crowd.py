"""A function and many jobs → their results in order, over all cores if the jobs are many."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from docgen.cli.progress import advancing
from docgen.diagnostics import EnvironmentProblem, say

Job = TypeVar("Job")
Result = TypeVar("Result")

# A new process takes as long to start as this many announcements to check.
_FEWEST_A_PROCESS = 24
_MOST_PROCESSES = 60  # Windows waits for no more than 61


def over_the_cores(
    function: Callable[[Job], Result], jobs: Sequence[Job], names: Sequence[str]
) -> Iterator[Result]:
    """Yield the result of each job, in their order, moving a bar along by the jobs' names.

    The function must be a module's own, its jobs and results plain values: with many jobs they go
    to processes that are started afresh, as Windows starts them. Raises EnvironmentProblem if the
    system ends one of these.
    """
    workers = min(os.cpu_count() or 1, len(jobs) // _FEWEST_A_PROCESS, _MOST_PROCESSES)
    results = map(function, jobs) if workers < 2 else _shared_out(function, jobs, workers)
    return advancing(results, names)


def _shared_out(
    function: Callable[[Job], Result], jobs: Sequence[Job], workers: int
) -> Iterable[Result]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield from pool.map(function, jobs, chunksize=max(1, len(jobs) // (workers * 16)))
    except BrokenProcessPool as broken:
        raise EnvironmentProblem.because(
            "process-ended",
            None,
            say(
                "a process that worked on some of the files was ended, and nothing came of the rest"
            ),
            say("one may take more memory than there is: give fewer files at a time to find it"),
        ) from broken
    finally:
        pool.shutdown(cancel_futures=True)
