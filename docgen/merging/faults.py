"""What is wrong with a row: the row, the column, and how to mend it; as diagnostics and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable

from docgen.diagnostics import Diagnostic, Message, Severity, say
from docgen.immutable import immutable

CSV_HEADINGS = (say("row"), say("column"), say("value"), say("problem"), say("what helps"))

_OF_THE_FORMAT = {
    "cells": (
        say("the row has more cells than there are headers"),
        say("put quotes around a text with the separator in it"),
    ),
    "json": (
        say("the line is not a JSON object"),
        say('write {{"ten": "Nguyễn Văn An"}} on a line of its own'),
    ),
    "record": (
        say("the row does not name its values"),
        say(
            "give mappings: df.to_dict('records') of pandas, df.iter_rows(named=True) of polars, "
            "vars(row) of an object"
        ),
    ),
    "nested": (
        say("a value is a list or has keys of its own"),
        say("write one text for each name"),
    ),
    "repeated": (
        say("the same name stands in the row twice"),
        say("take one of them out, or rename it"),
    ),
    "error": (
        say("the cell holds an error of the spreadsheet, not a value"),
        say("mend its formula or type the value; where it shows ###, widen the column"),
    ),
    "formula": (
        say("the cell has a formula, but the file does not hold its result"),
        say("open the workbook in Excel or LibreOffice, and save it"),
    ),
}


@immutable
class RowFault:
    """One problem of a row; the column is empty where it lies in the document or in the row."""

    row: int
    code: str
    message: Message
    help: Message | None = None
    column: str = ""
    value: str = ""

    def diagnostic(self) -> Diagnostic:
        """Return the problem as docgen tells any other."""
        message = say("row {row}: {told}", row=self.row, told=self.message)
        if self.column:
            message = say(
                "row {row}, column {column}: {told}",
                row=self.row,
                column=self.column,
                told=self.message,
            )
        return Diagnostic(self.code, Severity.ERROR, None, message, self.help)


def format_fault(row: int, name: str, column: str = "", value: str = "") -> RowFault:
    """Return what the file's format makes wrong with a row, or with its cell of a column."""
    return RowFault(row, f"row-{name}", *_OF_THE_FORMAT[name], column, value)


def document_faults(row: int, diagnostics: Iterable[Diagnostic]) -> list[RowFault]:
    """Return what is wrong with a row's document, each with its place in the template."""
    return [
        RowFault(row, problem.code, _placed(problem), problem.help)
        for problem in diagnostics
        if problem.severity is Severity.ERROR
    ]


def _placed(problem: Diagnostic) -> Message:
    if problem.place is None:
        return problem.message
    return say("{told} ({place})", told=problem.message, place=problem.place)


def as_csv(faults: Iterable[RowFault], phrase: Callable[[Message], str]) -> str:
    """Return lines of CSV, without the headings, as Excel reads them."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    for fault in faults:
        texts = (fault.column, fault.value, phrase(fault.message), _helped(fault, phrase))
        writer.writerow([fault.row, *map(_harmless, texts)])
    return stream.getvalue()


def _helped(fault: RowFault, phrase: Callable[[Message], str]) -> str:
    return phrase(fault.help) if fault.help else ""


def _harmless(text: str) -> str:
    # A spreadsheet would take a cell that begins so for a formula, and carry it out.
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
