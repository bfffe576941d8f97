"""libyaml's error → what it says, where it stopped and had begun, and the text around it."""

from __future__ import annotations

import yaml

from docgen.diagnostics import Place
from docgen.immutable import immutable
from docgen.source.text import SourceText


@immutable
class Complaint:
    """What libyaml says: the reason, what it was doing, where it stopped and where it had begun."""

    source: SourceText
    reason: str
    doing: str
    stopped: Place
    began: Place

    @property
    def line(self) -> str:
        """The line on which libyaml stopped."""
        return self.source.line(self.stopped.line)

    @property
    def before(self) -> str:
        """What stands on that line before the place."""
        return self.line[: self.stopped.column - 1]

    @property
    def above(self) -> int:
        """The number of the nearest line above that says something; 0 if there is none."""
        number = self.stopped.line - 1
        while number and not self.source.line(number).strip():
            number -= 1
        return number

    def at(self, line: int, column: int) -> Place:
        """Return a place in the source."""
        return Place(self.source.name, line, column)


def complaint_of(source: SourceText, error: yaml.MarkedYAMLError) -> Complaint:
    """Return what a YAML error says."""
    stopped = error.problem_mark or error.context_mark
    began = error.context_mark or stopped
    return Complaint(
        source,
        error.problem or "",
        error.context or "",
        _place(source, stopped),
        _place(source, began),
    )


def _place(source: SourceText, mark: yaml.Mark | None) -> Place:
    if mark is None:
        return Place(source.name, 1, 1)
    return Place(source.name, mark.line + 1, mark.column + 1)
