"""What stops a data file as a whole: it cannot be read, or is not what its name says."""

from __future__ import annotations

from docgen.diagnostics import (
    DocgenError,
    EnvironmentProblem,
    Message,
    Place,
    UnreadableSource,
    say,
)
from docgen.installing import how_to_install


def data_problem(
    name: str, message: Message, help: Message | None = None, line: int = 1, column: int = 1
) -> DocgenError:
    """Return the problem of a file that does not hold rows, or no more of them from a place on."""
    return UnreadableSource.because("data", Place(name, line, column), message, help)


def no_headers(name: str) -> DocgenError:
    """Return the problem of a file without the line that names its columns."""
    return data_problem(
        name,
        say("the file has no line of headers"),
        say("write the columns' names in the first line"),
    )


def absent(package: str, extra: str) -> DocgenError:
    """Return the problem of a package that is not installed."""
    return EnvironmentProblem.because(
        "package",
        None,
        say("this needs a package that is absent: {package}", package=package),
        how_to_install(extra),
    )
