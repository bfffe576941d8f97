"""Standard output and error, made safe: no text crashes them, and a closed pipe ends quietly."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TextIO

from docgen.diagnostics import EnvironmentProblem, say

_ELSEWHERE = say("send it to a file or a disk that takes it")


def prepare() -> None:
    """Make redirected text UTF-8 on every platform, and `?` of what a console cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def settle() -> None:
    """Deliver what is still in the streams, so that the interpreter finds nothing left to fail."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            _silence(stream)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a person looks at the stream; a closed stream is None."""
    return stream is not None and stream.isatty()


def check_input() -> None:
    """Raise EnvironmentProblem if standard input, which something is read from, is closed."""
    if sys.stdin is None:
        raise EnvironmentProblem.because(
            "no-stdin", None, say("standard input is closed"), say("name a file instead of -")
        )


def shows_colours(stream: TextIO | None, environment: Mapping[str, str]) -> bool:
    """Tell whether colours are wanted on the stream (https://no-color.org)."""
    if not is_terminal(stream) or environment.get("NO_COLOR"):
        return False
    if sys.platform == "win32":
        return "WT_SESSION" in environment  # older consoles print the codes
    return environment.get("TERM") != "dumb"


def tell(text: str) -> None:
    """Write a line on standard error; if nobody can hear it, there is nobody to tell."""
    if sys.stderr is None:
        return
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        _silence(sys.stderr)


def deliver(product: str | bytes) -> None:
    """Write a product on standard output.

    Raises EnvironmentProblem if it cannot be written; if its reader has gone, it says nothing.
    """
    if sys.stdout is None:
        raise EnvironmentProblem.because(
            "no-stdout", None, say("standard output is closed"), _ELSEWHERE
        )
    try:
        if isinstance(product, bytes):
            sys.stdout.buffer.write(product)
        else:
            sys.stdout.write(product)
        sys.stdout.flush()
    except OSError as problem:
        _silence(sys.stdout)
        if isinstance(problem, BrokenPipeError):
            raise EnvironmentProblem([]) from problem
        from docgen.system_errors import reason_of  # few streams are refused

        raise EnvironmentProblem.because(
            "cannot-write",
            None,
            say("cannot write to standard output: {reason}", reason=reason_of(problem)),
            _ELSEWHERE,
        ) from problem


def _silence(stream: TextIO) -> None:
    # What is still in the buffer would be flushed at exit, and would fail once more.
    with suppress(io.UnsupportedOperation):  # a stream that is no file
        descriptor = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)
