"""A PDF, or laid-out pages → their figures, and what the rules over pages say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from docgen.diagnostics import Diagnostic, Place
from docgen.immutable import immutable, replace
from docgen.layout.pages import Pages
from docgen.measuring.measures.every import measures
from docgen.measuring.measures.model import Measure
from docgen.rules.registry import FIGURE_MODULES, PRINTED_MODULES, checks_of, run


@immutable
class CheckedPdf:
    """A PDF's figures beside the decree's, and its problems by their pages."""

    figures: tuple[Measure, ...]
    problems: tuple[Diagnostic, ...]


def check_pdf(path: Path) -> CheckedPdf:
    """Return what is measured and what is wrong in a PDF, whoever made it; it stays as it is.

    Raises UnreadableSource for a file that is no PDF or needs a password, EnvironmentProblem if it
    cannot be opened or pypdfium2 is not installed.
    """
    from docgen.measuring.from_pdf import observe_pdf

    seen = observe_pdf(path)
    found = run(checks_of(FIGURE_MODULES + PRINTED_MODULES), seen)
    return CheckedPdf(measures(seen), tuple(_by_page(found, str(path))))


def check_pages(pages: Pages) -> Iterator[Diagnostic]:
    """Yield what the rules over figures say of laid-out pages."""
    from docgen.measuring.from_pages import observe_pages

    yield from run(checks_of(FIGURE_MODULES), observe_pages(pages))


def _by_page(found: Iterable[Diagnostic], file: str) -> list[Diagnostic]:
    """Return problems with their places: in a PDF these are the pages that they name."""
    placed = [replace(problem, place=Place(file, _page(problem), 1)) for problem in found]
    return sorted(placed, key=lambda problem: problem.place or Place(file, 1, 1))


def _page(problem: Diagnostic) -> int:
    return int(str(dict(problem.message.values).get("page", 1)))
