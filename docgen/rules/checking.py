"""An announcement read → every problem of it: those of the reading and those the rules find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.build import Reading
from docgen.diagnostics import Diagnostic, Severity
from docgen.rules.case import Case
from docgen.rules.registry import ANNOUNCEMENT_MODULES, checks_of, run
from docgen.source.text import SourceText


def check(reading: Reading, sources: Mapping[str, SourceText]) -> Iterator[Diagnostic]:
    """Yield the problems of a reading, then what every rule finds; `sources` are the files read."""
    yield from reading.problems
    if reading.document is not None:
        case = Case(reading.document, reading.tree, sources)
        yield from run(checks_of(ANNOUNCEMENT_MODULES), case)


def check_errors(reading: Reading, sources: Mapping[str, SourceText]) -> Iterator[Diagnostic]:
    """Yield what the error rules find, nothing else: what stops a build."""
    if reading.document is None:
        return
    errors = [
        check for check in checks_of(ANNOUNCEMENT_MODULES) if check.severity is Severity.ERROR
    ]
    yield from run(errors, Case(reading.document, reading.tree, sources))
