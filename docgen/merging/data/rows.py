"""A row of values, and a source of rows that can be read again and again, one row at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Protocol

from docgen.diagnostics import Message
from docgen.immutable import immutable
from docgen.source.text import normalise

UNREADABLE = "\ufffd"
"""What stands in a row for a letter that could not be read."""


@immutable
class Row:
    """A row: its number in its file, as a spreadsheet counts, and its values by column.

    `faults` tell what the file's format makes wrong with it, such as too many cells; `broken` what
    is wrong with single cells, by column.
    """

    number: int
    cells: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    broken: Mapping[str, str] = field(default_factory=dict)


def column_name(header: str) -> str:
    """Return a column's name: its header on one line, each gap in it one space."""
    return " ".join(normalise(header).split())


class Rows(Protocol):
    """A file of rows; `shape` tells a person how it was read."""

    @property
    def name(self) -> str:
        """The file's name, as the user gave it."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns' headers; empty where each row brings its own."""
        ...

    @property
    def top(self) -> int:
        """The number of the row that holds the headers; 0 where there is none."""
        ...

    @property
    def shape(self) -> str | Message:
        """How the file is written: its format, encoding and separator."""
        ...

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows from the first on, reading the file anew."""
        ...


class RowsFile:
    """What all files of rows have alike: the name, which is that of the path."""

    __slots__ = ()
    path: Path

    @property
    def name(self) -> str:
        """The file's name, as the user gave it."""
        return str(self.path)
