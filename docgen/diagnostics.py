"""One problem, the place it stands in, and how to mend it: the type that every room speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from enum import StrEnum
from typing import Self

from docgen.immutable import immutable, mutable


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a warning does not.

    A note is no problem: it tells what docgen chose where it could choose.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@immutable
class Place:
    """A place in a source text; line and column count from 1. The earlier one is the less."""

    file: str
    line: int
    column: int

    def __lt__(self, other: Place) -> bool:
        return (self.file, self.line, self.column) < (other.file, other.line, other.column)

    def __le__(self, other: Place) -> bool:
        return self < other or self == other

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@immutable
class Message:
    """A sentence for a person: an English template, the catalogue's key, and its values.

    A value may be a message itself, a part of the sentence that is translated too.
    """

    template: str
    values: tuple[tuple[str, str | Message], ...] = ()

    def __str__(self) -> str:
        return self.template.format_map(dict(self.values))


def say(template: str, **values: object) -> Message:
    """Return the message whose template the catalogues translate."""
    return Message(
        template,
        tuple(
            (name, value if isinstance(value, Message) else str(value))
            for name, value in values.items()
        ),
    )


@immutable
class Edit:
    """A change of a source: `text` for the letters from `start` up to, not including, `end`."""

    start: Place
    end: Place
    text: str


@immutable
class Fix:
    """What mends a problem; `is_safe` tells that it changes no word's meaning, so needs no eye."""

    edits: tuple[Edit, ...]
    is_safe: bool = True


@immutable
class Diagnostic:
    """One problem: stable code, weight, place, what it is, how to mend it, the rule behind it."""

    code: str
    severity: Severity
    place: Place | None
    message: Message
    help: Message | None = None
    citation: str | None = None
    fix: Fix | None = None


@mutable
class Problems:
    """Collects the problems of one run, so that a user sees all of them at once."""

    found: list[Diagnostic] = field(default_factory=list)

    def error(
        self,
        code: str,
        place: Place | None,
        message: Message,
        *,
        help: Message | None = None,
        citation: str | None = None,
    ) -> None:
        """Add an error."""
        self.found.append(Diagnostic(code, Severity.ERROR, place, message, help, citation))

    def warning(
        self,
        code: str,
        place: Place | None,
        message: Message,
        *,
        help: Message | None = None,
        citation: str | None = None,
    ) -> None:
        """Add a warning."""
        self.found.append(Diagnostic(code, Severity.WARNING, place, message, help, citation))

    def raise_errors(self) -> None:
        """Raise DocumentProblems with everything found, if there is an error among it."""
        if any(problem.severity is Severity.ERROR for problem in self.found):
            raise DocumentProblems(self)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self.found, key=_position))


def _position(problem: Diagnostic) -> tuple[bool, str, int, int]:
    place = problem.place
    if place is None:
        return (False, "", 0, 0)
    return (True, place.file, place.line, place.column)


class DocgenError(Exception):
    """Anything docgen tells a user instead of a traceback; it carries diagnostics.

    DocgenError
    ├── DocumentProblems      the announcement says something wrong (exit 1)
    ├── UnreadableSource      the text cannot be read as an announcement at all (exit 2)
    └── EnvironmentProblem    the machine refuses: a file, a disk, a missing package (exit 3)
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(str(problem.message) for problem in self.diagnostics))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Diagnostic, ...]]]:
        """Tell pickle how to make the error again: worker processes hand theirs on."""
        return type(self), (self.diagnostics,)

    @classmethod
    def because(
        cls, code: str, place: Place | None, message: Message, help: Message | None = None
    ) -> Self:
        """Return the error for a single problem."""
        return cls([Diagnostic(code, Severity.ERROR, place, message, help)])


class DocumentProblems(DocgenError):
    """The announcement was read, and some of what it says is wrong."""


class UnreadableSource(DocgenError):
    """The source is not text, not YAML, or not an announcement."""


class EnvironmentProblem(DocgenError):
    """A file cannot be read or written, or a package or tool that is needed is absent."""
