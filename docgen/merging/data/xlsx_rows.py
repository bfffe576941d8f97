"""A sheet of an XLSX workbook → rows, its dates and numbers as texts."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import Any

from docgen.diagnostics import DocgenError, say
from docgen.immutable import immutable, replace
from docgen.merging.data.errors import is_error
from docgen.merging.data.headers import Fit, Line, any_line, header_line
from docgen.merging.data.problems import data_problem, no_headers
from docgen.merging.data.rows import Row, RowsFile, column_name
from docgen.merging.data.xlsx_cells import cell_text
from docgen.merging.data.xlsx_sheet import open_sheet

_Cells = tuple[int, Sequence[Any]]

_MOST_ROWS = 1_048_576  # of a sheet in Excel and in LibreOffice


@immutable
class XlsxRows(RowsFile):
    """The rows of a workbook's active sheet; one of its first rows is the headers."""

    path: Path
    fit: Fit = any_line

    @cached_property
    def shape(self) -> str:
        """The sheet's name."""
        with open_sheet(self.path) as sheet:
            return f"XLSX, {sheet.title}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The headers."""
        return self._headers[1]

    @property
    def top(self) -> int:
        """The number of the headers' row."""
        return self._headers[0]

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows below the headers, as the sheet numbers them; empty ones are none."""
        top, columns = self._headers
        with (
            closing(_lines(self.path, has_results=True)) as lines,
            # Read only as far as there are empty cells: a formula may stand in one.
            closing(_lines(self.path, has_results=False)) as formulas,
        ):
            for number, cells in lines:
                if number <= top:
                    continue
                row = _row(number, columns, cells)
                if not all(row.cells.values()):
                    row = _with_formulas(row, columns, _line(number, formulas))
                if row.broken or any(row.cells.values()):
                    yield row

    @cached_property
    def _headers(self) -> Line:
        with closing(_lines(self.path, has_results=True)) as lines:
            named = (
                (number, tuple(column_name(cell_text(cell)) for cell in cells))
                for number, cells in lines
            )
            found = header_line(named, self.fit)
        if found is None:
            raise no_headers(self.name)
        return found


def _lines(path: Path, *, has_results: bool) -> Generator[_Cells, None, None]:
    with open_sheet(path, has_results=has_results) as sheet:
        for number, cells in enumerate(sheet.iter_rows(), 1):
            if number > _MOST_ROWS:  # those that a row skips are made up, however many they are
                raise _too_many_rows(path)
            yield number, cells


def _too_many_rows(path: Path) -> DocgenError:
    return data_problem(
        str(path),
        say("the sheet has a row below the last that a sheet can have, {most}", most=_MOST_ROWS),
        say("open it in a spreadsheet program, and save it as .xlsx"),
    )


def _line(number: int, lines: Iterator[_Cells]) -> Sequence[Any]:
    """Return the cells of a row that is still to come."""
    return next((cells for found, cells in lines if found == number), ())


def _row(number: int, columns: tuple[str, ...], cells: Sequence[Any]) -> Row:
    """Return a row; what stands beside the table, under no header, is none of it."""
    texts = [cell_text(cell).strip() for cell in cells]
    values = {**dict.fromkeys(columns, ""), **dict(zip(columns, texts, strict=False))}
    errors = (column for column, text in values.items() if is_error(text))
    return Row(number, values, broken=dict.fromkeys(errors, "error"))


def _with_formulas(row: Row, columns: tuple[str, ...], formulas: Sequence[Any]) -> Row:
    """Return a row that tells which of its empty cells have a formula without a result."""
    lacking = {
        column: "formula"
        for column, cell in zip(columns, formulas, strict=False)
        if cell.data_type == "f" and not row.cells[column]
    }
    return replace(row, broken={**row.broken, **lacking}) if lacking else row
