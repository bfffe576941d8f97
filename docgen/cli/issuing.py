"""Fills in a number and a date as a `docgen issue` line asks, and tells how it went."""

from __future__ import annotations

from datetime import date

from docgen.cli.exit_codes import ExitCode, UsageProblem
from docgen.cli.report import Reporter
from docgen.cli.steps import Step
from docgen.diagnostics import Place, Problems, say
from docgen.document.scalars import issue_date
from docgen.signing.packages import check_signing
from docgen.source.nodes import Scalar

_WORD = "issued"


def issue_and_tell(
    step: Step, number: str | None, written: str | None, reporter: Reporter
) -> ExitCode:
    """Fill in and write the file; return how that ended."""
    try:
        step.check()
        day = _date(number, written)
        check_signing()
        from docgen.signing.issue import issue

        issued = issue(step.read(), str(step.file), number, day)
        reporter.show(issued.warnings, {})
        filled = ", ".join(f"{name} {text}" for name, text in issued.texts.items())
        step.write(issued.data, _WORD, reporter)
        reporter.note(say("filled in: {fields}", fields=filled))
    except Exception as problem:
        return reporter.failure(problem)
    return ExitCode.DONE


def _date(number: str | None, written: str | None) -> date | None:
    if number is None and written is None:
        raise UsageProblem.because(
            "nothing-to-issue",
            None,
            say("there is nothing to fill in"),
            say("write for example --number 453 --date 2026-04-29"),
        )
    if written is None:
        return None
    problems = Problems()
    found = issue_date(Scalar(written, Place("--date", 1, 1)), problems)
    if found is not None and found.whole is not None:
        return found.whole
    told = [problem.message for problem in problems.found]
    raise UsageProblem.because(
        "date",
        None,
        told[0] if told else say("{text} is not a whole date", text=written),
        say("write for example --date 2026-04-29"),
    )
