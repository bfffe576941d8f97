"""A sheet of an XLSX workbook → rows, its dates and numbers as texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any

from docgen.diagnostics import say
from docgen.immutable import immutable
from docgen.merging.data.problems import absent, data_problem, no_headers, unreadable
from docgen.merging.data.rows import Row, RowsFile
from docgen.source.text import normalise


@immutable
class XlsxRows(RowsFile):
    """The rows of a workbook's active sheet; its first row that says something is the headers."""

    path: Path

    @cached_property
    def shape(self) -> str:
        """The sheet's name."""
        with self._sheet() as sheet:
            return f"XLSX, {sheet.title}"

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The headers."""
        for _, cells in self._lines():
            return tuple(" ".join(normalise(as_text(cell)).split()) for cell in cells)
        raise no_headers(self.name)

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows below the headers, as the sheet numbers them."""
        columns = self.columns
        lines = self._lines()
        next(lines)
        for number, cells in lines:
            texts = [normalise(as_text(cell)) for cell in cells]
            values = dict(zip(columns, texts, strict=False))
            values |= dict.fromkeys(columns[len(texts) :], "")
            extra = any(text.strip() for text in texts[len(columns) :])
            yield Row(number, values, ("cells",) if extra else ())

    def _lines(self) -> Iterator[tuple[int, Sequence[Any]]]:
        with self._sheet() as sheet:
            for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                if any(as_text(cell).strip() for cell in cells):
                    yield number, cells

    @contextmanager
    def _sheet(self) -> Iterator[Any]:
        try:
            import openpyxl
        except ImportError as problem:
            raise absent("openpyxl", "xlsx") from problem
        try:
            book = openpyxl.load_workbook(self.path, read_only=True, data_only=True)
        except OSError as problem:
            raise unreadable(self.path, problem) from problem
        except Exception as problem:  # whatever a broken workbook makes openpyxl raise
            message = say("the file cannot be read as a workbook: {reason}", reason=problem)
            raise data_problem(self.name, message, say("save it as .xlsx")) from problem
        try:
            yield book.active
        finally:
            book.close()


def as_text(value: object) -> str:
    """Return a cell as a clerk would type it: a day by ISO 8601, a number with a decimal comma."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case float():
            return repr(value).replace(".", ",")
    return str(value)
