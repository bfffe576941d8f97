"""An announcement read → every problem of it: those of the reading and those the rules find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from docgen.build import Reading
from docgen.diagnostics import Diagnostic, DocgenError, Place, Problems, Severity
from docgen.rules.case import Case
from docgen.rules.model import Check
from docgen.rules.registry import (
    ANNOUNCEMENT_MODULES,
    ERROR_MODULES,
    REFUSING_MODULES,
    checks_of,
    run,
)
from docgen.source.text import SourceText

_IGNORING = "docgen: ignore"  # in a comment: what is found may be let pass


def check(reading: Reading, sources: Mapping[str, SourceText]) -> tuple[Diagnostic, ...]:
    """Return the problems of a reading and what every rule finds, by their places.

    `sources` are the texts of the files read, by the name that places carry.
    """
    from docgen.rules.unfilled import of_filled_texts  # build refuses what is not filled in

    found = of_filled_texts(_found(checks_of(ANNOUNCEMENT_MODULES), reading, sources), reading)
    if _is_laid_out_by_the_office(reading):
        found += _figures(reading, sources)
    return tuple(Problems([*reading.problems, *found]))


def check_errors(reading: Reading, sources: Mapping[str, SourceText]) -> tuple[Diagnostic, ...]:
    """Return what the rules of severity error find, by their places."""
    checks = checks_of(ERROR_MODULES)
    errors = (check for check in checks if check.severity is Severity.ERROR)
    return tuple(Problems(_found(errors, reading, sources)))


def refused(found: Iterable[Diagnostic]) -> bool:
    """Tell whether errors that were found are such that the document is not to be built."""
    codes = {check.code for check in checks_of(REFUSING_MODULES)}
    return any(problem.code in codes for problem in found)


def _is_laid_out_by_the_office(reading: Reading) -> bool:
    """Tell whether fonts or a kind of the office's own can take the pages out of the ranges."""
    document = reading.document
    return document is not None and (
        document.fonts is not None or reading.tree.get("kinds") is not None
    )


def _figures(reading: Reading, sources: Mapping[str, SourceText]) -> list[Diagnostic]:
    """Return what rules over figures say of the laid-out pages; of pages that fail, the reason."""
    from docgen.layout.typesetting import typeset
    from docgen.rules.pages import check_pages

    assert reading.document is not None
    try:
        found = tuple(check_pages(typeset(reading.document)))
    except DocgenError as problem:
        found = problem.diagnostics
    whole = Place(next(iter(sources)), 1, 1)
    return [replace(problem, place=problem.place or whole) for problem in found]


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
