"""A YAML list of mappings → rows, read as a stream of events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from docgen.diagnostics import DocgenError, Message, say
from docgen.immutable import immutable
from docgen.input import cannot_read
from docgen.merging.data.problems import data_problem
from docgen.merging.data.record_rows import RecordsFile, record_row
from docgen.merging.data.rows import Row

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@immutable
class YamlRows(RecordsFile):
    """The rows of a YAML list of mappings; rows are numbered from 1."""

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
            raise cannot_read(self.path, problem) from problem
        except (yaml.YAMLError, UnicodeDecodeError) as problem:
            message = say("the file cannot be read as YAML: {reason}", reason=problem)
            raise self._wrong(getattr(problem, "problem_mark", None), message) from problem

    def _rows(self, events: Iterator[yaml.Event]) -> Iterator[Row]:
        depth = 0
        pending: list[str] = []
        number, is_nested = 0, False
        for event in events:
            match event:
                case yaml.AliasEvent():
                    raise self._wrong(event.start_mark, *_ALIAS)
                case yaml.SequenceStartEvent() if depth == 0:
                    depth = 1
                case yaml.MappingStartEvent() if depth == 1:
                    depth, pending, is_nested = 2, [], False
                    number += 1
                case yaml.ScalarEvent() | yaml.CollectionStartEvent() if depth < 2:
                    raise self._wrong(event.start_mark, *_NO_LIST)
                case yaml.MappingEndEvent() if depth == 2:
                    depth = 1
                    yield _row(number, pending, is_nested=is_nested)
                case yaml.CollectionStartEvent():
                    depth, is_nested = depth + 1, True
                    if depth == 3:
                        pending.append("")
                case yaml.CollectionEndEvent():
                    depth -= 1
                case yaml.ScalarEvent() if depth == 2:
                    plain_null = event.implicit[0] and event.value in ("~", "null")
                    pending.append("" if plain_null else event.value)

    def _wrong(self, mark: Any, message: Message, help: Message | None = None) -> DocgenError:
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return data_problem(self.name, message, help, line, column)


_ALIAS = (
    say("anchors (&) and aliases (*) are not used in rows"),
    say("write the text out; put quotes around one that begins with & or *"),
)
_NO_LIST = (
    say("the file is not a list of rows"),
    say("begin each row with a dash: `- ten: Nguyễn Văn An`"),
)


def _row(number: int, pending: list[str], *, is_nested: bool) -> Row:
    """Return the row of its names and texts, each name before its text."""
    names, texts = pending[::2], pending[1::2]
    row = record_row(number, dict(zip(names, texts, strict=False)))
    faults = {"nested": is_nested, "repeated": len(set(names)) < len(names) or bool(row.faults)}
    return Row(number, row.cells, tuple(name for name, holds in faults.items() if holds))
