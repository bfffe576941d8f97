"""A process's account is its own: its memory, its children's, its failure."""

from __future__ import annotations

import sys

import pytest

from bench.processes import Failed, spend


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_peak_memory_is_that_of_the_process_and_not_of_the_bench() -> None:
    small = spend(python("pass")).peak
    large = spend(python("data = bytearray(100_000_000)")).peak
    assert small < 40
    assert 95 < large - small < 110


def test_memory_of_a_child_counts() -> None:
    child = (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'bytearray(100_000_000)'])"
    )
    assert spend(python(child)).peak > 95


def test_what_a_process_prints_is_kept() -> None:
    assert "1 2" in spend(python("print(1, 2)")).printed


def test_a_process_that_fails_tells_why() -> None:
    with pytest.raises(Failed, match="no such engine"):
        spend(python("raise SystemExit('no such engine')"))


def test_a_process_without_end_is_ended() -> None:
    with pytest.raises(Failed, match="more than"):
        spend(python("import time; time.sleep(60)"), timeout=0.5)
