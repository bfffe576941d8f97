"""Runs its arguments as a command and prints [wall s, processor s, peak KB] as its last line."""

from __future__ import annotations

import os
import sys
import time


def main() -> int:
    """Run the command and return its exit code."""
    start = time.perf_counter()
    process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    print(f"\n[{wall}, {usage.ru_utime + usage.ru_stime}, {usage.ru_maxrss}]")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
