"""An announcement read → every problem of it: those of the reading and those the rules find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docgen.build import Reading
from docgen.diagnostics import Diagnostic, Problems, Severity
from docgen.rules.case import Case
from docgen.rules.model import Check
from docgen.rules.registry import ANNOUNCEMENT_MODULES, ERROR_MODULES, checks_of, run
from docgen.source.text import SourceText

_IGNORING = "docgen: ignore"  # in a comment: what is found may be let pass


def check(reading: Reading, sources: Mapping[str, SourceText]) -> tuple[Diagnostic, ...]:
    """Return the problems of a reading and what every rule finds, by their places.

    `sources` are the texts of the files read, by the name that places carry.
    """
    found = _found(checks_of(ANNOUNCEMENT_MODULES), reading, sources)
    return tuple(Problems([*reading.problems, *found]))


def check_errors(reading: Reading, sources: Mapping[str, SourceText]) -> tuple[Diagnostic, ...]:
    """Return what the rules of severity error find, by their places: what stops a build."""
    checks = checks_of(ERROR_MODULES)
    errors = (check for check in checks if check.severity is Severity.ERROR)
    return tuple(Problems(_found(errors, reading, sources)))


def _found(
    checks: Iterable[Check], reading: Reading, sources: Mapping[str, SourceText]
) -> list[Diagnostic]:
    if reading.document is None:
        return []
    case = Case(reading.document, reading.tree, sources)
    found = list(run(checks, case))
    if not any(_IGNORING in source.text for source in sources.values()):
        return found

    from docgen.rules.ignoring import heed

    return list(heed(found, reading.tree, sources))
