"""Counts the instructions of the main paths, and tells when they have grown beyond the margin.

`python -m bench.instructions` compares with instructions.json, `--record` writes it. A count is the
same on a busy machine and on an idle one, so that CI can fail by it, which it cannot by a time.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.announcements import ONE_PAGE
from bench.places import EXAMPLES, ROOT
from bench.tables import Table, as_text
from bench.workloads import MOST

BASELINE = Path(__file__).with_name("instructions.json")
# How much a path may grow before it fails: far more than a new feature of some use costs.
MARGIN = 0.40

# Cachegrind counts as callgrind does, in two thirds of the time; caches are not simulated.
_VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
_COUNTED = re.compile(r"I\s+refs:\s+([\d,]+)")
# What `bench.workloads` is called with for each path.
_WARM_PATHS = {
    "load, warm": (MOST, 0, 0),
    "typeset, warm": (0, MOST, 0),
    "write, warm": (0, 0, MOST),
}
_COLUMNS = ("path", "million instructions", "recorded", "grown by")


class CannotCount(Exception):
    """Valgrind is not there, or the work under it failed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Count, print the table, and return 1 if a path has grown too much, 2 without valgrind."""
    parser = argparse.ArgumentParser(prog="python -m bench.instructions", description=__doc__)
    parser.add_argument("--record", action="store_true", help=f"write {BASELINE.name}")
    options = parser.parse_args(arguments)
    try:
        counts = count()
    except CannotCount as problem:
        print(problem, file=sys.stderr)
        return 2
    if options.record:
        record = {"machine": machine(), "counts": counts}
        BASELINE.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    recorded = json.loads(BASELINE.read_text(encoding="utf-8"))
    print(as_text(table(counts, recorded["counts"])))
    return verdict(counts, recorded)


def machine() -> str:
    """Return what counts depend on besides docgen: the interpreter and the instruction set."""
    return f"Python {sys.version_info.major}.{sys.version_info.minor}, {platform.machine()}"


def verdict(counts: Mapping[str, int], recorded: Mapping[str, object]) -> int:
    """Return 1, and tell it, if a path has grown beyond the margin since it was recorded."""
    if recorded["machine"] != machine():
        print(f"recorded with {recorded['machine']}, this is {machine()}: not compared")
        return 0
    before = recorded["counts"]
    assert isinstance(before, dict)
    grown = [path for path, now in counts.items() if now > before[path] * (1 + MARGIN)]
    for path in grown:
        print(
            f"{path} takes over {MARGIN:.0%} more instructions than recorded. Profile it; if it has"
            " to be, record the new count with python -m bench.instructions --record"
        )
    return 1 if grown else 0


def table(counts: Mapping[str, int], recorded: Mapping[str, int]) -> Table:
    """Return the counts beside the recorded ones."""
    rows = tuple(
        (
            path,
            f"{now / 1e6:,.1f}",
            f"{recorded[path] / 1e6:,.1f}",
            f"{now / recorded[path] - 1:+.1%}",
        )
        for path, now in counts.items()
    )
    return Table(f"Instructions, {ONE_PAGE}", _COLUMNS, rows)


def count() -> dict[str, int]:
    """Return the instructions of a cold build, and of each step for a page when warm.

    Raises CannotCount.
    """
    if shutil.which(_VALGRIND[0]) is None:
        raise CannotCount("valgrind is not installed: instructions cannot be counted")
    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder) / "output.pdf")
        source = str(EXAMPLES / ONE_PAGE)
        cold = _count("docgen", "build", "-o", output, "--force", source)
    base = _count("bench.workloads", "0", "0", "0")
    counts = {"docgen build, a whole process": cold}
    for path, work in _WARM_PATHS.items():
        counts[path] = (_count("bench.workloads", *map(str, work)) - base) // MOST
    return counts


def _count(*module: str) -> int:
    """Return the instructions of a module's run, the second: the first compiles what is new."""
    command = [sys.executable, "-m", *module]
    _run(command)
    counted = _COUNTED.search(_run([*_VALGRIND, *command]))
    if counted is None:
        raise CannotCount(f"valgrind printed no count for {' '.join(module)}")
    return int(counted[1].replace(",", ""))


def _run(command: Sequence[str]) -> str:
    """Run a command, always with the same hashes, and return what it wrote to standard error."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": ""},
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise CannotCount(f"{' '.join(command)}:\n{done.stderr[-1000:]}")
    return done.stderr


if __name__ == "__main__":
    sys.exit(main())
