"""JSON Lines, or a YAML list of mappings → rows that each name their own values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from docgen.diagnostics import say
from docgen.immutable import immutable
from docgen.merging.data.problems import data_problem, unreadable
from docgen.merging.data.rows import Row, RowsFile
from docgen.merging.data.xlsx_rows import as_text
from docgen.source.text import normalise

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _RecordsFile(RowsFile):
    """A file of rows that each name their own values."""

    __slots__ = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Nothing: each row names its values."""
        return ()


@immutable
class JsonRows(_RecordsFile):
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
                        yield _json_row(number, line)
        except OSError as problem:
            raise unreadable(self.path, problem) from problem


def _json_row(number: int, line: str) -> Row:
    try:
        record = json.loads(line)
    except ValueError:
        return Row(number, {}, ("json",))
    return record_row(number, record) if isinstance(record, dict) else Row(number, {}, ("json",))


def record_row(number: int, record: Mapping[str, object]) -> Row:
    """Return the row of a mapping of names to texts, numbers and days; lists are faults."""
    faults = any(isinstance(value, dict | list) for value in record.values())
    cells = {" ".join(normalise(str(name)).split()): _cell(value) for name, value in record.items()}
    return Row(number, cells, ("nested",) if faults else ())


def _cell(value: object) -> str:
    return "" if isinstance(value, dict | list) else normalise(as_text(value))


@immutable
class YamlRows(_RecordsFile):
    """The rows of a YAML list of mappings, read as a stream; rows are numbered from 1."""

    path: Path

    @property
    def shape(self) -> str:
        """The format."""
        return "YAML, UTF-8"

    def __iter__(self) -> Iterator[Row]:
        """Yield a row for each item of the list; scalars are the texts that are written."""
        try:
            with self.path.open(encoding="utf-8-sig") as stream:
                yield from self._rows(yaml.parse(stream, _Loader))
        except OSError as problem:
            raise unreadable(self.path, problem) from problem
        except (yaml.YAMLError, UnicodeDecodeError) as problem:
            message = say("the file cannot be read as YAML: {reason}", reason=problem)
            raise data_problem(self.name, message) from problem

    def _rows(self, events: Iterator[yaml.Event]) -> Iterator[Row]:
        depth = 0
        pending: list[str] = []
        number, is_nested = 0, False
        for event in events:
            match event:
                case yaml.SequenceStartEvent() if depth == 0:
                    depth = 1
                case yaml.MappingStartEvent() if depth == 1:
                    depth, pending, is_nested = 2, [], False
                    number += 1
                case yaml.MappingEndEvent() if depth == 2:
                    depth = 1
                    names, texts = pending[::2], pending[1::2]
                    row = record_row(number, dict(zip(names, texts, strict=False)))
                    yield Row(number, row.cells, ("nested",)) if is_nested else row
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent() if depth >= 2:
                    depth, is_nested = depth + 1, True
                    if depth == 3:
                        pending.append("")
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    depth -= 1
                case yaml.ScalarEvent() if depth == 2:
                    plain_null = event.implicit[0] and event.value in ("~", "null")
                    pending.append("" if plain_null else event.value)
                case yaml.ScalarEvent() | yaml.MappingStartEvent() if depth < 2:
                    raise data_problem(
                        self.name,
                        say("the file is not a list of rows"),
                        say("begin each row with a dash: `- ten: Nguyễn Văn An`"),
                    )
