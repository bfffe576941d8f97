"""Processes that carry out tasks: Ctrl+C is their parent's to answer, from their first moment."""

from __future__ import annotations

import signal
import sys
import threading
from concurrent.futures import wait
from typing import Any

import pytest

from docgen.merging.interrupts import interrupts_held
from docgen.merging.workers import Processes


def held_signals(chunk: int) -> list[int]:
    return [int(held) for held in signal.pthread_sigmask(signal.SIG_BLOCK, ())]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not inherited there")
def test_a_process_is_started_with_interrupts_held_and_its_parent_goes_on_hearing_them() -> None:
    with Processes(2) as workers:
        assert list(workers.results(held_signals, [1])) == [[signal.SIGINT]]
        assert held_signals(1) == []


def test_an_interrupt_never_comes_in_the_midst_of_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    waited = []

    def interrupted(*arguments: Any, **options: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        waited.append("to the end")
        return wait(*arguments, **options)

    monkeypatch.setattr("docgen.merging.workers.wait", interrupted)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with Processes(2) as workers, pytest.raises(KeyboardInterrupt):
            list(workers.results(held_signals, [1]))
    finally:
        signal.signal(signal.SIGINT, before)
    assert waited == ["to the end"]


def test_an_interrupt_that_any_thread_gets_waits_until_processes_are_started() -> None:
    begun, done = threading.Event(), []

    def interrupt() -> None:
        begun.wait()
        signal.raise_signal(signal.SIGINT)

    def start_processes() -> None:
        with interrupts_held():
            begun.set()
            other.join()
            done.append("started")

    other = threading.Thread(target=interrupt)
    other.start()
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            start_processes()
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert done == ["started"]
