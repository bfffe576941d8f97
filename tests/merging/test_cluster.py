"""A merge over a Dask cluster of processes gives the same bytes, also when a worker is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.cli.app import main
from docgen.diagnostics import EnvironmentProblem
from docgen.merging.sinks import AddressSink, FolderSink, sink_of
from docgen.merging.workplace import workplace
from tests.merging.letters import (
    PATTERN,
    contents,
    made,
    merge,
    planned,
    write_pupils,
    write_template,
)

distributed = pytest.importorskip("distributed")

from docgen.merging.cluster import Cluster  # noqa: E402

ROWS = 240


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Run a cluster of two processes, each of which is started again when it dies."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def test_a_killed_worker_costs_no_letter_and_changes_no_byte(
    tmp_path: Path, scheduler: str
) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, ROWS)
    merge(template, data, FolderSink(tmp_path / "whole"))
    sink = FolderSink(tmp_path / "thu")
    run = planned(template, data)
    steps = []
    with workplace([sink]) as journal, Cluster(scheduler) as workers:
        assert all(step.faults == () for step in run.check(workers, lambda letter: False))
        for step in run.make(workers, sink, journal):
            steps.append(step)
            if len(steps) == 2:
                kill_a_worker(scheduler)
    assert made(steps) == ROWS
    assert contents(tmp_path / "thu") == contents(tmp_path / "whole")
    with workplace([sink]) as journal, Cluster(scheduler) as workers:
        assert made(list(planned_and_checked(template, data, workers, sink, journal))) == 0


def planned_and_checked(template, data, workers, sink, journal):  # type: ignore[no-untyped-def]
    run = planned(template, data)
    list(run.check(workers, lambda letter: False))
    return run.make(workers, sink, journal)


def kill_a_worker(scheduler: str) -> None:
    with distributed.Client(scheduler, set_as_default=False) as client:
        pid = next(iter(client.run(os.getpid).values()))
    os.kill(pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)


def test_the_command_works_on_a_cluster(
    tmp_path: Path, scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    template, data = write_template(tmp_path), write_pupils(tmp_path, 30)
    merge(template, data, FolderSink(tmp_path / "whole"))
    line = ["merge", str(template), str(data), "-o", tmp_path.as_uri() + "/thu"]
    assert main([*line, "--name", PATTERN, "--scheduler", scheduler]) == 0
    assert contents(tmp_path / "thu") == contents(tmp_path / "whole")


def test_letters_go_to_an_address_of_fsspec(tmp_path: Path) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, 3)
    merge(template, data, FolderSink(tmp_path / "thu"))
    sink = sink_of("memory://thu")
    assert isinstance(sink, AddressSink)
    journal = tmp_path / "journal"
    run = planned(template, data)
    with workplace([sink], journal) as opened:
        from docgen.merging.workers import ThisProcess

        list(run.check(ThisProcess(), lambda letter: False))
        assert made(list(run.make(ThisProcess(), sink, opened))) == 3
    for name, pdf in contents(tmp_path / "thu").items():
        system, root = sink._system()
        assert system.cat_file(f"{root}/{name}") == pdf


def test_a_file_address_is_a_folder(tmp_path: Path) -> None:
    assert sink_of(tmp_path.as_uri()) == FolderSink(tmp_path)


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docgen.merging.cluster._PATIENCE", 1)
    with pytest.raises(EnvironmentProblem) as raised:
        Cluster("tcp://127.0.0.1:9")
    assert raised.value.diagnostics[0].code == "scheduler"
