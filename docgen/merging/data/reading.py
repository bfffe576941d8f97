"""A data file's name → its rows, by its format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from docgen.build import STDIN
from docgen.diagnostics import UnreadableSource, say
from docgen.merging.data.csv_rows import CsvRows
from docgen.merging.data.headers import Fit, any_line
from docgen.merging.data.json_rows import JsonRows
from docgen.merging.data.rows import Rows
from docgen.merging.data.xlsx_rows import XlsxRows
from docgen.merging.data.yaml_rows import YamlRows

_WITH_HEADERS: Mapping[str, Callable[[Path, Fit], Rows]] = {
    ".csv": CsvRows,
    ".tsv": CsvRows,
    ".txt": CsvRows,
    ".xlsx": XlsxRows,
    ".xlsm": XlsxRows,
}
_OF_RECORDS: Mapping[str, Callable[[Path], Rows]] = {
    ".jsonl": JsonRows,
    ".ndjson": JsonRows,
    ".yaml": YamlRows,
    ".yml": YamlRows,
}


def read_rows(path: Path, fit: Fit = any_line) -> Rows:
    """Return the rows of a file, which is not read yet; raises UnreadableSource for its name.

    `fit` tells of a line how many of the values that are asked for it names: the headers name most.
    """
    if str(path) == STDIN or path.is_fifo():
        raise UnreadableSource.because(
            "data-stream",
            None,
            say("the data must be a file: its rows are read several times"),
            say("save it under a name that tells its format, such as danh-sach.csv"),
        )
    suffix = path.suffix.lower()
    if suffix in _WITH_HEADERS:
        return _WITH_HEADERS[suffix](path, fit)
    if suffix in _OF_RECORDS:
        return _OF_RECORDS[suffix](path)
    formats = ", ".join(sorted((*_WITH_HEADERS, *_OF_RECORDS)))
    raise UnreadableSource.because(
        "data-format",
        None,
        say("{path} is no data file that docgen can read", path=path),
        say("the formats are {formats}", formats=formats),
    )
