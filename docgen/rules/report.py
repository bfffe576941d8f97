"""What checking some files told, as one value that every form of output reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.diagnostics import Diagnostic, Severity
from docgen.immutable import immutable

if TYPE_CHECKING:
    from docgen.measuring.measures.model import Measure


@immutable
class Checked:
    """One file, its problems by their places, and the figures measured if it is a PDF."""

    file: str
    problems: tuple[Diagnostic, ...]
    figures: tuple[Measure, ...] = ()


@immutable
class Report:
    """All files checked, in the order in which they were named."""

    files: tuple[Checked, ...]

    @property
    def problems(self) -> Iterator[Diagnostic]:
        """Every problem of every file."""
        return (problem for checked in self.files for problem in checked.problems)

    def count(self, severity: Severity) -> int:
        """Return how many problems weigh so much."""
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def fixable(self) -> int:
        """How many problems can be mended safely in the files themselves, not in a docgen.yaml."""
        return sum(
            problem.fix is not None
            and problem.fix.is_safe
            and all(edit.start.file == str(Path(checked.file)) for edit in problem.fix.edits)
            for checked in self.files
            for problem in checked.problems
        )
