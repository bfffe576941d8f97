"""A CSV file → rows; encoding and separator are found out, a byte order mark is no letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TextIO

from docgen.diagnostics import Message, say
from docgen.immutable import immutable
from docgen.input import cannot_read
from docgen.merging.data.csv_records import WrongRecord, records
from docgen.merging.data.errors import is_error
from docgen.merging.data.headers import Fit, Line, any_line, header_line
from docgen.merging.data.problems import data_problem, no_headers
from docgen.merging.data.rows import Row, RowsFile, column_name
from docgen.merging.data.sniffing import SAMPLE, Dialect, sniff


@immutable
class CsvRows(RowsFile):
    """The rows of a CSV file; empty lines are none."""

    path: Path
    fit: Fit = any_line

    @property
    def shape(self) -> Message:
        """Encoding and separator."""
        return self.dialect.shape

    @cached_property
    def dialect(self) -> Dialect:
        """How the file is written; raises EnvironmentProblem."""
        try:
            with self.path.open("rb") as stream:
                return sniff(stream.read(SAMPLE))
        except OSError as problem:
            raise cannot_read(self.path, problem) from problem

    @property
    def columns(self) -> tuple[str, ...]:
        """The headers."""
        return self._headers[1]

    @property
    def top(self) -> int:
        """The number of the headers' line."""
        return self._headers[0]

    @cached_property
    def _headers(self) -> Line:
        with self._open() as stream:
            lines = self._lines(stream)
            named = ((number, tuple(map(column_name, cells))) for number, cells in lines)
            found = header_line(named, self.fit)
        if found is None:
            raise no_headers(self.name)
        return found

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows below the headers."""
        top, columns = self._headers
        with self._open() as stream:
            for number, cells in self._lines(stream):
                if number > top:
                    yield _row(number, columns, cells)

    def _open(self) -> TextIO:
        try:
            return self.path.open(encoding=self.dialect.encoding, errors="replace", newline="")
        except OSError as problem:
            raise cannot_read(self.path, problem) from problem

    def _lines(self, stream: TextIO) -> Iterator[tuple[int, list[str]]]:
        """Yield the lines that say something, each with the row number of a spreadsheet."""
        found = records(stream, self.dialect.separator)
        try:
            if self.dialect.has_directive:
                next(found, None)
            for number, cells in enumerate(found, 1):
                if any(cell.strip() for cell in cells):
                    yield number, cells
        except WrongRecord as problem:
            raise data_problem(
                self.name,
                say(
                    "line {line} cannot be read as CSV: {reason}",
                    line=problem.line,
                    reason=problem,
                ),
                say("is a quotation mark not closed?"),
                problem.line,
            ) from problem
        except OSError as problem:
            raise cannot_read(self.path, problem) from problem


def _row(number: int, columns: tuple[str, ...], cells: list[str]) -> Row:
    """Return a row; lines end short where the last cells are empty."""
    values = {
        column: cell if cell.isascii() else unicodedata.normalize("NFC", cell)
        for column, cell in zip(columns, cells, strict=False)
    }
    if len(cells) < len(columns):
        values |= dict.fromkeys(columns[len(cells) :], "")
    extra = any(cell.strip() for cell in cells[len(columns) :])
    errors = (column for column, cell in values.items() if is_error(cell))
    return Row(number, values, ("cells",) if extra else (), dict.fromkeys(errors, "error"))
