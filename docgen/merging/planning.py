"""Rows → letters to be made, or what is wrong with each row's own values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from docgen.diagnostics import Problems, say
from docgen.fonts.missing_letters import missing_letter
from docgen.merging.data.matching import match_columns, matched, value_name
from docgen.merging.data.rows import UNREADABLE, Row
from docgen.merging.digests import common_digest, letter_digest
from docgen.merging.faults import RowFault, format_fault
from docgen.merging.names import file_name
from docgen.merging.order import ROW_NAME, Letter, MergeOrder, number_name
from docgen.merging.pictures import own_pictures
from docgen.merging.template import names_in
from docgen.source.declared.types import WrongValue
from docgen.source.template_problems import TemplateProblem
from docgen.source.text import printable


class Planner:
    """Makes letters of the rows of one file, which need not all have the same columns.

    `asked` are the names of the values that letters or their files' names ask for.
    """

    def __init__(self, order: MergeOrder, file: str) -> None:
        self._order = order
        self._file = file
        self._template = order.template.parsed
        self._faces = self._template.faces
        self._pattern = order.names_pattern
        in_pattern = set(names_in(order.pattern))
        self.asked = self._template.names | in_pattern
        own = {ROW_NAME} - self._template.declarations.keys() - self._template.names
        names = self.asked - own
        self._number = "" if order.first_number is None else number_name(self._template)
        given = set(order.constants) | {self._number}
        self._from_columns = sorted(names - given)
        self._may_be_column = ROW_NAME in in_pattern - names - given
        self._for_the_document = self._template.names
        self._matched = lru_cache(maxsize=64)(self._match)
        self._pictures = own_pictures(order.template)
        options: dict[str, object] = {
            "pattern": self._pattern,
            "constants": dict(order.constants),
        }
        if order.address:
            options["address"] = order.address
        self.common = common_digest(order.template, options)

    def fit(self, columns: tuple[str, ...]) -> int:
        """Return how many of the values that rows must bring have their column."""
        return matched(self._from_columns, columns, self._template.declarations)

    def check_columns(self, columns: tuple[str, ...]) -> None:
        """Raise DocumentProblems if columns lack a value, or could be taken for the same one."""
        _, problems = self._matched(columns)
        problems.raise_errors()

    def unused(self, columns: tuple[str, ...]) -> list[str]:
        """Return the columns that no letter needs."""
        found, _ = self._matched(columns)
        return [column for column in columns if column and column not in found.values()]

    def plan(self, index: int, row: Row) -> tuple[Letter | None, list[RowFault]]:
        """Return a row's letter, or everything wrong with the row's values."""
        columns, problems = self._matched(tuple(row.cells))
        faults = [format_fault(row.number, name) for name in row.faults]
        if faults and not row.cells:
            return None, faults
        for problem in problems:
            faults.append(RowFault(row.number, problem.code, problem.message, problem.help))
        raw = self._raw_values(index, row, columns)
        values, wrong = self._read(row, raw, columns)
        faults += wrong
        if faults:
            return None, faults
        try:
            name = file_name(self._pattern, self._for_the_name(row, raw, values))
        except TemplateProblem as problem:
            return None, [RowFault(row.number, problem.code, problem.message, problem.help)]
        used = {name: text for name, text in raw.items() if name in self._for_the_document}
        digest = letter_digest(self.common, used, name, self._pictures.of(values, used))
        return Letter(index, row.number, name, digest, used), []

    def _match(self, columns: tuple[str, ...]) -> tuple[Mapping[str, str], Problems]:
        problems = Problems()
        declared = self._template.declarations
        names = self._from_columns
        if self._may_be_column and ROW_NAME in map(value_name, columns):
            names = sorted([*names, ROW_NAME])
        return match_columns(names, columns, declared, problems, self._file), problems

    def _for_the_name(
        self, row: Row, raw: Mapping[str, str], values: Mapping[str, object]
    ) -> dict[str, object]:
        """Return a row's values, and its number if none of them has that name.

        The usual pattern asks for the number, whatever columns there are.
        """
        if ROW_NAME in raw and self._order.pattern:
            return dict(values)
        return {**values, ROW_NAME: f"{row.number:06}"}

    def _raw_values(self, index: int, row: Row, columns: Mapping[str, str]) -> dict[str, str]:
        raw = {name: row.cells[column].strip() for name, column in columns.items()}
        raw.update(self._order.constants)
        if self._order.first_number is not None:
            raw[self._number] = str(self._order.first_number + index)
        return raw

    def _read(
        self, row: Row, raw: Mapping[str, str], columns: Mapping[str, str]
    ) -> tuple[dict[str, object], list[RowFault]]:
        values: dict[str, object] = dict(raw)
        faults = []
        for name, declaration in self._template.declarations.items():
            if name not in raw:
                values[name] = declaration.type.nothing
                continue
            if columns.get(name) in row.broken:
                continue
            try:
                values[name] = declaration.read(raw[name])
            except WrongValue as wrong:
                column = columns.get(name, name)
                faults.append(
                    RowFault(row.number, "value", wrong.message, wrong.help, column, raw[name])
                )
        for name, column in columns.items():
            if column in row.broken:
                faults.append(format_fault(row.number, row.broken[column], column, raw[name]))
            faults += self._letters(row, column, raw[name])
        return values, faults

    def _letters(self, row: Row, column: str, text: str) -> Iterator[RowFault]:
        """Yield the letters of a cell that cannot be printed."""
        if text.isascii():
            return
        if UNREADABLE in text:
            yield RowFault(
                row.number,
                "encoding",
                say("the cell holds letters that cannot be read"),
                say("save the file as UTF-8; in Excel: CSV UTF-8 (Comma delimited)"),
                column,
                text,
            )
            return
        for letter in self._faces.missing(printable(text)):
            problem = missing_letter(letter, None)
            yield RowFault(row.number, problem.code, problem.message, problem.help, column, text)
