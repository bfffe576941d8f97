"""Runs a command as a process of its own and tells what it took: time, processor time, memory."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.places import ROOT

_LAUNCHER = Path(__file__).with_name("launcher.py")


class Failed(Exception):
    """A process that was not able to do its work, or took too long."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of wall and processor time, the largest process's memory in MB, what was printed."""

    wall: float
    processor: float
    peak: float
    printed: str


def spend(
    command: Sequence[str], *, timeout: float = 1800, environment: Mapping[str, str] | None = None
) -> Spent:
    """Run a command and return what it took, its own children's work included; raises Failed."""
    # The launcher is small: what a process has used before it becomes another counts as its peak.
    launch = [sys.executable, "-S", "-E", str(_LAUNCHER), *command]
    process = subprocess.Popen(
        launch,
        cwd=ROOT,
        # Python's compiled modules are kept, as they are on anybody's machine.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        output, errors = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise Failed(f"more than {timeout:.0f} s") from None
    if process.returncode:
        raise Failed(f"{command[0]}: {errors.strip()[-500:]}")
    *printed, account = output.splitlines()
    wall, processor, peak = json.loads(account)
    return Spent(wall, processor, peak / 1024, "\n".join(printed))
