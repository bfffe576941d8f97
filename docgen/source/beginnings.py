"""A file that holds no keys and values → how it should begin, by what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docgen.diagnostics import Diagnostic, Message, UnreadableSource, say
from docgen.immutable import replace
from docgen.source.office_files import OFFICE_FILE

_WITHOUT_KEYS = ("empty", "not-an-announcement")
# A table's lines may be no YAML at all; other files of rows are told by their first line.
_TABLES = (".csv", ".tsv", ".xlsx", ".xlsm")


def how_to_begin(name: str) -> Message:
    """Return how to begin the file of a name: an office's defaults, or else an announcement."""
    if Path(name).name == OFFICE_FILE:
        return say("write what all documents here share, such as `place: Nghệ An`, or delete it")
    return say("write lines such as `kind: thong-bao`")


def refuse_table(path: Path) -> None:
    """Raise UnreadableSource for a table given as the data of a single document."""
    if path.suffix.lower() in _TABLES:
        raise UnreadableSource.because(
            "data-format",
            None,
            say("{path} is a table: each of its rows is for a document of its own", path=path),
            say("make them all: docgen merge TEMPLATE {path}", path=path),
        )


def as_data(problems: UnreadableSource) -> Iterator[Diagnostic]:
    """Yield what is wrong with a data file, with the way to begin one."""
    mend = say("write lines such as `so: 15`, one for each value; for rows there is `docgen merge`")
    for problem in problems.diagnostics:
        yield replace(problem, help=mend) if problem.code in _WITHOUT_KEYS else problem
