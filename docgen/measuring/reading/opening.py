"""Path → a PDF open in pypdfium2, or the reason in words why it cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from docgen.diagnostics import DocgenError, EnvironmentProblem, UnreadableSource, say
from docgen.input import read_bytes
from docgen.installing import how_to_install


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """Open a PDF to look at it; the file stays as it is.

    Raises UnreadableSource for a file that is no PDF, broken or under a password, and
    EnvironmentProblem for one that cannot be opened or if pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ModuleNotFoundError as absent:
        raise _lacking() from absent
    data = read_bytes(path)
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            if not len(document):
                raise _unreadable(path)
            yield document
    except pypdfium2.PdfiumError as problem:
        raise (_protected(path) if "password" in str(problem) else _unreadable(path)) from problem


def _unreadable(path: Path) -> DocgenError:
    return UnreadableSource.because(
        "not-a-pdf",
        None,
        say("{path} cannot be read as a PDF", path=path),
        say("open it in the program that made it and export it as PDF once more"),
    )


def _protected(path: Path) -> DocgenError:
    return UnreadableSource.because(
        "protected-pdf",
        None,
        say("{path} is protected by a password", path=path),
        say("ask its owner for one that is not"),
    )


def _lacking() -> DocgenError:
    return EnvironmentProblem.because(
        "no-pypdfium2",
        None,
        say("checking a PDF needs the package {package}", package="pypdfium2"),
        how_to_install("check"),
    )
