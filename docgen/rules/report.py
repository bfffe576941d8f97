"""What checking some files told, as one value that every form of output reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.diagnostics import Diagnostic, Severity
from docgen.immutable import immutable
from docgen.rules.fixing import safe_fixes

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
            len(list(safe_fixes(str(Path(checked.file)), checked.problems)))
            for checked in self.files
        )
