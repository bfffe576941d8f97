"""Files that a line names → those that are announcements: `*.yaml` takes in the office's own."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import Message, say
from docgen.source.office_files import OFFICE_FILE, OFFICE_LANGUAGE


def announcements(files: Sequence[str]) -> list[str]:
    """Return the files without an office's own; raises UsageProblem if none is left."""
    left = [file for file in files if not _is_offices(file)]
    if left:
        return left
    raise UsageProblem.because(
        "no-announcement",
        None,
        say("{path} is no document: it holds what an office's documents share", path=files[0]),
        say("name an announcement"),
    )


def passed_over(files: Sequence[str]) -> Iterator[Message]:
    """Yield what is told of each file of an office that stands among announcements."""
    for file in filter(_is_offices, files):
        yield say("passed over, it holds what documents share: {path}", path=file)


def _is_offices(file: str) -> bool:
    return os.path.basename(file) in (OFFICE_FILE, OFFICE_LANGUAGE)  # noqa: PTH119
