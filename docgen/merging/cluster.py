"""Tasks over chunks of letters, carried out by the workers of a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Self

from docgen.diagnostics import EnvironmentProblem, say
from docgen.merging.data.problems import absent
from docgen.merging.workers import AHEAD, Chunk, Result

_RETRIES = 3
_PATIENCE = 30  # seconds for a scheduler to answer


class Cluster:
    """A Dask cluster; a chunk whose worker is lost is done again by another."""

    def __init__(self, scheduler: str) -> None:
        try:
            import distributed
        except ImportError as problem:
            raise absent("distributed", "cluster") from problem
        try:
            client: Any = distributed.Client
            self._client = client(scheduler, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as problem:
            raise EnvironmentProblem.because(
                "scheduler",
                None,
                say(
                    "there is no Dask scheduler at {address}: {reason}",
                    address=scheduler,
                    reason=problem,
                ),
                say("start one with `dask scheduler`, and workers with `dask worker`"),
            ) from problem

    @property
    def count(self) -> int:
        """The threads that the cluster's workers have now."""
        return max(int(sum(self._client.nthreads().values())), 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def results(self, task: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[Result]:
        """Yield the results as they come; raises EnvironmentProblem when workers keep dying."""
        from distributed.scheduler import KilledWorker

        source = iter(chunks)
        running: set[Any] = set()
        try:
            while True:
                free = max(self.count * AHEAD - len(running), 0)
                for chunk in islice(source, free):
                    running.add(self._client.submit(task, chunk, pure=False, retries=_RETRIES))
                if not running:
                    return
                ready = self._first_ready(running)
                running -= ready
                yield from (future.result() for future in ready)
        except KilledWorker as problem:
            raise EnvironmentProblem.because(
                "worker",
                None,
                say("workers of the cluster keep dying: {reason}", reason=problem),
                say("run it again when they are well: it goes on where it stopped"),
            ) from problem

    def _first_ready(self, running: set[Any]) -> set[Any]:
        import distributed

        wait: Any = distributed.wait
        with self._client.as_current():
            ready: set[Any] = wait(running, return_when="FIRST_COMPLETED").done
        return ready
