"""How many workers are wanted, and where → the workers."""

from __future__ import annotations

from itertools import islice

from docgen.merging.data.rows import Rows
from docgen.merging.workers import Processes, ThisProcess, Workers, cores

_WORTH_PROCESSES = 100
"""Rows below which to start processes takes longer than they save."""


def hire(count: int | None, scheduler: str | None, rows: Rows) -> Workers:
    """Return the workers for a file of rows: a Dask cluster's, or processes of this machine.

    Without a count there is one for each core, or none besides this process where rows are few.
    Raises EnvironmentProblem.
    """
    if scheduler is not None:
        from docgen.merging.cluster import Cluster

        return Cluster(scheduler)
    if count is None and sum(1 for _ in islice(rows, _WORTH_PROCESSES)) < _WORTH_PROCESSES:
        return ThisProcess()
    wanted = count or cores()
    return Processes(wanted) if wanted > 1 else ThisProcess()
