"""JSON Lines → rows: an object on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from docgen.immutable import immutable
from docgen.input import cannot_read
from docgen.merging.data.record_rows import RecordsFile, record_row
from docgen.merging.data.rows import Row


@immutable
class JsonRows(RecordsFile):
    """The rows of a file with a JSON object on each line; rows are numbered by their lines."""

    path: Path

    @property
    def shape(self) -> str:
        """The format."""
        return "JSON Lines, UTF-8"

    def __iter__(self) -> Iterator[Row]:
        """Yield a row for each line that says something."""
        try:
            with self.path.open(encoding="utf-8-sig", errors="replace") as stream:
                for number, line in enumerate(stream, 1):
                    if line.strip():
                        yield _row(number, line)
        except OSError as problem:
            raise cannot_read(self.path, problem) from problem


class _Repeated(Exception):
    """An object says the same name twice: no one knows which of the values is meant."""


def _row(number: int, line: str) -> Row:
    try:
        record = json.loads(line, object_pairs_hook=_object)
    except _Repeated:
        return Row(number, {}, ("repeated",))
    except (ValueError, RecursionError):
        return Row(number, {}, ("json",))
    return record_row(number, record) if isinstance(record, dict) else Row(number, {}, ("json",))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise _Repeated
    return record
