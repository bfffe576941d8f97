"""Runs the command line and turns whatever happens into a message and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.language import language_asked
from docgen.cli.report import Reporter
from docgen.cli.streams import prepare, settle


def run(app: typer.Typer, arguments: Sequence[str] | None) -> int:
    """Return the exit code of a run; nothing is raised, and no traceback is shown."""
    prepare()
    code = _run(app, arguments)
    settle()
    return code


def _run(app: typer.Typer, arguments: Sequence[str] | None) -> int:
    line = sys.argv[1:] if arguments is None else arguments
    reporter = Reporter(language_asked(line))
    try:
        ended = app(arguments, prog_name="docgen", standalone_mode=False, obj=reporter)
    except typer.TyperException as problem:
        from docgen.cli.usage import usage_problem  # few lines are wrong

        return reporter.failure(usage_problem(problem, line))
    except BaseException as problem:
        return reporter.failure(problem)
    return ExitCode.DONE if ended is None else ended
