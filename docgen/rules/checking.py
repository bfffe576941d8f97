"""An announcement read → every problem of it: those of the reading and those the rules find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from docgen.build import Reading
from docgen.diagnostics import Diagnostic, DocgenError, Place, Problems, Severity
from docgen.document.model import Table
from docgen.immutable import replace
from docgen.layout.pages import Pages
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

_Look = Callable[[Pages], Iterable[Diagnostic]]

_IGNORING = "docgen: ignore"  # in a comment: what is found may be let pass


def check(reading: Reading, sources: Mapping[str, SourceText]) -> tuple[Diagnostic, ...]:
    """Return the problems of a reading and what every rule finds, by their places.

    `sources` are the texts of the files read, by the name that places carry.
    """
    from docgen.rules.unfilled import of_filled_texts  # build refuses what is not filled in

    found = of_filled_texts(_found(checks_of(ANNOUNCEMENT_MODULES), reading, sources), reading)
    looks = list(_looks(reading))
    if looks:
        found += _of_the_pages(reading, sources, looks)
    return tuple(Problems([*reading.problems, *found]))


def check_errors(reading: Reading, sources: Mapping[str, SourceText]) -> tuple[Diagnostic, ...]:
    """Return what the rules of severity error find, by their places."""
    checks = checks_of(ERROR_MODULES)
    errors = (check for check in checks if check.severity is Severity.ERROR)
    return tuple(Problems(_found(errors, reading, sources)))


def refused(found: Iterable[Diagnostic]) -> bool:
    """Tell whether errors that were found are such that the document is not to be built."""
    return any(is_refusing(problem.code) for problem in found)


def is_refusing(code: str) -> bool:
    """Tell whether a document that a rule finds fault with is not to be built."""
    return code in _refusing_codes()


@cache
def _refusing_codes() -> frozenset[str]:
    return frozenset(check.code for check in checks_of(REFUSING_MODULES))


def _looks(reading: Reading) -> Iterator[_Look]:
    """Yield what is to look at the laid-out pages, if anything need."""
    if _is_laid_out_by_the_office(reading):
        yield _figures
    if _has_tables(reading):
        yield _warnings


def _is_laid_out_by_the_office(reading: Reading) -> bool:
    """Tell whether fonts or a kind of the office's own can take the pages out of the ranges."""
    document = reading.document
    return document is not None and (
        document.fonts is not None or reading.tree.get("kinds") is not None
    )


def _has_tables(reading: Reading) -> bool:
    """Tell whether a sound document has tables: that one is too wide, only its pages show."""
    document = reading.document
    if document is None or any(each.severity is Severity.ERROR for each in reading.problems):
        return False
    return any(isinstance(block, Table) for block in document.blocks)


def _of_the_pages(
    reading: Reading, sources: Mapping[str, SourceText], looks: Iterable[_Look]
) -> list[Diagnostic]:
    """Return what looks at the laid-out pages find; of pages that fail, the reason."""
    from docgen.layout.typesetting import typeset

    assert reading.document is not None
    try:
        pages = typeset(reading.document)
        found = [problem for look in looks for problem in look(pages)]
    except DocgenError as problem:
        found = [*problem.diagnostics]
    whole = Place(next(iter(sources)), 1, 1)
    return [replace(problem, place=problem.place or whole) for problem in found]


def _figures(pages: Pages) -> Iterable[Diagnostic]:
    """Return what rules over figures say of the pages."""
    from docgen.rules.pages import check_pages

    return check_pages(pages)


def _warnings(pages: Pages) -> Iterable[Diagnostic]:
    """Return what the layout warns of."""
    return [each for each in pages.diagnostics if each.severity is Severity.WARNING]


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
