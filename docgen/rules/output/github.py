"""A report → workflow commands of GitHub Actions, which mark the lines of a pull request."""

from __future__ import annotations

from pathlib import Path

from docgen.diagnostics import Diagnostic
from docgen.messages.catalogue import translate
from docgen.rules.report import Report


def as_github(report: Report, language: str) -> str:
    """Return a line for each problem."""
    return "".join(f"{_command(problem, language)}\n" for problem in report.problems)


def _command(problem: Diagnostic, language: str) -> str:
    properties = {"title": problem.code}
    if problem.place:
        properties = {
            "file": Path(problem.place.file).as_posix(),
            "line": str(problem.place.line),
            "col": str(problem.place.column),
            **properties,
        }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = translate(problem.message, language)
    if problem.help:
        text = f"{text}\n{translate(problem.help, language)}"
    return f"::{problem.severity} {told}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
