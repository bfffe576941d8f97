"""The active sheet of an XLSX workbook, open for reading once from its first row to its last."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from docgen.diagnostics import DocgenError, say
from docgen.input import cannot_read
from docgen.merging.data.problems import absent, data_problem

_MOST_BYTES = 1_000_000_000  # unpacked; a million rows of ten columns have half of it


@contextmanager
def open_sheet(path: Path, *, has_results: bool = True) -> Iterator[Any]:
    """Open the sheet with the results that its formulas had, or with the formulas themselves.

    Raises EnvironmentProblem, and UnreadableSource for a workbook that unpacks to too much or is
    broken wherever it is read: rows are parsed only when they are asked for.
    """
    try:
        import openpyxl
    except ImportError as problem:
        raise absent("openpyxl", "xlsx") from problem
    warnings.filterwarnings("ignore", module="openpyxl")  # of drop-down lists, styles and the like
    try:
        _refuse_endless(path)
        book = openpyxl.load_workbook(path, read_only=True, data_only=has_results)
        with closing(book):
            yield _active(book, path)
    except DocgenError:
        raise
    except OSError as problem:
        raise cannot_read(path, problem) from problem
    except Exception as problem:  # whatever a broken workbook makes openpyxl raise
        reason = problem if str(problem) else type(problem).__name__
        message = say("the file cannot be read as a workbook: {reason}", reason=reason)
        raise data_problem(str(path), message, say("save it as .xlsx")) from problem


def _refuse_endless(path: Path) -> None:
    """Refuse a workbook by what its parts say of their sizes: no more of them is ever read."""
    with ZipFile(path) as archive:
        size = sum(part.file_size for part in archive.infolist())
    if size > _MOST_BYTES:
        limit = _MOST_BYTES // 1_000_000
        raise data_problem(
            str(path),
            say("the workbook unpacks to more than {limit} MB", limit=limit),
            say("save the sheet that has the rows as .csv"),
        )


def _active(book: Any, path: Path) -> Any:
    """Return the sheet; its own word on how far it goes is not asked, for it may be wrong."""
    sheet = book.active
    if not hasattr(sheet, "reset_dimensions"):  # none at all, or a sheet that is a chart
        raise data_problem(
            str(path),
            say("the workbook has no rows in the sheet that it opens with"),
            say("open it, choose the sheet with the rows, and save it"),
        )
    sheet.reset_dimensions()
    return sheet
