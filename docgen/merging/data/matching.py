"""Columns and a template's value names → which column holds which value."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from docgen.bare_letters import bare_letters
from docgen.diagnostics import Place, Problems, say
from docgen.source.declared.declarations import Declarations
from docgen.source.suggest import question

_NOT_OF_A_NAME = re.compile(r"\W+")


def value_name(column: str) -> str:
    """Return the name under which a template may ask for a column: `Họ và tên` is `ho_va_ten`."""
    return _NOT_OF_A_NAME.sub("_", bare_letters(column)).strip("_")


def match_columns(
    names: Iterable[str],
    columns: Sequence[str],
    declarations: Declarations,
    problems: Problems,
    file: str,
) -> Mapping[str, str]:
    """Return the column of each value that has one.

    A column goes by the name that its value declares, by its own, or by its own without capitals,
    diacritics and spaces. Columns that cannot be told apart are errors; so are values without a
    column, if they must have one.
    """
    found: dict[str, str] = {}
    names = tuple(names)
    for name in names:
        declaration = declarations.get(name)
        wanted = _column(name, declarations)
        fitting = _fitting(wanted, columns)
        if len(fitting) == 1:
            found[name] = fitting[0]
        elif fitting:
            _ambiguous(name, fitting, problems, file)
        elif declaration is None or not declaration.is_optional:
            free = [column for column in columns if not _is_wanted(column, names, declarations)]
            _lacking(name, wanted, free, columns, problems, file)
    return found


def matched(names: Iterable[str], columns: Sequence[str], declarations: Declarations) -> int:
    """Return how many values have a column."""
    return sum(bool(_fitting(_column(name, declarations), columns)) for name in names)


def _fitting(wanted: str, columns: Sequence[str]) -> Sequence[str]:
    exact = [column for column in columns if column in (wanted, wanted.replace("_", " "))]
    return exact or [column for column in columns if value_name(column) == value_name(wanted)]


def _ambiguous(name: str, columns: Collection[str], problems: Problems, file: str) -> None:
    problems.error(
        "column-ambiguous",
        Place(file, 1, 1),
        say(
            "several columns could be the value {name}: {columns}",
            name=name,
            columns=", ".join(columns),
        ),
        help=say("rename one of them, or write under values: the column that is meant"),
    )


def _is_wanted(column: str, names: Iterable[str], declarations: Declarations) -> bool:
    """Tell whether a column is some value's own already."""
    return any(column in _fitting(_column(name, declarations), [column]) for name in names)


def _column(name: str, declarations: Declarations) -> str:
    declaration = declarations.get(name)
    return declaration.column if declaration and declaration.column else name


def _lacking(
    name: str,
    wanted: str,
    free: Sequence[str],
    columns: Sequence[str],
    problems: Problems,
    file: str,
) -> None:
    problems.error(
        "column-missing",
        Place(file, 1, 1),
        say("the data has no column for the value {name}", name=name),
        help=question(wanted, free)
        or say("the columns are: {columns}", columns=", ".join(columns)),
    )
