"""A data file's name → its rows, by its format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from docgen.diagnostics import UnreadableSource, say
from docgen.merging.data.csv_rows import CsvRows
from docgen.merging.data.json_rows import JsonRows
from docgen.merging.data.rows import Rows
from docgen.merging.data.xlsx_rows import XlsxRows
from docgen.merging.data.yaml_rows import YamlRows

_FORMATS: Mapping[str, Callable[[Path], Rows]] = {
    ".csv": CsvRows,
    ".tsv": CsvRows,
    ".txt": CsvRows,
    ".xlsx": XlsxRows,
    ".xlsm": XlsxRows,
    ".jsonl": JsonRows,
    ".ndjson": JsonRows,
    ".yaml": YamlRows,
    ".yml": YamlRows,
}


def read_rows(path: Path) -> Rows:
    """Return the rows of a file, which is not read yet; raises UnreadableSource for its name."""
    read = _FORMATS.get(path.suffix.lower())
    if read is None:
        raise UnreadableSource.because(
            "data-format",
            None,
            say("{path} is no data file that docgen can read", path=path),
            say("the formats are {formats}", formats=", ".join(sorted(_FORMATS))),
        )
    return read(path)
