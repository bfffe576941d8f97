"""The numbers that `docgen` ends with, and which exception ends it with which."""

from __future__ import annotations

from enum import IntEnum

from docgen.diagnostics import (
    DocgenError,
    DocumentProblems,
    EnvironmentProblem,
    UnreadableSource,
)


class ExitCode(IntEnum):
    """How a command ended; of several files the greatest counts."""

    DONE = 0
    DOCUMENT_PROBLEMS = 1
    USAGE = 2
    ENVIRONMENT = 3
    INTERNAL_ERROR = 70
    INTERRUPTED = 130


class UsageProblem(DocgenError):
    """The command line asks for something that cannot be done."""


_CODES: tuple[tuple[type[BaseException], ExitCode], ...] = (
    (DocumentProblems, ExitCode.DOCUMENT_PROBLEMS),
    (UnreadableSource, ExitCode.USAGE),
    (UsageProblem, ExitCode.USAGE),
    (EnvironmentProblem, ExitCode.ENVIRONMENT),
    (OSError, ExitCode.ENVIRONMENT),
    (UnicodeEncodeError, ExitCode.ENVIRONMENT),
    (MemoryError, ExitCode.ENVIRONMENT),
    (KeyboardInterrupt, ExitCode.INTERRUPTED),
    (SystemExit, ExitCode.ENVIRONMENT),  # Typer's answer to a reader of `--help` who has gone
)


def exit_code_of(problem: BaseException) -> ExitCode:
    """Return the code that a problem ends the command with."""
    for kind, code in _CODES:
        if isinstance(problem, kind):
            return code
    return ExitCode.INTERNAL_ERROR
