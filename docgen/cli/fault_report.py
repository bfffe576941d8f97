"""What is wrong with rows → a table for a person, and a CSV file for who mends the data."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from docgen.cli.report import Reporter
from docgen.cli.streams import is_terminal
from docgen.diagnostics import DocgenError, say
from docgen.immutable import replace
from docgen.merging.faults import CSV_HEADINGS, RowFault, as_csv
from docgen.output import check_place, write_atomically

_MOST_SHOWN = 50


@dataclass
class Alike:
    """Faults that differ in their row alone: the first, and how many others there are.

    What is wrong with the template is wrong in every row.
    """

    first: RowFault
    others: int = 0

    @property
    def told(self) -> RowFault:
        """The first, which tells of the others."""
        if not self.others:
            return self.first
        message = say("{told}; so in {count} more rows", told=self.first.message, count=self.others)
        return replace(self.first, message=message)


class FaultReport:
    """Takes faults as they are found; the first of them are shown, the file gets them all.

    The file is written in the end, whole; when the run is broken off, with what was found by then.
    Raises EnvironmentProblem, in the beginning if there cannot be such a file.
    """

    def __init__(self, reporter: Reporter, file: Path | None) -> None:
        self.count = 0
        self._untold = 0
        self._reporter = reporter
        self._path = file
        self._lines: list[str] = []
        self._shown: dict[RowFault, Alike] = {}

    def __enter__(self) -> Self:
        if self._path is not None:
            check_place(self._path)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        _: TracebackType | None,
    ) -> None:
        if problem is None:
            self._write()
        elif self.count:
            with suppress(DocgenError):  # what broke the run off is the problem to tell
                self._write()

    def _write(self) -> None:
        if self._path is not None:
            headings = ",".join(self._reporter.phrase(heading) for heading in CSV_HEADINGS)
            text = "".join((f"{headings}\r\n", *self._lines))
            # With a byte order mark, by which Excel knows UTF-8.
            write_atomically(text.encode("utf-8-sig"), self._path)

    def take(self, faults: Sequence[RowFault]) -> None:
        """Take faults into the report."""
        self.count += len(faults)
        for fault in faults:
            self._show_later(fault)
        if self._path is not None:
            self._lines.append(as_csv(faults, self._reporter.phrase))

    def _show_later(self, fault: RowFault) -> None:
        """Note a fault to be shown, among those that differ from it in their row alone.

        What is wrong with a cell is told with its row, which is where it is mended.
        """
        kind = fault if fault.column else replace(fault, row=0)
        alike = self._shown.get(kind)
        if alike is not None:
            alike.others += 1
        elif len(self._shown) < _MOST_SHOWN:
            self._shown[kind] = Alike(fault)
        else:
            self._untold += 1

    def show(self) -> None:
        """Show what was taken since it was last shown, by row; what is alike is told once."""
        alike = sorted(self._shown.values(), key=lambda one: one.first.row)
        faults = [one.told for one in alike]
        if faults and is_terminal(sys.stderr):
            _show_table(faults, self._reporter)
        else:
            self._reporter.show((fault.diagnostic() for fault in faults), {})
        if self._untold:
            self._reporter.note(say("… and {count} more", count=self._untold))
        self._shown.clear()
        self._untold = 0


def _show_table(faults: Iterable[RowFault], reporter: Reporter) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*[reporter.phrase(heading) for heading in CSV_HEADINGS])
    for fault in faults:
        mend = reporter.phrase(fault.help) if fault.help else ""
        told = (fault.column, fault.value, reporter.phrase(fault.message), mend)
        table.add_row(str(fault.row), *map(Text, told))
    Console(stderr=True).print(table)
