"""What is wrong with rows → a table for a person, and a CSV file for who mends the data."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from docgen.cli.report import Reporter
from docgen.cli.streams import is_terminal
from docgen.diagnostics import DocgenError, say
from docgen.merging.faults import CSV_HEADINGS, RowFault, as_csv
from docgen.output import check_place, write_atomically

_MOST_SHOWN = 50


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
        self._shown: list[RowFault] = []

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
        self._untold += len(faults)
        self._shown += faults[: max(_MOST_SHOWN - len(self._shown), 0)]
        if self._path is not None:
            self._lines.append(as_csv(faults, self._reporter.phrase))

    def show(self) -> None:
        """Show what was taken since it was last shown, by row."""
        faults = sorted(self._shown, key=lambda fault: fault.row)
        if faults and is_terminal(sys.stderr):
            _show_table(faults, self._reporter)
        else:
            self._reporter.show((fault.diagnostic() for fault in faults), {})
        if self._untold > len(faults):
            more = say("… and {count} more", count=self._untold - len(faults))
            self._reporter.note(more)
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
