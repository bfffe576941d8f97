"""Processes that carry out tasks: Ctrl+C is their parent's to answer, from their first moment."""

from __future__ import annotations

import signal
import sys

import pytest

from docgen.merging.workers import Processes


def held_signals(chunk: int) -> list[int]:
    return [int(held) for held in signal.pthread_sigmask(signal.SIG_BLOCK, ())]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not inherited there")
def test_a_process_is_started_with_interrupts_held_and_its_parent_goes_on_hearing_them() -> None:
    with Processes(2) as workers:
        assert list(workers.results(held_signals, [1])) == [[signal.SIGINT]]
        assert held_signals(1) == []
