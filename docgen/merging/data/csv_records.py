"""Lines of CSV → records, none of which an unclosed quotation mark made of several."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

_LARGEST_CELL = 10_000_000


class WrongRecord(Exception):
    """Why a record cannot be read, and the line that it begins in, counted from 1."""

    def __init__(self, reason: csv.Error, line: int) -> None:
        super().__init__(str(reason))
        self.line = line


def records(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    """Yield the cells of each record, empty lines too; raises WrongRecord.

    A record of one line may be written as people write it: `"Sao Mai" school`. One of several
    lines must be sound, for where a mark is not closed, the rows that follow become a cell.
    """
    csv.field_size_limit(_LARGEST_CELL)
    taken: list[str] = []
    reader = csv.reader(_noted(lines, taken), delimiter=separator)
    try:
        for cells in reader:
            if len(taken) > 1:
                list(csv.reader(taken, delimiter=separator, strict=True))
            taken.clear()
            yield cells
    except csv.Error as problem:
        raise WrongRecord(problem, reader.line_num - len(taken) + 1) from problem


def _noted(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    """Yield lines, each noted as taken; an empty one after the last, for marks to swallow."""
    for line in lines:
        taken.append(line)
        yield line
    taken.append("\n")
    yield "\n"
